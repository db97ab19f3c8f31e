from __future__ import annotations

import pytest

from assay.text import Span, dateline


@pytest.mark.parametrize(
    "words",
    [
        "HARL, Osk (AP) — ",
        "HARL — ",
        "HARL: ",
        "Harl (AFP) – ",
        "NEW HARL (Reuters) - ",
        "HARLTON, Ont. -- ",
        "HARL, June 5 (Osk News) — ",
        "HARL—",
        "ÅRHULL: ",
        "Port Harl, Osk (Osk Press): ",
    ],
)
def test_a_dateline_is_a_place_and_maybe_an_agency_before_a_mark(words: str) -> None:
    text = f"\n\n{words}Ten boats have left."
    assert dateline(text, Span(2, len(text))) == Span(2, 2 + len(words))


@pytest.mark.parametrize(
    "text",
    [
        "Harl: ten boats have left.",
        "Ann Roke (Labour) - ten boats have left.",
        "Ten boats — all new — have left.",
        "“HARL: a city of boats” is out.",
        "HARL has ten boats.",
        "HARL —",
        "A — b",
        "",
        "H" * 5000,
        "H, " * 2000,
        "HARL (" * 2000,
    ],
)
def test_other_words_before_a_mark_are_none(text: str) -> None:
    assert dateline(text, Span(0, len(text))) is None

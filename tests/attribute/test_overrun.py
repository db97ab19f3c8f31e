from __future__ import annotations

import pytest

from assay.attribute import attribute
from tests.factories import reading

BEHIND = [
    (
        "Rates will climb, said Dora Fenwick, chief economist at Pask Bank, and jobs will go.",
        ["Rates will climb", "jobs will go"],
        "chief economist at Pask Bank",
    ),
    (
        "Rates will climb, said Dora Fenwick, head of the bank, but wages are to fall.",
        ["Rates will climb", "wages are to fall"],
        "head of the bank",
    ),
    (
        "“Rates will climb,” said Dora Fenwick, head of the bank, and jobs will go.",
        ["“Rates will climb,”"],
        "head of the bank",
    ),
    (
        "Rates will climb, said Dora Fenwick, head of the bank and a former minister.",
        ["Rates will climb"],
        "head of the bank and a former minister",
    ),
]


@pytest.mark.parametrize(("text", "content", "role"), BEHIND)
def test_what_goes_on_behind_a_speaker_is_said_and_no_role(
    text: str, content: list[str], role: str
) -> None:
    made = attribute(reading(text))
    (source,) = made.sources[1:]
    assert [piece.of(text) for piece in made.attributions[0].content] == content
    assert (source.name, source.role) == ("Dora Fenwick", role)


AGED = [
    ("Dora Fenwick, 61, a retired nurse, said it was full.", "a retired nurse"),
    ("Dora Fenwick (61), a retired nurse, said it was full.", "a retired nurse"),
    ("Dora Fenwick, a retired nurse, 61, said it was full.", "a retired nurse"),
    ("Dora Fenwick, aged 61, said it was full.", None),
    ("Dora Fenwick, 61, lives in Osk. “It was full,” she said.", None),
    ("Dora Fenwick, 61, a retired nurse, left. “It was full,” she said.", "retired nurse"),
]


@pytest.mark.parametrize(("text", "role"), AGED)
def test_an_age_is_no_role_and_hides_none(text: str, role: str | None) -> None:
    (source,) = attribute(reading(text)).sources[1:]
    assert (source.name, source.role) == ("Dora Fenwick", role)

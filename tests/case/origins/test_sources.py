"""Whose word a page rests on, where the record does not say it; and what one source is called."""

from __future__ import annotations

import pytest

from assay.case.origins.same.amounts import figures
from assay.case.origins.same.matter import Told, alike
from assay.text import Span
from tests.case.origins.corpora import Sheet, origins_in

FIRST = Sheet(
    "Orrin Gazette",
    "2021-03-01T08:00:00+01:00",
    "The quay is shut. *The ferry carried 214 people, Health Minister Ida Brook of Orrin said.*",
)


def beside(text: str) -> Sheet:
    return Sheet("Tarl Daily", "2021-03-02T08:00:00+01:00", f"It was a bad week. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "*There were 214 on the ferry, as Ida Brook put it.*",
        "From Ida Brook of Orrin comes more. *The ferry had 214 aboard, according to Ida Brook.*",
        "*The ferry had 214 people on it, in the words of the minister, Ida Brook.*",
    ],
)
def test_one_source_in_other_words_is_one_root(text: str) -> None:
    assert origins_in(FIRST, beside(text)).count == 1


@pytest.mark.parametrize(
    "text",
    [
        "*Our volunteers went from door to door and have 214 on their own list.*",
        "*I was at the gangway, and 214 of us went aboard.*",
        "*The ferry carried 214 people, recalled the cook, Marten Teague.*",
    ],
)
def test_another_who_was_there_is_another_root(text: str) -> None:
    assert origins_in(FIRST, beside(text)).count == len((FIRST, text))


def _told(words: str, around: str, *names: str) -> Told:
    families = frozenset(word[:5] for word in around.split())
    return Told(
        Span(0, len(words)), figures(words), families, families, frozenset(names), words, words
    )


def test_a_figure_is_the_same_however_it_is_written() -> None:
    assert figures("$1.7 million") == figures("one million seven hundred thousand dollars")


def test_times_and_years_tell_no_matter_from_another() -> None:
    assert not figures("It took two hours in 1987, and three weeks in all.")


def test_a_figure_alone_ties_no_sentences_together() -> None:
    one = _told("14 left the room", "council budget vote")
    assert alike(one, _told("Fourteen walked out", "council budget")) is not None
    assert alike(one, _told("14 goals were scored", "match league")) is None

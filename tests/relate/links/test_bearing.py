"""Which sentences are taken apart for links: what they hold, and what their pronouns need."""

from __future__ import annotations

import re

import pytest

from assay.relate.links.bearing import bearing
from assay.text import Span

NAMES = re.compile(r"Ana Roke|Bram Osk|the Tarl Institute")


def stretches(text: str) -> list[tuple[str, list[str]]]:
    places = [Span(*found.span()) for found in NAMES.finditer(text)]
    meant = {one: one.of(text) for one in places}
    found = bearing(text, Span(0, len(text)), places, meant)
    return [(span.of(text), [one.of(text) for one in held]) for span, held in found]


def test_a_sentence_that_names_two_is_taken_without_those_around_it() -> None:
    text = "It rained. Nobody came. Ana Roke met Bram Osk. The hall was cold."
    assert stretches(text) == [("Ana Roke met Bram Osk.", ["Ana Roke", "Bram Osk"])]


def test_a_pronoun_takes_the_sentences_before_it_along() -> None:
    text = "Ana Roke left. The hall was cold. She works for the Tarl Institute. It rained on."
    assert stretches(text) == [
        (
            "Ana Roke left. The hall was cold. She works for the Tarl Institute.",
            ["Ana Roke", "the Tarl Institute"],
        )
    ]


def test_what_a_pronoun_cannot_reach_back_to_is_left_out() -> None:
    between = "The hall was cold and dark. " * 30
    text = f"Ana Roke left. {between}She works for the Tarl Institute, with Bram Osk."
    ((taken, held),) = stretches(text)
    assert held == ["the Tarl Institute", "Bram Osk"]
    assert len(taken) < len(text) / 2


@pytest.mark.parametrize(
    "text",
    ["", "Nobody came.", "Ana Roke left. Bram Osk stayed.", "Ana Roke met Ana Roke.", "She left."],
)
def test_where_no_sentence_can_tie_two_nothing_is_taken(text: str) -> None:
    assert stretches(text) == []


def test_of_a_page_without_pronouns_sentences_are_taken_one_by_one() -> None:
    text = "Ana Roke met Bram Osk. Rain fell. Bram Osk founded the Tarl Institute."
    assert [taken for taken, _ in stretches(text)] == [
        "Ana Roke met Bram Osk.",
        "Bram Osk founded the Tarl Institute.",
    ]

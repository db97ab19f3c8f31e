from __future__ import annotations

import pytest

from assay.attribute import attribute
from tests.factories import reading


def chains(text: str) -> list[list[str]]:
    """Return the names in each claim's chain of voices, less the page's."""
    attributed = attribute(reading(text))
    names = {source.id: source.name for source in attributed.sources}
    return [[names[voice.source] for voice in claim.voices[1:]] for claim in attributed.claims]


TOLD = [
    ("Owen Pask told the Ostwick Courier that the ferry was unsafe.", "the Ostwick Courier"),
    ("Owen Pask told The Hullcaster that the ferry was unsafe.", "The Hullcaster"),
    ("Owen Pask told El Faro newspaper that the ferry was unsafe.", "El Faro"),
    ("“The ferry is unsafe,” Owen Pask told WQKX's Linnet Askerow on Sunday.", "WQKX"),
    ("“The ferry is unsafe,” Owen Pask told Linnet Askerow of Osk Radio.", "Osk Radio"),
    ("Owen Pask said in an interview Tuesday on Osk Radio that the ferry was unsafe.", "Osk Radio"),
    (
        "Speaking to the Ostwick Courier, Owen Pask said the ferry was unsafe.",
        "the Ostwick Courier",
    ),
    (
        "“The ferry is unsafe,” Owen Pask said in a statement to the Ostwick Courier.",
        "the Ostwick Courier",
    ),
    (
        "In a letter obtained by the Ostwick Courier, Owen Pask warned that it was unsafe.",
        "the Ostwick Courier",
    ),
    (
        "Owen Pask confirmed to the Ostwick Courier that the ferry was unsafe.",
        "the Ostwick Courier",
    ),
    ("Owen Pask said the ferry was unsafe, the Ostwick Courier reported.", "the Ostwick Courier"),
    ("“The ferry is unsafe,” Owen Pask said, according to Osk Radio.", "Osk Radio"),
    ("Osk Radio quoted Owen Pask as saying that the ferry was unsafe.", "Osk Radio"),
]


@pytest.mark.parametrize(("text", "outlet"), TOLD)
def test_the_outlet_that_hands_words_on_stands_between_the_page_and_who_spoke(
    text: str, outlet: str
) -> None:
    assert [outlet, "Owen Pask"] in chains(text)


NOBODY = [
    "Owen Pask told Dora Fenwick that the ferry was unsafe.",
    "Owen Pask told reporters that the ferry was unsafe.",
    "Owen Pask argued in an op-ed for the Ostwick Courier that the ferry was unsafe.",
    "“They told the Ostwick Courier a lie,” Owen Pask said.",
    "Owen Pask said in a letter to Dora Fenwick that the ferry was unsafe.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_who_hands_nothing_on_is_no_voice(text: str) -> None:
    assert all(len(chain) < 2 or chain[0] == "Owen Pask" for chain in chains(text))


def test_the_same_exchange_goes_on_with_the_outlet() -> None:
    text = (
        "Speaking to Osk Radio, Owen Pask said the ferry was unsafe. “It leaks at the stern,” "
        "he said."
    )
    assert chains(text)[-1] == ["Osk Radio", "Owen Pask"]


def test_who_asked_hands_on_what_was_answered() -> None:
    text = "Dora Fenwick interviewed a docker last year. The docker said the ferry was unsafe."
    assert chains(text)[-1] == ["Dora Fenwick", "The docker"]


def test_the_sources_of_a_report_speak_through_its_outlet() -> None:
    text = (
        "Osk Radio reported that the ferry was unsafe. According to harbour sources, "
        "it had leaked for years."
    )
    assert chains(text)[-1] == ["Osk Radio", "harbour sources"]


def test_who_is_named_behind_the_words_is_no_he_of_the_next_sentence() -> None:
    text = (
        "Owen Pask said the ferry was unsafe, according to Tom Brill. "
        "He said he would not board it."
    )
    assert chains(text)[-1][-1] == "Owen Pask"

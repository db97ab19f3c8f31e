from __future__ import annotations

import pytest

from tests.weigh.certainty.graded import under

STATED: list[tuple[str, str]] = [
    ("cited", "the collapse of the old quay"),
    ("deplored", "the killing of the gulls"),
    ("reacted to", "a shooting at the harbour"),
    ("applauded", "his refusal to sell the ferry"),
    ("is outraged at", "the removal of the bell"),
    ("is proud", "to be a ferryman"),
    ("reports of", "boats including stolen ones"),
    ("called", "the bridge “a disgrace”"),
    ("calls", "the island her second home"),
    ("is titled", "The Long Tide Home"),
    ("compared", "the harbour to a swamp"),
    ("was identified as", "a smuggler"),
    ("pummelled", "the mayor as divisive"),
    ("blamed", "the flood on the miller"),
    ("credited", "the rescue to a fisherman"),
    ("pointed out", "that the tide outraces the ferry by noon"),
    ("decided", "to sell the ferry"),
    ("admitted to", "cheating a hundred sailors"),
    ("explained", "why the dam broke"),
    (":", "The Old Wall a Danger to All"),
    ("admitted", "negligence"),
    ("alleged", "torture"),
    ("accusations of", "theft"),
    ("claimed", "the capture of the harbour"),
    ("spoke of", "a pattern of abuse"),
    ("documented", "the theft of forty boats"),
]

NAMED: list[tuple[str, str]] = [
    ("applauded", "the ruling"),
    ("condemned", "Marit Solberg"),
    ("praised", "the Tarlside agreement"),
    ("referred to", "the old captain"),
    ("remarks about", "the former captain"),
    ("is worried about", "the economy"),
    ("is likely to be scared by", "his nomination"),
    ("signed", "a harbour bill as governor"),
    ("called", "an early election"),
    ("called on", "all sailors to help"),
    ("supports", "building a new quay"),
    ("is thinking about", "selling the ferry"),
    ("was cagey about", "where she stands"),
    ("finds herself with", "a similar outlook"),
    ("told", "the story of a storm"),
    ("cited", "his economic record"),
    ("suggested", "that the mayor step down before spring"),
    ("insisted", "that the old ferry be sold"),
    ("rejected", "him"),
    ("refused to endorse", "the mayor"),
    ("heralded", "pep talks"),
    ("confirmed", "Negrescu"),
    ("spoke about", "fraud"),
    ("warned", "against a visit to the island"),
    ("spoke of", "Solberg"),
]


@pytest.mark.parametrize(("cue", "content"), STATED, ids=[" ".join(one) for one in STATED])
def test_words_without_a_verb_state_what_their_cue_takes_to_be_so(cue: str, content: str) -> None:
    _, graded = under(cue, content)
    assert (graded.modality, graded.polarity) == ("certain", "positive")


@pytest.mark.parametrize(("cue", "content"), NAMED, ids=[" ".join(one) for one in NAMED])
def test_words_without_a_verb_that_only_name_a_thing_state_nothing(cue: str, content: str) -> None:
    _, graded = under(cue, content)
    assert graded.modality == "unknown"


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("declined", "to comment"),
        ("decided against", "selling the ferry"),
        ("is not known as", "a liar"),
        ("mocked", "the mayor for not answering"),
    ],
)
def test_what_is_declined_or_decided_against_is_not_done(cue: str, content: str) -> None:
    _, graded = under(cue, content)
    assert (graded.modality, graded.polarity) == ("certain", "negative")


def test_what_is_feared_is_possible_where_it_happens_and_nothing_where_it_is_a_thing() -> None:
    _, event = under("worried about", "the collapse of the quay")
    _, thing = under("worried about", "the quay")
    assert (event.modality, thing.modality) == ("possible", "unknown")


def test_what_is_warned_of_is_possible_and_what_is_warned_is_said() -> None:
    _, thing = under("warned of", "blackouts this winter")
    _, said = under("warned", "that the lamps will go out")
    assert (thing.modality, said.modality) == ("possible", "certain")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("a possible link between the tannery and the sick gulls", "possible"),
        ("a likely rise of the tide", "probable"),
        ("the rise of a likely winner", "certain"),
    ],
)
def test_an_adjective_of_the_noun_weakens_what_it_states(content: str, expected: str) -> None:
    _, graded = under("cited", content)
    assert graded.modality == expected

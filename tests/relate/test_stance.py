from __future__ import annotations

import pytest

from assay.models.stance import BY, STANCES
from assay.relate.stance import stance
from assay.text import Span

CLOSED = "The bridge at Ostwick has been closed since Monday, the council said."

PLAIN = [
    ("No, that is false.", "deny"),
    ("That is a lie.", "deny"),
    ("NO, THAT IS FALSE.", "deny"),
    ("Source?", "query"),
    ("Do you have any proof of that?", "query"),
    ("Yes, I agree, you are right.", "support"),
]


@pytest.mark.parametrize(("reply", "expected"), PLAIN)
def test_a_plain_reply_has_its_stance(reply: str, expected: str) -> None:
    assert stance(CLOSED, reply).label == expected


@pytest.mark.parametrize("reply", [reply for reply, _ in PLAIN])
def test_a_stance_has_its_score_its_words_its_sentence_and_its_maker(reply: str) -> None:
    read = stance(CLOSED, reply)
    assert read.scores is not None
    assert sum(read.scores) == pytest.approx(1, abs=0.005)
    assert read.score == max(read.scores)
    assert read.label == STANCES[read.scores.index(read.score)]
    assert read.spans == (Span(0, len(reply)),)
    assert f"“{reply}”" in read.why
    assert read.by == BY


OTHER_TONGUES = [
    "Nein, das ist nicht wahr und der Hafenmeister lügt.",
    "Non, ce n'est pas vrai, le pont est ouvert.",
    "No es verdad, el puente está abierto para todos.",
    "Нет, это неправда, мост открыт.",
    "これは本当ではない",
]


@pytest.mark.parametrize("reply", OTHER_TONGUES)
def test_a_reply_in_another_language_is_unknown(reply: str) -> None:
    read = stance(CLOSED, reply)
    assert (read.label, read.score, read.scores) == ("unknown", 0.0, None)
    assert read.spans == (Span(0, len(reply)),)
    assert "language" in read.why


@pytest.mark.parametrize("reply", ["", " \n\t ", "\u00a0"])
def test_a_reply_without_words_is_unknown_and_rests_on_none(reply: str) -> None:
    read = stance(CLOSED, reply)
    assert (read.label, read.score, read.scores, read.spans) == ("unknown", 0.0, None, ())
    assert "no words" in read.why


def test_a_post_that_answers_nothing_has_a_stance() -> None:
    assert stance("", "No, that is false.").label in STANCES


ZALGO = "N\u0337o\u0335,\u0336 t\u0338h\u0334a\u0337t\u0334 i\u0337s\u0335 f\u0338alse\u0336."
ODD = {
    "one pictograph": "🚢",
    "one mark": "?",
    "three dots": "…",
    "marks": "!?!?!?",
    "a handle": "@gull",
    "an address": "https://ostwick.example/bridge",
    "letters under many marks": ZALGO,
    "turned round": "\u202eno, that is false\u202c",
    "what nobody sees": "\u200b\ufeff",
    "all capitals": "THE BRIDGE IS OPEN AND THE COUNCIL KNOWS IT.",
    "one endless word": "a" * 50_000,
    "marks that open": "“" * 2_000,
    "many lines": "No.\n" * 500,
    "many pictographs": "🚢" * 2_000,
    "a null": "no\u0000 it is open",
}


@pytest.mark.parametrize("reply", ODD.values(), ids=ODD.keys())
def test_whatever_is_replied_the_words_that_carry_it_are_in_the_reply(reply: str) -> None:
    for said in (CLOSED, reply):
        read = stance(said, reply)
        assert read.label in (*STANCES, "unknown")
        assert 0 <= read.score <= 1
        assert all(0 <= one.start < one.end <= len(reply) for one in read.spans)
        assert read.spans or read.label == "unknown"


def test_the_words_that_carry_a_stance_are_one_sentence_of_the_reply() -> None:
    reply = "The tide came in twice on Monday. No, that is false! I had my tea at the quay."
    read = stance(CLOSED, reply)
    assert [one.of(reply) for one in read.spans] == ["No, that is false!"]


def test_space_around_a_reply_changes_nothing_but_the_places() -> None:
    bare, spaced = stance(CLOSED, "No, that is false."), stance(CLOSED, "\n  No, that is false. ")
    assert (bare.label, bare.scores) == (spaced.label, spaced.scores)
    assert spaced.spans == (Span(3, 21),)


def test_the_same_pair_gives_the_same_stance_whatever_is_read_beside_it() -> None:
    alone = stance(CLOSED, "No, I crossed it.")
    stance("Nine boats were late.", "Source?")
    assert stance(CLOSED, "No, I crossed it.") == alone


SAID = "{0} said that the council of {1} closed the bridge, as {2} had asked."
REPLIES = [
    "No, that is false, {0} never said it.",
    "Has anybody but {2} seen this in {1}?",
    "I agree with {0}, it was {1} and nobody else.",
    "{2} has a boat in {1}.",
]
NAMES = [
    ("Fenwick", "Ostwick", "Quirke"),
    ("Quirke", "Fenwick", "Ostwick"),
    ("Oyelaran", "Zagorje", "Nguyen"),
    ("Haddadi", "Brzezina", "Okonkwo"),
]


@pytest.mark.parametrize("reply", REPLIES)
def test_whose_names_are_named_changes_no_stance_and_no_score(reply: str) -> None:
    read = [stance(SAID.format(*names), reply.format(*names)) for names in NAMES]
    assert len({(one.label, one.score, one.scores) for one in read}) == 1
    carried = {
        one.spans[0].of(reply.format(*names)) == reply.format(*names)
        for one, names in zip(read, NAMES, strict=True)
    }
    assert len(carried) == 1


def test_ten_thousand_words_are_read_to_their_end() -> None:
    reply = "the tide came in and went out again " * 1_250 + "No, that is false."
    read = stance(CLOSED, reply)
    assert read.label in STANCES
    assert all(0 <= one.start < one.end <= len(reply) for one in read.spans)

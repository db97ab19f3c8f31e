from __future__ import annotations

from typing import get_args

import pytest

from assay.record import ConductKind
from assay.relate.conduct import PROFANITY, conduct, signals
from assay.text import Span
from tests.factories import span

KINDS = {*get_args(ConductKind), PROFANITY} - {"copied", "flood"}


def kinds(text: str) -> set[str]:
    return {signal.kind for signal in conduct(text)}


PLAIN = [
    ("you stupid idiot", "insult", "idiot"),
    ("You are nothing but vermin.", "dehumanising", "vermin"),
    ("nice try, you paid troll", "bad_faith_charge", "nice try, you paid troll"),
    ("How much do they pay you for this?", "bad_faith_charge", "How much do they pay you"),
    ("This is fucking great news!", PROFANITY, "fucking"),
]


@pytest.mark.parametrize(("text", "kind", "words"), PLAIN)
def test_plain_words_are_marked_as_what_they_are(text: str, kind: str, words: str) -> None:
    (signal,) = conduct(text)
    assert signal.kind == kind
    assert words in signal.span.of(text)
    assert signal.span.of(text) in signal.why
    assert 0.5 <= signal.score <= 1
    assert signal.by


CALM = [
    "The ferry was late again on Monday.",
    "I don't think that is right, sorry.",
    "Thank you for counting the boats.",
    "",
    " \n ",
    "🚢",
    "…",
]


@pytest.mark.parametrize("text", CALM)
def test_calm_words_are_not_marked(text: str) -> None:
    assert conduct(text) == ()


IDENTITIES = [
    "I am gay and my wife is a Muslim.",
    "He is a gay man from Turkey.",
    "The Jewish community has its own pier.",
    "Black people and white people sail on this ferry.",
    "My neighbour is deaf, and his brother is trans.",
    "Most immigrants here are Catholics.",
    "Kurds, Turks and Arabs live on this street.",
    "She is a lesbian.",
]


@pytest.mark.parametrize("text", IDENTITIES)
def test_to_say_what_somebody_is_is_neither_slur_nor_insult(text: str) -> None:
    assert not kinds(text) & {"slur", "insult", "dehumanising"}


def test_a_charge_takes_in_what_is_marked_inside_it() -> None:
    text = "You are a paid fucking troll."
    (signal,) = conduct(text)
    assert (signal.kind, signal.by) == ("bad_faith_charge", "rule:bad-faith-phrases/1")


ZALGO = "y\u0337o\u0335u\u0336 i\u0338d\u0334i\u0337o\u0334t\u0337"
ODD = {
    "letters under many marks": ZALGO,
    "turned round": "\u202eyou stupid idiot\u202c",
    "what nobody sees": "you stu\u200bpid id\u00adiot",
    "all capitals": "YOU STUPID IDIOT",
    "marks": "!?!?!? ****",
    "one endless word": "a" * 50_000,
    "marks that open": "“" * 2_000,
    "many pictographs": "🤬" * 2_000,
    "a null": "you\u0000idiot",
    "Russian": "Паром опоздал, ты дурак.",
    "Chinese": "渡船迟到了。",
    "an insult a thousand times": "you stupid idiot " * 1_000,
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_whatever_is_written_signals_stand_in_it_in_order_and_apart(text: str) -> None:
    end = 0
    for signal in conduct(text):
        assert signal.kind in KINDS
        assert end <= signal.span.start < signal.span.end <= len(text)
        assert 0 <= signal.score <= 1
        end = signal.span.end


def test_ten_thousand_words_are_read_to_their_end() -> None:
    text = "the tide came in and went out again " * 1_250 + "you stupid idiot"
    assert "idiot" in conduct(text)[-1].span.of(text)


def test_the_same_words_give_the_same_signals_whatever_is_read_beside_them() -> None:
    alone = conduct("you stupid idiot, says Fenwick")
    conduct("nice try, you paid troll")
    assert conduct("you stupid idiot, says Fenwick") == alone


NAMES = ["Fenwick", "Oyelaran", "Haddadi", "Brzezina", "Nguyen"]


@pytest.mark.parametrize("text", ["{} is a stupid idiot", "I told {} that it was late."])
def test_whose_name_it_is_changes_no_signal(text: str) -> None:
    found = [conduct(text.format(name)) for name in NAMES]
    read = {
        tuple((one.kind, one.score, one.span.start - len(name)) for one in signals)
        for signals, name in zip(found, NAMES, strict=True)
    }
    assert len(read) == 1


def test_only_the_words_of_a_stretch_are_marked() -> None:
    text = "you stupid idiot. The tide came in. nice try, you paid troll."
    calm = span(text, "The tide came in.")
    assert signals(text, calm) == ()
    assert all(one.span.start >= calm.start for one in signals(text, Span(calm.start, len(text))))

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.attribute import attribute
from assay.record import Claim, Voice
from assay.text import Span
from assay.weigh.certainty import certainty
from tests.factories import claim, reading
from tests.weigh.certainty.graded import own, under
from tests.work import steps

WORDS = (
    "the a mill ferry may not never said thinks that if to is be would have no evidence and , "
    "because which cannot ruled out likely unlikely seems doubt know whether ? ; ( ) “ ” ’ must "
    "should refused deny who what let 11 May 𝔐 \u202e ﷺ don’t dont isn't"
).split()
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join)
CUES = ["said", "denied", "does not believe", "hopes", "may have said", "admitted"]


@given(TEXTS)
def test_what_is_unknown_is_neither_positive_nor_negative(sentence: str) -> None:
    graded = own(sentence)
    assert (graded.modality == "unknown") == (graded.polarity == "unknown")


@given(TEXTS)
def test_cues_stand_inside_the_claim_in_order(sentence: str) -> None:
    end = 0
    for cue in own(sentence).cues:
        assert end <= cue.start < cue.end <= len(sentence)
        end = cue.end


@given(TEXTS, st.sampled_from(CUES))
def test_under_a_cue_all_voices_are_graded_and_the_last_as_the_claim(
    content: str, cue: str
) -> None:
    _, graded = under(cue, content)
    last = graded.voices[-1]
    assert (last.modality, last.polarity, last.cues) == (
        graded.modality,
        graded.polarity,
        graded.cues,
    )
    for voice in graded.voices:
        assert voice.modality is not None
        assert (voice.modality == "unknown") == (voice.polarity == "unknown")


@given(TEXTS, st.sampled_from(CUES))
def test_a_hedge_or_a_denial_always_shows_its_words(content: str, cue: str) -> None:
    _, graded = under(cue, content)
    if graded.modality in {"probable", "possible"} or graded.polarity == "negative":
        assert graded.cues


@given(st.text(min_size=1, max_size=200))
def test_any_text_is_graded(text: str) -> None:
    assert own(text).modality is not None


SENTENCES = [
    "{} may leave the harbour, and {} knows it.",
    "{} did not see {} on Monday.",
    "It is unlikely that {} will ever meet {}.",
    "If {} wins, {} would resign.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("names", [("Oluwaseun", "Nguyen"), ("Māra", "Ó Briain"), ("Xi", "Łucja")])
def test_names_change_nothing(sentence: str, names: tuple[str, str]) -> None:
    first, second = own(sentence.format("Ann", "Bob")), own(sentence.format(*names))
    assert (first.modality, first.polarity) == (second.modality, second.polarity)
    assert len(first.cues) == len(second.cues)


def test_the_own_voice_has_the_grade_of_its_claim() -> None:
    graded = own("Perhaps the ferry left.")
    assert [(one.modality, one.cues) for one in graded.voices] == [("possible", graded.cues)]


def test_a_question_behind_a_closing_mark_is_a_question() -> None:
    text = "“Did the ferry leave?”"
    assert own(text).modality == "unknown"
    made = claim("k1", "b1", (Voice(source="s1"),), Span(1, len(text) - 2))
    assert certainty(reading(text), [], [made])[0].modality == "unknown"


def test_a_page_is_graded_claim_by_claim() -> None:
    read = reading("Ines Harrow said that the dam may break.\n\nThe dam did not break.")
    made = attribute(read)
    graded = certainty(read, made.attributions, made.claims)
    assert [one.id for one in graded] == [one.id for one in made.claims]
    assert [(one.modality, one.polarity) for one in graded] == [
        ("possible", "positive"),
        ("certain", "negative"),
    ]


def _work(sentence: str) -> int:
    read = reading(sentence)
    made = claim("k1", "b1", (Voice(source="s1"),), Span(0, len(sentence)))
    return steps(lambda: certainty(read, [], [made]))


LONG = ["if the mill , ", "that which may ", "the mill and ", "not ", "( ", "word "]


@pytest.mark.parametrize("piece", LONG)
def test_a_sentence_without_end_costs_no_more_than_a_long_one(piece: str) -> None:
    assert _work(piece * 4_000) <= _work(piece * 400) + 100


def _claims(count: int) -> tuple[str, list[Claim]]:
    sentence = "If it rains, the ferry may not leave. "
    made = [
        claim(
            f"k{at}",
            "b1",
            (Voice(source="s1"),),
            Span(at * len(sentence), (at + 1) * len(sentence) - 1),
        )
        for at in range(count)
    ]
    return sentence * count, made


def test_work_grows_with_the_number_of_claims() -> None:
    def work(count: int) -> int:
        text, made = _claims(count)
        return steps(lambda: certainty(reading(text.strip()), [], made))

    assert work(400) < 6 * work(100)


def test_letters_alone_are_no_cue() -> None:
    assert own(string.ascii_letters).cues == ()

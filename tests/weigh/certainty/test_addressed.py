from __future__ import annotations

import pytest

from tests.weigh.certainty.graded import own, under


@pytest.mark.parametrize(
    "greeting", ["Good luck to the ferrymen.", "Thank you, Harrow Bay!", "Merry Christmas."]
)
def test_a_greeting_states_nothing(greeting: str) -> None:
    assert own(greeting).modality == "unknown"


@pytest.mark.parametrize(
    "sentence",
    [
        "Make no mistake, the dam will break.",
        "Believe me, the dam broke.",
        "Rest assured that the dam holds.",
    ],
)
def test_words_that_only_assure_leave_what_follows_as_it_is(sentence: str) -> None:
    assert own(sentence).modality == "certain"


def test_what_follows_an_assurance_keeps_its_own_negation() -> None:
    graded = own("Make no mistake, the dam will not hold.")
    assert (graded.modality, graded.polarity) == ("certain", "negative")


def test_thanks_that_open_a_clause_state_it() -> None:
    assert own("Thanks to the ferrymen the town was saved.").polarity == "positive"


@pytest.mark.parametrize(
    ("cue", "content", "modality", "polarity"),
    [
        ("accused", "the mayor of failing to inspect the dam", "certain", "negative"),
        ("criticised", "the mayor for neglecting to warn the town", "certain", "negative"),
        ("blamed", "the mayor for the flood after failing to agree", "certain", "positive"),
        ("denied", "wrongdoing", "certain", "negative"),
        ("rejected", "criticism for not paying the crew", "certain", "negative"),
        ("denied", "failing to pay the crew", "certain", "positive"),
        ("told", "residents to leave by noon", "unknown", "unknown"),
        ("warned", "the firm not to build there", "unknown", "unknown"),
        ("warned", "of a leak", "possible", "positive"),
        ("explained", "how to vote", "unknown", "unknown"),
        ("explained", "how the dam broke", "certain", "positive"),
        ("does not know", "who paid", "unknown", "unknown"),
        ("is not known as", "a liar", "certain", "negative"),
        ("considers", "the merger a mistake", "probable", "positive"),
        ("considers", "the sale of a ferry", "unknown", "unknown"),
        ("criticism of", "the council", "unknown", "unknown"),
        ("criticism of", "the council for its handling of the flood", "certain", "positive"),
        ("apologised to", "the families", "unknown", "unknown"),
        ("apologised for", "the delays", "certain", "positive"),
        ("is furious about", "the delay in payments", "certain", "positive"),
        ("allege", "torture at two of the barracks and kept files", "certain", "positive"),
        ("refused to", "sign the letter", "certain", "negative"),
        ("is thought to", "be in hiding", "probable", "positive"),
        ("saw", "him", "unknown", "unknown"),
        ("heard", "three shots", "certain", "positive"),
        ("labelled", "the mayor a coward", "certain", "positive"),
        ("liken", "him to a snake", "certain", "positive"),
    ],
)
def test_what_a_cue_makes_of_nouns(cue: str, content: str, modality: str, polarity: str) -> None:
    _, graded = under(cue, content)
    assert (graded.modality, graded.polarity) == (modality, polarity)


@pytest.mark.parametrize(
    ("sentence", "modality", "polarity"),
    [
        ("The mayor has yet to read the report.", "certain", "negative"),
        ("He had no choice but to resign.", "certain", "positive"),
        ("Nobody wanted this.", "certain", "negative"),
        ("The town does not want that wall.", "certain", "negative"),
        ("The town does not want him to leave.", "unknown", "unknown"),
        ("There was nothing to suggest a leak.", "unknown", "unknown"),
        ("It remained to be seen whether the dam would hold.", "unknown", "unknown"),
        ("Neither she nor her husband had been told.", "certain", "negative"),
        ("Had she listened, we would be rich.", "unknown", "unknown"),
        ("Even if he wins, he will not serve.", "certain", "negative"),
        ("He could not have been better prepared.", "certain", "positive"),
        ("She needs to win 65 percent of the delegates.", "certain", "positive"),
    ],
)
def test_what_a_clause_states(sentence: str, modality: str, polarity: str) -> None:
    graded = own(sentence)
    assert (graded.modality, graded.polarity) == (modality, polarity)


def test_a_refusal_in_one_word_is_negative() -> None:
    _, graded = under("answered", "“No.”", "direct")
    assert (graded.modality, graded.polarity) == ("certain", "negative")

from __future__ import annotations

import pytest

from tests.weigh.certainty.graded import under, words

CASES: list[tuple[str, str, str, str, tuple[str, ...]]] = [
    ("said", "that the dam broke", "certain", "positive", ()),
    ("wrote", "that the dam broke", "certain", "positive", ()),
    ("said", "the dam did not break", "certain", "negative", ("not",)),
    ("said", "it would close the quay", "certain", "positive", ()),
    ("said", "if elected he would close the quay", "unknown", "unknown", ()),
    ("said", "they may close the quay", "possible", "positive", ("may",)),
    ("said", "the quay should close", "unknown", "unknown", ("should",)),
    ("knows", "that the dam broke", "certain", "positive", ()),
    ("thinks", "that the dam broke", "probable", "positive", ("thinks",)),
    ("believes", "the dam could break", "possible", "positive", ("believes", "could")),
    ("believes", "the dam is unlikely to break", "probable", "negative", ("believes", "unlikely")),
    ("does not believe", "that the dam broke", "probable", "negative", ("not", "believe")),
    ("doesn’t think", "that the dam broke", "probable", "negative", ("doesn’t", "think")),
    ("is certain", "that the dam broke", "certain", "positive", ("certain",)),
    ("is convinced", "that the dam broke", "certain", "positive", ("convinced",)),
    ("has no doubt", "that the dam broke", "certain", "positive", ("doubt",)),
    ("is not sure", "that the dam broke", "unknown", "unknown", ("not", "sure")),
    ("fears", "that the dam broke", "possible", "positive", ("fears",)),
    ("is worried", "that the dam broke", "possible", "positive", ("worried",)),
    ("expects", "a flood", "probable", "positive", ("expects",)),
    ("predicted", "that the dam would break", "probable", "positive", ("predicted",)),
    ("suggested", "that the dam broke", "probable", "positive", ("suggested",)),
    ("wants", "to close the quay", "unknown", "unknown", ("wants",)),
    ("hopes", "that the dam holds", "unknown", "unknown", ("hopes",)),
    ("vowed", "to close the quay", "unknown", "unknown", ("vowed",)),
    ("promised", "that the quay would close", "unknown", "unknown", ("promised",)),
    ("threatened", "to close the quay", "unknown", "unknown", ("threatened",)),
    ("called for", "a new dam", "unknown", "unknown", ("called",)),
    ("urged", "the town to close the quay", "unknown", "unknown", ("urged",)),
    ("asked", "whether the dam broke", "unknown", "unknown", ("asked", "whether")),
    ("wondered", "if the dam broke", "unknown", "unknown", ("wondered",)),
    ("denied", "that the dam broke", "certain", "negative", ("denied",)),
    ("denied", "any part in the flood", "certain", "negative", ("denied",)),
    ("denied", "that the dam never broke", "certain", "positive", ("denied", "never")),
    ("disputes", "the idea that the dam broke", "certain", "negative", ("disputes",)),
    ("doubts", "that the dam broke", "probable", "negative", ("doubts",)),
    ("does not doubt", "that the dam broke", "certain", "positive", ("not", "doubt")),
    ("did not deny", "that the dam broke", "certain", "positive", ("not", "deny")),
    ("questioned", "the need for a dam", "unknown", "unknown", ("questioned",)),
    ("did not say", "how the dam broke", "unknown", "unknown", ("not", "say")),
    ("haven’t said", "much about the dam", "unknown", "unknown", ("haven’t", "said")),
    ("did not confirm", "that the dam broke", "unknown", "unknown", ("not", "confirm")),
    ("declined to say", "whether the dam broke", "unknown", "unknown", ("declined", "whether")),
    ("refused", "to pay the crew", "certain", "negative", ("refused",)),
    ("did not realise", "that the dam broke", "certain", "positive", ()),
    ("did not know", "whether the dam broke", "unknown", "unknown", ("not", "know", "whether")),
    ("cannot exclude", "that the dam broke", "possible", "positive", ("cannot exclude",)),
    ("ruled out", "that the dam broke", "certain", "negative", ("ruled out",)),
    ("accused", "Marit Solberg of stealing boats", "certain", "positive", ()),
    ("criticised", "Marit Solberg for leaving", "certain", "positive", ()),
    ("mocked", "Marit Solberg for not leaving", "certain", "negative", ("not",)),
    ("described", "Marit Solberg as a thief", "certain", "positive", ()),
    ("described the flood as", "an act of malice", "certain", "positive", ()),
    ("cited", "the noise of the ferries", "certain", "positive", ()),
    ("praised", "the harbour", "unknown", "unknown", ()),
    ("spoke about", "the harbour", "unknown", "unknown", ()),
    ("supports", "the harbour", "unknown", "unknown", ()),
    ("is said", "to be rich", "certain", "positive", ()),
    ("seemed", "to agree", "probable", "positive", ("seemed",)),
    ("was surprised", "that the dam broke", "certain", "positive", ()),
    ("explained", "how the dam broke", "certain", "positive", ()),
    ("hope of", "a new dam", "unknown", "unknown", ("hope",)),
    ("denial", "that the dam broke", "certain", "negative", ("denial",)),
    ("threat", "to close the quay", "unknown", "unknown", ("threat",)),
    ("belief", "that the dam broke", "probable", "positive", ("belief",)),
]


@pytest.mark.parametrize(
    ("cue", "content", "modality", "polarity", "cues"),
    CASES,
    ids=[f"{cue} {content}" for cue, content, *_ in CASES],
)
def test_a_content_is_graded_under_its_cue(
    cue: str, content: str, modality: str, polarity: str, cues: tuple[str, ...]
) -> None:
    text, graded = under(cue, content)
    assert (graded.modality, graded.polarity) == (modality, polarity)
    assert words(text, graded) == cues


def test_would_is_a_future_in_indirect_speech_and_a_condition_in_direct() -> None:
    _, indirect = under("said", "the quay would close")
    _, direct = under("said", "“It would close”", "direct")
    assert (indirect.modality, direct.modality) == ("certain", "unknown")


def test_an_act_grades_where_no_word_of_the_cue_is_known() -> None:
    _, graded = under("kvetched", "that the dam broke", act="fears")
    assert graded.modality == "possible"

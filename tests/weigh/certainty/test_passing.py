from __future__ import annotations

import pytest

from assay.record import Voice
from assay.text import Span
from assay.weigh.certainty import certainty
from tests.factories import attribution, claim, reading, span
from tests.weigh.certainty.graded import under

PASSING: list[tuple[str, str, str, str, tuple[str, ...]]] = [
    ("said", "the dam broke", "unknown", "unknown", ()),
    ("thinks", "the dam broke", "unknown", "unknown", ()),
    ("admitted", "that the dam broke", "certain", "positive", ("admitted",)),
    ("revealed", "that the dam had not held", "certain", "negative", ("revealed",)),
    ("pointed out", "that the dam may break", "possible", "positive", ("pointed",)),
    ("realised", "that the dam broke", "certain", "positive", ("realised",)),
    ("did not realise", "that the dam broke", "certain", "positive", ("realise",)),
    ("did not confirm", "that the dam broke", "unknown", "unknown", ()),
    ("confirmed", "that the dam broke", "certain", "positive", ("confirmed",)),
    ("claims", "that the dam broke", "unknown", "unknown", ("claims",)),
    ("allegedly said", "that the dam broke", "unknown", "unknown", ("allegedly",)),
    ("falsely claimed", "that the dam broke", "certain", "negative", ("falsely",)),
    ("wrongly said", "that the dam did not break", "certain", "positive", ("wrongly",)),
    ("may have said", "that the dam broke", "unknown", "unknown", ("may",)),
    ("is known as", "the gull", "unknown", "unknown", ()),
]


@pytest.mark.parametrize(("cue", "content", "modality", "polarity", "cues"), PASSING)
def test_the_outer_voice_commits_to_what_its_words_show(
    cue: str, content: str, modality: str, polarity: str, cues: tuple[str, ...]
) -> None:
    text, graded = under(cue, content)
    outer = graded.voices[0]
    assert (outer.modality, outer.polarity) == (modality, polarity)
    assert tuple(one.of(text) for one in outer.cues) == cues


def test_every_voice_of_a_chain_has_its_own_grade() -> None:
    text = "The Gull admitted that crews believe that the dam broke"
    content = span(text, "the dam broke")
    outer = attribution(
        "a1", "s2", span(text, "The Gull"), span(text, "admitted"), Span(18, len(text))
    )
    inner = attribution(
        "a2", "s3", span(text, "crews"), span(text, "believe"), content, parent="a1", act="thinks"
    )
    voices = (
        Voice(source="s1"),
        Voice(source="s2", attribution="a1"),
        Voice(source="s3", attribution="a2"),
    )
    (graded,) = certainty(reading(text), [outer, inner], [claim("k1", "b1", voices, content)])
    assert [one.modality for one in graded.voices] == ["unknown", "unknown", "probable"]


def test_who_is_told_passes_on_unbound() -> None:
    text = "Ines Harrow admitted to the Gull that the dam broke"
    content = span(text, "the dam broke")
    made = attribution("a1", "s3", span(text, "Ines Harrow"), span(text, "admitted"), content)
    voices = (
        Voice(source="s1"),
        Voice(source="s2", attribution="a1"),
        Voice(source="s3", attribution="a1"),
    )
    (graded,) = certainty(reading(text), [made], [claim("k1", "b1", voices, content)])
    assert [one.modality for one in graded.voices] == ["unknown", "unknown", "certain"]

"""Claims graded from words: in a text's own voice, or under a cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.attribute.acts import act_of
from assay.record import Claim, Quoted, Voice
from assay.text import Span
from assay.weigh.certainty import certainty
from tests.factories import attribution, claim, reading, span

if TYPE_CHECKING:
    from assay.record import Act, Attribution, BlockKind

SPEAKER = "Ines Harrow"

Row = tuple[str, str, str, tuple[str, ...]]
"""A sentence, its modality, its polarity (one letter suffices), and its cues."""


def own(sentence: str, kind: BlockKind = "paragraph") -> Claim:
    """Grade a sentence that stands by itself."""
    read = reading(sentence, kind)
    made = claim("k1", "b1", (Voice(source="s1"),), Span(0, len(sentence)))
    (graded,) = certainty(read, [], [made])
    return graded


def under(
    cue: str, content: str, quoted: Quoted = "indirect", act: Act | None = None
) -> tuple[str, Claim]:
    """Grade a content that a speaker is reported by a cue to say; return the text too."""
    text = f"{SPEAKER} {cue} {content}"
    where = Span(len(text) - len(content), len(text))
    reported = _attribution(text, cue, where, quoted, act or act_of(cue))
    voices = (Voice(source="s1"), Voice(source="s2", attribution="a1"))
    made = claim("k1", "b1", voices, where)
    (graded,) = certainty(reading(text), [reported], [made])
    return text, graded


def _attribution(text: str, cue: str, where: Span, quoted: Quoted, act: Act) -> Attribution:
    return attribution(
        "a1", "s2", span(text, SPEAKER), span(text, cue), where, quoted=quoted, act=act
    )


def words(text: str, graded: Claim) -> tuple[str, ...]:
    """Return a claim's cues as they stand."""
    return tuple(one.of(text) for one in graded.cues)

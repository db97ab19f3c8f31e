"""Articles whose claims are graded by hand, so that contrasts are tested by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.record import Claim, Contrast, Modality, Polarity, Reading, Source, Voice
from assay.text import Span
from assay.weigh.contrasts import contrasts
from tests import factories

if TYPE_CHECKING:
    from assay.text import Spans

PAGE = "page"


class Said(NamedTuple):
    """A paragraph that is one claim, and how sure its speaker is; ``cue`` are words in it."""

    words: str
    speaker: str = PAGE
    modality: Modality = "certain"
    polarity: Polarity = "positive"
    cue: str | None = None
    kind: str = "paragraph"


def written(*said: Said) -> tuple[Reading, tuple[Source, ...], tuple[Claim, ...]]:
    """Return the page, its sources and its claims."""
    read = factories.reading("\n\n".join(one.words for one in said), *(one.kind for one in said))
    text = read.page.text
    speakers = list(dict.fromkeys([PAGE, *(one.speaker for one in said)]))
    sources = tuple(
        factories.source(
            name, name, "author" if name == PAGE else "person",
            *(() if name == PAGE else (Span(0, 1),)),
        )
        for name in speakers
    )  # fmt: skip
    claims = []
    for place, (one, block) in enumerate(zip(said, read.blocks, strict=True), start=1):
        cues: Spans = (factories.span(text, one.cue),) if one.cue else ()
        last = Voice(
            source=one.speaker, modality=one.modality, polarity=one.polarity, cues=cues,
            attribution=None if one.speaker == PAGE else f"a{place}",
        )  # fmt: skip
        voices = (last,) if one.speaker == PAGE else (Voice(source=PAGE), last)
        claims.append(factories.claim(f"k{place}", block.id, voices, block.span, cues=cues))
    return read, sources, tuple(claims)


def found(*said: Said) -> list[tuple[str, str, str]]:
    """Return each contrast's kind and its two claims."""
    return [(one.kind, one.from_, one.to) for one in raised(*said)]


def raised(*said: Said) -> tuple[Contrast, ...]:
    """Return the contrasts of a page."""
    return contrasts(*written(*said))

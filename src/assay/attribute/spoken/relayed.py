"""Words that come through another: "was quoted as saying by the Gazette"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.text import CLOSING, OPENING, STRAIGHT, Span, quote, trim

if TYPE_CHECKING:
    from assay.attribute.found import Found

__all__ = ["relayed"]

_QUOTED = re.compile(
    r"(?:(?:is|are|was|were|has|have|had|been|being|also|later|\w+ly)\s+)+quoted"
    r"(?:\s+as\s+(?:saying|telling|writing))?",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\s+(?:by|in)\s+(?P<who>(?:(?:[Tt]he|[Aa]n?|its?)\s+)?(?:[\w’'&-]+\s+){0,5}?[\w’'&-]+)"
    r"(?=\s+(?:as\s+(?:saying|telling|writing)|on|in|after|when)\b|\s*[.,;:]|\s*\Z)"
)
_AS = re.compile(r"as\s+(?:saying|writing)\b[\s,:]*(?:that\s+)?", re.IGNORECASE)
_SAYING = re.compile(r"\s+(?P<cue>as\s+(?:saying|telling|writing))\b", re.IGNORECASE)
_MARKS = OPENING + CLOSING + STRAIGHT


def relayed(text: str, found: Found) -> Found:
    """Return a passive "was quoted" with whom it quotes as its source, and who quoted as told.

    The model takes who is quoted for a piece of what is said: the piece that ends at the cue.
    Whatever is no such passive is returned as it is.
    """
    if not found.cue or _QUOTED.fullmatch(quote(text, found.cue, gap=" ")) is None:
        return found
    cue = found.cue[0]
    speaker = next((one for one in found.content if _ends_at(text, one, cue)), None)
    said = tuple(
        bare for one in found.content if one != speaker
        for bare in [_bare(text, one)] if bare is not None
    )  # fmt: skip
    if speaker is None or not said:
        return found
    named = _BY.match(text, cue.end)
    told = found.mention[0] if found.mention else Span(*named.span("who")) if named else None
    saying = _SAYING.match(text, told.end) if told is not None else None
    cues = found.cue + ((Span(*saying.span("cue")),) if saying else ())
    whom = quote(text, (speaker,))
    why = f"{found.why} “{whom}” is who was quoted."
    return found._replace(mention=(speaker,), cue=cues, content=said, told=told, why=why)


def _ends_at(text: str, piece: Span, cue: Span) -> bool:
    return (
        piece.end <= cue.start and not text[piece.end : cue.start].strip(" ,")
        and text[piece.start] not in _MARKS and text[piece.end - 1] not in _MARKS
    )  # fmt: skip


def _bare(text: str, piece: Span) -> Span | None:
    """Return what is said without the "as saying" that leads to it."""
    led = _AS.match(text, *piece)
    return trim(text, Span(led.end(), piece.end)) if led else piece

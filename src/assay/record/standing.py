"""A claim as it can stand alone: its words, with what was filled in between square brackets."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from assay.record.voices import Standalone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assay.record.voices import Replacement
    from assay.text import Span, Spans

__all__ = ["standing"]

_POSSESSIVE = frozenset("my mine his her hers their theirs its".split())
_PLAIN: Mapping[Span, str] = MappingProxyType({})


def standing(
    text: str,
    content: Spans,
    swaps: Sequence[Replacement],
    worded: Mapping[Span, str] = _PLAIN,
) -> Standalone | None:
    """Return a claim with its fillings, or None where there are none.

    A filling is written in the words it points at, in the possessive where it stands for one, or
    as ``worded`` has it by the place it fills ("last week" is a date, and points at the date that
    it was counted from). Of two for the same words the first and longest stays.
    """
    kept: list[Replacement] = []
    for swap in sorted(swaps, key=lambda one: (one.span.start, -one.span.end)):
        if not kept or swap.span.start >= kept[-1].span.end:
            kept.append(swap)
    if not kept:
        return None
    pieces: list[str] = []
    for piece in content:
        written, at = [], piece.start
        for swap in kept:
            if piece.start <= swap.span.start < piece.end:
                filled = worded.get(swap.span) or _named(text, swap)
                written += [text[at : swap.span.start], f"[{filled}]"]
                at = swap.span.end
        pieces.append("".join((*written, text[at : piece.end])))
    return Standalone(text=" ".join(" … ".join(pieces).split()), replaced=tuple(kept))


def _named(text: str, swap: Replacement) -> str:
    whose = "’s" if swap.span.of(text).lower() in _POSSESSIVE else ""
    return f"{swap.by_span.of(text)}{whose}"

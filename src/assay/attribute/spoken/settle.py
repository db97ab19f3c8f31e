"""Relations that get in each other's way: of two for the same words one stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.attribute.spoken.places import Places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.attribute.found import Found
    from assay.text import Span

__all__ = ["settled"]


def settled(found: Sequence[Found]) -> list[Found]:
    """Return the relations without those that repeat another, in their order.

    A relation goes when its source is part of another's cue; when somebody nearer to the words
    says the very same; and, where it only carries on from the paragraph before, when the words
    have a speaker of their own.
    """
    cues = Places([span for one in found for span in one.cue])
    said = Places([span for one in found if one.cue for span in one.content])
    kept: list[Found] = []
    first: dict[tuple[Span, ...], int] = {}
    for one in found:
        if one.carries_on:
            if not any(said.overlap(span) for span in one.content):
                kept.append(one)
            continue
        if any(cues.overlap(span) for span in one.mention):
            continue
        other = first.get(one.content)
        if other is not None and kept[other].mention == one.mention:
            continue
        first.setdefault(one.content, len(kept))
        kept.append(one)
    return kept

"""The chain of voices that a claim comes through, outermost first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.record import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.attribute.found import Placed
    from assay.attribute.speakers.sources import Cast

__all__ = ["voices"]


def voices(
    cast: Cast, placed: Sequence[Placed], ids: Sequence[str], comment: str | None, last: int | None
) -> tuple[Voice, ...]:
    """Return the voices of a claim said under the relation ``last``, or in the own voice.

    ``ids`` holds the attributions' ids, place by place. The first voice is the page's author, or
    the comment's.
    """
    own = cast.author if comment is None else cast.commenters[comment]
    chain: list[Voice] = []
    at = last
    while at is not None:
        relation = placed[at]
        chain.append(
            Voice(source=cast.speakers[at], mention=relation.found.mention, attribution=ids[at])
        )
        told = cast.hearers[at]
        if told is not None and told[0] != cast.speakers[at]:
            chain.append(Voice(source=told[0], mention=(told[1],), attribution=ids[at]))
        at = relation.parent
    return (Voice(source=own), *reversed(chain))

"""Which claim a place of the text belongs to."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.record import Claim
    from assay.text import Span

__all__ = ["Owners"]

_REACH = 64
"""Pieces of content that may lie around one another; looking back further would cost too much."""


class _Piece(NamedTuple):
    start: int
    end: int
    claim: str


class Owners:
    """The pieces of all claims' contents, in text order."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._pieces = sorted(_Piece(*span, one.id) for one in claims for span in one.content)
        self._starts = [one.start for one in self._pieces]

    def claim(self, span: Span) -> str | None:
        """Return the claim whose content covers a span: the innermost, that is the shortest."""
        after = bisect_right(self._starts, span.start)
        around = [
            one for one in self._pieces[max(0, after - _REACH) : after] if one.end >= span.end
        ]
        return (
            min(around, key=lambda one: (one.end - one.start, one.claim)).claim if around else None
        )

"""Which claims' words a place of the text lies in."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from assay.record.voices import Claim
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Holders"]

_REACH = 64
"""Pieces of content that may lie around one another; looking back further would cost too much."""


class _Piece(NamedTuple):
    span: Span
    claim: Claim


class Holders:
    """The pieces of all claims' contents, in text order."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        """Index ``claims``."""
        self._pieces = sorted(
            (_Piece(span, one) for one in claims for span in one.content),
            key=lambda piece: (piece.span, piece.claim.id),
        )
        self._starts = [piece.span.start for piece in self._pieces]

    def around(self, span: Span) -> list[Claim]:
        """Return the claims whose content covers a span, the innermost, that is shortest, first."""
        after = bisect_right(self._starts, span.start)
        near = self._pieces[max(0, after - _REACH) : after]
        held = [piece for piece in near if piece.span.covers(span)]
        held.sort(key=lambda piece: (piece.span.length, piece.claim.id))
        return [piece.claim for piece in held]

    def innermost(self, span: Span) -> Claim | None:
        """Return the innermost of the claims whose content covers a span."""
        return next(iter(self.around(span)), None)

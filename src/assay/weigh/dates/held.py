"""Which claim's words a place lies in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.record import Claim
    from assay.text import Span

__all__ = ["Held"]


class Held:
    """The claims of a page, asked in the order of the text for the innermost one around a place."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._pieces = sorted(
            ((span, sum(one.length for one in claim.content), claim)
             for claim in claims for span in claim.content),
            key=lambda piece: (piece[0], piece[1]),
        )  # fmt: skip
        self._next = 0
        self._open: list[tuple[Span, int, Claim]] = []

    def innermost(self, span: Span) -> Claim | None:
        """Return the claim of the fewest words that covers ``span``; spans come in text order."""
        while self._next < len(self._pieces) and self._pieces[self._next][0].start <= span.start:
            self._open.append(self._pieces[self._next])
            self._next += 1
        self._open = [piece for piece in self._open if piece[0].end > span.start]
        around = [piece for piece in self._open if piece[0].covers(span)]
        return min(around, key=lambda piece: piece[1])[2] if around else None

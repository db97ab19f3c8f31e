"""The evidence that a page cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.record import Attribution, Claim, Evidence, Reading, Source

__all__ = ["evidence"]


def evidence(
    reading: Reading,
    sources: Sequence[Source],
    attributions: Sequence[Attribution],
    claims: Sequence[Claim],
) -> tuple[Evidence, ...]:
    """Find what a page leans on, in text order."""
    del reading, sources, attributions, claims
    return ()

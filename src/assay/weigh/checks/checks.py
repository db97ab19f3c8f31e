"""The sums that a page's figures allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.record import Check, Claim, Figure, Reading

__all__ = ["checks"]


def checks(
    reading: Reading, claims: Sequence[Claim], figures: Sequence[Figure]
) -> tuple[Check, ...]:
    """Do the arithmetic that a page's own figures allow, in text order."""
    del reading, claims, figures
    return ()

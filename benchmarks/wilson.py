"""How far a share may be from what it would be on all pages."""

from __future__ import annotations

from math import sqrt

__all__ = ["wilson"]

_Z = 1.959964
"""The 97.5th percentile of the normal distribution."""


def wilson(right: int, many: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927); 0 to 1 where there is nothing."""
    if not many:
        return 0.0, 1.0
    share = right / many
    middle = share + _Z**2 / (2 * many)
    reach = _Z * sqrt(share * (1 - share) / many + _Z**2 / (4 * many**2))
    scale = 1 + _Z**2 / many
    return (middle - reach) / scale, (middle + reach) / scale

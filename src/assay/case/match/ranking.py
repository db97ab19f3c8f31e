"""How much each feature of a match counts: fitted by `training.matching.fit`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["likely", "rank"]

WEIGHTS = np.array((
    10.174, 3.763, 3.703, -2.899, 1.815, -0.488, -0.221, 2.063,
    0.977, 0.505, 0.495, -0.220, 0.485, -1.270, -2.325, 4.886,
))  # fmt: skip
"""For `FEATURES`, in their order."""

SURE, LEAST = 0.703, 10.679
"""From a score to how likely it is: fitted on posts in part without the claim that they make."""


def rank(features: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a score for each of some claims ``[n, 16]``, higher for what fits better."""
    return np.asarray(features @ WEIGHTS)


def likely(score: float) -> float:
    """Return how likely the claim with a score is the one that was asked for, 0 to 1."""
    return float(1 / (1 + np.exp(-np.clip(SURE * score - LEAST, -30, 30))))

"""Logistic regression with a ridge, by Newton's method."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

__all__ = ["fit"]

_STEPS = 50
_STILL = 1e-8
"""Newton's method has arrived when no coefficient moves by more than this."""


def fit(features: Floats, wanted: Floats, weights: Floats, *, ridge: float) -> Floats:
    """Return the bias and then one coefficient a feature, for the features as they are given.

    ``features`` is (samples, features); ``wanted``, 0 or 1, and ``weights``, of any sum, are
    (samples,). The mean log-loss plus half of ``ridge`` times the squared coefficients is least:
    there the features are brought to mean 0 and deviation 1, so that the ridge holds all alike,
    and the bias goes free. Raises `ArithmeticError` when no least is found.
    """
    means, scales = features.mean(axis=0), features.std(axis=0)
    scales[scales == 0] = 1.0
    scaled = np.column_stack([np.ones(len(features)), (features - means) / scales])
    found = _least(scaled, wanted, weights / weights.sum(), ridge)
    slopes = found[1:] / scales
    return np.concatenate([[found[0] - slopes @ means], slopes])


def _least(features: Floats, wanted: Floats, weights: Floats, ridge: float) -> Floats:
    held = np.full(features.shape[1], ridge)
    held[0] = 0.0
    found = np.zeros(features.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-features @ found))
        slope = features.T @ (weights * (likely - wanted)) + held * found
        bend = features.T @ (features * (weights * likely * (1 - likely))[:, None])
        step = np.linalg.solve(bend + np.diag(held), slope)
        found -= step
        if np.abs(step).max() < _STILL:
            return found
    raise ArithmeticError(f"the weights still moved after {_STEPS} steps of Newton's method")

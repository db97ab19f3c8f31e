"""How sure check-worthiness should be: ``python -m training.claims.even``.

It fits a slope and an offset to the shipped model's scores on sentences held out of training, so
that they say how often they are right (Platt 1999), and prints the expected calibration error
before and after. The source holds the numbers in use.
"""

from __future__ import annotations

import sys

import numpy as np

from assay.models.claims import WORTH_LINE, weigh
from assay.text import Span
from training.claims.rows import held, worth

__all__ = ["main"]

_BINS, _STEPS, _RATE = 10, 4000, 0.5


def main() -> int:
    """Print slope, offset and both errors."""
    rows = [row for row in worth("train") if held(row)]
    gold = np.array([bool(row.worth) for row in rows], dtype=float)
    likely = np.array([weigh(row.text, (Span(0, len(row.text)),)).worth for row in rows])
    shown = np.log(likely / (1 - likely))
    scores = (shown - WORTH_LINE[1]) / WORTH_LINE[0]
    slope, offset = 1.0, 0.0
    for _ in range(_STEPS):
        wrong = 1 / (1 + np.exp(-(slope * scores + offset))) - gold
        slope -= _RATE * float((wrong * scores).mean())
        offset -= _RATE * float(wrong.mean())
    after = 1 / (1 + np.exp(-(slope * scores + offset)))
    before = 1 / (1 + np.exp(-scores))
    sys.stdout.write(
        f"slope {slope:.3f} offset {offset:.3f}, error {_error(before, gold):.3f} before, "
        f"{_error(after, gold):.3f} after\n"
    )
    return 0


def _error(likely: np.ndarray, gold: np.ndarray) -> float:
    """Return the expected calibration error over ten bins (Guo et al. 2017)."""
    bins = np.minimum((likely * _BINS).astype(int), _BINS - 1)
    apart = [
        abs(likely[bins == one].mean() - gold[bins == one].mean()) * (bins == one).mean()
        for one in range(_BINS)
        if (bins == one).any()
    ]
    return float(sum(apart))


if __name__ == "__main__":
    sys.exit(main())

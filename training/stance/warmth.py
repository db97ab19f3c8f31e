"""How sure stances should be: ``python -m training.stance.warmth``.

It finds the number that the shipped model's scores should be divided by, on rows held out of
training, so that they say how often they are right; and prints the expected calibration error.
"""

from __future__ import annotations

import sys

import numpy as np

from assay.models.stance import STANCES, cut, read
from assay.text import Span
from training.stance.rows import Row, held, rumours, written

__all__ = ["main"]

_BINS = 10


def main() -> int:
    """Print the error for a row of numbers; the source says which is in use."""
    rows = [row for row in [*rumours("train"), *written()] if held(row.group)]
    gold = np.array([STANCES.index(row.stances[0]) for row in rows])
    scores = np.array([_scores(row) for row in rows])
    for warmth in np.arange(0.8, 2.3, 0.1):
        powers = np.exp(scores / warmth)
        likely = powers / powers.sum(axis=1, keepdims=True)
        lost = -np.log(likely[np.arange(len(rows)), gold]).mean()
        sys.stdout.write(f"{warmth:.1f}: loss {lost:.4f}, error {_error(likely, gold):.3f}\n")
    return 0


def _scores(row: Row) -> np.ndarray:
    said, reply = ("\n".join(row.said), row.reply)
    got = read(cut(said, [Span(0, len(said))]), cut(reply, [Span(0, len(reply))]))
    return np.log(got.stances + 1e-9)


def _error(likely: np.ndarray, gold: np.ndarray) -> float:
    """Return the expected calibration error over ten bins (Guo et al. 2017)."""
    sure, right = likely.max(axis=1), likely.argmax(axis=1) == gold
    bins = np.minimum((sure * _BINS).astype(int), _BINS - 1)
    apart = [
        abs(sure[bins == one].mean() - right[bins == one].mean()) * (bins == one).mean()
        for one in range(_BINS)
        if (bins == one).any()
    ]
    return float(sum(apart))


if __name__ == "__main__":
    sys.exit(main())

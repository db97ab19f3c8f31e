"""What plain words of microblog posts weigh beside the model: ``python -m training.stance.posts``.

It fits a logistic regression on the cues of the rumours' posts alone, takes `SHARE` of its
weights, and prints them: they go into `src/assay/relate/posts.py` by hand. It prints too how the
shipped model does with them and without, on the threads held out of training, with weights fitted
on the others.
"""

from __future__ import annotations

import sys

import numpy as np
from benchmarks.cases.stance import macro

from assay.models.stance import STANCES, cut, read
from assay.relate.posts import CUES, cues, is_post
from assay.text import Span
from training.stance.rows import Row, held, rumours

__all__ = ["main"]

SHARE = 0.35
"""How much the cues count beside the model."""

_EVEN = 0.9
"""How far classes are made to count alike: 0 as often as they are, 1 alike."""

_PENALTY, _STEPS, _RATE = 10.0, 400, 0.05


def main() -> int:
    """Print the scores on what is held out, then the weights."""
    rows = rumours("train")
    gold = np.array([STANCES.index(row.stances[0]) for row in rows])
    has = np.array([[*cues(row.reply, first=not row.said), True] for row in rows], dtype=float)
    kept = np.array([held(row.group) for row in rows])
    weights = SHARE * _fitted(has[~kept], gold[~kept])
    scores = np.array([_scores(row) for row, one in zip(rows, kept, strict=True) if one])
    post = np.array([is_post("\n".join((*row.said, row.reply))) for row in rows])[kept]
    adds = has[kept] @ weights * post[:, None]
    for name, got in (("model", scores), ("model and cues", scores + adds)):
        best = [STANCES[one] for one in got.argmax(axis=1)]
        told = macro([STANCES[one] for one in gold[kept]], best, STANCES)
        each = ", ".join(f"{stance} {one:.3f}" for stance, one in told.each.items())
        sys.stdout.write(f"{name}: {told.macro:.3f} ({each})\n")
    weights = SHARE * _fitted(has, gold)
    for name, row in zip([*(one.does for one in CUES), "all"], weights, strict=True):
        shown = ", ".join(f"{one:.2f}" for one in row - row.mean())
        sys.stdout.write(f"{name}: {shown}\n")
    return 0


def _scores(row: Row) -> np.ndarray:
    said = "\n".join(row.said)
    got = read(cut(said, [Span(0, len(said))]), cut(row.reply, [Span(0, len(row.reply))]))
    return np.log(got.stances + 1e-9)


def _fitted(has: np.ndarray, gold: np.ndarray) -> np.ndarray:
    """Return the weights of each cue for each stance, and of all posts in the last row (Adam)."""
    count = len(STANCES)
    share = np.bincount(gold, minlength=count)
    each = ((gold.size / count / share) ** _EVEN)[gold]
    each /= each.mean()
    right = np.eye(count)[gold]
    weights, mean, square = (np.zeros((has.shape[1], count)) for _ in range(3))
    for step in range(1, _STEPS + 1):
        powers = np.exp(has @ weights)
        likely = powers / powers.sum(axis=1, keepdims=True)
        slope = has.T @ ((likely - right) * each[:, None]) / gold.size
        slope[:-1] += _PENALTY * weights[:-1] / gold.size
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        down = (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
        weights = weights - _RATE * down
    return weights


if __name__ == "__main__":
    sys.exit(main())

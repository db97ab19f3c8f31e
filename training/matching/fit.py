"""Fit what each feature of a match counts: ``python -m training.matching.fit OUT``.

Prints what goes into `assay.case.match.ranking`. The development part is not looked at. OUT keeps
the vectors of the claims, which take a minute to make.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

import numpy as np
from benchmarks.verified import TRAIN, average, posts, shelf
from numpy.typing import NDArray

from assay.case.match.likeness import FEATURES
from assay.case.match.plain import plain
from assay.case.match.shelf import Shelf, packed
from assay.models.similar import embed
from training.judge.logistic import fit as logistic

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

_PARTS = 5
_RIDGE = 1.0
_STEPS = 3000
_RATE = 0.02


class _Asked(NamedTuple):
    """One post: its candidates, their features, which of them are right, and its part."""

    places: list[int]
    features: NDArray[np.float64]
    right: NDArray[np.bool_]
    wanted: frozenset[int]
    part: int


def main() -> int:
    """Fit, and say how well the parts that were left out are ranked."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    out = parser.parse_args().out
    asked = _asked(out)
    ranked, scores = [], []
    for part in range(_PARTS):
        weights = _fitted([one for one in asked if one.part != part])
        for one in (one for one in asked if one.part == part):
            ranked.append((_ordered(one, one.features @ weights), one.wanted))
            scores += _told(one, one.features @ weights)
    sys.stdout.write(f"left out in turn: MAP@5 {average(ranked):.4f}, {len(ranked)} posts\n")
    told = np.array(scores)
    least, sure = logistic(told[:, :1], told[:, 1], np.ones(len(told)), ridge=0.0)
    sys.stdout.write(f"SURE, LEAST = {sure:.3f}, {-least:.3f}\n")
    for name, weight in zip(FEATURES, _fitted(asked), strict=True):
        sys.stdout.write(f"    {weight:.3f},  # {name}\n")
    return 0


def _asked(out: Path) -> list[_Asked]:
    claims = shelf()
    kept = out / "claims.int8"
    if not kept.exists():
        out.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(packed(claims.stored))
    held = Shelf(claims.stored, kept.read_bytes())
    found = []
    given = list(posts(TRAIN))
    texts = [plain(post.text) for post in given]
    for post, text, vector in zip(given, texts, embed(texts), strict=True):
        some = held.candidates(text, vector)
        wanted = frozenset(claims.places[name] for name in post.matches)
        right = np.array([place in wanted for place in some.places])
        # posts on one claim are in one part
        part = crc32(min(post.matches).encode()) % _PARTS
        found.append(_Asked(some.places, some.features, right, wanted, part))
    return found


def _fitted(asked: Sequence[_Asked]) -> NDArray[np.float64]:
    """Return weights that make the right claim the likeliest of each list (softmax, ridge)."""
    some = [one for one in asked if one.right.any()]
    every = np.concatenate([one.features for one in some])
    scale = every.std(axis=0) + 1e-9
    features = (every - every.mean(axis=0)) / scale
    sizes = [len(one.places) for one in some]
    of = np.repeat(np.arange(len(some)), sizes)
    starts = np.cumsum([0, *sizes])[:-1]
    right = np.concatenate([one.right / one.right.sum() for one in some])
    weights = np.zeros(features.shape[1])
    mean, spread = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        scores = features @ weights
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[of])
        likely = powers / np.add.reduceat(powers, starts)[of]
        slope = features.T @ (likely - right) + _RIDGE * weights
        mean, spread = 0.9 * mean + 0.1 * slope, 0.999 * spread + 0.001 * slope**2
        rate = _RATE * (1 - step / (_STEPS + 1))
        weights -= rate * mean / (1 - 0.9**step) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-9)
    return weights / scale


def _ordered(one: _Asked, scores: NDArray[np.float64]) -> list[int]:
    return [one.places[at] for at in np.argsort(-scores, kind="stable")]


def _told(one: _Asked, scores: NDArray[np.float64]) -> list[tuple[float, float]]:
    """Return the best score and whether it is right, as it is and were the right one not there."""
    best = int(scores.argmax())
    told = [(float(scores[best]), float(one.right[best]))]
    others = scores[~one.right]
    return [*told, (float(others.max()), 0.0)] if others.size else told


if __name__ == "__main__":
    sys.exit(main())

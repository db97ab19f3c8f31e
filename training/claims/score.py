"""How well claims are read, on sentences held out of training."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch

from training.claims.rows import SCALES
from training.claims.sentences import padded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.claims.network import Claims
    from training.claims.sentences import Labelled

__all__ = ["print_scores"]

_AT_ONCE = 32


class _Told(NamedTuple):
    """What was found beside what is right: numbers by scale, marks, and the whole's two."""

    events: list[list[tuple[float, float]]]
    marks: list[tuple[bool, bool]]
    whole: list[list[tuple[bool, bool]]]


def print_scores(network: Claims, rows: Sequence[Labelled]) -> None:
    """Print Pearson's r and the mean error by scale, F1 of events, worth and opinion."""
    network.eval()
    told = _Told([[] for _ in SCALES], [], [[], []])
    ordered = sorted(rows, key=lambda one: one.pieces.size)
    with torch.no_grad():
        for low in range(0, len(ordered), _AT_ONCE):
            batch = ordered[low : low + _AT_ONCE]
            pieces, sentences = network(*padded(batch))
            for at, one in enumerate(batch):
                _take(told, one, pieces[at, 1:].numpy(), sentences[at].numpy())
    network.train()
    for name, found in zip(SCALES, told.events, strict=True):
        if found:
            got, label = np.array(found).T
            r = np.corrcoef(got, label)[0, 1]
            wrong = np.abs(got - label).mean()
            sys.stdout.write(f"  {name}: {len(found)} r {r:.4f} MAE {wrong:.4f}\n")
    for name, marks in (
        ("events", told.marks),
        *zip(("worth", "opinion"), told.whole, strict=True),
    ):
        sys.stdout.write(f"  {name}: {len(marks)} F1 {_f1(marks):.4f}\n")
    sys.stdout.flush()


def _take(told: _Told, one: Labelled, pieces: np.ndarray, sentence: np.ndarray) -> None:
    for start, end, label, scale in one.events:
        told.events[scale].append((float(pieces[start:end, scale + 1].mean()), label))
    if one.events and one.events[0][3] == SCALES.index("happened"):
        gold = np.zeros(one.pieces.size, dtype=bool)
        for start, end, _, _ in one.events:
            gold[start:end] = True
        found = pieces[: one.pieces.size, 0] > 0
        told.marks.extend(zip(found.tolist(), gold.tolist(), strict=True))
    for place, known in enumerate((one.worth, one.opinion)):
        if known >= 0:
            told.whole[place].append((bool(sentence[place] > 0), known > 0))


def _f1(told: Sequence[tuple[bool, bool]]) -> float:
    right = sum(one and other for one, other in told)
    return 2 * right / max(1, sum(one + other for one, other in told))

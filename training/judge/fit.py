"""Fit the judge's weights and say how good they are: `python -m training.judge.fit`."""

from __future__ import annotations

import sys
from math import log
from statistics import fmean
from time import perf_counter
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np
from benchmarks.shared import SHARED, absent
from benchmarks.words import bag, overlap

from assay.read.html.clues import Clues
from training.judge import logistic
from training.judge.pages import FILE, Labelled, articles, labelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

__all__ = ["main"]

_RIDGE = 0.02
_LIKELY = 0.4
"""A run is kept above this probability: 0.35 to 0.5 score alike, the lower lose less."""

_DIGITS = 2
_HALVES = (0, 1)


def main() -> int:
    """Print the weights as the judge has them, the scores, and what the fit cost."""
    if absent((FILE,)):
        sys.stderr.write(f"{SHARED / FILE} is not there: ASSAY_SHARED names the folder of data/.\n")
        return 1
    started = perf_counter()
    every = [labelled(page) for page in articles()]
    pages = [page for page in every if page is not None]
    read = perf_counter()
    weights = np.round(_fitted(pages), _DIGITS)
    fitted = perf_counter()
    runs = sum(page.gold.size for page in pages)
    gold = sum(np.count_nonzero(page.gold) for page in pages)
    lines = (
        *_shown(weights),
        "",
        *_scores(pages, weights),
        "",
        f"pages       {len(pages)} judged of {len(every)}",
        f"runs        {runs}, {gold} of them the article's",
        f"seconds     {read - started:.1f} to read, {fitted - read:.2f} to fit",
    )
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _fitted(pages: Sequence[Labelled]) -> NDArray[np.float64]:
    """Return the bias, with the log-odds of what is likely enough taken off, and the weights."""
    weights = logistic.fit(
        np.concatenate([page.clues for page in pages]),
        np.concatenate([page.gold for page in pages]).astype(np.float64),
        np.concatenate([page.weights for page in pages]),
        ridge=_RIDGE,
    )
    weights[0] -= log(_LIKELY / (1 - _LIKELY))
    return weights


def _shown(weights: NDArray[np.float64]) -> Iterator[str]:
    """Yield the lines that stand in the judge."""
    bias, *rest = weights.tolist()
    yield f"_BIAS = {bias}"
    yield "_WEIGHTS = Clues("
    yield from (f"    {name}={weight}," for name, weight in zip(Clues._fields, rest, strict=True))
    yield ")"


def _scores(pages: Sequence[Labelled], weights: NDArray[np.float64]) -> Iterator[str]:
    """Yield the word F1 of what is kept, averaged over pages, by who does the keeping."""
    halves = {half: [page for page in pages if _half(page) == half] for half in _HALVES}
    others = {half: _fitted(halves[1 - half]) for half in _HALVES}
    for name, keep in (
        ("the extractor's alone", lambda page: page.kept),
        ("as printed, on the pages they were fitted on", lambda page: _judged(page, weights)),
        ("cross-validated", lambda page: _judged(page, others[_half(page)])),
    ):
        both = ", ".join(f"{_score(halves[half], keep):.4f}" for half in _HALVES)
        yield f"word F1     {_score(pages, keep):.4f} ({both}) {name}"


def _half(page: Labelled) -> int:
    return crc32(page.page.encode()) % len(_HALVES)


def _judged(page: Labelled, weights: NDArray[np.float64]) -> NDArray[np.bool_]:
    kept: NDArray[np.bool_] = page.clues @ weights[1:] + weights[0] > 0
    return kept


def _score(pages: Sequence[Labelled], keep: Callable[[Labelled], NDArray[np.bool_]]) -> float:
    return fmean(_f1(page, keep(page)) for page in pages)


def _f1(page: Labelled, kept: NDArray[np.bool_]) -> float:
    found = bag("")
    for at in np.flatnonzero(kept).tolist():
        found.update(page.words[at])
    return overlap(found, page.article)


if __name__ == "__main__":
    sys.exit(main())

"""Claims that are near by their vectors: put into cells, and compared within each.

A cell is the claims around one of them, drawn with a seed; every claim is in the cells of the
three nearest. Few claims are one cell, and then all are compared with all. Sums are of whole
numbers, which are exact in whatever order they are added.
"""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from assay.case.match.packed import STEPS
from assay.corpus.stories.keys import Key, clash
from assay.corpus.stories.spread import answers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assay.corpus.engine import Engine

__all__ = ["NEAR", "Cell", "Near", "cells", "near", "near_in"]

NEAR: Final = 0.6
"""How alike two claims are that are looked at, -1 to 1."""

_EACH: Final = 12
"""Of what is near a claim, so many of other pages are judged."""

_CELL: Final = 4000
_IN: Final = 3
_AT_ONCE: Final = 512
_SEED: Final = 9


class Near(NamedTuple):
    """Two claims by their places, the lower first, and how alike they are."""

    one: int
    other: int
    alike: float


class Cell(NamedTuple):
    """Some claims: their places, pages as numbers, keys, and vectors ``[claims, 384]``."""

    places: NDArray[np.int64]
    pages: NDArray[np.int64]
    keys: tuple[Key, ...]
    vectors: NDArray[np.int8]


def near(
    vectors: NDArray[np.int8], pages: Sequence[int], keys: Sequence[Key], engine: Engine | None
) -> list[Near]:
    """Return the pairs of claims of two pages that are near and do not clash, in order."""
    made = cells(vectors)
    numbers = np.asarray(pages, dtype=np.int64)
    tasks = [
        Cell(some, numbers[some], tuple(keys[at] for at in some), vectors[some]) for some in made
    ]
    found = {pair for some in answers(near_in, tasks, engine) for pair in some}
    return sorted(_nearest(found))


def cells(vectors: NDArray[np.int8], size: int = _CELL) -> list[NDArray[np.int64]]:
    """Return which claims are in each cell, by their places."""
    number = max(1, len(vectors) // size)
    if number <= _IN:
        return [np.arange(len(vectors))]
    drawn = np.random.default_rng(_SEED).choice(len(vectors), number, replace=False)
    middles = vectors[np.sort(drawn)].astype(np.float32)
    held: list[list[NDArray[np.int64]]] = [[] for _ in range(number)]
    for low in range(0, len(vectors), _AT_ONCE):
        alike = vectors[low : low + _AT_ONCE].astype(np.float32) @ middles.T
        # of two as near, the first
        nearest = np.argsort(-alike, axis=1, kind="stable")[:, :_IN]
        for at in range(number):
            held[at].append(low + np.flatnonzero((nearest == at).any(axis=1)))
    return [np.concatenate(some) for some in held]


def near_in(cell: Cell) -> list[Near]:
    """Return the pairs of a cell: of each claim the nearest of other pages."""
    held = cell.vectors.astype(np.float32)
    same = _numbered(cell.keys)
    pairs: list[Near] = []
    for low in range(0, len(held), _AT_ONCE):
        high = min(len(held), low + _AT_ONCE)
        alike = held[low:high] @ held.T
        mine, its = same[low:high, None], same[None, :]
        wanted = (alike >= NEAR * STEPS**2) & ((mine == its) | (mine == 0) | (its == 0))
        wanted &= cell.pages[low:high, None] != cell.pages[None, :]
        for row in range(high - low):
            others = np.flatnonzero(wanted[row])
            ordered = others[np.lexsort((others, -alike[row, others]))]
            pairs += _best(cell, low + row, ordered, alike[row])
    return pairs


def _numbered(keys: Sequence[Key]) -> NDArray[np.int64]:
    """Return a number for each different set of figures, 0 for none."""
    known: dict[frozenset[str], int] = {frozenset(): 0}
    return np.array([known.setdefault(one.numbers, len(known)) for one in keys], dtype=np.int64)


def _best(
    cell: Cell, mine: int, ordered: Iterable[np.int64], alike: NDArray[np.float32]
) -> list[Near]:
    found: list[Near] = []
    own = cell.keys[mine]
    for place in ordered:
        its = cell.keys[place]
        if clash(own, its):
            continue
        one, other = sorted((int(cell.places[mine]), int(cell.places[place])))
        found.append(Near(one, other, float(alike[place]) / STEPS**2))
        if len(found) == _EACH:
            break
    return found


def _nearest(found: Iterable[Near]) -> set[Near]:
    """Return the pairs that are among the nearest of one of their two claims."""
    having: dict[int, list[Near]] = {}
    for pair in found:
        having.setdefault(pair.one, []).append(pair)
        having.setdefault(pair.other, []).append(pair)
    kept: set[Near] = set()
    for some in having.values():
        some.sort(key=lambda pair: (-pair.alike, pair.one, pair.other))
        kept.update(starmap(Near, some[:_EACH]))
    return kept

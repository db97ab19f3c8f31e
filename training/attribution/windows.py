"""Articles -> windows of pieces with their labels, packed anew for every epoch."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from assay.models.pieces import NAME
from assay.models.tagging import BREAK, OPENING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from assay.models.pieces import Pieces
    from training.attribution.articles import Relation

__all__ = ["Window", "pack", "roughened"]

_SMALL, _LARGE, _UNMARKED = 0.06, 0.03, 0.05
"""How often a window is all in small letters, all in capitals, without quotation marks."""

_CASED = 4
"""Shapes below this are those of letters."""

_HIDDEN = 103
"""BERT's [MASK]: a word that was lost."""


class Window(NamedTuple):
    """Pieces ``[pieces]`` with cue labels, and per cue its span and labels ``[pieces]``."""

    ids: NDArray[np.int64]
    shapes: NDArray[np.int64]
    states: NDArray[np.int64]
    cue_labels: NDArray[np.int64]
    flat_labels: NDArray[np.int64]
    cues: list[tuple[int, int]]
    pair_labels: list[NDArray[np.int64]]


def pack(
    cuts: Sequence[Pieces], relations: Sequence[Relation], size: int, random: Random
) -> list[Window]:
    """Pack an article's blocks, in order, into windows of at most ``size`` pieces.

    The first window is short by chance, so that each epoch cuts elsewhere.
    """
    room = random.randrange(size // 3, size)
    windows: list[list[tuple[int, int, int]]] = [[]]
    used = 1
    for number, one in enumerate(cuts):
        if used + one.size + 1 > room and used > 1:
            windows.append([])
            used, room = 1, size
        low = 0
        while one.size - low + 2 > room:
            windows[-1].append((number, low, low + room - 2))
            low += room - 2
            windows.append([])
            used, room = 1, size
        windows[-1].append((number, low, one.size))
        used += one.size - low + 1
    firsts = np.cumsum([0, *(one.size for one in cuts)])
    total = int(firsts[-1])
    return [_window(cuts, relations, parts, firsts, total) for parts in windows if parts]


def _window(
    cuts: Sequence[Pieces],
    relations: Sequence[Relation],
    parts: Sequence[tuple[int, int, int]],
    firsts: NDArray[np.int64],
    total: int,
) -> Window:
    where = np.full(total + 1, -1, dtype=np.int64)
    ids, shapes, states = [[OPENING]], [[5]], [[0]]
    used = 1
    for number, low, high in parts:
        one = cuts[number]
        ids.append(one.ids[low:high])
        shapes.append(one.shapes[low:high])
        states.append(one.states[low:high])
        where[firsts[number] + low : firsts[number] + high] = np.arange(used, used + high - low)
        ids.append([BREAK])
        shapes.append([5])
        states.append([0])
        used += high - low + 1
    cue_labels = np.zeros(used, dtype=np.int64)
    flat_labels = np.zeros(used, dtype=np.int64)
    cues, pair_labels = [], []
    for relation in relations:
        places = where[relation.cue[0] : relation.cue[1]]
        labels = np.zeros(used, dtype=np.int64)
        for first, spans in ((3, relation.content), (1, relation.source)):
            for low, high in spans:
                inside = where[low:high]
                inside = inside[inside >= 0]
                labels[inside] = first + 1
                labels[inside[:1]] = first
                flat_labels[inside] |= (first + 1) // 2
        if places.size and places.min() >= 0:
            cue_labels[places] = 2
            cue_labels[places[0]] = 1
            cues.append((int(places[0]), int(places[-1]) + 1))
            pair_labels.append(labels)
    return Window(
        np.concatenate(ids), np.concatenate(shapes), np.concatenate(states),
        cue_labels, flat_labels, cues, pair_labels,
    )  # fmt: skip


def roughened(window: Window, random: Random, hidden: float) -> Window:
    """Return the window as careless writers leave it: words lost, casing or marks gone."""
    ids, shapes, states = window.ids.copy(), window.shapes.copy(), window.states.copy()
    lost = np.array([random.random() < hidden for _ in range(ids.size)])
    lost &= (ids != OPENING) & (ids != BREAK) & (ids != NAME)
    ids[lost] = _HIDDEN
    kind = random.random()
    if kind < _SMALL:
        shapes[(shapes > 0) & (shapes < _CASED)] = 0
    elif kind < _SMALL + _LARGE:
        shapes[shapes < _CASED] = 2
    if kind > 1 - _UNMARKED:
        states[:] = 0
    return window._replace(ids=ids, shapes=shapes, states=states)

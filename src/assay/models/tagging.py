"""Blocks of text -> the relations that a network finds in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from assay.models.decoding import best_labels, cue_spans, log_softmax, runs
from assay.models.pieces import Pieces
from assay.text import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["BREAK", "OPENING", "REACH", "Integers", "Network", "Reals", "Tagged", "around", "tag"]

OPENING, BREAK = 101, 102
"""The pieces that open a window and that end a block."""

REACH = 96
"""How many pieces to either side of a cue its source and content are looked for in."""

_WINDOW = 288
_BEFORE, _BEHIND = 40, 48
"""Pieces that a window shares with its neighbours, so that each cue has words around it."""

_SLACK = 96
"""A window's own part ends with a block where one ends at most so far before its end."""

_MARK = 5
_BEGIN_SOURCE, _BEGIN_CONTENT = 1, 3

Integers: TypeAlias = NDArray[np.int64]
Reals: TypeAlias = NDArray[np.float32]


class Network(Protocol):
    """What runs the numbers: arrays in, arrays out."""

    def encode(self, ids: Integers, shapes: Integers, states: Integers) -> tuple[Reals, Reals]:
        """``[pieces]`` thrice -> vectors ``[pieces, width]`` and cue scores ``[pieces, 3]``."""

    def pair(self, vectors: Reals, far: Integers, there: NDArray[np.bool_]) -> Reals:
        """``[cues, reach, width]``, distances and presence -> scores ``[cues, reach, 5]``."""


class Tagged(NamedTuple):
    """A relation that the network found; ``score`` is the cue's mean probability, 0 to 1."""

    source: Spans
    cue: Span
    content: Spans
    score: float


class _Window(NamedTuple):
    """Places ``[low, high)`` of the flat pieces; cues are taken from ``[first, last)``."""

    low: int
    high: int
    first: int
    last: int


def tag(network: Network, blocks: Sequence[Pieces], bias: float = 0.0) -> list[Tagged]:
    """Find the relations in consecutive blocks of one writer's text, in the order of their cues.

    Time is linear in the length: windows of 288 pieces, which overlap.
    """
    flat = _flat(blocks)
    found: list[Tagged] = []
    for window in _windows(flat.ids):
        found.extend(_read(network, flat, window, bias))
    return found


def _flat(blocks: Sequence[Pieces]) -> Pieces:
    parts = []
    for block in blocks:
        end = int(block.ends[-1]) if block.size else 0
        ended = (BREAK, _MARK, 0, end, end)
        parts.append([np.append(array, last) for array, last in zip(block, ended, strict=True)])
    if not parts:
        return Pieces(*(np.zeros(0, dtype=np.int64) for _ in range(5)))
    return Pieces(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True)))


def _windows(ids: Integers) -> Iterator[_Window]:
    total = ids.size
    opens = np.flatnonzero(np.concatenate([[True], ids[:-1] == BREAK])) if total else ids
    first = 0
    while first < total:
        low = _near(opens, max(0, first - _BEFORE), min(first, _BEFORE))
        high = min(total, low + _WINDOW - 1)
        last = total if high == total else _near(opens, high - _BEHIND, _SLACK)
        last = max(last, first + 1)
        yield _Window(low, high, first, last)
        first = last


def _near(opens: Integers, place: int, slack: int) -> int:
    """Return the start of a block at most ``slack`` before ``place``, or ``place`` itself."""
    at = int(np.searchsorted(opens, place, side="right")) - 1
    start = int(opens[at]) if at >= 0 else place
    return start if place - slack <= start else place


def around(size: int, cue: tuple[int, int]) -> tuple[Integers, Integers, NDArray[np.bool_]]:
    """Return places, distances (0 to ``2 * REACH + 2``) and which places are there, by a cue."""
    places = np.arange(cue[0] - REACH, cue[0] + REACH + 1)
    there = (places >= 0) & (places < size)
    after = np.maximum(places - (cue[1] - 1), 0)
    before = np.minimum(places - cue[0], 0)
    far = np.clip(after + before, -REACH - 1, REACH + 1) + REACH + 1
    return np.clip(places, 0, size - 1), far, there


def _read(network: Network, flat: Pieces, window: _Window, bias: float) -> Iterator[Tagged]:
    part = flat.cut(window.low, window.high)
    vectors, scores = network.encode(
        np.append(OPENING, part.ids), np.append(_MARK, part.shapes), np.append(0, part.states)
    )
    logs = log_softmax(scores[1:])
    logs[part.ids == BREAK] = (0.0, -99.0, -99.0)
    cues = [
        cue for cue in cue_spans(logs, bias) if window.first <= cue[0] + window.low < window.last
    ]
    if not cues:
        return
    shifted = [(low + 1, high + 1) for low, high in cues]
    places, far, there = (
        np.stack(arrays)
        for arrays in zip(*(around(len(vectors), cue) for cue in shifted), strict=True)
    )
    paired = log_softmax(network.pair(vectors[places], far, there))
    paired[~there | (far == REACH + 1)] = (0.0, -99.0, -99.0, -99.0, -99.0)
    labels = best_labels(paired)
    for at, cue in enumerate(cues):
        sure = float(np.exp(logs[cue[0] : cue[1], 1:]).sum(axis=1).mean())
        yield Tagged(
            _spans(part, places[at] - 1, runs(labels[at], _BEGIN_SOURCE)),
            Span(int(part.starts[cue[0]]), int(part.ends[cue[1] - 1])),
            _spans(part, places[at] - 1, runs(labels[at], _BEGIN_CONTENT)),
            sure,
        )


def _spans(part: Pieces, places: Integers, found: Sequence[tuple[int, int]]) -> Spans:
    """Turn runs among a cue's places into spans of the text; the end of a block parts a run."""
    spans: list[Span] = []
    for low, high in found:
        first: int | None = None
        for place in (*places[low:high].tolist(), -1):
            ended = place < 0 or part.ids[place] == BREAK
            if not ended:
                first, last = (place if first is None else first), place
            elif first is not None:
                spans.append(Span(int(part.starts[first]), int(part.ends[last])))
                first = None
    return tuple(spans)

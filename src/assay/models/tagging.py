"""Blocks of text -> the relations that a network finds in them."""

from __future__ import annotations

from itertools import islice
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

_AT_ONCE = 64
"""Cues whose labels are chosen together: the steps from piece to piece cost little more."""

_NO_PART = (0.0, -99.0, -99.0, -99.0, -99.0)
"""What stands nowhere, or in the cue, is of no source and no content."""

_MARK = 5
_BEGIN_SOURCE, _BEGIN_CONTENT = 1, 3

Integers: TypeAlias = NDArray[np.int64]
Reals: TypeAlias = NDArray[np.float32]


class Network(Protocol):
    """What runs the numbers: arrays in, arrays out."""

    def encode(self, ids: Integers, shapes: Integers, states: Integers) -> tuple[Reals, Reals]:
        """``[pieces]`` thrice -> vectors ``[pieces, width]`` and cue scores ``[pieces, 3]``."""

    def pair(
        self, vectors: Reals, places: Integers, far: Integers, there: NDArray[np.bool_]
    ) -> Reals:
        """``[pieces, width]`` and what is around each cue -> scores ``[cues, reach, 5]``.

        Around it are pieces: their places, distances and presence are ``[cues, reach]`` each.
        """


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


class _Cued(NamedTuple):
    """A cue in the pieces of its window: log-probabilities ``[reach, 5]`` of the places around."""

    part: Pieces
    cue: tuple[int, int]
    sure: float
    places: Integers
    logs: Reals


def tag(
    network: Network, blocks: Sequence[Pieces], bias: float = 0.0, least: float = 0.0
) -> list[Tagged]:
    """Find the relations in consecutive blocks of one writer's text, in the order of their cues.

    Those with a score below ``least`` are left out, and not worked out. Time is linear in the
    length: windows of 288 pieces, which overlap.
    """
    flat = _flat(blocks)
    cued = (
        one
        for low, high, first, last in _windows(flat.ids)
        for one in _cued(network, flat.cut(low, high), range(first - low, last - low), bias, least)
    )
    found: list[Tagged] = []
    while some := list(islice(cued, _AT_ONCE)):
        labels = best_labels(np.stack([one.logs for one in some]))
        found.extend(map(_tagged, some, labels))
    return found


def _flat(blocks: Sequence[Pieces]) -> Pieces:
    parts = [Pieces(*np.zeros((5, 0), dtype=np.int64))]
    for block in blocks:
        end = int(block.ends[-1]) if block.size else 0
        parts += block, Pieces(*np.array([[BREAK], [_MARK], [0], [end], [end]], dtype=np.int64))
    return Pieces(*map(np.concatenate, zip(*parts, strict=True)))


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


def _cued(network: Network, part: Pieces, kept: range, bias: float, least: float) -> list[_Cued]:
    """Read a window: the cues that begin in ``kept``, with the scores of the pieces around."""
    vectors, scores = network.encode(
        np.append(OPENING, part.ids), np.append(_MARK, part.shapes), np.append(0, part.states)
    )
    logs = log_softmax(scores[1:])
    logs[part.ids == BREAK] = (0.0, -99.0, -99.0)
    cues = [(cue, _sure(logs, cue)) for cue in cue_spans(logs, bias) if cue[0] in kept]
    cues = [(cue, sure) for cue, sure in cues if sure >= least]
    if not cues:
        return []
    places, far, there = (
        np.stack(arrays)
        for arrays in zip(
            *(around(len(vectors), (low + 1, high + 1)) for (low, high), _ in cues), strict=True
        )
    )
    paired = _paired(network, vectors, places, far, there)
    return [
        _Cued(part, cue, sure, row - 1, scores)
        for (cue, sure), row, scores in zip(cues, places, paired, strict=True)
    ]


def _sure(logs: Reals, cue: tuple[int, int]) -> float:
    return float(np.exp(logs[cue[0] : cue[1], 1:]).sum(axis=1).mean())


def _paired(
    network: Network, vectors: Reals, places: Integers, far: Integers, there: NDArray[np.bool_]
) -> Reals:
    """Return log-probabilities ``[cues, reach, 5]``; only what is there for some cue is run."""
    columns = np.flatnonzero(there.any(axis=0))
    near = slice(columns[0], columns[-1] + 1)
    places, far, there = places[:, near], far[:, near], there[:, near]
    low, high = int(places.min()), int(places.max()) + 1
    logs = log_softmax(network.pair(vectors[low:high], places - low, far, there))
    logs[~there | (far == REACH + 1)] = _NO_PART
    paired = np.full((len(logs), 2 * REACH + 1, len(_NO_PART)), _NO_PART, dtype=np.float32)
    paired[:, near] = logs
    return paired


def _tagged(one: _Cued, labels: Integers) -> Tagged:
    part, (low, high) = one.part, one.cue
    return Tagged(
        _spans(part, one.places, runs(labels, _BEGIN_SOURCE)),
        Span(int(part.starts[low]), int(part.ends[high - 1])),
        _spans(part, one.places, runs(labels, _BEGIN_CONTENT)),
        one.sure,
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

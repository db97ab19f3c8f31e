"""The steps of a case as arrays, and the paths through them whose weakest step is strongest.

A path is as weak as its weakest step; of two that are alike in this, the one whose next weakest
step is stronger comes first, and then the shorter one (leximin, with a missing step as the
strongest). A path's weaknesses, the worst first, are one string of bytes, so that paths compare
as strings do, and a path that goes on is never better than where it came from. So the best paths
are found in order, best first (A*), with what is best from each entity to the end, in so many
steps, worked out beforehand (Bellman and Ford's rounds).
"""

from __future__ import annotations

import heapq
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

__all__ = ["LONGEST", "Network", "Numbers", "Walks", "best_paths", "network", "steps_from"]

Numbers = NDArray[np.int64]

LONGEST: Final = 8
"""The most steps that a path can be asked to have: a weakness is one byte of a number's eight."""

_PATIENCE: Final = 20_000
"""So many beginnings of paths are gone on from before the search is given up."""

_NONE: Final = np.uint64(2**64 - 1)

_Begun = tuple[bytes, int, tuple[int, ...], tuple[int, ...], bytes]
"""A path begun: how weak it may end at best, steps taken (less than none), whom it met, the
steps, and how weak they are."""


class Network(NamedTuple):
    """Steps, each both ways, sorted by where they begin.

    ``start`` has, for each entity, where its steps begin in ``to``, the ends of the steps, and
    ``weakness``; ``step`` leads to the step's place in what the network was made of.
    """

    start: Numbers
    to: Numbers
    weakness: NDArray[np.uint8]
    step: Numbers

    @property
    def size(self) -> int:
        """How many entities there are."""
        return self.start.size - 1


class Walks(NamedTuple):
    """Paths, as places of steps; ``more`` tells that there are others, or that it was given up."""

    paths: tuple[tuple[int, ...], ...]
    more: bool


def network(size: int, ends: Numbers, weakness: Numbers) -> Network:
    """Lay out steps between ``size`` entities.

    ``ends``, ``[steps, 2]``, are the two that each step ties, ``weakness``, ``[steps]``, how weak
    each is, from 1.
    """
    begin = np.concatenate([ends[:, 0], ends[:, 1]])
    to = np.concatenate([ends[:, 1], ends[:, 0]])
    order = np.lexsort((to, begin))
    start = np.searchsorted(begin[order], np.arange(size + 1))
    weak = np.tile(weakness.astype(np.uint8), 2)
    step = np.tile(np.arange(len(ends), dtype=np.int64), 2)
    return Network(start, to[order], weak[order], step[order])


def steps_from(net: Network, begin: int) -> Numbers:
    """Return how many steps each entity is away, ``[size]``; -1 where nothing leads to it."""
    away = np.full(net.size, -1, np.int64)
    away[begin] = 0
    edge = np.array([begin])
    while edge.size:
        reached = np.unique(net.to[_slots(net, edge)])
        reached = reached[away[reached] < 0]
        away[reached] = away[edge[0]] + 1
        edge = reached
    return away


def _slots(net: Network, entities: Numbers) -> Numbers:
    """Return the places of all steps that begin at some entities."""
    first, last = net.start[entities], net.start[entities + 1]
    many = last - first
    ends = np.cumsum(many)
    offsets: Numbers = np.repeat(ends - many - first, many)
    slots: Numbers = np.arange(offsets.size, dtype=np.int64) - offsets
    return slots


def best_paths(net: Network, begin: int, end: int, longest: int, most: int) -> Walks:
    """Return the ``most`` best paths of at most ``longest`` steps that meet nobody twice."""
    if not 1 <= longest <= LONGEST:
        raise ValueError(f"expected 1 to {LONGEST} steps, got {longest}")
    best = _best_to(net, begin, end, longest)
    if best[longest][begin] == _NONE:
        return Walks((), more=False)
    waiting: list[_Begun] = [(_bytes(best[longest][begin]), 0, (begin,), (), b"")]
    found: list[tuple[int, ...]] = []
    for _ in range(_PATIENCE):
        if not waiting or len(found) > most:
            break
        _, _, entities, steps, weak = heapq.heappop(waiting)
        here = entities[-1]
        if here == end:
            found.append(steps)
            continue
        left = best[longest - len(steps) - 1]
        for slot in range(net.start[here], net.start[here + 1]):
            there = int(net.to[slot])
            if left[there] == _NONE or there in entities:
                continue
            own = _merged(weak, bytes([net.weakness[slot]]))
            hoped = _merged(own, _bytes(left[there]))
            on = (*steps, int(net.step[slot]))
            heapq.heappush(waiting, (hoped, -len(on), (*entities, there), on, own))
    return Walks(tuple(found[:most]), more=len(found) > most or bool(waiting))


def _best_to(net: Network, begin: int, end: int, longest: int) -> list[NDArray[np.uint64]]:
    """Return, for each number of steps, how weak the best way to the end is in at most so many.

    ``[longest + 1][size]``, weaknesses as the bytes of a number, the worst first. No way leads
    through the end or back to the beginning.
    """
    here = np.repeat(np.arange(net.size), np.diff(net.start))
    usable = (here != end) & (net.to != begin)
    here, to, weakness = here[usable], net.to[usable], net.weakness[usable]
    best = np.full(net.size, _NONE)
    best[end] = 0
    rounds = [best]
    for _ in range(longest):
        open_ = best[to] != _NONE
        ways = np.ascontiguousarray(best[to[open_]]).astype(">u8").view(np.uint8).reshape(-1, 8)
        ways[:, -1] = weakness[open_]  # empty till now: there are at most seven before it
        ways = np.ascontiguousarray(np.sort(ways, axis=1)[:, ::-1])
        best = best.copy()
        np.minimum.at(best, here[open_], ways.view(">u8").ravel().astype(np.uint64))
        rounds.append(best)
    return rounds


def _bytes(number: np.uint64) -> bytes:
    return int(number).to_bytes(8, "big").rstrip(b"\0")


def _merged(one: bytes, other: bytes) -> bytes:
    """Return the weaknesses of two pieces of a path, the worst first."""
    return bytes(sorted(one + other, reverse=True))

"""Vectors as they are kept and searched: a byte a number, all of one length.

Half a million claims are 192 MB so, and are searched through in a fraction of a second: see
`docs/explanation/matching.md` for how that was decided.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from assay.models.similar import WIDTH
from assay.models.tagging import Integers, Reals

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["STEPS", "Near", "all_likenesses", "likenesses", "pack", "search", "unpack"]

STEPS = 127.0 / 0.35
"""Steps from 0 to 1. Of a unit vector's 384 numbers one beyond 0.35 is very rare, and is cut."""

_MOST = 127
_AT_ONCE = 1 << 10
"""So many vectors are multiplied at once: their numbers in 32 bits fit into the cache."""


class Near(NamedTuple):
    """What is nearest: places among the vectors, the nearest first, and how near, -1 to 1."""

    places: Integers
    likeness: Reals


def pack(vectors: Reals) -> bytes:
    """Write unit vectors ``[n, 384]``, a byte a number and nothing else."""
    steps = np.round(np.asarray(vectors, dtype=np.float32) * np.float32(STEPS))
    return np.clip(steps, -_MOST, _MOST).astype(np.int8).tobytes()


def unpack(packed: bytes | memoryview) -> NDArray[np.int8]:
    """Read what `pack` wrote: ``[n, 384]`` steps, over the same bytes."""
    return np.frombuffer(packed, dtype=np.int8).reshape(-1, WIDTH)


def search(asked: Reals, held: NDArray[np.int8], most: int) -> Near:
    """Find the vectors nearest to a unit vector ``[384]`` among those `unpack` gave.

    All are looked at, so nothing is missed; of two alike the first comes first.
    """
    if most <= 0 or not len(held):
        return Near(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32))
    likeness = likenesses(asked, held)
    if most < len(held):
        # those as near as the last one are kept, so that the order among them is that of places
        least = np.partition(likeness, len(held) - most)[len(held) - most]
        some = np.flatnonzero(likeness >= least)
    else:
        some = np.arange(len(held))
    places = some[np.argsort(-likeness[some], kind="stable")][:most]
    return Near(places, likeness[places])


def likenesses(asked: Reals, held: NDArray[np.int8]) -> Reals:
    """Return how near a unit vector ``[384]`` is to each of those held: ``[n]``."""
    asked = np.ascontiguousarray(asked, dtype=np.float32) / np.float32(STEPS)
    found = np.empty(len(held), dtype=np.float32)
    room = np.empty((min(_AT_ONCE, len(held)), held.shape[1]), dtype=np.float32)
    for low in range(0, len(held), _AT_ONCE):
        high = min(low + _AT_ONCE, len(held))
        np.copyto(room[: high - low], held[low:high])
        np.dot(room[: high - low], asked, out=found[low:high])
    return found


def all_likenesses(
    asked: Reals, held: NDArray[np.int8], least: float
) -> list[tuple[Integers, Reals]]:
    """Return, for each of some unit vectors ``[m, 384]``, which of those held are near, and how.

    Those that are less alike than ``least`` are left out.
    """
    turned = np.ascontiguousarray(asked.T / np.float32(STEPS), dtype=np.float32)
    places, likeness = [], []
    for low in range(0, len(held), _AT_ONCE):
        found = held[low : low + _AT_ONCE].astype(np.float32) @ turned
        at, which = np.nonzero(found >= least)
        places.append(np.stack([which, at + low]))
        likeness.append(found[at, which])
    which, where = np.concatenate(places, axis=1) if places else np.zeros((2, 0), np.int64)
    near = np.concatenate(likeness) if likeness else np.zeros(0, np.float32)
    order = np.argsort(which, kind="stable")
    ends = np.searchsorted(which[order], np.arange(1, len(asked)))
    return list(zip(np.split(where[order], ends), np.split(near[order], ends), strict=True))

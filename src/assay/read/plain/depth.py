"""How deep each comment of an indented thread stands."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["depths"]

_DEEPEST_JUMP = 4
_JUMPS_SHARE = 0.25


def depths(indents: Sequence[int]) -> tuple[int, ...]:
    """Return the depth of each name line, from how many columns each is set in.

    The step from one depth to the next is the one taken most often. Where the columns keep
    to it, a line that is set in by several steps shows that what stood between is lost; where
    they don't, or such jumps are common, each line set in further than the last is one deeper.
    """
    base = min(indents, default=0)
    rises = Counter(two - one for one, two in pairwise(indents) if two > one)
    step = min(rises, key=lambda rise: (-rises[rise], rise), default=None)
    if step is None or any((indent - base) % step for indent in indents):
        return _by_rank(indents)
    found = tuple((indent - base) // step for indent in indents)
    jumps = [two - one for one, two in pairwise((-1, *found)) if two > one + 1]
    if max(jumps, default=0) > _DEEPEST_JUMP or len(jumps) > max(1, _JUMPS_SHARE * len(found)):
        return _by_rank(indents)
    return found


def _by_rank(indents: Sequence[int]) -> tuple[int, ...]:
    above: list[int] = []
    found: list[int] = []
    for indent in indents:
        while above and above[-1] >= indent:
            above.pop()
        found.append(len(above))
        above.append(indent)
    return tuple(found)

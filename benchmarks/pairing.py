"""Things paired one to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["pair"]


def pair(candidates: Sequence[Sequence[int]]) -> dict[int, int]:
    """Return as many pairs as there can be, left to right (Kuhn's augmenting paths).

    ``candidates[left]`` are the rights that it may be paired with, the best first.
    """
    taken: dict[int, int] = {}

    def seat(left: int, tried: set[int]) -> bool:
        for right in candidates[left]:
            if right not in tried:
                tried.add(right)
                if right not in taken or seat(taken[right], tried):
                    taken[right] = left
                    return True
        return False

    for left in range(len(candidates)):
        seat(left, set())
    return {left: right for right, left in sorted(taken.items(), key=lambda both: both[1])}

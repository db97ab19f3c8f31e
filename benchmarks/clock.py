"""Processor time, which other work on the machine disturbs less than the time on the wall."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["least", "timed"]

Result = TypeVar("Result")


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """Return what ``work`` returns, and the seconds it took."""
    start = process_time()
    result = work()
    return result, process_time() - start


def least(work: Callable[[], object], times: int) -> float:
    """Return the shortest of several runs: the one that was disturbed least."""
    return min(timed(work)[1] for _ in range(times))

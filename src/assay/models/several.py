"""Short texts read several at a time: one alone is too little work to share among threads."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from assay.models.session import threads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["several"]

Item = TypeVar("Item")
Made = TypeVar("Made")


def several(work: Callable[[Item], Made], items: Iterable[Item]) -> list[Made]:
    """Return what ``work`` makes of each item, in their order; the first error is raised.

    ``work`` is to be safe with threads, and to run its networks on one thread each.
    """
    if threads() == 1:
        return [work(item) for item in items]
    with ThreadPoolExecutor(threads()) as pool:
        return list(pool.map(work, items))

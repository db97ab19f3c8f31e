"""What is loaded on first need, once, and safe with threads."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Once"]

Value = TypeVar("Value")


class Once(Generic[Value]):
    """A call that makes its value the first time, and gives the same one ever after.

    Where making it fails, the error is raised, and the next call tries again.
    """

    def __init__(self, make: Callable[[], Value]) -> None:
        """Keep what makes the value."""
        self._make = make
        self._lock = Lock()
        self._made: list[Value] = []

    def __call__(self) -> Value:
        """Return the value."""
        with self._lock:
            if not self._made:
                self._made.append(self._make())
            return self._made[0]

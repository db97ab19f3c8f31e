"""One clock for a whole fetch, so that many short waits cannot add up to a long one."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import Self

__all__ = ["Deadline"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The moment by which all must be done; ``seconds`` is what was given for it."""

    seconds: float
    end: float

    @classmethod
    def after(cls, seconds: float) -> Self:
        """Return the deadline that lies ``seconds`` from now."""
        return cls(seconds=seconds, end=monotonic() + seconds)

    def within(self, seconds: float) -> Deadline:
        """Return the earlier of this deadline and the one ``seconds`` from now."""
        sooner = Deadline.after(seconds)
        return sooner if sooner.end < self.end else self

    def left(self, most: float | None = None) -> float:
        """Return the seconds that are left, ``most`` at most.

        Raises
        ------
        TimeoutError
            When there are none.
        """
        seconds = self.end - monotonic()
        if seconds <= 0:
            raise TimeoutError
        return seconds if most is None else min(seconds, most)

"""A case: a question, the data it is asked of, and the figures that answer it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

__all__ = ["Better", "Case", "Figure", "Measured"]

Better = Literal["higher", "lower", "cheaper", "neither"]
"""Which way a figure should go: it gets a floor, a ceiling, or is only shown.

What should be cheaper (a time, a memory) gets a wider ceiling, as machines differ.
"""


class Figure(NamedTuple):
    """One measured number.

    ``ours`` and ``peer`` are a share (0 to 1), a count, megabytes, or a time divided by another
    time of the same run: never seconds, which belong to a machine.
    """

    name: str
    ours: float
    peer: float | None = None
    better: Better = "higher"
    digits: int = 3


class Measured(NamedTuple):
    """What a case found out."""

    documents: int
    figures: tuple[Figure, ...]
    notes: tuple[str, ...] = ()


class Case(NamedTuple):
    """One question.

    ``files`` are under the shared folder; ``about`` says what is measured, and how; ``peer`` is
    what the second column shows.
    """

    name: str
    about: str
    measure: Callable[[], Measured]
    files: tuple[str, ...] = ()
    peer: str | None = None

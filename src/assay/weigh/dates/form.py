"""A form: one way in which English writes a time."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from assay.weigh.dates.stated import Stated
from assay.weigh.dates.words import month_of, weekday_of

__all__ = ["DIGIT", "Form", "form", "month_in", "starts", "weekday_in"]

DIGIT = "#"
"""The start of a form that begins with a digit."""


class Form(NamedTuple):
    """A pattern, what its match states (None for no time), and the words it can begin with."""

    pattern: re.Pattern[str]
    states: Callable[[re.Match[str]], Stated | None]
    starts: frozenset[str]


def form(pattern: str, states: Callable[[re.Match[str]], Stated | None], begins: str) -> Form:
    """Make a form; ``begins`` lists its first words, parted by spaces."""
    return Form(re.compile(pattern, re.IGNORECASE), states, frozenset(begins.split()))


def starts(words: str, shortest: int = 3) -> str:
    """Return every beginning of ``words`` from ``shortest`` letters on, as names are cut short."""
    return " ".join(
        word[:length] for word in words.split() for length in range(shortest, len(word) + 1)
    )


def month_in(found: re.Match[str], group: str = "month") -> int | None:
    """Return the month of a group, if it matched."""
    return month_of(found[group]) if found[group] else None


def weekday_in(found: re.Match[str]) -> int | None:
    """Return the weekday of a match, if it names one."""
    return weekday_of(found["weekday"]) if found["weekday"] else None

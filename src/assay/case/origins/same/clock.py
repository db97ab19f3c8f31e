"""Times of the day by which a claim is known on another page: “3:10 a.m.”, “ten past three”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CLOCK", "clock_times", "has_clock_time", "on_a_clock"]

CLOCK: Final = "clock"
"""The unit of a time of the day: minutes on a clock's face, below 720."""
_HOUR: Final = 60
_FACE: Final = 12 * _HOUR
_MINUTES: Final = {
    "five": 5, "ten": 10, "quarter": 15, "a quarter": 15, "twenty": 20, "twenty-five": 25,
    "half": 30,
}  # fmt: skip
_HOURS: Final = (
    "twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven",
)  # fmt: skip
_WRITTEN: Final = re.compile(
    r"(?<![\d.:])(?:([01]?\d|2[0-3])[:h]([0-5]\d)(?![\d:])"
    r"|([01]?\d|2[0-3])\.([0-5]\d)(?=\s?(?:[ap]\.?\s?m\b|hours\b|hrs\b))"
    r"|([01]\d|2[0-3])([0-5]\d)(?=\s?(?:hours|hrs)\b))"
)
_SPOKEN: Final = re.compile(
    rf"\b({'|'.join(_MINUTES)})(?:\s+minutes)?\s+(past|to)\s+({'|'.join(_HOURS)})\b",
    re.IGNORECASE,
)


def clock_times(words: str) -> Iterator[int]:
    """Yield the times of the day in a stretch as `on_a_clock` has them, but for full hours.

    Morning and afternoon are not told apart: one page of several may leave that to the reader.
    """
    for found in _WRITTEN.finditer(words):
        hour, minute = (int(part) for part in found.groups() if part is not None)
        if minute:
            yield (hour * _HOUR + minute) % _FACE
    for found in _SPOKEN.finditer(words):
        minutes, hour = _MINUTES[found[1].lower()], _HOURS.index(found[3].lower())
        yield (hour * _HOUR + (minutes if found[2].lower() == "past" else -minutes)) % _FACE


def has_clock_time(words: str) -> bool:
    """Tell whether a stretch may have a time of the day."""
    return _WRITTEN.search(words) is not None or _SPOKEN.search(words) is not None


def on_a_clock(minutes: int) -> str:
    """Return minutes of a clock's face as hours and minutes: 190 is 3:10, 10 is 12:10."""
    return f"{minutes // _HOUR or 12}:{minutes % _HOUR:02}"

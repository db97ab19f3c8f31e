"""The time of day in a text."""

from __future__ import annotations

import re

__all__ = ["clock", "is_clock"]

_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?::\d{2})?(?![\d.])"
    r"(?:\s*(?P<half>[ap])\.?m\b\.?)?",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?P<hour>\d{1,2})\s*(?P<half>[ap])\.?m\b", re.IGNORECASE)
_HOURS = 12
_AROUND = 6
"""So many characters may stand around a time of day: "at", a comma, brackets."""


def is_clock(text: str) -> bool:
    """Tell whether a text is a time of day and nothing else but marks and small words."""
    found = _CLOCK.search(text)
    return found is not None and len(text) - len(found.group()) <= _AROUND


def clock(text: str) -> str:
    """Return the time of day in a text, as ISO 8601 writes it after a date; "" without one."""
    found = _CLOCK.search(text) or _BARE.search(text)
    if found is None:
        return ""
    parts = found.groupdict()
    hour, minute, half = int(parts["hour"]), int(parts.get("minute") or 0), parts["half"]
    if half is not None:
        if not 1 <= hour <= _HOURS:
            return ""
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return f"T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""  # noqa: PLR2004

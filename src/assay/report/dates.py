"""Dates as a reader says them, as precise as they are known and no more."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["MONTHS", "dated"]

_ISO = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:[T ](?P<time>[0-2]\d:[0-5]\d)(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?)?)?)?"
)
MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def dated(value: str) -> str:
    """Return an ISO 8601 date in words (`24 May 2024, 08:00 +02:00`); others as they are."""
    found = _ISO.fullmatch(value)
    if not found:
        return value
    month = found["month"] and MONTHS[int(found["month"]) - 1]
    day = found["day"] and str(int(found["day"]))
    date = " ".join(part for part in (day, month, found["year"]) if part)
    zone = {None: "", "Z": " UTC"}.get(found["zone"], f" {found['zone']}")
    return f"{date}, {found['time']}{zone}" if found["time"] else date

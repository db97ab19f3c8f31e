"""Dates in EDTF level 1 (ISO 8601-2:2019), and the arithmetic of the calendar."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

__all__ = [
    "MONTHS",
    "WEEKDAYS",
    "Here",
    "day",
    "exists",
    "first_of",
    "month",
    "month_off",
    "read_here",
    "span_of",
    "week",
    "weekday_of_date",
    "weekend",
    "year",
]  # fmt: skip

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = (
    "January February March April May June July August September October November December"
).split()

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d))?)?)?")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Here(NamedTuple):
    """The day that relative times count from, as closely as it is known.

    ``first`` and ``last`` are the same where the day is known; ``told`` says whose day it is.
    """

    first: date
    last: date
    told: str
    hour: int | None = None


def read_here(written: str | None, whose: str) -> Here | None:
    """Return the day that an ISO 8601 date of any precision stands for; None where it is none."""
    found = _ISO.match(written or "")
    if found is None:
        return None
    parts = [int(one) for one in found.groups() if one is not None]
    if not parts[0] or (len(parts) > 1 and not exists(*parts[:3])):
        return None
    told = f"{whose}, {found.group().partition('T')[0].partition(' ')[0]}"
    if len(parts) == 1:
        return Here(date(parts[0], 1, 1), date(parts[0], 12, 31), told)
    if len(parts) == 2:  # noqa: PLR2004 - year and month
        return Here(
            date(parts[0], parts[1], 1), date(parts[0], parts[1], monthrange(*parts)[1]), told
        )
    known = date(parts[0], parts[1], parts[2])
    return Here(known, known, told, parts[3] if len(parts) > 3 else None)  # noqa: PLR2004 - the hour


def exists(years: int | None, months: int, days: int = 1) -> bool:
    """Tell whether a day is in the Gregorian calendar; without a year, in any of its years."""
    if not 1 <= months <= len(_DAYS) or not 1 <= days <= _DAYS[months - 1]:
        return False
    leap = years is None or (years % 4 == 0 and (years % 100 != 0 or years % 400 == 0))
    return leap or (months, days) != (2, 29)


def year(number: int) -> str:
    """Return a year; years before our era are negative, and 0 is the year 1 BC."""
    return f"-{-number:04}" if number < 0 else f"{number:04}"


def month(years: int, months: int) -> str:
    """Return a month of a year."""
    return f"{year(years)}-{months:02}"


def day(one: date) -> str:
    """Return a day."""
    return one.isoformat()


def span_of(first: date, last: date) -> str:
    """Return an interval of days."""
    return f"{day(first)}/{day(last)}"


def week(one: date) -> str:
    """Return the week of a day, Monday to Sunday."""
    monday = one - timedelta(one.weekday())
    return span_of(monday, monday + timedelta(6))


def weekend(one: date) -> str:
    """Return Saturday and Sunday of a day's week."""
    monday = one - timedelta(one.weekday())
    return span_of(monday + timedelta(5), monday + timedelta(6))


def month_off(one: date, months: int) -> tuple[int, int]:
    """Return year and month so many months from a day."""
    count = one.year * 12 + one.month - 1 + months
    return count // 12, count % 12 + 1


def weekday_of_date(years: int, months: int, days: int) -> int | None:
    """Return a day's weekday, Monday being 0; None for a day that Python's calendar has not."""
    if not 1 <= years <= 9999 or not exists(years, months, days):  # noqa: PLR2004 - its years
        return None
    return date(years, months, days).weekday()


def first_of(when: str, *, last: bool = False) -> tuple[int, ...] | None:
    """Return year, month and day, as far as they go, of a time in EDTF, or of an interval's end."""
    ends = when.split("/")
    written = ends[-1 if last else 0].rstrip("~?%")
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", written):
        return None
    parts = tuple(int(one) for one in written.split("-"))
    return parts if len(parts) < 2 or parts[1] <= len(MONTHS) else None  # noqa: PLR2004 - a season

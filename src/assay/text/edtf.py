"""Dates of the Extended Date/Time Format (EDTF, ISO 8601-2:2019), as the days that they span.

All of level 1 is read, and of level 2 the digits that are not known in other places, such as
``XXXX-11-20``. Days are numbered as `datetime.date.toordinal` does: 1 January of the year 1 is
day 1. The calendar is the Gregorian one throughout, and has a year 0.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

__all__ = ["Days", "civil", "days", "ordinal"]

_PARTS = re.compile(
    r"(?P<year>-?[0-9X]{4}|Y-?[0-9]{5,9})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?"
    r"(?:T[0-9:.+Z-]+)?(?P<sure>[?~%]?)"
)
_OPEN: Final = ".."
_SEASONS: Final = {21: 3, 22: 6, 23: 9, 24: 12}
"""The month with which a season begins."""
_CYCLE: Final = 146_097
"""Days of four hundred years."""


class Days(Struct, frozen=True, kw_only=True):
    """The days that a date may mean: ``first`` and ``last`` are in it, None where it is open.

    ``known`` says that a missing end is open, not merely unknown. ``approximate`` is true of
    dates marked so, and of seasons; ``uncertain`` of those marked as doubtful.
    """

    first: int | None
    last: int | None
    interval: bool = False
    known: bool = True
    approximate: bool = False
    uncertain: bool = False


def days(date: str) -> Days | None:
    """Return the days that ``date`` spans.

    None is what is no EDTF, and what no days can be given for: a year that is wholly unknown, an
    interval without an end. A digit that is not known spans all that it may be. A season is taken
    to be three months, from March for spring, as in the north; nothing says where a page is.
    """
    if len(date) > _LONGEST:
        return None
    begin, slash, end = date.partition("/")
    if not slash:
        return _date(date)
    low, high = _end(begin), _end(end)
    if low is None or high is None:
        return None
    first, last = low.first, high.last
    if (first is None and last is None) or (None not in {first, last} and first > last):  # type: ignore[operator]
        return None
    return Days(
        first=first,
        last=last,
        interval=True,
        known=low.known and high.known,
        approximate=low.approximate or high.approximate,
        uncertain=low.uncertain or high.uncertain,
    )


_LONGEST: Final = 80


def _end(date: str) -> Days | None:
    """Return one end of an interval; what is open or unknown has no days."""
    if date in {"", _OPEN}:
        return Days(first=None, last=None, known=date == _OPEN)
    return _date(date)


def _date(date: str) -> Days | None:
    found = _PARTS.fullmatch(date)
    if found is None or not found["year"].strip("-X"):
        return None
    year, sure = found["year"], found["sure"]
    low, high = _years(year)
    month, day = found["month"] or "XX", found["day"] or "XX"
    season = _SEASONS.get(int(month)) if month.isdigit() and not found["day"] else None
    if season is not None:
        first, last = (
            ordinal(low, season, 1),
            _last(high + (season + 2) // 13, (season + 1) % 12 + 1),
        )
    else:
        months, numbers = _digits(month, 1, 12), _digits(day, 1, 31)
        if months is None or numbers is None:
            return None
        first = ordinal(low, months[0], numbers[0])
        last = ordinal(high, months[1], min(numbers[1], _length(high, months[1])))
        fixed = low == high and months[0] == months[1]
        if fixed and numbers[0] > _length(high, months[1]):
            return None
    return Days(
        first=first,
        last=last,
        approximate=sure in {"~", "%"} or season is not None,
        uncertain=sure in {"?", "%"},
    )


def _years(year: str) -> tuple[int, int]:
    """Return the first and the last year that the digits may mean."""
    if year.startswith("Y"):
        return int(year[1:]), int(year[1:])
    ends = int(year.replace("X", "0")), int(year.replace("X", "9"))
    return min(ends), max(ends)


def _digits(given: str, lowest: int, highest: int) -> tuple[int, int] | None:
    """Return the least and the greatest number that the digits may mean, within its bounds."""
    low = max(int(given.replace("X", "0")), lowest)
    high = min(int(given.replace("X", "9")), highest)
    return (low, high) if low <= high else None


def _length(year: int, month: int) -> int:
    return _last(year, month) - ordinal(year, month, 1) + 1


def _last(year: int, month: int) -> int:
    """Return the last day of a month."""
    return ordinal(year + month // 12, month % 12 + 1, 1) - 1


def ordinal(year: int, month: int, day: int) -> int:
    """Return the number of a day of any year, also before the year 1."""
    # Years are counted from March, so that the day that may be missing is a year's last.
    shifted = year - (month < 3)  # noqa: PLR2004 - March
    cycle, within = divmod(shifted, 400)
    since_march = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return cycle * _CYCLE + within * 365 + within // 4 - within // 100 + since_march - 305


def civil(number: int) -> tuple[int, int, int]:
    """Return year, month and day of the day ``number``: what `ordinal` numbers."""
    cycle, day = divmod(number + 305, _CYCLE)
    year = (day - day // 1460 + day // 36_524 - day // 146_096) // 365
    within = day - (365 * year + year // 4 - year // 100)
    since_march = (5 * within + 2) // 153
    month = since_march + 3 if since_march < 10 else since_march - 9  # noqa: PLR2004 - January
    return cycle * 400 + year + (month < 3), month, within - (153 * since_march + 2) // 5 + 1  # noqa: PLR2004 - March

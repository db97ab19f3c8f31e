"""Dates of the Extended Date/Time Format in words, as precise as they are and no more."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.report.dates import MONTHS, dated

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["brief", "spoken"]

_SEASONS: Final[Mapping[str, str]] = {
    "21": "spring",
    "22": "summer",
    "23": "autumn",
    "24": "winter",
}
_QUALIFIED: Final[Mapping[str, str]] = {
    "": "{}",
    "~": "about {}",
    "?": "{}, perhaps",
    "%": "about {}, perhaps",
}
_UNKNOWN: Final = "a time not known"
_PARTS = re.compile(r"(?P<year>-?[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?")
_MONTH = re.compile(rf"\b({'|'.join(MONTHS)})\b")


def spoken(when: str | None) -> str:
    """Return ``when`` in words (`about 20 November 2017`, `from May 2015 on`); others as it is."""
    if when is None:
        return "not fixed"
    begin, slash, end = when.partition("/")
    if not slash:
        return _single(when)
    if end == "..":
        return f"from {_single(begin)} on"
    if begin == "..":
        return f"until {_single(end)}"
    return f"{_opening(_single(begin), _single(end)) or _UNKNOWN} to {_single(end) or _UNKNOWN}"


def _opening(begin: str, end: str) -> str:
    """Return the words of a beginning less those that the end says again: `13 to 19 November`."""
    words, others = begin.split(), end.split()
    while words and words[0].isdigit() and len(words) > 1 and words[-1:] == others[-1:]:
        words.pop()
        others.pop()
    return " ".join(words)


def brief(when: str) -> str:
    """Return ``when`` in as few words as stand beside a mark: months are cut to three letters."""
    return _MONTH.sub(lambda found: found.group()[:3], spoken(when))


def _single(date: str) -> str:
    bare = date.rstrip("?~%")
    return _QUALIFIED.get(date[len(bare) :], "{}").format(_named(bare))


def _named(date: str) -> str:
    found = _PARTS.fullmatch(date)
    if found is None:
        return dated(date)
    year = _year(found["year"])
    month, day = found["month"] or "", found["day"] or ""
    if month in _SEASONS and not day:
        return f"{_SEASONS[month]} {year}"
    named = MONTHS[int(month) - 1] if month.isdigit() and 1 <= int(month) <= len(MONTHS) else ""
    if month.strip("X") and not named:
        return date
    if not found["year"].strip("X"):
        words = " ".join(part for part in (str(int(day)) if day.isdigit() else "", named) if part)
        return f"{words or 'a time'}, year not known"
    if day.strip("X") and not (day.isdigit() and named):
        return date
    opening = "a day in " if day == "XX" else "a month in " if month == "XX" else ""
    number = str(int(day)) if day.isdigit() else ""
    year = f"in {year}" if named and year.startswith(("the", "a ")) else year
    return opening + " ".join(part for part in (number, named, year) if part)


def _year(year: str) -> str:
    known = year.rstrip("X")
    if not known.lstrip("-").isdigit():
        return year
    if known != year:
        if len(year) - len(known) == 1:
            return f"the {known}0s"
        return f"a year from {known.ljust(len(year), '0')} to {known.ljust(len(year), '9')}"
    # The format has a year 0, and words have none.
    return f"{1 - int(year)} BC" if int(year) < 1 else year

"""When a post was written: dates as forums and comment systems write them.

What is written out in full is a date as it stands; "3 days ago" needs a moment to count from
(`assay.read.threads.ago`).
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from assay.read.metadata.dates import date_in, timestamp
from assay.read.threads.ago import is_relative, yearless
from assay.read.threads.clock import clock

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["day_first", "is_time", "moment"]

_LONGEST = 90
"""More characters than this are a sentence that names a date, not a date."""

_NUMBERS = re.compile(
    r"(?<![\d/.-])(?P<a>\d{1,4})(?P<s>[./-])(?P<b>\d{1,2})(?P=s)(?P<c>\d{4}|\d{2})(?![\d/-])"
)
_NAMED = re.compile(
    r"\b(?P<d>\d{1,2})-(?P<m>[^\W\d]{3,})-(?P<y>\d{4}|\d{2})\b"
    r"|\b(?P<m2>[^\W\d]{3,9})\.?\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+[’'](?P<y2>\d{2})\b"
)
_HALF = re.compile(r"\d\s*[ap]\.?m\b", re.IGNORECASE)
_ZONE = re.compile(
    r"\b(?:GMT|UTC)\s*(?P<zone>[+-]\d{1,2}(?::?\d{2})?)?"
    r"|:\d{2}(?::\d{2}\s?|\s)(?P<bare>[+-](?:0\d|1[0-4]):?[0-5]\d)(?![\d:])",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?\Z")
_AGES = (1990, 2100)
_MONTHS = 12


def is_time(text: str) -> bool:
    """Tell whether a short text says when."""
    text = " ".join(text[: 4 * _LONGEST].split())
    if len(text) > _LONGEST or not text:
        return False
    if is_relative(text):
        return True
    return _DIGIT.search(text) is not None and (
        moment(text, day_before_month=True) is not None or yearless(text) is not None
    )


def moment(text: str, *, day_before_month: bool | None) -> str | None:
    """Return the date in a short text as ISO 8601, as precise as it is; None without one.

    ``day_before_month`` settles what ``03/04/2020`` means; None leaves it unsettled.
    """
    text = " ".join(text[: 4 * _LONGEST].split())
    exact = None if _HALF.search(text) else timestamp(text)
    if exact is not None:
        return exact if len(exact) > len("2020") else None
    if _EPOCH.match(text):
        return _epoch(int(text[:10]))
    day, rest = _day(text, order=day_before_month)
    if day is None:
        return None
    hour = clock(rest) or (clock(text) if rest != text else "")
    return f"{day}{hour}{_zone(rest) if hour else ''}"


def _day(text: str, *, order: bool | None) -> tuple[str | None, str]:
    spoken = date_in(text)
    if spoken is not None:
        if "T" in spoken:
            return spoken[:10], text
        return spoken, text
    found = _NAMED.search(text)
    if found is not None:
        day, name = found["d"] or found["d2"], found["m"] or found["m2"]
        year = _year(found["y"] or found["y2"])
        return date_in(f"{int(day)} {name} {year}"), text[found.end() :]
    found = _NUMBERS.search(text)
    if found is None:
        return None, text
    return _numbers(found, order=order), text[found.end() :]


def _numbers(found: re.Match[str], *, order: bool | None) -> str | None:
    first, second, last = found["a"], found["b"], found["c"]
    if len(first) == len("2020"):
        return _whole(int(first), int(second), int(last)) if len(last) == len("20") else None
    if len(first) > len("20"):
        return None
    year, one, other = _year(last), int(first), int(second)
    if other > _MONTHS or (order is False and one <= _MONTHS):
        return _whole(year, one, other)
    if one > _MONTHS or one == other or found["s"] == "." or order:
        return _whole(year, other, one)
    return None


def day_first(texts: Iterable[str]) -> bool | None:
    """Tell from all dates of a page whether the day stands before the month; None if unsettled."""
    found = [match for match in map(_NUMBERS.search, texts) if match and len(match["a"]) <= 2]  # noqa: PLR2004
    if any(int(match["a"]) > _MONTHS or match["s"] == "." for match in found):
        return True
    return False if any(int(match["b"]) > _MONTHS for match in found) else None


def _year(text: str) -> int:
    number = int(text)
    return number if len(text) > len("20") else number + (2000 if number < 70 else 1900)  # noqa: PLR2004


def _whole(year: int, month: int, day: int) -> str | None:
    """Return a date, or None for what is no day of a forum's life."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found.isoformat() if _AGES[0] <= year <= _AGES[1] else None


def _epoch(seconds: int) -> str | None:
    found = datetime.fromtimestamp(seconds, tz=UTC)
    return found.strftime("%Y-%m-%dT%H:%M:%SZ") if _AGES[0] <= found.year <= _AGES[1] else None


def _zone(text: str) -> str:
    found = _ZONE.search(text)
    if found is None:
        return ""
    given = found["zone"] or found["bare"]
    if not given:
        return "Z"
    hours, parted, minutes = given[1:].partition(":")
    if not parted:
        hours, minutes = hours[:2], hours[2:]
    return f"{given[0]}{int(hours):02}:{minutes or '00'}"

"""Dates as pages write them, made ISO 8601 as precise as they are; better none than a wrong one."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["announced", "date_in", "in_address", "timestamp"]

_ISO = re.compile(
    r"(?P<day>\d{4}(?:-\d{2}(?:-\d{2})?)?)"
    r"(?:[T ]\s?(?P<time>\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)"
    r"\s?(?P<zone>Z|[+-]\d{2}(?::?\d{2})?)?)?\Z"
)
_DAY = 10  # characters of YYYY-MM-DD
_EARLIEST, _LATEST = 1000, 2999

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero janvier januar jänner gennaio janeiro",
            "february feb febrero février februar febbraio fevereiro",
            "march mar marzo mars märz março",
            "april apr abril avril aprile",
            "may mayo mai maggio maio",
            "june jun junio juin juni giugno junho",
            "july jul julio juillet juli luglio julho",
            "august aug agosto août",
            "september sep sept septiembre setiembre septembre settembre setembro",
            "october oct octubre octobre oktober ottobre outubro",
            "november nov noviembre novembre",
            "december dec diciembre décembre dezember dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
_NAME = "|".join(sorted(_MONTHS, key=len, reverse=True))
_SPOKEN = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+|of\s+)?(?P<m1>{_NAME})\.?,?"
    rf"\s+(?:de\s+|del\s+)?(?P<y1>\d{{4}})"
    rf"|(?P<m2>{_NAME})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})"
    rf"|(?P<y3>\d{{4}})(?P<mark>[-.])(?P<m3>\d{{2}})(?P=mark)(?P<d3>\d{{2}})"
    rf"|(?P<d4>\d{{1,2}})\.(?P<m4>\d{{1,2}})\.(?P<y4>\d{{4}}))(?![.\d])\b",
    re.IGNORECASE,
)
_MAIL = re.compile(r"(?:\w{3},? )?\d{1,2} \w{3} \d{4} \d{1,2}:\d\d")
_SAID = re.compile(
    r"\b(?:published|posted|publication date)\b(?:\s+(?:on|at))?\s*:?", re.IGNORECASE
)
_ALONE = re.compile(rf"{_SPOKEN.pattern}[^\w]*", re.IGNORECASE)
_NEAR = 40
"""A date so many characters behind "published" is the day of it."""

_ADDRESS = re.compile(
    r"/(?P<y>(?:19|20)\d\d)(?P<mark>[-/])(?P<m>\d\d)(?P=mark)(?P<d>\d\d)(?=[-/+_]|\Z)"
)
_CLOCK = re.compile(
    r"\W*(?:(?:at|um|à|a\s+las?|às|alle)\s+)?(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?!\d)"
    r"(?:\s*(?P<half>[ap])\.?m\b)?",
    re.IGNORECASE,
)


def timestamp(text: str) -> str | None:
    """Return a machine-written date as ISO 8601, or None for what is no possible date.

    Takes ISO 8601 in its extended form, with a space for the ``T`` too, and RFC 5322.
    """
    text = " ".join(text.split())
    found = _ISO.match(text)
    if found is None:
        return _mail(text)
    day, time, zone = found.group("day", "time", "zone")
    if time is not None and len(day) != _DAY:
        return None
    if zone and zone != "Z":
        zone = f"{zone[:3]}:{zone[-2:] if len(zone) > len('+00') else '00'}"
    written = day if time is None else f"{day}T{time}{zone or ''}"
    return written if _possible(day, time, zone) else None


def _possible(day: str, time: str | None, zone: str | None) -> bool:
    try:
        datetime.fromisoformat(f"{day}{'-01-01'[len(day) - _DAY :] if len(day) < _DAY else ''}")
        if time is not None:
            datetime.fromisoformat(f"{day}T{time[:8]}{zone or ''}")
    except ValueError:
        return False
    return _EARLIEST <= int(day[:4]) <= _LATEST


def _mail(text: str) -> str | None:
    if _MAIL.match(text) is None:
        return None
    try:
        return parsedate_to_datetime(text).isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def date_in(text: str) -> str | None:
    """Return the first date written out in ``text``, with the time of day right after it.

    Days stand before or after the name of the month (English, Spanish, French, German,
    Italian, Portuguese). Bare numbers are read only where their order is known: the year first,
    or the day first with dots between (17.12.2025); never 10/12/2023.
    """
    found = _SPOKEN.search(text)
    if found is None:
        return None
    for number in "1234":
        day, month, year = found.group(f"d{number}", f"m{number}", f"y{number}")
        if day is not None:
            break
    try:
        whole = date(int(year), _MONTHS.get(month.lower()) or int(month), int(day))
    except ValueError:
        return None
    if not _EARLIEST <= whole.year <= _LATEST:
        return None
    return f"{whole.isoformat()}{_clock(text[found.end() :])}"


def announced(lines: Iterable[str]) -> str | None:
    """Return the date that a line gives as that of publication ("Published on 3 May 2024").

    Else the one day that stands in a line of its own, unless several such lines disagree.
    """
    alone: set[str] = set()
    for line in lines:
        said = _SAID.search(line)
        if said is not None:
            day = date_in(line[said.end() : said.end() + _NEAR])
            if day is not None:
                return day
        elif len(line) <= _NEAR and line[:1].isalnum():
            day = timestamp(line) or (date_in(line) if _ALONE.fullmatch(line) else None)
            alone.update({day} if day and len(day) >= _DAY else ())
    return alone.pop() if len(alone) == 1 else None


def in_address(url: str | None) -> str | None:
    """Return the day that an address bears (``/2025/12/17/``, ``/2025-12-15-title``)."""
    found = _ADDRESS.search(unquote(urlsplit(url).path)) if url else None
    return date_in("-".join(found.group("y", "m", "d"))) if found else None


def _clock(text: str) -> str:
    found = _CLOCK.match(text)
    if found is None:
        return ""
    hour, minute, half = int(found["hour"]), int(found["minute"]), found["half"]
    if half is not None:
        if not 1 <= hour <= 12:  # noqa: PLR2004 - the hours of a clock's face
            return ""
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return f"T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""  # noqa: PLR2004

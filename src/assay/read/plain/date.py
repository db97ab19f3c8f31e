"""Dates that stand alone on a line, as pages print them."""

from __future__ import annotations

import re
from datetime import date, time

from msgspec import Struct

__all__ = ["StatedDate", "stated_date"]

_LONGEST = 90
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_CLOCK = (
    r"(?:(?:\s*[,|–—-]\s*|\s+at\s+|t|\s+)(?P<hour>\d{1,2})[:.](?P<minute>\d\d)"
    r"(?::(?P<second>\d\d)(?:\.\d+)?)?(?:\s*(?P<half>[ap])\.?m\.?)?"
    r"(?:\s*(?P<zone>z|utc|gmt|[+-]\d\d:?\d\d)|\s+\(?[a-z]{2,4}\)?)?)?"
)
_LABEL = (
    r"(?:(?P<label>first published|published|posted|last updated|updated|last modified|modified"
    r"|date)(?:\s+on|\s+at)?\s*:?\s+)?"
)
_SHAPES = tuple(
    re.compile(_LABEL + _WEEKDAY + shape, re.IGNORECASE)
    for shape in (
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}{_CLOCK}",
        rf"{_DAY}\s+{_MONTH},?\s+{_YEAR}{_CLOCK}",
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d){_CLOCK}",
        rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}{_CLOCK}",
        rf"{_MONTH},?\s+{_YEAR}",
    )
)
_NOON = 12


class StatedDate(Struct, frozen=True, kw_only=True):
    """A date as ISO 8601, as precise as stated; ``modified`` where the label says updated."""

    iso: str
    modified: bool = False


def stated_date(words: str) -> StatedDate | None:
    """Read ``words`` as a date; None unless all of them are one.

    ``11/12/2017`` is none: nothing says which number is the month. A zone known only by
    letters (``EST``) is left out.
    """
    words = words.strip()
    if not any(character.isdigit() for character in words[:_LONGEST]) or len(words) > _LONGEST:
        return None
    for shape in _SHAPES:
        found = shape.fullmatch(words)
        if found is not None:
            iso = _iso(found.groupdict())
            label = (found["label"] or "").lower()
            modified = label.endswith(("updated", "modified"))
            return StatedDate(iso=iso, modified=modified) if iso else None
    return None


def _iso(parts: dict[str, str | None]) -> str | None:
    year, name, day = parts["year"] or "", parts.get("name"), parts.get("day")
    number = parts.get("month")
    month = _MONTHS.index(name[:3].lower()) + 1 if name else int(number or 0)
    if day is None:
        return f"{year}-{month:02}"
    try:
        stated = date(int(year), month, int(day)).isoformat()
        return stated if parts["hour"] is None else f"{stated}T{_clock(parts)}"
    except ValueError:
        return None


def _clock(parts: dict[str, str | None]) -> str:
    hour, half = int(parts["hour"] or 0), (parts["half"] or "").lower()
    if half and not 1 <= hour <= _NOON:
        raise ValueError(hour)
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    second = parts["second"]
    clock = time(hour, int(parts["minute"] or 0), int(second or 0))
    zone = (parts["zone"] or "").upper()
    written = clock.isoformat("seconds" if second else "minutes")
    return written + ("Z" if zone in {"Z", "UTC", "GMT"} else zone)

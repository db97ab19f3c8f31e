"""Times as other formats want them: never more precise than the page is."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final

__all__ = ["instant", "prefix", "seconds"]

_PREFIX: Final = re.compile(r"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?)?")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def _read(stated: str | None) -> datetime | None:
    """Return the moment that a page states; None where it states less than a day."""
    if not stated or not _DAY.match(stated):
        return None
    try:
        found = datetime.fromisoformat(stated)
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def seconds(stated: str | None) -> int | None:
    """Return seconds since 1970; a day is its first moment, a time without zone is in UTC."""
    found = _read(stated)
    return None if found is None else int(found.timestamp())


def instant(stated: str | None) -> str | None:
    """Return RFC 3339 in UTC with milliseconds; None for less than a day."""
    found = _read(stated)
    if found is None:
        return None
    return found.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def prefix(stated: str | None) -> str | None:
    """Return as much of a moment as is stated, without its zone: one with a zone is in UTC."""
    found = _read(stated)
    if stated and found is not None and re.search(r"\d(?:Z|[+-]\d{2}:?\d{2})\Z", stated[10:]):
        stated = found.replace(tzinfo=None).isoformat(timespec="seconds")
    told = _PREFIX.match(stated or "")
    return told.group() if told else None

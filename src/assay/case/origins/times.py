"""Which of two pages was there first, as far as their times tell."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from assay.case.values import CasePage

__all__ = ["is_before", "when"]

_TIME: Final = re.compile(
    r"(?P<date>\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ](?P<clock>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
_DAY: Final = len("2017-11-21")


class _Time(NamedTuple):
    """A date, and the instant where a time of the day and its zone are given too."""

    date: str
    instant: datetime | None


def when(page: CasePage) -> str:
    """Return a page's time as words for a reason."""
    if page.published:
        return f"dated {page.published}"
    return f"captured {page.captured}" if page.captured else "undated"


def is_before(one: CasePage, other: CasePage) -> bool:
    """Tell whether ``one`` was surely there before ``other``.

    Times with zones are compared as instants, others by as much of the date as both give: equal
    parts decide nothing. A page without a date was there when it was captured, and nobody knows
    how long before.
    """
    first, second = one.published or one.captured, other.published
    return bool(first and second) and _precedes(first or "", second or "")


def _precedes(first: str, second: str) -> bool:
    one, other = _read(first), _read(second)
    if one is None or other is None:
        return False
    if one.instant is not None and other.instant is not None:
        return one.instant < other.instant
    size = min(len(one.date), len(other.date), _DAY)
    return one.date[:size] < other.date[:size]


@lru_cache(maxsize=1 << 14)
def _read(given: str) -> _Time | None:
    """Read a time once, though every page of many is held against every other."""
    found = _TIME.fullmatch(given.strip())
    return None if found is None else _Time(found["date"], _instant(given))


def _instant(given: str) -> datetime | None:
    """Return a time that has its zone, in universal time."""
    try:
        found = datetime.fromisoformat(given.strip())
        return None if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None

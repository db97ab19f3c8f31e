"""Which of two pages was there first, as far as their times tell."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from assay.case.values import CasePage

__all__ = ["is_before", "when"]

_TIME: Final = re.compile(
    r"(?P<date>\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ](?P<clock>\d\d:\d\d(?::\d\d(?:\.\d+)?)?)"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
_DAY: Final = len("2017-11-21")


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
    one, other = _TIME.fullmatch(first.strip()), _TIME.fullmatch(second.strip())
    if one is None or other is None:
        return False
    instants = _instant(first), _instant(second)
    if instants[0] is not None and instants[1] is not None:
        return instants[0] < instants[1]
    size = min(len(one["date"]), len(other["date"]), _DAY)
    return one["date"][:size] < other["date"][:size]


def _instant(given: str) -> datetime | None:
    """Return a time that has its zone, in universal time."""
    try:
        found = datetime.fromisoformat(given.strip())
        return None if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None

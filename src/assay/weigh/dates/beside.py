"""Times told from the time that was stated before: two days later, the next day, that year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from assay.weigh.dates.counted import counted
from assay.weigh.dates.edtf import MONTHS, day, exists, first_of, year
from assay.weigh.dates.stated import Stated

if TYPE_CHECKING:
    from assay.weigh.dates.stated import Unit

__all__ = ["beside"]

_NEEDED: dict[Unit, int] = {"century": 1, "decade": 1, "year": 1, "quarter": 2, "month": 2}
"""How many of year, month and day must be known; a smaller unit needs all three."""


def beside(stated: Stated, anchor: str | None) -> str | None:
    """Return a time told from ``anchor``, in EDTF; None where the anchor is not close enough."""
    shift, unit = stated.shift or 0, stated.unit or "day"
    parts = first_of(anchor or "", last=shift > 0) or (0,)
    known = (*parts, 1, 1)[:3]
    close = len(parts) >= _NEEDED.get(unit, 3) or (stated.month and len(parts) > 1)
    if not close or not parts[0] or not exists(*known):
        return None
    there = date(known[0], known[1], known[2])
    if stated.month is not None and stated.month > len(MONTHS):
        named = Stated("season", month=stated.month, shift=shift or None)
        return counted(named, there, "future")
    if stated.weekday is not None:
        return _weekday(stated.weekday, shift, there)
    if stated.month is not None:
        late = there.month >= stated.month if shift > 0 else -(there.month <= stated.month)
        return f"{year(there.year + (late if shift else 0))}-{stated.month:02}"
    return counted(Stated("unit", unit=unit, shift=shift), there, "")


def _weekday(weekday: int, shift: int, there: date) -> str | None:
    since = (there.weekday() - weekday) % 7
    try:
        if shift > 0:
            return day(there + timedelta(7 - since))
        return day(there - timedelta((since or 7) if shift < 0 else since))
    except OverflowError:
        return None

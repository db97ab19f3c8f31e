"""Which names of months and weekdays are times, and not people, verbs, streets or feasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.dates.around import SMALL
from assay.weigh.dates.written import MONTH_NAMES, WEEKDAY_NAMES

if TYPE_CHECKING:
    from assay.weigh.dates.around import Around

__all__ = ["STREETS", "is_month", "is_weekday"]

STREETS = frozenset("street st road rd avenue ave lane square place court drive way".split())
_TITLES = frozenset("mr mrs ms miss dr sir lady lord".split())
_NOT_A_DAY = frozenset(
    "good black ash palm easter super bloody whit cyber shrove fat holy maundy every each "
    "alternate second other any most many".split()
)
_DAY_AFTER = frozenset(
    "on since until by from before after till through late early to between".split()
)
_MONTH_AFTER = frozenset(
    "in since until till by of from through during last next this early late mid and or between to "
    "before after for".split()
)
_SURELY = frozenset("in since until during till through".split())
_PEOPLE = frozenset("may march april june august".split())
"""Months that are also names or verbs."""

_CHRISTENED = frozenset({"sunday", "friday"})
_PERSON_AFTER = frozenset("says asks adds explains writes by recalls jokes insists warns".split())
_NAMES = frozenset(f"{MONTH_NAMES} {WEEKDAY_NAMES}".split())


def is_month(words: str, near: Around, *, listed: bool) -> bool:
    """Tell a month from a person, a verb and a street."""
    name = words.rstrip(".").lower()
    if near.leads in _TITLES or near.follows in STREETS:
        return False
    led = near.leads in _MONTH_AFTER
    if len(name) < len("april") and name not in {"may", "june", "july"}:
        return words[:1].isupper() and led and not _named(near)
    if name in _PEOPLE:
        return _is_month_not_person(words, near, listed=listed)
    return led or not _named(near)


def _is_month_not_person(words: str, near: Around, *, listed: bool) -> bool:
    name = words.rstrip(".").lower()
    if words.islower():
        return name not in {"may", "march"} and near.leads in _SURELY
    if listed or near.leads in _SURELY:
        return True
    if near.leads in {"a", "an", "the", "his", "her", "its", "their", "s"}:
        return name == "may" and near.after[:1].islower() and near.follows not in SMALL
    return near.leads in _MONTH_AFTER and not _named(near)


def is_weekday(words: str, near: Around) -> bool:
    """Tell a day from a person, a newspaper, a feast, and from every such day."""
    name = words.split(maxsplit=1)[0].rstrip(".").lower()
    led = near.leads in _DAY_AFTER
    titled = near.before[:1].isupper() and any(mark in near.gap_after for mark in '”"’»')
    if near.leads in _NOT_A_DAY or (titled and not led):
        return False
    if near.leads in {"a", "an", "one"}:
        # "a Friday deadline" is one Friday, "on a Friday he" is any
        noun = near.follows and near.after[:1].islower() and near.follows not in SMALL
        return near.leads == "a" and bool(noun)
    if not name.endswith("day"):
        return words[:1].isupper() and led and name not in {"sat", "sun"}
    if words[:1].islower():
        return led or name not in {"friday", "sunday"}
    if not _named(near) or led:
        return True
    plain = near.before[:1].islower() and near.gap_before.isspace() and near.leads != "the"
    plain &= name not in _CHRISTENED or near.leads not in _PERSON_AFTER  # "says Sunday Adeyemi"
    return plain or near.follows in _NAMES


def _named(near: Around) -> bool:
    """Tell whether a name goes on behind: April Dunmore."""
    return near.after[:1].isupper() and near.gap_after.isspace() and near.follows not in SMALL

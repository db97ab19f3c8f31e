"""Times counted from the page's own date: today, last week, ten years ago, Monday, in May."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from assay.weigh.dates.edtf import (
    MONTHS,
    WEEKDAYS,
    day,
    month,
    month_off,
    week,
    weekend,
    year,
)
from assay.weigh.dates.feast_days import feast_day, nth_day

if TYPE_CHECKING:
    from collections.abc import Callable

    from assay.weigh.dates.stated import Stated
    from assay.weigh.dates.tense import Tense

__all__ = ["counted", "day_in", "season_of", "told_of"]

_FIRST_YEAR, _LAST_YEAR = 1, 9999
_WINTER = 24
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


def counted(stated: Stated, here: date, tense: Tense) -> str | None:
    """Return a time counted from a day, in EDTF; None where the calendar does not reach."""
    try:
        return _KINDS[stated.kind](stated, here, tense)
    except (OverflowError, ValueError):
        return None  # before the year 1, or after 9999


def _name(stated: Stated) -> str:
    match stated.kind:
        case "weekday":
            return WEEKDAYS[stated.weekday or 0]
        case "month":
            return MONTHS[(stated.month or 1) - 1]
        case "season":
            return _SEASONS[stated.month or _WINTER]
        case _:
            return stated.name if stated.kind == "feast" else ""


def told_of(stated: Stated, tense: Tense, told: str) -> str:
    """Say in words how a time is counted from a day."""
    which = {-1: "the last", 0: "this", 1: "the next"}.get(
        stated.shift if stated.shift is not None else 2
    )
    name = _name(stated)
    if name:
        by = {"past": "the last", "future": "the next", "": "the nearest"}[tense]
        return f"{'this' if which == 'this' else which or by} {name} as seen from {told}"
    shift, unit = stated.shift or 0, stated.unit or stated.kind
    if unit == "day" and abs(shift) == 1:
        return f"the day {'before' if shift < 0 else 'after'} {told}"
    if shift == 0:
        return f"the {unit} of {told}"
    many = f"{abs(shift)} {unit}{'s' if abs(shift) > 1 else ''}"
    return f"{many} {'before' if shift < 0 else 'after'} {told}"


def _unit(stated: Stated, here: date, tense: Tense) -> str | None:
    shift = stated.shift or 0
    if stated.name == "to the day":
        return _same_day(stated, here, shift)
    match stated.unit:
        case "day":
            return day(here + timedelta(shift))
        case "week":
            return week(here + timedelta(7 * shift))
        case "weekend":
            past = stated.shift is None and tense != "future" and here.weekday() < 5  # noqa: PLR2004
            return weekend(here + timedelta(7 * (shift - past)))
        case "month":
            return _in_calendar(*month_off(here, shift))
        case _:
            return _long_unit(stated, here, shift)


def _long_unit(stated: Stated, here: date, shift: int) -> str | None:
    match stated.unit:
        case "quarter":
            months = month_off(here, 3 * shift - (here.month - 1) % 3)
            return _months(*months, 3)
        case "decade":
            return _year_of(here.year + 10 * shift)[:-1] + "X"
        case "century":
            return _year_of(here.year + 100 * shift)[:-2] + "XX"
        case "year":
            return _year_of(here.year + shift)
        case _:
            return None


def _same_day(stated: Stated, here: date, shift: int) -> str | None:
    match stated.unit:
        case "week":
            return day(here + timedelta(7 * shift))
        case "month":
            years, months = month_off(here, shift)
            return day(date(years, months, here.day))
        case "year":
            return day(here.replace(year=here.year + shift))
        case _:
            return day(here + timedelta(shift)) if stated.unit == "day" else None


def _weekday(stated: Stated, here: date, tense: Tense) -> str:
    since = (here.weekday() - (stated.weekday or 0)) % 7
    monday = here - timedelta(here.weekday())
    match stated.shift:
        case _ if stated.unit == "week":
            found = monday + timedelta(7 * (stated.shift or 0) + (stated.weekday or 0))
        case None:
            back = tense == "past" or (tense == "" and since < 4)  # noqa: PLR2004 - half a week
            found = here - timedelta(since) if back or not since else here + timedelta(7 - since)
        case -1:
            found = here - timedelta(since or 7)
        case 0 if stated.number:
            found = here + timedelta(7 * stated.number + (7 - since) % 7)
        case 0 if tense == "past":
            found = here - timedelta(since)
        case 0:
            found = monday + timedelta(stated.weekday or 0)
        case _ if stated.name == "coming":
            found = here + timedelta(7 - since)
        case _:
            found = monday + timedelta(7 + (stated.weekday or 0))
    return day(found)


def _month(stated: Stated, here: date, tense: Tense) -> str | None:
    months = stated.month or 0
    if stated.unit == "year" or stated.shift == 0:
        return _in_calendar(here.year + (stated.shift or 0), months)
    if stated.shift is None:
        late = months > here.month if tense != "future" else 0
        early = months < here.month if tense == "future" else 0
    else:
        late = months >= here.month if stated.shift < 0 else 0
        early = months <= here.month if stated.shift > 0 else 0
    return _in_calendar(here.year - late + early, months)


def _season(stated: Stated, here: date, tense: Tense) -> str:
    season = stated.month or 0
    current = season_of(here)
    years = current[0] if current[1] == _WINTER else here.year
    order = (years, season)
    if stated.shift == 0:
        # in winter "this summer" is the one to come
        return f"{_year_of(here.year if season != _WINTER else years)}-{season}"
    back = stated.shift == -1 or (stated.shift is None and tense != "future")
    strict = stated.shift is not None
    if back:
        while order > current or (strict and order == current):
            order = (order[0] - 1, season)
    else:
        while order < current or (strict and order == current):
            order = (order[0] + 1, season)
    return f"{_year_of(order[0])}-{season}"


def season_of(one: date) -> tuple[int, int]:
    """Return year and season of a day; a winter has the year in which it begins."""
    if one.month < 3:  # noqa: PLR2004 - January and February
        return one.year - 1, _WINTER
    return one.year, 20 + one.month // 3


def _part(stated: Stated, here: date, tense: Tense) -> str:
    size = 6 if stated.kind == "half" else 3
    first = size * ((stated.number or 1) - 1) + 1
    years = here.year + (stated.shift or 0)
    if stated.shift is None:
        years -= tense == "past" and first > here.month
        years += tense == "future" and first + size <= here.month
    return _months(years, first, size)


def _feast(stated: Stated, here: date, tense: Tense) -> str:
    years = [
        one for one in range(max(_FIRST_YEAR, here.year - 2), min(_LAST_YEAR, here.year + 2) + 1)
        if stated.name != "election day" or one % 2 == 0
    ]  # fmt: skip
    days = [day_in(stated, one) for one in years]
    if stated.shift == 0 or (stated.shift is None and not tense):
        near = [one for one in days if one.year == here.year] if stated.shift == 0 else days
        return day(min(near or days, key=lambda one: abs((one - here).days)))
    strict = stated.shift is not None
    if stated.shift == -1 or (not strict and tense == "past"):
        return day([one for one in days if one < here or (one == here and not strict)][-1])
    return day(next(one for one in days if one > here or (one == here and not strict)))


def day_in(stated: Stated, years: int) -> date:
    """Return the day of a feast, or of "the first Monday in May", in a year."""
    if stated.weekday is not None:
        return nth_day(years, stated.month or 1, stated.weekday, stated.number or 1)
    return feast_day(stated.name, years)


def _year_of(years: int) -> str:
    if not _FIRST_YEAR <= years <= _LAST_YEAR:
        raise ValueError(years)
    return year(years)


def _in_calendar(years: int, months: int) -> str:
    return f"{_year_of(years)}-{months:02}"


def _months(years: int, months: int, count: int) -> str:
    return f"{_in_calendar(years, months)}/{month(years, months + count - 1)}"


_KINDS: dict[str, Callable[[Stated, date, Tense], str | None]] = {
    "unit": _unit, "weekday": _weekday, "month": _month, "season": _season, "quarter": _part,
    "half": _part, "feast": _feast,
}  # fmt: skip

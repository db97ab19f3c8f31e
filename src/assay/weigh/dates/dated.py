"""Dates as they are written: in full, without a year, in numbers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from assay.weigh.dates.edtf import MONTHS, WEEKDAYS, day, exists, month, weekday_of_date, year
from assay.weigh.dates.setting import Answer, Fault

if TYPE_CHECKING:
    from assay.weigh.dates.edtf import Here
    from assay.weigh.dates.setting import Order, Setting
    from assay.weigh.dates.stated import Stated
    from assay.weigh.dates.tense import Tense

__all__ = ["dated", "in_year", "numbers", "ordered"]

_LISTED = range(1995, 2031)
"""Years in which a named weekday is looked for where nothing says which year is meant."""

_NEAR = 45
"""Within so many days of the page's date a day needs no year to be told."""

_GREGORIAN = 1753
"""Before it a written weekday may follow the Julian calendar."""


def dated(stated: Stated, setting: Setting) -> Answer:
    """Resolve a date in words."""
    words = f"“{setting.words}”"
    if stated.month is None:
        if stated.day is not None:
            return _day_alone(stated, setting)
        return Answer(year(stated.year or 0), f"{words} is a year, as written.")
    if stated.day is None:
        return Answer(month(stated.year or 0, stated.month), f"{words} names month and year.")
    if not exists(stated.year, stated.month, stated.day):
        return _impossible(setting.words, stated.year, stated.month, stated.day)
    if stated.year is None:
        return _yearless(stated, setting)
    when = f"{month(stated.year, stated.month)}-{stated.day:02}"
    fault = _mismatch(setting.words, stated, stated.year)
    told = f" {fault.message}" if fault else ""
    return Answer(when, f"{words} is written out in full.{told}", fault)


def _impossible(words: str, years: int | None, months: int, days: int) -> Answer:
    if 1 <= months <= len(MONTHS):
        which = f"{MONTHS[months - 1]} {years}" if years else MONTHS[months - 1]
        why = f"{which} has no day {days}"
    else:
        why = f"there is no month {months}"
    message = f"“{words}” is no date: {why}."
    return Answer(None, message, Fault("impossible_date", message))


def _mismatch(words: str, stated: Stated, years: int) -> Fault | None:
    real = weekday_of_date(years, stated.month or 0, stated.day or 0)
    if stated.weekday in {None, real} or real is None or years < _GREGORIAN:
        return None
    message = f"“{words}” cannot be: {stated.day} {MONTHS[(stated.month or 1) - 1]} {years} was a "
    return Fault("weekday_mismatch", f"{message}{WEEKDAYS[real]}.")


def _yearless(stated: Stated, setting: Setting) -> Answer:
    months, days, here = stated.month or 0, stated.day or 0, setting.here
    monthday, words = f"{months:02}-{days:02}", f"“{setting.words}”"
    if stated.unit == "year" and here is not None:
        when = f"{year(here.first.year + (stated.shift or 0))}-{monthday}"
        return Answer(when, f"{words} counts its year from {here.told}.")
    years = in_year(months, days, here, setting.tense, stated.weekday) if here else None
    if setting.year is not None and _goes_on(stated, setting, years):
        told = f"{words} is in {setting.year}, the year written before it."
        return Answer(f"{year(setting.year)}-{monthday}", told)
    if here is None:
        allowed = _allowed(stated)
        return Answer(f"XXXX-{monthday}", f"{words} has no year, and the page no date.{allowed}")
    if years is None:
        return _no_year(stated, setting, here)
    how = {"past": "the last one up to", "future": "the next one from", "": "the nearest one to"}
    when = f"{years:04}-{monthday}"
    return Answer(when, f"{words} is taken as {how[setting.tense]} {here.told}.")


def _goes_on(stated: Stated, setting: Setting, years: int | None) -> bool:
    """Tell whether the year written before goes on: no such day lies close before the page's."""
    months, days, here = stated.month or 0, stated.day or 0, setting.here
    if setting.year is None or not exists(setting.year, months, days):
        return False
    if stated.weekday not in {None, weekday_of_date(setting.year, months, days)}:
        return False
    return (
        here is None or years is None or abs((date(years, months, days) - here.last).days) > _NEAR
    )


def _no_year(stated: Stated, setting: Setting, here: Here) -> Answer:
    """Say why no year near the page's date is right: its weekday, or that the date is too vague."""
    months, days, words = stated.month or 0, stated.day or 0, f"“{setting.words}”"
    open_year = f"XXXX-{months:02}-{days:02}"
    if stated.weekday is None:
        return Answer(open_year, f"{words} has no year, and {here.told}, leaves it open.")
    years = in_year(months, days, here, setting.tense)
    if years is not None and abs((date(years, months, days) - here.last).days) <= _NEAR:
        fault = _mismatch(setting.words, stated, years)
        told = f"{words} is taken as the one nearest {here.told}."
        return Answer(
            f"{years:04}-{months:02}-{days:02}", f"{told} {fault.message if fault else ''}", fault
        )
    named = f"{days} {MONTHS[months - 1]} is no {WEEKDAYS[stated.weekday]}"
    message = f"{words} fits no year near {here.told}: {named} there."
    return Answer(open_year, f"{message}{_allowed(stated)}", Fault("weekday_mismatch", message))


def _allowed(stated: Stated) -> str:
    if stated.weekday is None:
        return ""
    fitting = [
        str(one) for one in _LISTED
        if weekday_of_date(one, stated.month or 0, stated.day or 0) == stated.weekday
    ]  # fmt: skip
    return f" It is a {WEEKDAYS[stated.weekday]} in {', '.join(fitting)} (of 1995 to 2030)."


def in_year(
    months: int, days: int, here: Here, tense: Tense, weekday: int | None = None
) -> int | None:
    """Return the year of a month and day near the page's date, by the tense; None where unsure."""
    first = _nearest(months, days, here.first, tense, weekday)
    return first if first == _nearest(months, days, here.last, tense, weekday) else None


def _nearest(months: int, days: int, here: date, tense: Tense, weekday: int | None) -> int | None:
    around = range(max(1, here.year - 8), min(9999, here.year + 8) + 1)
    held = [date(one, months, days) for one in around if exists(one, months, days)]
    if weekday is not None:
        held = [one for one in held if one.weekday() == weekday and abs(one.year - here.year) < 2]  # noqa: PLR2004
    past = [one for one in held if one <= here]
    future = [one for one in held if one >= here]
    if tense == "past" and (past or weekday is not None):
        return past[-1].year if past else None
    if tense == "future" and (future or weekday is not None):
        return future[0].year if future else None
    near = min(held, key=lambda one: abs((one - here).days), default=None)
    return near.year if near else None


def _day_alone(stated: Stated, setting: Setting) -> Answer:
    words, here, days = f"“{setting.words}”", setting.here, stated.day or 0
    if here is None or here.first != here.last:
        return Answer(None, f"{words} names a day of a month that nothing fixes.")
    count = here.first.year * 12 + here.first.month - 1
    near = range(count - 2, count + 3)
    if stated.shift is not None:
        near = range(count + stated.shift, count + stated.shift + 1)
    held = [
        date(one // 12, one % 12 + 1, days)
        for one in near
        if 0 < one // 12 < 9999 and exists(one // 12, one % 12 + 1, days)  # noqa: PLR2004 - years
    ]
    named = [one for one in held if one.weekday() == stated.weekday]
    held = named or held
    past = [one for one in held if one <= here.first]
    future = [one for one in held if one >= here.first]
    if not held:
        return _impossible(setting.words, None, 1, days)
    if setting.tense == "past" and past:
        chosen = past[-1]
    elif setting.tense == "future" and future:
        chosen = future[0]
    else:
        chosen = min(held, key=lambda one: abs((one - here.first).days))
    return Answer(day(chosen), f"{words} is taken as the day of that number nearest {here.told}.")


def ordered(first: int, second: int) -> Order | None:
    """Return the order that a date in numbers gives away: one of them is no month."""
    if first > len(MONTHS) >= second:
        return "day first"
    return "month first" if second > len(MONTHS) >= first else None


def numbers(stated: Stated, setting: Setting, mark: str) -> Answer:
    """Resolve a date like 03/04/2017, whose order only the rest of the page can settle."""
    first, second, years = stated.month or 0, stated.day or 0, stated.year or 0
    words = f"“{setting.words}”"
    readings: dict[Order, tuple[int, int]] = {
        "day first": (second, first), "month first": (first, second),
    }  # fmt: skip
    held = {order: one for order, one in readings.items() if exists(years, *one)}
    if not held:
        fault = _impossible(setting.words, years, second, first)
        return fault if second <= len(MONTHS) else _impossible(setting.words, years, first, second)
    orders, how = _settled(held, stated, setting, mark, years)
    if len({held[order] for order in orders}) > 1:
        told = "as day and month or as month and day, and nothing on the page settles which"
        return Answer(f"{year(years)}-XX-XX", f"{words} can be read {told}.")
    months, days = held[orders[0]]
    when = f"{year(years)}-{months:02}-{days:02}"
    known = stated._replace(month=months, day=days)
    return Answer(
        when, f"{words} is read {orders[0]}: {how}.", _mismatch(setting.words, known, years)
    )


def _settled(
    held: dict[Order, tuple[int, int]], stated: Stated, setting: Setting, mark: str, years: int
) -> tuple[list[Order], str]:
    """Return the orders that are left, and what left them."""
    orders = list(held)
    if len(set(held.values())) == 1:
        return orders[:1], "there is no other way to read it"
    weekday = stated.weekday if stated.weekday is not None else setting.weekday
    fitting = [one for one in orders if weekday_of_date(years, *held[one]) == weekday]
    if weekday is not None and len(fitting) == 1:
        return fitting, f"only so is it a {WEEKDAYS[weekday]}"
    order: Order | None = "day first" if mark == "." else setting.order
    if order is not None:
        stops = "dates with full stops put the day first"
        return [order], stops if mark == "." else "other dates of the page put it so"
    return _by_here(held, setting, setting.here, years) if setting.here else (orders, "")


def _by_here(
    held: dict[Order, tuple[int, int]], setting: Setting, here: Here, years: int
) -> tuple[list[Order], str]:
    """Return the orders that the page's own date and the tense leave."""
    days = {order: date(years, *one) for order, one in held.items()}
    same = [order for order, one in days.items() if one == here.first == here.last]
    past = [order for order, one in days.items() if one <= here.last]
    ahead = [order for order in days if order not in past]
    if same:
        return same, f"it is {here.told}"
    if setting.tense == "past" and len(past) == 1:
        return past, f"the other way it would lie after {here.told}"
    if setting.tense == "future" and len(ahead) == 1:
        return ahead, f"the other way it would lie before {here.told}"
    return list(days), ""

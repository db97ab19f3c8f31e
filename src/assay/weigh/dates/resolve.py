"""What a time comes to, in EDTF, and how."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from assay.weigh.dates.beside import beside
from assay.weigh.dates.counted import counted, day_in, told_of
from assay.weigh.dates.dated import dated, numbers
from assay.weigh.dates.edtf import day, span_of, week, weekend, year
from assay.weigh.dates.feast_days import FIXED
from assay.weigh.dates.setting import Answer
from assay.weigh.dates.words import century_years

if TYPE_CHECKING:
    from collections.abc import Callable

    from assay.weigh.dates.edtf import Here
    from assay.weigh.dates.setting import Setting
    from assay.weigh.dates.stated import Stated

__all__ = ["resolve"]

_MARKS = {(True, True): "%", (True, False): "~", (False, True): "?", (False, False): ""}
_TOLD = {
    "%": " It is given as uncertain and approximate.", "~": " It is given as approximate.",
    "?": " It is given as uncertain.", "": "",
}  # fmt: skip
_UNFIXED = "a time that the words before it do not fix"
_NINE_ELEVEN = "2001-09-11"


def resolve(stated: Stated, setting: Setting) -> Answer:
    """Resolve a time against what stands around it."""
    if stated.end is not None:
        return _range(stated, stated.end, setting)
    answer = _one(stated, setting)
    if stated.kind == "date" and stated.unit in {"week", "weekend"}:
        answer = _week_of(answer, week if stated.unit == "week" else weekend)
    if answer.when is None:
        return answer
    mark = _MARKS[stated.about, stated.unsure]
    when = f"{answer.when}{mark}" if "/" not in answer.when else answer.when
    basis = answer.basis + _TOLD[mark]
    if stated.part:
        basis += " The words name a part of it, which the whole stands for."
    if stated.open == "from":
        return Answer(
            f"{when.partition('/')[0]}/..", f"{basis} It is open towards now.", answer.fault
        )
    if stated.open == "to":
        return Answer(
            f"../{when.rpartition('/')[2]}", f"{basis} It is open towards then.", answer.fault
        )
    return Answer(when, basis, answer.fault)


def _week_of(answer: Answer, whole: Callable[[date], str]) -> Answer:
    """Return the week of a day: the week of 13 November."""
    try:
        when = whole(date.fromisoformat(answer.when or ""))
    except (ValueError, OverflowError):
        return answer
    return answer._replace(when=when, basis=f"{answer.basis} Its week, from Monday, is meant.")


def _range(stated: Stated, end: Stated, setting: Setting) -> Answer:
    """Resolve the two ends of a range; an end without a year is not before the beginning."""
    first, last = resolve(stated._replace(end=None), setting), resolve(end, setting)
    fault = first.fault or last.fault
    if first.when is None or last.when is None:
        return Answer(None, (first if first.when is None else last).basis, fault)
    low, high = first.when.partition("/")[0], last.when.rpartition("/")[2]
    if _day_of(low) and _day_of(high) and low > high and "XXXX" not in low + high:
        turned = _later_end(low, end, setting)
        if turned is None:
            return Answer(None, f"“{setting.words}” ends before it begins.", fault)
        high = turned
    return Answer(f"{low}/{high}", f"“{setting.words}” is a range. {first.basis}", fault)


def _day_of(when: str) -> bool:
    return when.strip("~?%")[:4].isdecimal()


def _later_end(low: str, end: Stated, setting: Setting) -> str | None:
    """Read the end anew, as the next one after the beginning."""
    if end.year is not None or len(low) != len("2017-11-20"):
        return None
    start = date.fromisoformat(low)
    if end.kind == "weekday":
        return counted(end, start, "future")
    here = setting.here and setting.here._replace(first=start, last=start)
    answer = resolve(end, setting._replace(here=here, tense="future", year=None))
    return answer.when.rpartition("/")[2] if answer.when else None


def _one(stated: Stated, setting: Setting) -> Answer:
    words = f"“{setting.words}”"
    match stated.kind:
        case "date":
            return dated(stated, setting)
        case "numbers":
            mark = next((one for one in setting.words if one in "./-"), "/")
            return numbers(stated, setting, mark)
        case "later":
            when = beside(stated, setting.anchor)
            told = f"the time stated before it, {setting.anchor}" if when else _UNFIXED
            return Answer(when, f"{words} is told from {told}.")
        case "vague" | "outside":
            told = f"cannot be placed: {stated.name}" if stated.name else "names no particular time"
            return Answer(None, f"{words} {told}.")
        case "decade" | "century":
            return _long(stated, words)
        case _:
            return _written(stated, setting) or _from_here(stated, setting)


def _long(stated: Stated, words: str) -> Answer:
    if stated.kind == "decade":
        return Answer(f"{year(stated.year or 0)[:-1]}X", f"{words} is a decade.")
    count = stated.number or 0
    if not 0 < count <= 99:  # noqa: PLR2004 - centuries of four-digit years
        return Answer(None, f"{words} is no century of years with four digits.")
    return Answer(century_years(count, before=stated.shift == -1), f"{words} is a century.")


def _written(stated: Stated, setting: Setting) -> Answer | None:
    """Resolve a period whose year is written: winter 2013, Q3 2016, Easter 2015."""
    words, years = f"“{setting.words}”", stated.year
    if stated.name == "9/11":
        return Answer(_NINE_ELEVEN, f"{words} are the attacks of that day.")
    if years is None or not 1 <= years <= 9999:  # noqa: PLR2004 - its years
        return None
    match stated.kind:
        case "season":
            when: str | None = f"{year(years)}-{stated.month}"
        case "feast":
            when = day(day_in(stated, years)) if years > 1582 else None  # noqa: PLR2004
        case "week":
            when = _numbered(years, stated.number or 0)
        case _:
            when = counted(stated._replace(shift=0), date(years, 1, 1), "")
    return Answer(when, f"{words} names its year.")


def _numbered(years: int, number: int) -> str | None:
    try:
        monday = date.fromisocalendar(years, number, 1)
        return span_of(monday, monday + timedelta(6))
    except (ValueError, OverflowError):
        return None


def _from_here(stated: Stated, setting: Setting) -> Answer:
    words, here = f"“{setting.words}”", setting.here
    if here is None and (when := _year_goes_on(stated, setting)):
        return Answer(when, f"{words} is in {setting.year}, the year written before it.")
    if here is None:
        when = _without_year(stated)
        told = "its year is not known" if when else "the page has no date to count it from"
        return Answer(when, f"{words} stays open: {told}.")
    if stated.unit == "hour":
        return _hours(stated, here, words)
    when = counted(stated, here.first, setting.tense)
    if when != counted(stated, here.last, setting.tense):
        when = _without_year(stated)
        return Answer(when, f"{words} stays open: {here.told}, is not close enough.")
    return Answer(when, f"{words} is {told_of(stated, setting.tense, here.told)}.")


def _year_goes_on(stated: Stated, setting: Setting) -> str | None:
    """Give a month the year of the one before it, unless it comes before that one."""
    plain = stated.kind == "month" and stated.shift is None and stated.month is not None
    anchor = (setting.anchor or "").partition("/")[0]
    if not plain or setting.year is None or anchor[5:7] > f"{stated.month:02}":
        return None
    return f"{year(setting.year)}-{stated.month:02}"


def _without_year(stated: Stated) -> str | None:
    if stated.kind == "month" and stated.shift is None:
        return f"XXXX-{stated.month:02}"
    if stated.kind == "feast" and stated.shift is None and stated.name in FIXED:
        months, days = FIXED[stated.name]
        return f"XXXX-{months:02}-{days:02}"
    return None


def _hours(stated: Stated, here: Here, words: str) -> Answer:
    shift = stated.shift or 0
    if here.first != here.last or here.hour is None or abs(shift) > 240:  # noqa: PLR2004 - ten days
        return Answer(
            None, f"{words} counts hours, and the time of day of {here.told} is not known."
        )
    there = here.first + timedelta((here.hour + shift) // 24)
    return Answer(day(there), f"{words} is counted from {here.told}, {here.hour} o'clock.")

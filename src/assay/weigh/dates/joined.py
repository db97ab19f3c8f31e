"""Times that belong together: the two ends of a range, and a list that shares its year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.text import Span
from assay.weigh.dates.qualified import before
from assay.weigh.dates.stated import Found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.weigh.dates.stated import Stated

__all__ = ["joined"]

_TO = re.compile(
    r"\s?[-–—]\s?|\s(?:up\s)?(?:to|through|thru|until|till)\s(?:the\s)?", re.IGNORECASE
)
_AND = re.compile(r"\s(?:and|&)\s(?:the\s)?", re.IGNORECASE)
_OF = re.compile(r",?\s(?:of\s|in\s)?(?:earlier\s|later\s)?", re.IGNORECASE)
_LIST = re.compile(r",?\s(?:and|or|&)\s(?:the\s|on\s|in\s)?|,\s|\s?/\s?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?\Z", re.IGNORECASE)
_DAYS_BEFORE = re.compile(
    r"(?<![\w.,/$£€-])(?:(?P<first>\d{1,2})(?:st|nd|rd|th)?,\s)?(?P<second>\d{1,2})(?:st|nd|rd|th)?"
    r",?\s(?:and|&|or)\s(?:the\s)?\Z"
)
_DAY_BEHIND = re.compile(
    r",?\s(?:and|&|or)\s(?:the\s)?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?P<year>,?\s\d{4})?"
    r"(?=\s?(?:[,;)]|\.(?!\d)|\Z)|\n)"
)
_NO_RANGE = frozenset({"vague", "outside", "later"})
_LONGEST_GAP = 16


def joined(text: str, within: Span, found: Sequence[Found]) -> list[Found]:
    """Return times with ranges made one, and with years that a list gives once, given to all."""
    out: list[Found] = []
    low = within.start
    for one in found:
        if out and one.span.start < out[-1].span.end:
            continue  # the year of "May 3 and 5, 2012"
        for part in (*_days_before(text, low, one), one, *_day_behind(text, within, one)):
            last = out.pop() if out else None
            out += [part] if last is None else _pair(text, within.start, last, part)
        low = out[-1].span.end
    return _years_back(text, out)


def _years_back(text: str, found: list[Found]) -> list[Found]:
    """Hand the year of a list's last time back to all of it: "in April, May and June 2012"."""
    for at in range(len(found) - 2, -1, -1):
        one, two = found[at], found[at + 1]
        if _LIST.fullmatch(text[one.span.end : two.span.start][: _LONGEST_GAP + 1]):
            found[at] = one._replace(stated=_shared(one.stated, two.stated))
    return found


def _pair(text: str, low: int, one: Found, two: Found) -> list[Found]:
    gap = text[one.span.end : two.span.start]
    if _OF.fullmatch(gap) and (held := _inside(one.stated, two.stated)):
        return [Found(Span(one.span.start, two.span.end), held)]
    if len(gap) > _LONGEST_GAP or {one.stated.kind, two.stated.kind} & _NO_RANGE:
        return [one, two]
    ranged = _TO.fullmatch(gap) or (
        _AND.fullmatch(gap) and _BETWEEN.search(before(text, low, one.span.start))
    )
    if ranged and one.stated.end is None and two.stated.end is None:
        first = _shared(one.stated, two.stated)
        span = Span(one.span.start, two.span.end)
        return [Found(span, first._replace(open="", end=two.stated._replace(open="")))]
    if _LIST.fullmatch(gap):
        return [one._replace(stated=_shared(one.stated, two.stated)), two]
    return [one, two]


def _inside(one: Stated, two: Stated) -> Stated | None:
    """Return the day that a longer time beside it fixes: 5 May last year, Monday of last week."""
    if one.kind == "weekday" and two.kind == "date" and two.day and two.weekday is None:
        return two._replace(weekday=one.weekday) if one.shift is not None else None
    if two.kind != "unit" or two.shift is None or abs(two.shift) > 1:
        return None
    dated = one.kind == "date" and one.month is not None and one.year is None
    if two.unit == "year" and dated:
        return one._replace(unit="year", shift=two.shift)
    if two.unit == "week" and one.kind == "weekday" and one.shift is None:
        return one._replace(unit="week", shift=two.shift)
    return None


def _shared(one: Stated, two: Stated) -> Stated:
    """Give a time the year, or the century, that only the next one has."""
    if one.year is None and two.year is not None and one.month is not None:
        if one.kind in {"month", "date"} and two.kind == "date" and two.month is not None:
            year = two.year - (one.month > two.month)
            return one._replace(kind="date", year=year, shift=None)
        if one.kind == "season" and one.shift is None:
            return one._replace(year=two.year)
    return one


def _day_behind(text: str, within: Span, one: Found) -> list[Found]:
    """Return the second day of "May 3 and 5"."""
    stated = one.stated
    if stated.kind != "date" or stated.day is None or stated.month is None or stated.year:
        return []
    if stated.end is not None or text[one.span.start].isdecimal():
        return []
    found = _DAY_BEHIND.match(text, one.span.end, within.end)
    if found is None:
        return []
    year = int(found["year"][-4:]) if found["year"] else None
    day = stated._replace(day=int(found["day"]), weekday=None, year=year)
    end = found.end("year") if found["year"] else found.end("day")
    return [Found(Span(found.start("day"), end), day)]


def _days_before(text: str, low: int, one: Found) -> list[Found]:
    """Return the days of "3, 4 and 5 May" that stand before the last."""
    stated = one.stated
    if stated.kind != "date" or stated.day is None or stated.month is None or stated.weekday:
        return []
    if not text[one.span.start].isdecimal() and not text.startswith("the ", one.span.start):
        return []
    days = _DAYS_BEFORE.search(text, max(low, one.span.start - 24), one.span.start)
    if days is None:
        return []
    return [
        Found(Span(*days.span(name)), stated._replace(day=int(days[name]), end=None))
        for name in ("first", "second") if days[name]
    ]  # fmt: skip

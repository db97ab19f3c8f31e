"""Dates written out: day, month and year, in words or in numbers, and years alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.dates.form import DIGIT, form, month_in, starts, weekday_in
from assay.weigh.dates.stated import Stated
from assay.weigh.dates.words import (
    DAY,
    MONTH,
    ORDINAL,
    SPACE,
    WEEKDAY,
    YEAR,
    month_of,
    number_of,
    ordinal_of,
    year_of,
)

if TYPE_CHECKING:
    import re

__all__ = ["FORMS", "MONTH_NAMES", "WEEKDAY_NAMES"]

MONTH_NAMES = starts(
    "january february march april may june july august september october november december"
)
WEEKDAY_NAMES = starts("monday tuesday wednesday thursday friday saturday sunday")
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty thirtieth "
    "thirty forty"
)
_LOOSE = (
    r"(?!\d|[,.:/]\d|\s?%|\s(?:per\s?cent|percent|million|billion|mm|cm|km|kg|tonnes?|"
    r"litres?|hours?|minutes?|miles|metres|meters|euros|dollars|degrees)\b)"
)
"""What may not follow a day: it then counts something."""

_GAP = rf"(?:,\s{{0,2}}|{SPACE})"
_NAMED = rf"(?:(?P<weekday>{WEEKDAY}),?{SPACE}(?:the{SPACE})?)?"
_THEN_YEAR = rf"(?:{_GAP}(?:of{SPACE})?(?P<year>{YEAR})(?![,.]\d))?"
_DASH = r"\s?[-–—]\s?"
_TO = rf"(?:{_DASH}|{SPACE}(?:to|until|till|through|thru|and){SPACE})"


def _day(found: re.Match[str]) -> int:
    written = found["day"]
    return number_of(written) if written[0].isdigit() else ordinal_of(written)


def _year(found: re.Match[str]) -> int | None:
    return year_of(found["year"]) if found["year"] else None


def _date(found: re.Match[str]) -> Stated:
    return Stated(
        "date", _year(found), month_in(found), _day(found),
        weekday_in(found) if "weekday" in found.re.groupindex else None,
    )  # fmt: skip


def _days(found: re.Match[str]) -> Stated | None:
    if " and " in " ".join(found["to"].lower().split()).join("  ") and not _between(found):
        return None
    year, month = _year(found), month_in(found)
    first, last = number_of(found["day"]), number_of(found["last"])
    return Stated("date", year, month, first, end=Stated("date", year, month, last))


def _between(found: re.Match[str]) -> bool:
    """Tell whether "and" has its "between"."""
    return (
        found.string[max(0, found.start() - 12) : found.start()].lower().split()[-1:]
        in (
            ["between"],
            ["the"],
        )
        and "between" in found.string[max(0, found.start() - 14) : found.start()].lower()
    )


def _month_year(found: re.Match[str]) -> Stated:
    return Stated("date", year_of(found["year"]), month_in(found))


def _months(found: re.Match[str]) -> Stated:
    year, first, last = year_of(found["year"]), month_of(found["month"]), month_of(found["last"])
    return Stated("date", year - (first > last), first, end=Stated("date", year, last))


def _of_year(found: re.Match[str]) -> Stated:
    shift = {"last": -1, "this": 0, "next": 1, "the previous": -1, "the following": 1}
    return Stated("month", month=month_in(found), unit="year", shift=shift[found["which"].lower()])


def _iso(found: re.Match[str]) -> Stated:
    return Stated("date", int(found["year"]), int(found["month"]), int(found["day"]))


def _month_number(found: re.Match[str]) -> Stated | None:
    years, months = int(found["year"]), int(found["month"])
    # "2010-11" is a season of two years, "2017-11" a month
    if not 1 <= months <= 12 or (found["mark"] == "-" and months == years % 100 + 1):  # noqa: PLR2004
        return None
    return Stated("date", years, months)


def _packed(found: re.Match[str]) -> Stated | None:
    written = found.group()
    return Stated("date", int(written[:4]), int(written[4:6]), int(written[6:]))


def _numbers(found: re.Match[str]) -> Stated | None:
    if len(found["year"]) != len("2017") and found["mark"] == "-":
        return None  # a score, a telephone number, a version
    return Stated(
        "numbers", year_of(found["year"]), int(found["month"]), int(found["day"]),
        weekday_in(found),
    )  # fmt: skip


def _year_alone(found: re.Match[str]) -> Stated:
    return Stated("date", int(found["year"]))


def _short_year(found: re.Match[str]) -> Stated:
    return Stated("date", year_of(found["year"]))


def _years(found: re.Match[str]) -> Stated | None:
    first, last = int(found["year"]), int(found["last"])
    if len(found["last"]) <= 2:  # noqa: PLR2004 - the digits of a short year
        last += first // 100 * 100 if len(found["last"]) > 1 else first // 10 * 10
    if last <= first or last - first > 300:  # noqa: PLR2004 - longer than any span of years told
        return None
    return Stated("date", first, end=Stated("date", last))


_EDGE = r"(?![\w/]|[-.,]\d)"
_NAMES = f"{WEEKDAY_NAMES} {MONTH_NAMES}"
FORMS = (
    form(rf"{_NAMED}(?P<day>{DAY})(?P<to>{_TO})(?P<last>{DAY})(?:{SPACE}of)?{SPACE}"
         rf"(?P<month>{MONTH}){_THEN_YEAR}(?!\d)", _days, f"{DIGIT} {WEEKDAY_NAMES}"),
    form(rf"{_NAMED}(?P<month>{MONTH}){SPACE}(?:the{SPACE})?(?P<day>{DAY})(?P<to>{_TO})"
         rf"(?P<last>{DAY}){_LOOSE}(?![-–\w]){_THEN_YEAR}", _days, _NAMES),
    form(rf"{_NAMED}(?P<day>{DAY}|{ORDINAL})(?:{SPACE}day)?(?:{SPACE}of)?(?:{SPACE}|-)?"
         rf"(?P<month>{MONTH})(?:-(?=\d))?{_THEN_YEAR}(?![\d])",
         _date, f"{DIGIT} {WEEKDAY_NAMES} {_ORDINAL_WORDS}"),
    form(rf"(?P<day>\d{{1,2}})-(?P<month>{MONTH})-(?P<year>\d{{4}}|\d\d)(?!\d)", _date, DIGIT),
    form(rf"{_NAMED}(?P<month>{MONTH}){SPACE}(?:the{SPACE})?(?P<day>{DAY}|{ORDINAL}){_LOOSE}"
         rf"{_THEN_YEAR}(?!\w)", _date, _NAMES),
    form(rf"(?P<month>{MONTH})(?:,?{SPACE}(?:of{SPACE})?|-)(?P<year>{YEAR})(?![,.]\d|\w)",
         _month_year, MONTH_NAMES),
    form(rf"(?P<month>{MONTH})(?:{_DASH}|{SPACE}(?:to|through){SPACE})(?P<last>{MONTH}),?{SPACE}"
         rf"(?P<year>{YEAR})(?![,.]\d|\w)", _months, MONTH_NAMES),
    form(rf"(?P<month>{MONTH}){SPACE}(?:of{SPACE})?(?P<which>last|this|next|the{SPACE}previous|"
         rf"the{SPACE}following){SPACE}year\b", _of_year, MONTH_NAMES),
    form(r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
         r"(?:(?=T\d)|(?![\w/]|[-.,]\d|-\w))", _iso, DIGIT),
    form(rf"(?:(?P<weekday>{WEEKDAY}),?{SPACE})?(?P<month>\d{{1,2}})(?P<mark>[-/.])"
         rf"(?P<day>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}|\d\d){_EDGE}",
         _numbers, f"{DIGIT} {WEEKDAY_NAMES}"),
    form(r"(?P<year>[12]\d{3})(?P<mark>-)(?P<month>\d\d)(?![\w/]|[-.,–]\d)", _month_number, DIGIT),
    form(r"(?P<month>\d\d?)(?P<mark>/)(?P<year>[12]\d{3})(?![\w/]|[-.,–]\d)", _month_number, DIGIT),
    form(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\w)", _packed, DIGIT),
    form(rf"(?P<day>\d{{1,2}})\.{SPACE}(?P<month>{MONTH}){SPACE}(?P<year>\d{{4}})(?!\w)", _date,
         DIGIT),
    form(r"(?P<year>[12]\d{3})\s?[-–—/]\s?(?P<last>[12]\d{3}|\d\d?)" + _EDGE, _years, DIGIT),
    form(r"(?<=['’‘])(?P<year>\d\d)(?![\d/'’]|[,.:-]\d|[^\W_]|\s?%)", _short_year, DIGIT),
    form(r"(?P<year>\d{3,4})(?![\d/]|[,.:-]\d|[^\W_])", _year_alone, DIGIT),
)  # fmt: skip

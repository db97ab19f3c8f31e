"""Times in no calendar that a page's own date could settle: deep time, fiction, star dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.dates.form import DIGIT, form
from assay.weigh.dates.stated import Stated
from assay.weigh.dates.words import MONTH, SPACE

if TYPE_CHECKING:
    import re

__all__ = ["FORMS"]

_ERA = r"(?:b\.?\s?c\.?(?:\s?e\b\.?)?|bp\b)"


def _outside(why: str) -> Stated:
    return Stated("outside", name=why)


def _before(found: re.Match[str]) -> Stated:
    year = int(found["year"].replace(",", ""))
    if year > 9999:  # noqa: PLR2004 - years have four digits
        return _outside("it lies before the years that a calendar of four digits can write")
    return Stated("date", 1 - year)


def _ours(found: re.Match[str]) -> Stated | None:
    return Stated("date", int(found["year"])) if int(found["year"]) else None


def _year(found: re.Match[str]) -> Stated:
    year = int(found["year"].replace(",", "")[:9])
    if found["era"]:
        return _outside("it is a year of an era of its own")
    if year == 0:
        return _outside("no calendar in use has a year 0")
    if year > 9999:  # noqa: PLR2004 - years have four digits
        return _outside("it lies beyond the years that a calendar of four digits can write")
    return Stated("date", year)


FORMS = (
    form(rf"stardate{SPACE}\d+(?:\.\d+)?", lambda _: _outside("a star date is fiction"),
         "stardate"),
    form(r"[\d.,]+\s(?:million|billion|thousand)\syears\s(?:ago|before\spresent)",
         lambda _: _outside("it is geological time, which no calendar counts"), DIGIT),
    form(r"(?:(?:a|one|two|three|several|hundreds\sof|thousands\sof|millions\sof|billions\sof)\s)"
         r"(?:(?:million|billion|thousand)\s)?years\sago",
         lambda _: _outside("it is too long ago for a calendar"),
         "hundreds thousands millions billions"),
    form(rf"(?P<year>\d{{1,3}}(?:,\d{{3}})+|\d{{1,9}})\s?{_ERA}(?!\w)", _before, DIGIT),
    form(r"(?P<year>\d{1,4})\s?(?:a\.?d\b\.?|c\.?e\b\.?)", _ours, DIGIT),
    form(r"(?:a\.?d\b\.?|anno\sdomini)\s?(?P<year>\d{1,4})(?!\w)", _ours, "a ad anno"),
    form(r"\d{1,4}\s?a\.?h\b\.?", lambda _: _outside("it is a year of the Hijri era"), DIGIT),
    form(rf"year{SPACE}(?P<year>\d{{1,3}}(?:,\d{{3}})+|\d{{1,12}})(?!\w|\s?[-–/]\d)"
         rf"(?P<era>{SPACE}of{SPACE}(?:the{SPACE})?(?-i:[A-Z])\w+(?:{SPACE}(?-i:[A-Z])\w+){{0,2}})?",
         _year, "year"),
    form(rf"the{SPACE}\d{{1,3}}(?:st|nd|rd|th){SPACE}(?:day{SPACE})?of{SPACE}(?!{MONTH})"
         rf"(?-i:[A-Z])\w+(?!['’]s)(?:{SPACE}in{SPACE}(?:the{SPACE})?year{SPACE}\d+"
         rf"(?:{SPACE}of{SPACE}(?:the{SPACE})?(?-i:[A-Z])\w+(?:{SPACE}(?-i:[A-Z])\w+)*)?)?",
         lambda _: _outside("it names no month of a calendar in use"), "the"),
)  # fmt: skip

"""Periods: seasons, quarters, weeks by number, decades, centuries, and feasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.dates.form import DIGIT, form
from assay.weigh.dates.stated import Stated
from assay.weigh.dates.words import (
    MONTH,
    ORDINAL,
    SPACE,
    WEEKDAY,
    YEAR,
    month_of,
    ordinal_of,
    weekday_of,
    year_of,
)

if TYPE_CHECKING:
    import re

__all__ = ["FORMS", "SEASON", "SEASONS"]

SEASON = r"(?:spring|summer|autumn|fall|winter)(?:time)?"
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties noughties"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty"
)
_BEFORE = rf"(?:{SPACE}(?P<before>b\.?\s?c\.?(?:\s?e\b\.?)?)|{SPACE}(?:a\.?d\b\.?|c\.?e\b\.?))?"
_FEASTS = {
    rf"new{SPACE}year['’]?s?{SPACE}eve": "new year's eve",
    rf"new{SPACE}year['’]?s?(?:{SPACE}day)?": "new year's day",
    rf"christmas{SPACE}eve": "christmas eve",
    rf"christmas(?:{SPACE}day)?": "christmas",
    rf"boxing{SPACE}day": "boxing day",
    "hallowe['’]?en": "halloween",
    rf"(?:st\.?{SPACE})?valentine['’]?s{SPACE}day": "valentine's day",
    rf"st\.?{SPACE}patrick['’]?s{SPACE}day": "st patrick's day",
    rf"april{SPACE}fools?['’]?s?{SPACE}day": "april fools' day",
    rf"may{SPACE}day": "may day",
    rf"independence{SPACE}day": "independence day",
    rf"(?:the{SPACE})?(?:fourth|4th){SPACE}of{SPACE}july": "independence day",
    rf"bastille{SPACE}day": "bastille day",
    rf"(?:armistice|veterans['’]?|remembrance){SPACE}day": "armistice day",
    rf"guy{SPACE}fawkes{SPACE}(?:night|day)": "guy fawkes night",
    rf"all{SPACE}saints['’]?{SPACE}day": "all saints' day",
    "epiphany": "epiphany",
    rf"earth{SPACE}day": "earth day",
    "juneteenth": "juneteenth",
    rf"ash{SPACE}wednesday": "ash wednesday",
    rf"palm{SPACE}sunday": "palm sunday",
    rf"maundy{SPACE}thursday": "maundy thursday",
    rf"good{SPACE}friday": "good friday",
    rf"easter{SPACE}(?:sunday|day)": "easter",
    rf"easter{SPACE}monday": "easter monday",
    rf"(?:whit{SPACE}sunday|pentecost|whitsun)": "pentecost",
    rf"(?:whit|pentecost){SPACE}monday": "whit monday",
    rf"ascension{SPACE}(?:day|thursday)": "ascension day",
    rf"corpus{SPACE}christi": "corpus christi",
    rf"trinity{SPACE}sunday": "trinity sunday",
    rf"(?:shrove{SPACE}tuesday|mardi{SPACE}gras|pancake{SPACE}day)": "shrove tuesday",
    rf"(?:holy|easter){SPACE}saturday": "holy saturday",
    rf"bonfire{SPACE}night": "guy fawkes night",
    rf"(?:assumption{SPACE}day|the{SPACE}feast{SPACE}of{SPACE}the{SPACE}assumption)": "assumption",
    rf"all{SPACE}souls['’]?{SPACE}day": "all souls' day",
    rf"(?:international{SPACE})?women['’]?s['’]?{SPACE}day": "women's day",
    rf"st\.?{SPACE}george['’]?s{SPACE}day": "st george's day",
    rf"st\.?{SPACE}andrew['’]?s{SPACE}day": "st andrew's day",
    rf"st\.?{SPACE}david['’]?s{SPACE}day": "st david's day",
    rf"burns{SPACE}night": "burns night",
    rf"anzac{SPACE}day": "anzac day",
    rf"canada{SPACE}day": "canada day",
    rf"australia{SPACE}day": "australia day",
    rf"groundhog{SPACE}day": "groundhog day",
    "candlemas": "candlemas",
    "michaelmas": "michaelmas",
    rf"columbus{SPACE}day": "columbus day",
    rf"presidents?['’]?s?{SPACE}day": "presidents' day",
    rf"father['’]?s{SPACE}day": "father's day",
    rf"cyber{SPACE}monday": "cyber monday",
    "easter": "easter",
    rf"thanksgiving(?:{SPACE}day)?": "thanksgiving",
    rf"black{SPACE}friday": "black friday",
    rf"memorial{SPACE}day": "memorial day",
    rf"labou?r{SPACE}day": "labor day",
    rf"(?:martin{SPACE}luther{SPACE}king(?:{SPACE}jr\.?)?|mlk){SPACE}day": "martin luther king day",
    rf"election{SPACE}day": "election day",
    "9/11": "9/11",
}
_KEYS = list(_FEASTS.values())


def _season(found: re.Match[str]) -> Stated:
    year = year_of(found["year"]) if found["year"] else None
    word = found["season"].lower().removesuffix("time")
    return Stated("season", year, SEASONS[word])


def _part_of_year(found: re.Match[str]) -> Stated | None:
    code, what = found["code"], (found["what"] or "").lower()
    half = what == "half" or (code or "")[:1].lower() == "h"
    if code:
        count = int(code[1:])
    else:
        count = {"latter": 2, "final": 2 if half else 4, "last": 2 if half else 4}.get(
            found["count"].lower()
        ) or ordinal_of(found["count"])
    year = year_of(found["year"]) if found["year"] else None
    shift = {"last": -1, "this": 0, "the": 0, "next": 1}.get((found["which"] or "").lower())
    return Stated("half" if half else "quarter", year, number=count, shift=shift)


def _code_behind(found: re.Match[str]) -> Stated:
    half = found["code"][0].lower() == "h"
    year, count = int(found["year"]), int(found["code"][1:])
    return Stated("half" if half else "quarter", year, number=count)


def _months_of_year(found: re.Match[str]) -> Stated:
    """Return "the first three months of 2020", a quarter, and "the last six months of the year"."""
    half = found["many"].lower() == "six"
    first = found["count"].lower() in {"first", "opening"}
    year = year_of(found["year"]) if found["year"] else None
    shift = {"last": -1, "this": 0, "the": 0, "next": 1}.get((found["which"] or "").lower())
    return Stated(
        "half" if half else "quarter", year, number=1 if first else 2 if half else 4, shift=shift
    )


def _century(found: re.Match[str]) -> Stated | None:
    shift = -1 if found["before"] else 0
    return Stated("century", number=ordinal_of(found["count"]), shift=shift)


def _decade(found: re.Match[str]) -> Stated:
    written = found["decade"]
    year = int(written)
    if len(written) == 2:  # noqa: PLR2004 - a short decade
        year += 2000 if year < 30 else 1900  # noqa: PLR2004 - the thirties are the last century's
    if year % 100 == 0 and year < 2000:  # noqa: PLR2004 - "the 1800s" are a century
        return Stated("century", number=year // 100 + 1, shift=0)
    return Stated("decade", year)


def _decade_in_words(found: re.Match[str]) -> Stated:
    decade = 20 + 10 * _DECADES.split().index(found["decade"].lower())
    century = ordinal_of(found["century"]) * 100 - 100 if found["century"] else 1900
    return Stated("decade", century + decade)


def _week(found: re.Match[str]) -> Stated:
    return Stated(
        "week", year_of(found["year"]) if found["year"] else None, number=int(found["count"])
    )


def _feast(found: re.Match[str]) -> Stated:
    year = year_of(found["year"]) if found["year"] else None
    at = next(at for at, _ in enumerate(_KEYS) if found[f"f{at}"])
    shift = {"last": -1, "this": 0, "next": 1}.get((found["which"] or "").lower())
    return Stated("feast", year, name=_KEYS[at], shift=shift)


def _nth(found: re.Match[str]) -> Stated:
    word = found["count"].lower()
    year = year_of(found["year"]) if found["year"] else None
    return Stated(
        "feast", year, month_of(found["month"]), weekday=weekday_of(found["weekday"]),
        number=-1 if word == "last" else ordinal_of(word), name="such a day",
    )  # fmt: skip


def _fiscal(found: re.Match[str]) -> Stated:
    year = year_of(found["year"])
    if found["last"] is None:
        return Stated("date", year)
    last = year // 100 * 100 + int(found["last"][-2:])
    return Stated("date", year, end=Stated("date", last)) if last > year else Stated("date", year)


_ANY_FEAST = "|".join(f"(?P<f{at}>{one})" for at, one in enumerate(_FEASTS))
_OF_YEAR = rf"(?:,?{SPACE}(?:of{SPACE})?(?P<year>{YEAR})(?![,.]\d|\w))"
_WHICH = rf"(?:{SPACE}of{SPACE}(?P<which>last|this|next|the){SPACE}year)"
FORMS = (
    form(rf"(?P<count>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th){SPACE}(?P<weekday>"
         rf"{WEEKDAY}){SPACE}(?:of|in){SPACE}(?P<month>{MONTH})(?:,?{SPACE}(?P<year>{YEAR}))?"
         r"(?![\w])", _nth, f"first second third fourth fifth last {DIGIT}"),
    form(r"fy\s?(?P<year>\d{4}|['’]?\d\d)(?:\s?[-–/]\s?(?P<last>\d{4}|\d\d))?(?![\w/]|[-–]\d)",
         _fiscal, "fy"),
    form(rf"(?P<season>{SEASON}){_OF_YEAR}(?:\s?[-–/]\s?\d\d(?:\d\d)?\b)?", _season,
         "spring summer autumn fall winter springtime summertime wintertime"),
    form(rf"(?:(?P<code>q[1-4]|h[12])|(?P<count>first|second|third|fourth|final|last|latter|1st|2nd|"
         rf"3rd|4th)(?:{SPACE}|-)(?P<what>quarter|half))"
         rf"(?:{_OF_YEAR}|{_WHICH}|(?(code)(?!\w)|(?!)))", _part_of_year,
         f"q h first second third fourth final last latter {DIGIT}"),
    form(r"(?P<year>[12]\d{3})[ -]?(?P<code>q[1-4]|h[12])(?!\w)", _code_behind, DIGIT),
    form(rf"(?P<count>first|opening|last|final|closing){SPACE}(?P<many>three|six){SPACE}months"
         rf"(?:{_OF_YEAR}|{_WHICH})", _months_of_year, "first opening last final closing"),
    form(rf"(?P<count>{ORDINAL})(?=,?(?:{SPACE}(?:and|or|to|through){SPACE}|\s?[-–]\s?)"
         rf"(?:the{SPACE})?(?:early{SPACE}|late{SPACE}|mid-)?{ORDINAL}[\s-]centur)(?P<before>)",
         _century, f"{DIGIT} {_ORDINALS}"),
    form(rf"(?P<count>{ORDINAL})(?:{SPACE}|-)centur(?:y|ies)\b{_BEFORE}", _century,
         f"{DIGIT} {_ORDINALS}"),
    form(r"['’‘]?(?P<decade>\d{3}0|\d0)\s?['’]?s\b", _decade, DIGIT),
    form(rf"(?:(?P<century>{ORDINAL})(?:-|{SPACE})century{SPACE})?(?P<decade>"
         rf"{_DECADES.replace(' ', '|')})\b", _decade_in_words, _DECADES),
    form(rf"week{SPACE}(?P<count>\d{{1,2}})\b(?:{_OF_YEAR})", _week, "week"),
    form(r"(?P<year>\d{4})-?W(?P<count>\d\d)(?:-\d)?\b", _week, DIGIT),
    form(rf"(?:(?P<which>last|this|next){SPACE})?(?:{_ANY_FEAST})(?!\w)"
         rf"(?:{_OF_YEAR})?", _feast,
         "last this next new christmas boxing halloween hallowe st valentine april may "
         "independence the fourth "
         "bastille armistice veterans remembrance guy all epiphany earth juneteenth ash palm "
         "maundy good easter whit pentecost thanksgiving black memorial labor labour martin mlk "
         "election whitsun ascension corpus trinity shrove mardi pancake bonfire assumption "
         "international women burns anzac canada australia groundhog candlemas michaelmas columbus "
         f"president presidents father cyber {DIGIT}"),
)  # fmt: skip

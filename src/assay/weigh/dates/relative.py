"""Times told from here, from the page's own date, or from the time stated before."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from assay.weigh.dates.form import DIGIT, form, weekday_in
from assay.weigh.dates.periods import SEASON, SEASONS
from assay.weigh.dates.stated import Stated
from assay.weigh.dates.words import (
    FUZZY,
    MONTH,
    NUMBER,
    SPACE,
    UNIT,
    WEEKDAY,
    month_of,
    number_of,
    ordinal_of,
    weekday_of,
)
from assay.weigh.dates.written import MONTH_NAMES, WEEKDAY_NAMES

if TYPE_CHECKING:
    import re

    from assay.weigh.dates.stated import Unit

__all__ = ["FORMS"]

_COUNTS = (
    "half a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety"
)
_FUZZY = "long ages a several some many countless few days weeks months years decades centuries"
_PART = rf"(?:{SPACE}(?:morning|afternoon|evening|night|lunchtime|noon|midnight)\b)?"
_NAME = rf"(?P<name>{UNIT}|weekend|{WEEKDAY}|{MONTH}|{SEASON})(?!\w)"
_SHIFTS = {"last": -1, "past": -1, "this": 0, "current": 0, "coming": 1, "next": 1, "upcoming": 1}
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "yday": -1}
_SINGULAR = {"fortnight": "week", "centurie": "century"}


def _unit(written: str) -> Unit:
    word = written.lower().removesuffix("s")
    return cast("Unit", _SINGULAR.get(word, word))


def _times(written: str) -> int:
    return 2 if written.lower().startswith("fortnight") else 1


def _day(found: re.Match[str]) -> Stated:
    return Stated("unit", unit="day", shift=_DAYS[found.group().lower().split()[0]])


def _two_days(found: re.Match[str]) -> Stated:
    return Stated("unit", unit="day", shift=-2 if found["which"].lower() == "before" else 2)


def _part_of_day(found: re.Match[str]) -> Stated:
    return Stated("unit", unit="day", shift=-1 if found["which"].lower() == "last" else 0)


def _second(found: re.Match[str]) -> Stated | None:
    """Return "the week before last", "the year after next"."""
    return _named(found["unit"], -2 if found["way"].lower().startswith("before") else 2)


def _named(name: str, shift: int) -> Stated | None:
    """Return "last May", "next Monday", "this week", by what is named."""
    word = name.lower().rstrip(".")
    if word.removesuffix("time") in SEASONS:
        return Stated("season", month=SEASONS[word.removesuffix("time")], shift=shift)
    if _unit(word) in {"weekend", "day", "week", "month", "quarter", "year", "decade", "century"}:
        if word.endswith("s") or word in {"day", "fortnight"}:
            return None
        return Stated("unit", unit=_unit(word), shift=shift)
    if word[:3] in WEEKDAY_NAMES.split():
        return Stated("weekday", weekday=weekday_of(word), shift=shift)
    if word[:3] in MONTH_NAMES.split():
        return Stated("month", month=month_of(word), shift=shift)
    return None


def _which(found: re.Match[str]) -> Stated | None:
    words = found["which"].lower().split()
    shift = -1 if words == ["this", "past"] else _SHIFTS[words[-1]]
    named = _named(found["name"], shift)
    if named is not None and words[-1] in {"coming", "upcoming"}:
        named = named._replace(name="coming")
    if named is None or words[0] != "the" or words[-1] == "current":
        return named
    # "the past week" is how long, "the next year" is told from elsewhere
    return None if named.kind == "unit" else named


def _ago(found: re.Match[str]) -> Stated:
    count, unit = number_of(found["count"]) * _times(found["unit"]), _unit(found["unit"])
    about = "couple" in found["count"].lower() or bool(found["half"])
    if found["today"]:
        return _to_the_day(count, unit)
    sign = -1 if found["way"].lower() in {"ago", "back"} else 1
    return Stated("unit", unit=unit, shift=sign * count, about=about)


def _half_ago(found: re.Match[str]) -> Stated:
    years = 50 if found["unit"].lower() == "century" else 5
    return Stated("unit", unit="year", shift=-years, about=True)


def _ahead(found: re.Match[str]) -> Stated:
    count = number_of(found["count"]) * _times(found["unit"])
    return Stated(
        "unit", unit=_unit(found["unit"]), shift=count, name="" if found["time"] else "in"
    )


def _to_the_day(count: int, unit: Unit) -> Stated:
    """Return "a week ago today", "two years ago today": a day, for all its unit."""
    return Stated("unit", unit=unit, shift=-count, name="to the day")


def _later(found: re.Match[str]) -> Stated:
    sign = -1 if found["way"].lower() in {"earlier", "before", "previously"} else 1
    count = sign * number_of(found["count"]) * _times(found["unit"])
    return Stated("later", unit=_unit(found["unit"]), shift=count, about="couple" in found["count"])


def _beside(found: re.Match[str]) -> Stated | None:
    """Return "the next day", "that year", "the same month": beside the time stated before."""
    words = " ".join(found["which"].lower().split()).removeprefix("the ").removeprefix("that ")
    shift = {"next": 1, "following": 1, "previous": -1, "preceding": -1}.get(words.split()[0], 0)
    name = found["name"].lower()
    if name in {"morning", "afternoon", "evening", "night"}:
        return Stated("later", unit="day", shift=shift)
    named = _named(name, shift)
    if name == "day":
        return Stated("later", unit="day", shift=shift)
    if named is None:
        return None
    if named.kind == "unit":
        return Stated("later", unit=named.unit, shift=shift)
    return Stated("later", unit="day", shift=shift, weekday=named.weekday, month=named.month)


def _day_after(found: re.Match[str]) -> Stated:
    sign = -1 if found["way"].lower() in {"before", "earlier"} else 1
    small = found["unit"].lower() in {"night", "evening", "morning"}
    return Stated("later", unit="day" if small else _unit(found["unit"]), shift=sign)


def _week_on(found: re.Match[str]) -> Stated:
    count = number_of(found["count"]) if "count" in found.re.groupindex else 1
    return Stated("weekday", weekday=weekday_of(found["weekday"]), shift=0, number=count)


def _from_today(found: re.Match[str]) -> Stated:
    return _to_the_day(-number_of(found["count"]) * _times(found["unit"]), _unit(found["unit"]))


def _weekday(found: re.Match[str]) -> Stated:
    return Stated("weekday", weekday=weekday_of(found["name"]))


def _month(found: re.Match[str]) -> Stated:
    return Stated("month", month=month_of(found["name"]))


def _nth(found: re.Match[str]) -> Stated:
    shift = {"last": -1, "this": 0, "the": 0, "next": 1}.get((found["which"] or "").lower())
    return Stated("date", day=ordinal_of(found["day"]), weekday=weekday_in(found), shift=shift)


def _end_of(found: re.Match[str]) -> Stated:
    return Stated("unit", unit=_unit(found["unit"]), shift=0, part=True)


def _season(found: re.Match[str]) -> Stated:
    return Stated("season", month=SEASONS[found["name"].lower().removesuffix("time")])


_THIS = (
    rf"(?P<which>this{SPACE}past|this{SPACE}coming|this{SPACE}current|this{SPACE}last|"
    rf"this{SPACE}next|the{SPACE}(?:past|coming|next|last|current|upcoming)|last|this|next)"
)
_BESIDE = (
    rf"(?P<which>that{SPACE}same|the{SPACE}same|the{SPACE}(?:very{SPACE})?next|"
    rf"the{SPACE}following|the{SPACE}previous|the{SPACE}preceding|that(?={SPACE}[a-z]+(?<!day)\b|{SPACE}day))"
)
FORMS = (
    form(r"(?:today|tonight|yesterday|tomorrow|yday)\b" + _PART, _day,
         "today tonight yesterday tomorrow yday"),
    form(rf"(?:the{SPACE})?day{SPACE}(?P<which>before|after){SPACE}(?:yesterday|tomorrow)\b",
         _two_days, "the day"),
    form(rf"the{SPACE}(?P<unit>weekend|week|month|year|season){SPACE}"
         rf"(?P<way>before{SPACE}last|after{SPACE}next)\b", _second, "the"),
    form(rf"(?P<which>this|last){SPACE}(?:morning|afternoon|evening|night|lunchtime)\b",
         _part_of_day, "this last"),
    form(rf"{_THIS}(?:{SPACE}|-){_NAME}{_PART}", _which, "this the last next"),
    form(rf"(?P<count>{NUMBER})(?P<half>{SPACE}and{SPACE}a{SPACE}half)?{SPACE}(?P<unit>{UNIT})"
         rf"{SPACE}(?:(?P<way>ago|back|hence|from{SPACE}now)\b(?P<today>{SPACE}today\b)?)", _ago,
         f"{_COUNTS} {DIGIT}"),
    form(rf"half{SPACE}a{SPACE}(?P<unit>century|decade){SPACE}ago\b", _half_ago, "half"),
    form(rf"in{SPACE}(?:about{SPACE})?(?P<count>{NUMBER}){SPACE}(?P<unit>(?!hour){UNIT})\b"
         rf"(?P<time>['’]?s?['’]?{SPACE}time\b)?", _ahead, "in"),
    form(rf"(?P<count>{NUMBER}){SPACE}(?P<unit>{UNIT}){SPACE}"
         r"(?P<way>earlier|later|afterwards?|previously|before)\b", _later,
         f"{_COUNTS} {DIGIT}"),
    form(rf"(?:{FUZZY}{SPACE})?(?:days|weeks|months|years|decades|centuries|ages){SPACE}(?:ago|later|earlier)\b|"
         rf"(?:long|some{SPACE}time|a{SPACE}(?:long{SPACE})?while|a{SPACE}long{SPACE}time){SPACE}ago\b",
         lambda _: Stated("vague"), _FUZZY),
    form(rf"(?:some\s?day|one{SPACE}of{SPACE}these{SPACE}days|some{SPACE}other{SPACE}day|"
         rf"the{SPACE}other{SPACE}(?:day|night|week|month))\b(?!\s?s\b)", lambda _: Stated("vague"),
         "some someday one the"),
    form(rf"{_BESIDE}{SPACE}(?P<name>day|morning|afternoon|evening|night|week|weekend|month|year|"
         rf"decade|century|{WEEKDAY}|{MONTH}|{SEASON})(?!\w){_PART}", _beside, "that the"),
    form(rf"the{SPACE}(?P<unit>day|night|evening|morning|week|month|year){SPACE}(?P<way>before|after|earlier)\b(?!{SPACE}"
         r"(?:\d|the|he|she|it|they|we|i|that|yesterday|tomorrow|his|her|its|their|a|an|my|our)\b)",
         _day_after, "the"),
    form(rf"a{SPACE}week{SPACE}(?:on|from){SPACE}(?P<weekday>{WEEKDAY})", _week_on, "a"),
    form(rf"(?P<count>{NUMBER}){SPACE}weeks?{SPACE}from{SPACE}(?P<weekday>{WEEKDAY})", _week_on,
         f"{_COUNTS} {DIGIT}"),
    form(rf"(?P<count>{NUMBER}){SPACE}(?P<unit>{UNIT}){SPACE}from{SPACE}today\b", _from_today,
         f"{_COUNTS} {DIGIT}"),
    form(rf"(?P<weekday>{WEEKDAY}){SPACE}week\b", _week_on, WEEKDAY_NAMES),
    form(rf"the{SPACE}weekend\b", lambda _: Stated("unit", unit="weekend"), "the"),
    form(rf"(?:the{SPACE})?(?:end|start|beginning|close|middle){SPACE}of{SPACE}the{SPACE}"
         r"(?P<unit>week|month|year|decade|century)\b", _end_of,
         "the end start beginning close middle"),
    form(rf"(?:the{SPACE})?(?P<name>{SEASON})\b"
         rf"(?!{SPACE}(?:of{SPACE})?['’]?\d)", _season,
         "the spring summer autumn fall winter springtime summertime wintertime"),
    form(rf"(?:(?P<weekday>{WEEKDAY}),?{SPACE})?the{SPACE}(?P<day>\d{{1,2}}(?:st|nd|rd|th))\b"
         rf"(?!(?:{SPACE}(?:and|to|or|through){SPACE}(?:the{SPACE})?\w{{3,12}})?[\s-]centur)"
         rf"(?!{SPACE}(?:of{SPACE})?{MONTH})"
         rf"(?:{SPACE}of{SPACE}(?P<which>last|this|next|the){SPACE}month\b)?", _nth,
         f"the {WEEKDAY_NAMES}"),
    form(rf"(?P<name>{WEEKDAY})(?!\w){_PART}", _weekday, WEEKDAY_NAMES),
    form(rf"(?P<name>{MONTH})(?!\w)", _month, MONTH_NAMES),
)  # fmt: skip

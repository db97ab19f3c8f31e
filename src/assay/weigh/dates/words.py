"""The words that name times, and the numbers that they stand for."""

from __future__ import annotations

import re

__all__ = [
    "DAY", "FUZZY", "MONTH", "NUMBER", "ORDINAL", "SPACE", "UNIT", "WEEKDAY", "YEAR",
    "century_years", "month_of", "number_of", "ordinal_of", "weekday_of", "year_of",
]  # fmt: skip

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WEEKDAYS = "mon tue wed thu fri sat sun".split()

SPACE = r"\s{1,3}"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|"
    r"sat(?:urday)?|sun(?:day)?)\b\.?"
)
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_FIRSTS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TENTHS = "twentieth thirtieth fortieth fiftieth".split()

_NUMBERS = {
    **{word: at for at, word in enumerate(_ONES)},
    **{word: at * 10 for at, word in enumerate(_TENS, start=2)},
    "a": 1, "an": 1, "hundred": 100, "dozen": 12, "couple": 2, "half a dozen": 6,
}  # fmt: skip
_ORDINALS = {
    **{word: at for at, word in enumerate(_FIRSTS, start=1)},
    **{word: at * 10 for at, word in enumerate(_TENTHS, start=2)},
}

FUZZY = r"(?:a\s+few|several|some|many|a\s+number\s+of|countless|few)"
NUMBER = (
    r"(?:half\s+a\s+dozen|a\s+couple\s+of|a\s+couple|a\s+dozen|a\s+hundred|"
    rf"(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_ONES[1:10])}))?|(?:{'|'.join(_ONES[1:])})|"
    r"\d{1,3}(?:,\d{3}){1,3}|\d{1,9}|an?)"
)
ORDINAL = (
    rf"(?:\d{{1,2}}\s?(?:st|nd|rd|th)|(?:twenty|thirty|forty)[-\s](?:{'|'.join(_FIRSTS[:9])})|"
    rf"{'|'.join((*_FIRSTS, *_TENTHS))})"
)
DAY = r"\d{1,2}(?:\s?(?:st|nd|rd|th)\b)?"
YEAR = r"(?:\d{4}(?!\d)|['’]\d\d(?!\d))"

UNIT = r"(?:hour|day|week|fortnight|month|quarter|year|decade|centurie|century)s?"

_DIGITS = re.compile(r"\d+")
_SPLIT = re.compile(r"[-\s]+")
_PIVOT = 50


def month_of(word: str) -> int:
    """Return the number of a month, 1 to 12, from its name or a short form of it."""
    return _MONTHS.index(word[:3].lower()) + 1


def weekday_of(word: str) -> int:
    """Return the number of a weekday, Monday being 0."""
    return _WEEKDAYS.index(word[:3].lower())


def number_of(words: str) -> int:
    """Return a number of `NUMBER`, or a day of `DAY`, in digits or in words."""
    words = words.lower().strip()
    if digits := _DIGITS.match(words.replace(",", "")):
        return int(digits.group())
    if words in _NUMBERS:
        return _NUMBERS[words]
    parts = [_NUMBERS.get(part, 0) for part in _SPLIT.split(words) if part != "of"]
    # "a couple" and "a dozen" are no sums
    return max(parts) if words.startswith("a ") else sum(parts)


def ordinal_of(words: str) -> int:
    """Return a number of `ORDINAL`, in digits or in words."""
    words = words.lower().strip()
    if digits := _DIGITS.match(words):
        return int(digits.group())
    return sum(_ORDINALS.get(part, _NUMBERS.get(part, 0)) for part in _SPLIT.split(words))


def year_of(written: str) -> int:
    """Return a year; one of two digits is taken from 1950 to 2049."""
    year = int(written.lstrip("'’‘"))
    if len(written.lstrip("'’‘")) > 2:  # noqa: PLR2004 - the digits of a short year
        return year
    return year + (2000 if year < _PIVOT else 1900)


def century_years(count: int, *, before: bool) -> str:
    """Return a century in EDTF: the 3rd before our era are the years -0299 to -0200."""
    return f"{'-' if before else ''}{count - 1:02}XX"

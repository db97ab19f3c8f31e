"""Which numbers are years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.weigh.dates.around import OWNS, SMALL

if TYPE_CHECKING:
    from assay.weigh.dates.around import Around
    from assay.weigh.dates.stated import Stated

__all__ = ["NUMBERED", "counts_on", "is_year", "ranges_on"]

_STRONG = frozenset(
    "in since until till during early late mid season year years b d circa ca c fiscal born died "
    "founded established est spring summer autumn fall winter copyright post pre back between "
    "throughout".split()
)
_WEAK = frozenset(
    "of by before after from to through around about for below above at perhaps possibly roughly "
    "probably maybe vs versus on dated approximately".split()
)
_SHORT_AFTER = _STRONG | frozenset("of by before after from to not or and class about".split())
"""What stands before a year that is cut short: "in '97"."""

NUMBERED = frozenset(
    "build port section room form page no number nr flight route highway boeing airbus model "
    "version v channel bus unit article rule level box apt suite lot item part figure fig table "
    "chapter code pin extension ext line serial id ref step volume vol paragraph clause isbn psalm "
    "verse size type class grade platform gate mark mk nos numbers windows office peugeot "
    "bmw rs inr usd eur gbp audi nearly almost exactly only some over least most".split()
)
"""Words that a number follows which is neither a year nor part of a date."""

_COUNTED = frozenset(
    "people men women children persons dollars pounds euros percent per cases feet foot metres "
    "meters metre meter km kilometres kilometers miles mile kg kilograms kilos tonnes tons tonne "
    "ton grams litres liters gallons hours minutes seconds days weeks months years degrees beds "
    "calories cars words votes points rupees crore lakh million billion thousand hp mph kph mm cm "
    "m ft lbs lb oz watts kw mw volts hz rpm seats jobs homes houses students workers soldiers "
    "troops employees residents passengers members copies units pages horsepower acres hectares "
    "square cubic men's yards inches rounds pieces tickets followers euro dollar pound yen".split()
)
_GAMES = frozenset(
    "games elections olympics season seasons levels finals primaries championships playoffs awards "
    "debates races midterms protests riots attacks".split()
)
_VERBS = frozenset(
    "was is saw brought marked will has had began ended started alone would may could and".split()
)
_FIRST, _AFTER_LAST = 1000, 2200
_EARLIEST = 100
_LIKELY = range(1800, _AFTER_LAST)
"""Years that need no more than an article before them."""

_RECENT = range(1990, 2036)
"""Years that name an event: London 2012."""

_RANGES_ON = re.compile(r"\s?(?:to|until|through|[-–])\s?[12]\d{3}(?!\d|[,.]\d|\s[a-z]+s\b)")
_COUNTS_ON = re.compile(r"\s?(?:and|to|or|[-–])\s?\d[\d,]{2,}\s([a-z]+)")
_ENDS = frozenset({",", ";", ".", ")", "]", "?", ":", "", "–", "—"})


def is_year(words: str, stated: Stated, near: Around, *, listed: bool) -> bool:
    """Tell a year from a count, a size, a number of a thing."""
    if not words[0].isdecimal() or any(one.isalpha() for one in words):
        return len(words) != len("'97") or near.leads in _SHORT_AFTER
    year = stated.year or 0
    if len(words) < len("2017"):
        return near.leads == "in" and not near.after[:1].islower() and year >= _EARLIEST
    if not _FIRST <= year < _AFTER_LAST or _is_number(near):
        return False
    plural = _counts(near)
    ranged = stated.end is not None and len(words) >= len("1988–2003")
    if near.leads in _STRONG or listed or (ranged and not plural):
        return True
    if near.leads in _WEAK:
        return not plural and near.leads != "at"
    return _stands_alone(year, near, plural=plural)


def _is_number(near: Around) -> bool:
    joined = near.gap_before[-1:] in {"/", ".", "+"} and near.leads not in _STRONG
    numbered = near.leads in NUMBERED or joined
    return numbered or near.follows in _COUNTED


def ranges_on(text: str, end: int, high: int) -> bool:
    """Tell the first year of "1939 to 1945"."""
    return _RANGES_ON.match(text, end, min(high, end + 40)) is not None


def counts_on(text: str, end: int, high: int) -> bool:
    """Tell the first number of "1500 to 1800 people", which counts as the second does."""
    found = _COUNTS_ON.match(text, end, min(high, end + 40))
    if found is None:
        return False
    word = found[1].lower()
    return word in _COUNTED or (word.endswith("s") and word not in SMALL and word not in _GAMES)


def _counts(near: Around) -> bool:
    """Tell whether several of something follow."""
    follows = near.follows
    plural = follows.endswith("s") and follows not in SMALL and follows not in _GAMES
    return plural and near.after[:1].islower() and not near.gap_after.startswith("-")


def _stands_alone(year: int, near: Around, *, plural: bool) -> bool:
    """Tell a year that no preposition goes before: in brackets, by an article, at the start."""
    if near.leads in OWNS:
        return bool(near.after) and year in _LIKELY and not (plural and year % 100 == 0)
    ends = near.gap_after[:1] in _ENDS
    before = near.gap_before.strip()[-1:]
    if before in {"(", "[", "©"}:
        return ends or before == "©"
    if before in {",", "-", "–", "—"}:
        return ends and near.gap_after[:1] != ":"
    if not near.before or before in {".", "!", "?", "“", '"'}:
        return near.follows in _VERBS or near.follows in _GAMES
    named = near.before[:1].isupper() and near.gap_before.isspace()
    return named and year in _RECENT and not plural

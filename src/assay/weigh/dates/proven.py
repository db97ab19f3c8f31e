"""Whether words that look like a time are one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.weigh.dates.around import OWNS, SMALL
from assay.weigh.dates.names import STREETS, is_month, is_weekday
from assay.weigh.dates.years import NUMBERED, is_year

if TYPE_CHECKING:
    from assay.weigh.dates.around import Around
    from assay.weigh.dates.stated import Stated

__all__ = ["is_time"]

_MONEY = frozenset("$£€#@_₹")
_ON = frozenset("on by since until before after from".split())
_OVER = frozenset("over at during on of for by before after until since".split())
_IN = frozenset("in by since until during over for through".split())
_PART = frozenset("the early late mid roaring swinging".split())
_LASTING = frozenset("for within over in during of".split())
_SMALL_MONTH = re.compile(r"(?:\A|\s)(?:may|march)(?!\w)")
_MODAL = re.compile(r"\b(?:may|march)\b")
_BARE_FEASTS = frozenset({"christmas", "easter", "epiphany", "thanksgiving"})


def is_time(words: str, stated: Stated, near: Around, *, listed: bool) -> bool:
    """Tell whether what looks like a time is one; ``listed`` where one stands just before it."""
    if near.gap_before[-1:] in _MONEY or _is_verb(words, near):
        return False
    match stated.kind:
        case "date":
            return _is_date(words, stated, near, listed=listed)
        case "month" | "weekday" if stated.shift is None:
            month = stated.kind == "month"
            return is_month(words, near, listed=listed) if month else is_weekday(words, near)
        case "decade":
            return _is_decade(words.lower(), near)
        case "unit" | "later":
            return _is_unit(words.lower(), stated, near)
        case _:
            return _is_period(words.lower(), stated, near)


def _is_verb(words: str, near: Around) -> bool:
    """Tell "That may help" and "This march" from the month, which has a capital and no verb."""
    first, _, last = words.rpartition(" ")
    if last.lower() not in {"may", "march"}:
        return False
    if first.lower() in {"this", "that"} and last.islower():
        return True
    if near.leads == "the" and last.islower():
        return True  # "the last may be first"
    return last.lower() == "may" and near.follows in _BEHIND_MAY


_BEHIND_MAY = frozenset(
    "be have not never also well still yet just even only seem look sound mean help take make need "
    "become come cost lead prove turn explain cause sting require change happen".split()
)
"""What stands behind "may" where it is a verb, in a headline of capitals too."""


def _is_date(words: str, stated: Stated, near: Around, *, listed: bool) -> bool:
    if stated.month is not None:
        # "second may" and "first march" are verbs
        plain = _MODAL.search(words) is None or any(one.isdecimal() for one in words)
        plain = plain and (
            words[0].isdecimal() or not _ordinal(words) or near.leads in {"the", "on"}
        )
        # "may 5" is a verb and a count unless it is told as a day
        small = _SMALL_MONTH.search(words) and stated.year is None and near.leads not in _ON
        return near.follows not in STREETS and not small and (plain or " of " in words)
    if stated.day is not None:
        if stated.weekday is not None or stated.shift is not None:
            return True
        return near.leads in _ON and (not near.follows or near.follows in SMALL)
    return is_year(words, stated, near, listed=listed)


def _ordinal(words: str) -> bool:
    """Tell a date that begins with its day in letters."""
    return words.partition(" ")[0].lower().endswith(("first", "second", "third", "th"))


def _is_decade(small: str, near: Around) -> bool:
    if small[0].isdecimal() and len(small.rstrip("s'’ ")) > len("80"):
        return True
    if "century" in small or small[0] in "'’‘" or near.before[-1:] in {"'", "’", "‘"}:
        return True
    return near.leads in _PART


def _is_unit(small: str, stated: Stated, near: Around) -> bool:
    if small == "the weekend":
        return near.leads in _OVER
    if small.startswith(("last", "next", "this")) and stated.unit != "day":
        return near.leads not in OWNS - {"s"}
    if stated.kind == "later" and small.endswith("before"):
        return not near.follows or near.follows in {"and", "but", "at", "in", "on"}
    if small.startswith("the next") and stated.unit != "day":
        return near.leads not in _LASTING
    return not (small.endswith(("earlier", "later")) and near.follows == "than")


def _is_period(small: str, stated: Stated, near: Around) -> bool:
    match stated.kind:
        case "numbers":
            return near.leads not in NUMBERED
        case "feast" if stated.year is None and small in _BARE_FEASTS:
            return not near.follows or near.follows in SMALL
        case "season" if stated.year is None and stated.shift is None:
            return near.leads in _IN and near.follows != "of"
        case _:
            return True

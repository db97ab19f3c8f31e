"""Figures by which a claim is known on another page, and how much each tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from assay.case.origins.same.clock import CLOCK, clock_times, has_clock_time, on_a_clock
from assay.case.origins.wording import YEAR
from assay.text import Span
from assay.weigh.figures.found import read
from assay.weigh.figures.lexicon import DENOMINATORS, ONES, SCALES, TENS, VULGAR
from assay.weigh.figures.measures import MANY

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from assay.record import Record

__all__ = [
    "TIMES",
    "Figure",
    "figures",
    "lasting",
    "may_state",
    "meet",
    "most_telling",
    "plainly",
    "stated",
]

TIMES: Final = frozenset({"a", "mo", "wk", "d", "h", "min", "s", CLOCK})
"""Units of time: of “two hours” every story has some."""
_BRIEF: Final = 2
_MONEY: Final = re.compile(
    r"(?<![\w.])[A-Z][A-Za-z]{0,2}\.?(?=\d+(?:\.\d+)?\s?(?:million|billion|thousand|trillion|bn|mn|m|k)\b"
    r"|\d{1,3}(?:,\d{3})+\b)"
)
"""Letters for a currency that stand before the sum: “K4.2 million”."""
_TWICE: Final = re.compile(r"(\d+) ?\([a-z]+(?:[- ][a-z]+)?\)")
"""A figure in digits and in letters, as courts write it: “5 (five) years”."""
_NUMBERED: Final = re.compile(
    r"\b(?:paras?|paragraphs?|pages?|pp?|sections?|arts?|articles?|nos?|numbers?|clauses?|chapters?"
    r"|rules?|cases?|rooms?|routes?|lines?|flights?|trams?|buses)\.?\s+$",
    re.IGNORECASE,
)
"""Behind these a number is a name: “para. 74”."""
_FAR: Final = 12
_RUN: Final = re.compile(r"\d+")
_WORDED: Final = re.compile(
    rf"[{''.join(VULGAR)}]|\b(?:{'|'.join((*ONES, *TENS, *SCALES, *DENOMINATORS, *MANY))})s?\b",
    re.IGNORECASE,
)
_PLACES: Final = 40
_TELLING, _LARGE = 100, 20


class Figure(NamedTuple):
    """A value with its unit, if it has one."""

    value: Fraction
    unit: str | None


def figures(words: str) -> frozenset[Figure]:
    """Return the figures of a claim that tell it best from others: no times, and no “one”."""
    found = {one for one in _read(words) if one.unit not in TIMES}
    most = max(map(telling, found), default=0)
    return frozenset(one for one in found if telling(one) == most or one.unit is not None)


def lasting(words: str) -> frozenset[Figure]:
    """Return how long something lasts, where it is neither one day nor two hours, or the hour."""
    return frozenset(one for one in _read(words) if _lasts(one))


def stated(words: str) -> frozenset[Figure]:
    """Return all figures of a stretch, and how long something lasts."""
    return frozenset(one for one in _read(words) if one.unit not in TIMES or _lasts(one))


def may_state(record: Record, wanted: Collection[Figure]) -> Callable[[Span], bool]:
    """Return what tells whether a stretch may have one of some figures, without reading it.

    A record says where its figures stand; and however large a number is written (8.2 million,
    8,200,000), its first digits are those of its value, unless it is in words: of those the record
    has the value.
    """
    text, starts = record.page.text, sorted(one.span.start for one in record.figures)
    known = "weigh" in record.layers
    digits = [_digits(one.value) for one in wanted if one.unit != CLOCK]
    timed = any(one.unit == CLOCK for one in wanted)
    worded = sorted(
        one.span.start for one in record.figures
        if _WORDED.search(text, *one.span) and _may_be(one.value, digits)
    )  # fmt: skip

    def may(span: Span) -> bool:
        if timed and has_clock_time(span.of(text)):
            return True
        if known and bisect_left(starts, span.start) == bisect_left(starts, span.end):
            return bool(_MONEY.search(text, *span) or _TWICE.search(text, *span))
        runs = {run.strip("0") for run in _RUN.findall(text, *span)} - {""}
        if any(one is None or any(map(one.startswith, runs)) for one in digits):
            return True
        if known and all(map(str.isascii, runs)):
            return bisect_left(worded, span.start) < bisect_left(worded, span.end)
        return _WORDED.search(text, *span) is not None or not all(map(str.isascii, runs))

    return may


def _may_be(value: str | None, wanted: Collection[str | None]) -> bool:
    """Tell whether a record's figure may be one of those with some digits."""
    if value is None or None in wanted or "/" in value:
        return True
    digits = value.lstrip("-").replace(".", "").strip("0")
    return digits in wanted or len(digits) >= _PLACES


def _digits(value: Fraction) -> str | None:
    """Return the digits of a value, without noughts at either end; None for a third."""
    tens = value.denominator
    for prime in (2, 5):
        while tens % prime == 0:
            tens //= prime
    return str(value.numerator * 10**_PLACES // value.denominator).strip("0") if tens == 1 else None


def _lasts(one: Figure) -> bool:
    return one.unit in TIMES and one.value > _BRIEF


def _read(words: str) -> Iterator[Figure]:
    plain = _TWICE.sub(r"\1", _MONEY.sub(" ", words))
    for one in read(plain, Span(0, len(plain))):
        counted = not _NUMBERED.search(plain, max(0, one.span.start - _FAR), one.span.start)
        if not counted:
            continue
        if one.value is not None and one.value > 1 and not YEAR.fullmatch(one.span.of(plain)):
            yield Figure(one.value, one.unit)
    for minutes in clock_times(plain):
        yield Figure(Fraction(minutes), CLOCK)


def most_telling(equal: frozenset[Figure]) -> int:
    """Return how much the figure tells that tells most: 2, 1 or nothing."""
    return max(map(telling, equal), default=0)


def telling(one: Figure) -> int:
    """Return how much a figure tells by itself: 186 and 8.2 do, 14 less, and three nothing."""
    if one.value >= _TELLING or one.value.denominator > 1:
        return 2
    return int(one.value > _LARGE or one.unit is not None)


def meet(one: frozenset[Figure], other: frozenset[Figure]) -> frozenset[Figure]:
    """Return the figures of one that the other has; a figure without unit may be of any."""
    return frozenset(
        figure
        for figure in one
        if any(
            figure.value == its.value and (figure.unit == its.unit or _bare(figure, its))
            for its in other
        )
    )


def _bare(one: Figure, other: Figure) -> bool:
    """Tell whether a unit may have been left out: “94 million”, but not “23”, for “23 per cent”."""
    return telling(one) > 1 and (one.unit is None or other.unit is None)


def plainly(figure: Figure) -> str:
    """Return a figure as a reason shows it."""
    value = figure.value
    if figure.unit == CLOCK:
        return on_a_clock(int(value))
    shown = str(value.numerator) if value.denominator == 1 else f"{float(value):g}"
    return f"{shown} {figure.unit}" if figure.unit else shown

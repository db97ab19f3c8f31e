"""A page's figures as exact quantities: what they are worth, and how precisely that is said."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Literal, NamedTuple

from msgspec.structs import replace

from assay.record import Bound, Figure
from assay.weigh.checks.units import measures

__all__ = ["Kind", "Quantity", "alike", "quantity", "scaled"]

Kind = Literal["amount", "percent", "part", "times"]
"""An amount of something, a percentage, a part ("a third"), or a multiple ("three times")."""

_NUMBER = re.compile(r"\d[\d.,'’\s\u00a0\u2009\u202f]*")
_PART = re.compile(
    r"(?P<glyph>[¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])"
    r"|(?:(?P<over>a|an|one|two|three|four|five|six|seven|eight|nine|[1-9])[\s-]+)?"
    r"(?P<under>half|halves|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?"
    r"|(?P<one>one|two|three|four|nine|[1-9])\s+(?:in|out\s+of)\s+(?:every\s+)?"
    r"(?P<all>two|three|four|five|six|seven|eight|nine|ten|[1-9]\d?)",
    re.IGNORECASE,
)
_COUNT = dict(
    zip("one two three four five six seven eight nine ten".split(), range(1, 11), strict=True)
)
_UNDER = {
    "half": 2, "halve": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5,
    "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_GLYPHS = dict(
    zip(
        "¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞",
        (
            Fraction(one)
            for one in "1/4 1/2 3/4 1/3 2/3 1/5 2/5 3/5 4/5 1/6 5/6 1/8 3/8 5/8 7/8".split()
        ),
        strict=True,
    )
)
_POINTS = re.compile(r"(?<!percentage)(?<!percent)(?<!cent)(?<!%)[\s-]points?\Z", re.IGNORECASE)
_BASIS = frozenset({"basis point", "basis points"})
_FOLD = re.compile(r"(?:times|fold)\Z", re.IGNORECASE)
_CURRENCY = re.compile(r"[A-Z]{3}\Z")
_ABOUT = Fraction(1, 10)
_LONGEST = 40
"""Digits of a number that is calculated with; nobody counts further, and time is not wasted."""


class Quantity(NamedTuple):
    """A figure's exact worth.

    ``step`` is the last place that its digits state (1 for 3,417; 100,000 for 1.6 million), and
    ``rounded`` the last place that is not a nought (10 for 2,640): it may have been rounded to it.
    """

    figure: Figure
    words: str
    kind: Kind
    value: Fraction
    step: Fraction
    rounded: Fraction

    @property
    def bound(self) -> Bound:
        """How the page bounds it."""
        return self.figure.bound

    @property
    def unit(self) -> str | None:
        """Its unit."""
        return self.figure.unit

    @property
    def counted_last(self) -> str | None:
        """The last word of what it counts, its noun."""
        words = (self.figure.counted or "").lower().split()
        return words[-1] if words else None

    @property
    def is_currency(self) -> bool:
        """Whether its unit is money."""
        return self.unit is not None and _CURRENCY.match(self.unit) is not None

    @property
    def slack(self) -> Fraction:
        """How far the real value may be from the one stated, in units."""
        if self.bound == "about":
            return max(abs(self.value) * _ABOUT, self.step / 2)
        return Fraction(0) if self.step == 1 and self.kind == "amount" else self.step / 2


def quantity(figure: Figure, words: str) -> Quantity | None:
    """Read a figure; None for a range, and for what is no number to calculate with."""
    if figure.unit == "%" and _POINTS.search(words):
        # points are set against shares, and are none themselves
        figure = replace(figure, unit=None, counted="points")
    if figure.value is None or len(figure.value) > _LONGEST or figure.bound == "between":
        return None
    part = _PART.fullmatch(words.strip()) if figure.unit is None else None
    if part is not None:
        value = _part(part)
        if value is not None and value <= 1:
            return Quantity(figure, words, "part", value, Fraction(1, 100), Fraction(1, 100))
    try:
        value = Fraction(figure.value)
    except (ValueError, ZeroDivisionError):
        return None
    kind: Kind = "percent" if figure.unit == "%" else "amount"
    if _FOLD.search(words.strip()) or figure.counted in {"times", "fold"}:
        kind = "times"
    step = _step(value, figure.value, words)
    if (figure.counted or "").lower() in _BASIS:  # a hundredth of a percentage point
        value, step, kind = value / 100, step / 100, "percent"
    return Quantity(figure, words, kind, value, step, _rounded(value, step))


def _part(found: re.Match[str]) -> Fraction | None:
    if found["glyph"]:
        return _GLYPHS[found["glyph"]]
    if found["one"]:
        under = _counted(found["all"])
        return Fraction(_counted(found["one"]), under)
    under = _UNDER[found["under"].lower()]
    over = found["over"]
    if over is None and under > 2:  # noqa: PLR2004 - only a half stands without a number
        return None
    return Fraction(_counted(over or "a"), under)


def _counted(word: str) -> int:
    return int(word) if word.isdigit() else _COUNT.get(word.lower(), 1)


def _step(value: Fraction, stated: str, words: str) -> Fraction:
    """Return the last place that the digits state, which their power of ten tells."""
    found = _NUMBER.search(words)
    digits = re.sub(r"\D", "", found.group()) if found else ""
    if digits.isascii() and len(digits) <= _LONGEST and digits.strip("0"):
        step = abs(value) / int(digits)
        if _is_power(step):
            return step
    places = len(stated.partition(".")[2])
    return Fraction(1, 10**places)


def _is_power(step: Fraction) -> bool:
    over, under = str(step.numerator), str(step.denominator)
    return over.rstrip("0") == "1" and under.rstrip("0") == "1"


def _rounded(value: Fraction, step: Fraction) -> Fraction:
    count = abs(value) / step
    if not count or count.denominator != 1:
        return step
    noughts = len(str(count.numerator)) - len(str(count.numerator).rstrip("0"))
    return step * Fraction(10**noughts)


def scaled(one: Quantity, like: Quantity) -> Quantity:
    """Return a measure in the unit of another, where both measure the same."""
    mine, its = measures(one.unit), measures(like.unit)
    same = bool(mine and its) and mine[0].powers == its[0].powers
    if not same or one.unit == like.unit or mine[0].offset or its[0].offset:
        return one
    factor = mine[0].size / its[0].size
    return one._replace(
        figure=replace(one.figure, unit=like.unit), value=one.value * factor,
        step=one.step * factor, rounded=one.rounded * factor,
    )  # fmt: skip


def alike(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities are in one unit, or one of them leaves its unit out."""
    if one.kind != other.kind:
        return False
    if one.unit == other.unit:
        return True
    bare = one if one.unit is None else other if other.unit is None else None
    if bare is not None:
        return bare.kind == "amount" and bare.figure.counted is None
    mine, others = measures(one.unit), measures(other.unit)
    return bool(mine and others) and mine[0] == others[0]

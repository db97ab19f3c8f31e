"""One measure given twice, in two units: "220 pounds (100 kilograms)"."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise, product
from typing import TYPE_CHECKING

from assay.weigh.checks.findings import Finding, shown
from assay.weigh.checks.marked import N
from assay.weigh.checks.units import measures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.weigh.checks.marked import Stretches
    from assay.weigh.checks.quantities import Quantity
    from assay.weigh.checks.units import Measure

__all__ = ["conversions"]

_ABOUT = (
    r"(?:(?:about|around|some|roughly|nearly|almost|approximately|approx\.?|just\s+(?:over|under)|"
    r"c\.|ca\.?|~|≈)\s*)?"
)
_OF_WHAT = r"(?:\s+[^\W\d_]+){0,3}?"
_GLOSS = re.compile(
    rf"(?P<one>{N})(?:"
    rf"{_OF_WHAT}\s*[(\[]\s*(?:or\s+|i\.e\.,?\s*|that\s+is,?\s*|=\s*)?{_ABOUT}(?P<bracket>{N})\s*(?:[)\]]|[;,/](?=[^()]{{0,40}}[)\]]))"
    rf"|{_OF_WHAT}\s*[.,–—-]?\s*(?:that\s+is|that's|i\.e\.|in\s+other\s+words|which\s+is|equal\s+to|equivalent\s+to|the\s+equivalent\s+of|=),?\s*(?:to\s+)?{_ABOUT}(?P<told>{N})"
    rf"|\s*,?\s+or\s+{_ABOUT}(?P<other>{N})(?=\s*[,;.)])"
    rf"|\s*(?:,\s*|/\s*|\s[–—]\s){_ABOUT}(?P<beside>{N}))",
    re.IGNORECASE,
)
_AGAIN = Fraction(3, 100)
"""A measure rounded twice may be off by this share of itself."""

_ROUGH = Fraction(1, 10)
_OFF = Fraction(1, 20)
"""Nothing nearer than this is called wrong."""

_WEEK = Fraction(1, 7)
"""A day is a seventh of a week, and a working day a fifth."""

_BESIDE = 40
_FAR = 1200
"""Two measures further apart than this are of two things, or one has lost its scale ("million")."""

_RATE = re.compile(
    rf"(?P<one>{N})\s*(?:=|equals?|buys|bought|is\s+worth|was\s+worth|costs?|is|was|to)\s*{_ABOUT}(?P<many>{N})"
)


def conversions(text: Stretches, rates: dict[tuple[str, str], Fraction]) -> Iterator[Finding]:
    """Set a measure beside the one that glosses it; ``rates`` are those the page itself gives."""
    for window in (*text.single, *(one for one in text.double if not one.broken)):
        for found in _GLOSS.finditer(window.text):
            one = window.quantity(found.start("one"))
            name = found.lastgroup or ""
            other = window.quantity(found.start(name))
            if _unit_of(one, other) == _unit_of(other, one) or None in {
                _unit_of(one, other),
                _unit_of(other, one),
            }:
                continue
            if one.is_currency and other.is_currency:
                finding = _exchanged(one, other, rates)
            else:
                finding = _measured(
                    one,
                    other,
                    positive=name in {"bracket", "told"}
                    or (name == "other" and "," in found.group()),
                )
            if finding is not None:
                yield finding
    for window in text.single:
        for (at, one), (place, other) in pairwise(window.quantities):
            if place - at < _BESIDE and one.unit != other.unit:
                finding = _measured(one, other, positive=False)
                if finding is not None:
                    yield finding


_HELD = {"barrels": "[bbl_us]", "barrel": "[bbl_us]"}
"""What is counted by itself and measures beside a measure."""


def _unit_of(one: Quantity, other: Quantity) -> str | None:
    """Return a unit; pounds are of weight beside kilograms, even where money was read."""
    if one.unit is None and one.counted_last in _HELD and other.unit is not None:
        return _HELD[one.counted_last]
    weighs = one.unit == "GBP" and one.words.lower().endswith(("pounds", "pound", "lbs", "lb"))
    return "[lb_av]" if weighs and not other.is_currency else one.unit


def _measured(one: Quantity, other: Quantity, *, positive: bool) -> Finding | None:
    units = measures(_unit_of(one, other)), measures(_unit_of(other, one))
    pairs = [
        (mine, its) for mine, its in product(*units)
        if mine.powers == its.powers
    ]  # fmt: skip
    converted = [value for mine, its in pairs for value in _converted(one.value, mine, its)]
    if not converted or not other.value or not one.value:
        return None
    nearest = min(converted, key=lambda value: abs(value - other.value))
    mine, its = pairs[0]
    slope = mine.size / its.size
    off = abs(nearest - other.value)
    unit = _unit(one)
    exact = "" if off == 0 else " when rounded"
    if _same(one, other, nearest, slope):
        return Finding(
            "unit", "holds", (one, other),
            f"{shown(one.value, one)} = {shown(nearest, other)}"
            + (f" ≈ {shown(other.value, other)}" if off else ""),
            f"“{one.words}” in {unit} and “{other.words}” are given for one measure, and they are "
            f"the same{exact}.",
        )  # fmt: skip
    if not positive or not _parted(one, other, nearest, slope):
        return None
    return Finding(
        "unit", "fails", (one, other),
        f"{shown(one.value, one)} = {shown(nearest, other)}, not {shown(other.value, other)}",
        f"“{other.words}” is put for “{one.words}”, and the one does not convert to the other.",
    )  # fmt: skip


def _unit(one: Quantity) -> str:
    return one.unit or "numbers"


def _converted(value: Fraction, mine: Measure, its: Measure) -> list[Fraction]:
    """Convert a value; a temperature may be a point of its scale, or a difference of two."""
    slope = mine.size / its.size
    if mine.offset == its.offset:
        worked = {_WEEK: Fraction(7, 5), 1 / _WEEK: Fraction(5, 7)}.get(slope)
        return [value * slope, *([value * slope * worked] if worked else ())]
    return [(value * mine.size + mine.offset - its.offset) / its.size, value * slope]


def _same(one: Quantity, other: Quantity, converted: Fraction, slope: Fraction) -> bool:
    off = abs(converted - other.value)
    if off <= other.step / 2 and off <= abs(other.value) * _ROUGH:
        return True
    wide = max(other.rounded, one.rounded * slope) / 2
    rough = one.bound == "about" or other.bound == "about"
    return off <= wide and off <= abs(other.value) * (2 * _AGAIN if rough else _AGAIN)


def _parted(one: Quantity, other: Quantity, converted: Fraction, slope: Fraction) -> bool:
    if "exact" not in {one.bound, other.bound} and one.bound != other.bound:
        return False
    off = abs(converted - other.value)
    most = abs(converted) * _ROUGH
    rounded = min(other.rounded / 2, most) + min(one.rounded * slope / 2, most)
    rough = (one.slack * slope if one.bound == "about" else 0) + (
        other.slack if other.bound == "about" else 0
    )
    far = max(abs(converted), abs(other.value)) > _FAR * min(abs(converted), abs(other.value))
    return off > rounded + rough and off > abs(other.value) * _OFF and not far


def exchange_rates(text: Stretches) -> Iterator[tuple[tuple[str, str], Fraction]]:
    """Find the rates of exchange that the words state for one unit of a currency: "$1 = £0.80"."""
    for window in text.single:
        for found in _RATE.finditer(window.text):
            one, many = window.quantity(found.start("one")), window.quantity(found.start("many"))
            if one.value == 1 and one.is_currency and many.is_currency and one.unit != many.unit:
                yield (one.unit or "", many.unit or ""), many.value


def _exchanged(
    one: Quantity, other: Quantity, rates: dict[tuple[str, str], Fraction]
) -> Finding | None:
    pair = (one.unit or "", other.unit or "")
    rate = rates.get(pair)
    if rate is None and rates.get(pair[::-1]):
        rate = 1 / rates[pair[::-1]]
    if not rate or one.value == 1 or other.value == 1:
        return None
    converted = one.value * rate
    again = f"at the page's own rate of {shown(Fraction(1), one)} = {shown(rate, other)}"
    if _same(one, other, converted, rate):
        return Finding(
            "unit", "holds", (one, other),
            f"{shown(one.value, one)} × {shown(rate, other)} = {shown(converted, other)}",
            f"“{one.words}” and “{other.words}” are the same sum {again}.",
        )  # fmt: skip
    if not _parted(one, other, converted, rate) or abs(converted - other.value) * 10 < other.value:
        return None
    return Finding(
        "unit", "fails", (one, other),
        f"{shown(one.value, one)} × {shown(rate, other)} = {shown(converted, other)}, "
        f"not {shown(other.value, other)}",
        f"“{other.words}” is put for “{one.words}”, and is another sum {again}.",
    )  # fmt: skip

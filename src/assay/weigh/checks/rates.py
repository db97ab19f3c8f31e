"""So much for each: a total, how many share it, and what falls to one of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.checks.findings import Finding, number, shown
from assay.weigh.checks.marked import N
from assay.weigh.checks.quantities import Quantity, alike
from assay.weigh.figures.measures import NAMES, TIMES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from assay.weigh.checks.marked import Stretches, Window

__all__ = ["rates"]

_EACH = re.compile(
    r"(?:\s+(?!each|apiece|a\b|an\b|per\b)[^\W\d_]+){0,3}?\s+(?:each\b|apiece\b|a\s+head\b|"
    r"(?:per|an?|every|for\s+each)\s+(?P<per>(?:square\s+|cubic\s+)?[^\W\d_]+))",
    re.IGNORECASE,
)
"""What stands behind an amount that one of several gets: "£9 each", "0.5 a game"."""

_EACH_AHEAD = re.compile(
    r"(?:\beach(?:\s+of\s+(?:them|the\s+[^\W\d_]+|(?:the\s+|its\s+)?\ue000))?(?:\s+[^\W\d_]+){1,4}|\baverage\s+of)\s+\Z",
    re.IGNORECASE,
)
_EVERY = re.compile(
    rf"(?P<one>{N}|\bone\b)(?:\s+[^\W\d_]+)?\s+(?:for|to|in)\s+every\s+(?P<many>{N})", re.IGNORECASE
)
_SETS = re.compile(
    r"\bso\s+(?:that\s+)?each\b|,\s*or\s+\ue000|,\s*each\s+[^\W\d_]+|\bcosts?\b|"
    r"\b(?:taking|raising|earning|paying)\b|,\s*\ue000\s+(?:an?|per)\s+[^\W\d_]+\s*[.;]|\baverage\s+of\b|\bwork(?:s|ed|ing)?\s+out\s+at\b|"
    r"\b(?:comes?|came|amounts?|amounted|adds?\s+up)\s+to\b|\bshar(?:e|es|ed|ing)\b|\bsplit\b|"
    r"\bdivided\b|\ba\s+total\s+of\b|\bbetween\s+them\b|\bfaces?\s+a\s+bill\b|\bin\s+(?:all|total)\b|"
    r"\bthat\s+(?:is|was|makes)\b|\bwhich\s+(?:is|was|makes)\b|\btakes\b|\baltogether\b|\bequally\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"\b(?:includ\w+|among|besides|plus|extra|more\s+than|less\s+than|up\s+to|at\s+least|first|"
    r"would|could|if|in\s+part|partly|vouchers?|discount\w*|rest|tax|interest|instead|ranging|most|least|some\s+of|further|another)\b",
    re.IGNORECASE,
)
_OFF = 20
"""Nothing nearer to the stated total than a twentieth of it is called wrong."""

_LEAST = 10


class _Rate(NamedTuple):
    """An amount that falls to one, and the word for the one, where there is any."""

    quantity: Quantity
    per: str | None


def rates(text: Stretches) -> Iterator[Finding]:
    """Multiply what each gets by how many there are, and set it beside the whole."""
    for run in (text.single, text.double):
        for window in run:
            if window.broken:
                continue
            amounts = [one for _, one in window.quantities if one.kind == "amount"]
            if len(amounts) == len("ab") and run is text.single:
                yield from _ratios(window)
            if len(amounts) != len("all"):
                continue
            found = list(_shared(window, amounts))
            yield from found or _ratios(window)


def _marked(window: Window) -> Iterator[_Rate]:
    for place, one in window.quantities:
        if one.kind != "amount":
            continue
        behind = _EACH.match(window.text, place + 1)
        if behind is not None:
            yield _Rate(one, behind["per"])
        elif _EACH_AHEAD.search(window.text[max(0, place - 60) : place]):
            yield _Rate(one, None)


def _shared(window: Window, amounts: list[Quantity]) -> Iterator[Finding]:
    for rate in _marked(window):
        others = [one for one in amounts if one is not rate.quantity]
        ways = [
            (whole, count) for whole, count in (others, others[::-1])
            if alike(whole, rate.quantity) and _is_count(count, rate) and _kin(whole, rate)
        ]  # fmt: skip
        fitting = [way for way in ways if _off(rate, *way) <= _slack(rate, *way)]
        if len(fitting) == 1:
            whole, count = fitting[0]
            told = window.span == window.first or _SETS.search(window.text) is not None
            if told and (whole.value >= _LEAST or rate.quantity.step < 1):
                yield _holds(rate, whole, count)
            return
        if len(ways) == 1 and _sure(window, rate, *ways[0]):
            yield _fails(rate, *ways[0])
            return


def _is_count(one: Quantity, rate: _Rate) -> bool:
    """Tell how many there are: of things, or of the measure that the rate is for."""
    return not one.is_currency and one.step >= 1 and one.value > 0 and one is not rate.quantity


def _kin(whole: Quantity, rate: _Rate) -> bool:
    """Tell whether two amounts without a unit count the same thing."""
    mine, its = whole.counted_last, rate.quantity.counted_last
    return whole.unit is not None or mine is None or its is None or mine == its


def _off(rate: _Rate, whole: Quantity, count: Quantity) -> Fraction:
    return abs(rate.quantity.value * count.value - whole.value)


def _slack(rate: _Rate, whole: Quantity, count: Quantity) -> Fraction:
    """Return by how much rounding may part the two sides."""
    one = rate.quantity
    own = one.slack if one.bound == "about" or one.step < 1 else one.step / 2
    apart = whole.slack + own * count.value + count.slack * one.value
    near = whole.value / (_OFF if "about" in {whole.bound, one.bound, count.bound} else 2 * _OFF)
    return min(apart, near)


def _sure(window: Window, rate: _Rate, whole: Quantity, count: Quantity) -> bool:
    one = rate.quantity
    off = _off(rate, whole, count)
    rounded = (whole.rounded + one.rounded * count.value + count.rounded * one.value) / 2
    told = one.is_currency or (
        one.counted_last is not None and one.counted_last == whole.counted_last
    )
    bare = one.unit is None and one.figure.counted is None and rate.per is not None
    told = (
        told
        or (bare and whole.unit is None)
        or (one.unit is not None and one.unit == whole.unit != count.unit)
    )
    per = rate.per is None or _names(rate.per, count)
    return (
        told
        and per
        and {one.bound, whole.bound, count.bound} <= {"exact", "about"}
        and off > max(min(rounded, whole.value / 10), 2 * _slack(rate, whole, count))
        and off * _OFF > whole.value
        and _SETS.search(window.text) is not None
        and _LOOSE.search(window.text) is None
        and len(window.quantities) == len("all")
        and re.search("[;\ue004]", window.text) is None
    )


def _names(per: str, count: Quantity) -> bool:
    """Tell whether what the rate is for is what is counted: "a night", "four nights"."""
    if count.unit is not None and NAMES.get(per.lower(), TIMES.get(per.lower())) == count.unit:
        return True
    words = (count.counted_last or "", count.words.lower())
    stem = per.lower().split()[-1].rstrip("s")[:4]
    return any(stem in word for word in words)


def _holds(rate: _Rate, whole: Quantity, count: Quantity) -> Finding:
    one = rate.quantity
    real = one.value * count.value
    near = f" ≈ {shown(whole.value, whole)}" if real != whole.value else ""
    return Finding(
        "share", "holds", (whole, count, one),
        f"{number(count.value)} × {shown(one.value, one)} = {shown(real, whole)}{near}",
        f"“{one.words}” for each of “{count.words}” was set beside “{whole.words}”, and it "
        "is that.",
    )  # fmt: skip


def _fails(rate: _Rate, whole: Quantity, count: Quantity) -> Finding:
    one = rate.quantity
    real = shown(one.value * count.value, whole)
    return Finding(
        "share", "fails", (whole, count, one),
        f"{number(count.value)} × {shown(one.value, one)} = {real}, "
        f"not {shown(whole.value, whole)}",
        f"“{one.words}” is told for each of “{count.words}”, and “{whole.words}” for all of them, "
        "and the two do not agree.",
    )  # fmt: skip


def _ratios(window: Window) -> Iterator[Finding]:
    """Read "six wells for 30 houses, one for every five houses"."""
    for found in _EVERY.finditer(window.text):
        many = window.quantity(found.start("many"))
        first = window.whole.at(window.span.start + found.start("one"))
        one = first.value if first else 1
        others = [
            other for _, other in window.quantities
            if other is not many and other is not first and other.kind == "amount"
        ]  # fmt: skip
        if len(others) != len("ab") or not one or not all(other.value for other in others):
            continue
        few, lot = sorted(others, key=lambda other: other.value)
        told, real = many.value / one, lot.value / few.value
        held = (few, lot, many, *((first,) if first else ()))
        working = f"{number(lot.value)} ÷ {number(few.value)} = {number(real)}"
        off = abs(told - real) / told
        if off <= 1 / (2 * many.value) or off * _OFF <= 1:
            yield Finding(
                "share", "holds", held, working,
                f"“{few.words}” and “{lot.words}” were set beside one for every "
                f"“{many.words}”, and they are that.",
            )  # fmt: skip
        elif (
            off * 5 > 1
            and {few.bound, lot.bound, many.bound} == {"exact"}
            and (many.counted_last in {lot.counted_last, few.counted_last})
            and not _LOOSE.search(window.text)
        ):
            yield Finding(
                "share", "fails", held, f"{working}, not {number(told)}",
                f"“{few.words}” and “{lot.words}” are told as one for every "
                f"“{many.words}”, and they come to another.",
            )  # fmt: skip

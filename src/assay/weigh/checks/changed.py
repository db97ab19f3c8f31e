"""How far a change that is told is from what its two amounts come to."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from assay.weigh.checks.findings import Finding, number, percent, shown
from assay.weigh.checks.quantities import alike, scaled

if TYPE_CHECKING:
    from assay.weigh.checks.deltas import Delta
    from assay.weigh.checks.pairs import Pair
    from assay.weigh.checks.quantities import Quantity

__all__ = ["graded"]


def graded(pair: Pair, delta: Delta, *, sure: bool) -> Finding | None:
    """Return what holds; with ``sure`` what fails."""
    if delta.quantity is not None:
        delta = delta._replace(quantity=scaled(delta.quantity, pair.new))
    figure = delta.quantity
    if delta.times is not None:
        told, real, fine, off = _multiple(pair, delta)
    elif figure is not None and (_points(figure, pair) or alike(figure, pair.old)):
        told, real, fine, off = _difference(pair, delta)
        if figure.kind == "percent" and off > fine:
            return _graded_share(pair, delta, sure=sure)
    elif figure is not None and figure.kind in {"percent", "part"}:
        return _graded_share(pair, delta, sure=sure)
    else:
        return None
    return _finding(pair, delta, (told, real, fine, off), sure=sure)


def _points(figure: Quantity, pair: Pair) -> bool:
    """Tell whether a change is told in points of a percentage."""
    return pair.old.kind == "percent" and figure.counted_last in {"point", "points"}


def _graded_share(pair: Pair, delta: Delta, *, sure: bool) -> Finding | None:
    return _finding(pair, delta, _share(pair, delta), sure=sure)


_Grade = tuple[Fraction, Fraction, Fraction, Fraction]
"""What is told, what it comes to, how far off is fine, and how far off it is."""


def _signed(pair: Pair, delta: Delta, value: Fraction) -> Fraction:
    up = pair.new.value >= pair.old.value if delta.up is None else delta.up
    return abs(value) if up else -abs(value)


def _difference(pair: Pair, delta: Delta) -> _Grade:
    assert_figure = delta.quantity or pair.old
    told = _signed(pair, delta, assert_figure.value)
    real = pair.new.value - pair.old.value
    fine = pair.new.slack + pair.old.slack + assert_figure.slack
    return told, real, fine, _off(delta, told, real)


def _share(pair: Pair, delta: Delta) -> _Grade:
    figure = delta.quantity or pair.old
    value = figure.value if figure.kind == "part" else figure.value / 100
    told = _signed(pair, delta, value)
    real = pair.new.value / pair.old.value - 1 if pair.old.value > 0 else _from_below(pair)
    fine = Fraction(3, 100) if figure.kind == "part" else figure.slack / 100
    return told, real, fine, max(Fraction(0), _off(delta, told, real) - _blur(pair, told - real))


def _from_below(pair: Pair) -> Fraction:
    return (pair.new.value - pair.old.value) / abs(pair.old.value)


def _multiple(pair: Pair, delta: Delta) -> _Grade:
    told = delta.times or Fraction(1)
    if delta.up is False and told > 1:
        told = 1 / told
    real = pair.new.value / pair.old.value
    loose = Fraction(1, 10) if delta.bound == "about" else Fraction(1, 20)
    off = max(Fraction(0), _off(delta, told, real) - _blur(pair, told - real))
    return told, real, told * loose, off


def _blur(pair: Pair, way: Fraction) -> Fraction:
    """Return how much nearer to what is told the true amounts may come, as shares of the old.

    A figure given as 12m may be 11.5m to 12.5m, no more; ``way`` is above nought where more is told
    than the amounts come to.
    """
    old, new = abs(pair.old.value), abs(pair.new.value)
    if way >= 0 and pair.old.slack >= old:
        return way
    if way < 0:
        return new / old - (new - pair.new.slack) / (old + pair.old.slack)
    return (new + pair.new.slack) / (old - pair.old.slack) - new / old


def _off(delta: Delta, told: Fraction, real: Fraction) -> Fraction:
    """Return how far the real change is from what is told, past its bound if it has one."""
    if told * real > 0:
        past = abs(real) - abs(told)
        grown = abs(told) if told else Fraction(0)
        if delta.bound == "at_least" and 0 <= past <= grown * _PAST:
            return Fraction(0)
        if delta.bound == "at_most" and -grown * _PAST <= past <= 0:
            return Fraction(0)
    return abs(real - told)


_LOOSE = Fraction(1, 100)
_PAST = Fraction(3, 20)
"""What is more than it by a larger share than this is not called "more than" it."""


def _finding(pair: Pair, delta: Delta, grade: _Grade, *, sure: bool) -> Finding | None:
    told, real, fine, off = grade
    held = (pair.old, pair.new, *((delta.quantity,) if delta.quantity else ()))
    words = f"from “{pair.old.words}” to “{pair.new.words}”"
    if (off < fine or not off) and not sure:
        return Finding(
            "change", "holds", held, _worked(pair, delta, real),
            f"The change {words} was set beside “{delta.words}”, and it is that.",
        )  # fmt: skip
    if not sure or {pair.old.bound, pair.new.bound} & {"at_least", "at_most"}:
        return None
    relative = delta.quantity is None or delta.quantity.kind != "amount"
    wide = 2 * fine + _rounding(pair) if relative else fine
    if off <= wide or (delta.bound != "exact" and off * 4 <= abs(told)):
        return None
    if delta.times is not None and delta.quantity is not None and abs(real - told - 1) <= 2 * fine:
        return None  # "grew five times" is said of growth by five times too
    return Finding(
        "change", "fails", held, f"{_worked(pair, delta, real)}, not {_told(delta, told, pair)}",
        f"The change {words} was set beside “{delta.words}”, and it is another.",
    )  # fmt: skip


def _rounding(pair: Pair) -> Fraction:
    """Return by what share round counts may be off that were rounded before they were written."""
    spread = Fraction(0)
    for one in (one for one in (pair.old, pair.new) if not one.slack):
        spread += min(one.rounded / 2, abs(one.value) * _LOOSE) / abs(pair.old.value)
    return spread


def _worked(pair: Pair, delta: Delta, real: Fraction) -> str:
    old, new = pair.old, pair.new
    if delta.times is not None:
        return f"{shown(new.value, new)} ÷ {shown(old.value, old)} = {number(real, 2)}"
    minus = (
        f"{shown(new.value, new)} − {shown(old.value, old)} = {shown(new.value - old.value, new)}"
    )
    if real == new.value - old.value:
        return minus
    return (
        f"{minus}; {shown(new.value - old.value, new)} ÷ {shown(old.value, old)} = {percent(real)}"
    )


def _told(delta: Delta, told: Fraction, pair: Pair) -> str:
    if delta.quantity is None or delta.quantity.kind == "times":
        return f"{number(told, 2)}"
    if delta.quantity.kind == "amount":
        return shown(told, pair.new)
    return percent(told if delta.quantity.kind == "part" or abs(told) <= 1 else told / 100)

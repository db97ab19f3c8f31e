"""Ranges: two ends that share a unit, told from changes, choices and scores."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from assay.weigh.figures.quantities import single

if TYPE_CHECKING:
    from assay.weigh.figures.numerals import Style
    from assay.weigh.figures.quantities import Quantity
    from assay.weigh.figures.tokens import Line

__all__ = ["quantity"]

_DASHES = frozenset({"-", "–", "—", "‑", "−", "‐"})
_WHOLE = 1000


def quantity(line: Line, at: int, written: Style) -> Quantity | None:
    """Read the quantity, or the range, that begins at a token."""
    low = single(line, at, written)
    place = None if low is None else _joined(line, low)
    if low is None or place is None:
        return low
    high = single(line, place, written, paid=low.money)
    if high is None or (high.signed and line.form(place - 1) in _DASHES and not high.money):
        return low
    return _range(line, low, high) or low


def _range(line: Line, low: Quantity, high: Quantity) -> Quantity | None:
    """Make one of two ends, and share unit and multiplier between them."""
    if "m" in {low.unit, high.unit} and None in {low.unit, high.unit}:
        low, high = _millions(line, low, high)
    dashed = line.glued(low.after) or line.form(low.after) in _DASHES
    mixed = dashed and low.number.worded != high.number.worded
    if mixed or (None not in {low.unit, high.unit} and low.unit != high.unit):
        return None
    one = _shared(low, high)
    if one is None:
        return None
    if _falls(one, high):
        return one._replace(after=high.after, low=high.low, high=one.low, unit=high.unit)
    return _joint(one, high) if _ascends(line, low, high, one) else None


def _joint(one: Quantity, high: Quantity) -> Quantity:
    return one._replace(
        after=high.after, high=high.low, unit=high.unit or one.unit, number=high.number,
        others=(one.others[0], high.others[0]), money=one.money or high.money, scale=high.scale,
    )  # fmt: skip


def _falls(one: Quantity, high: Quantity) -> bool:
    """Tell a range of temperatures that is told downwards: "-5 to -10 °C"."""
    cold = high.unit in _COLD and one.unit in _COLD | {None}
    return cold and high.signed and one.low > high.low


def _millions(line: Line, low: Quantity, high: Quantity) -> tuple[Quantity, Quantity]:
    """Read "5m to 10m people" as millions at both ends."""
    if low.unit == "m" and high.scale == _MILLION and line.form(high.after - 1) == "m":
        low = low._replace(low=low.low * _MILLION, unit=None, scale=_MILLION)
    return low, high


_MILLION = 10**6
_COLD = frozenset({"Cel", "[degF]"})


def _joined(line: Line, low: Quantity) -> int | None:
    """Return where the other end begins."""
    at = low.after
    form = line.form(at)
    if form in _DASHES:
        return _dashed(line, at)
    if form in {"through", "thru"} and line.kind(at + 1) == "digits":
        return at + 1
    if form == "to" or (form == "and" and _between(line, low)):
        behind = at + 1
        while line.form(behind) in {"about", "around", "nearly", "maybe", "perhaps", "as"}:
            behind += 1
        return behind
    return at + 1 if form == "or" else None


def _dashed(line: Line, at: int) -> int | None:
    """Return what a dash leads to: 5-7, 5 – 7, 5-to-7, "18- to 25-year-olds"."""
    joint = line.form(at + 1) in {"to", "or"}
    if line.glued(at) and joint:
        return at + 2 + (line.form(at + 2) == "-") if line.glued(at + 1) else at + 2
    even = line.glued(at) == line.glued(at + 1)
    return at + 1 if even and not (line.broken(at) or line.broken(at + 1)) else None


def _between(line: Line, low: Quantity) -> bool:
    at = low.first - 1
    while line.form(at) in {
        "about",
        "around",
        "roughly",
        "some",
        "an",
        "estimated",
        "as",
        "little",
    }:
        at -= 1
    return line.form(at) == "between"


def _shared(low: Quantity, high: Quantity) -> Quantity | None:
    """Give the low end the multiplier that stands behind the high one."""
    factor = high.factor if low.unit is None else 1
    if high.scale > 1 and low.scale == 1:
        small = abs(low.low) < max(abs(high.low / high.scale), Fraction(1))
        if small and low.low < _WHOLE:
            factor *= high.scale
        elif low.low >= high.low:
            return None
    first = low.others[0]
    scaled = low.low * factor
    return low._replace(low=scaled, others=(None if first is None else first * factor, None))


def _ascends(line: Line, low: Quantity, high: Quantity, one: Quantity) -> bool:
    """Tell a range from a change ("from 5% to 7%"), a choice and a score."""
    if one.low >= high.low:
        first, second = one.others[0], high.others[0]
        low_end = one.low if first is None else first
        if low_end >= (high.low if second is None else second):
            return False
    joint = line.form(low.after)
    if joint == "to" and low.unit is not None and high.unit is None and not low.money:
        return False  # "fell 20% to 600 units"
    if joint == "or":
        return (
            high.low == one.low + max(low.scale, 1)
            and low.unit in {None, high.unit}
            and high.low < _WHOLE * max(low.scale, 1)
        )
    if joint == "to":
        return not _changes(line, low, high)
    return True


_CHANGES = frozenset(
    "rose rise rises rising risen fell fall falls falling fallen grew grow grows "
    "growing grown increased increase increases increasing decreased decrease dropped "
    "drop drops dropping cut cuts cutting raised raise raises raising lowered lower "
    "climbed climb climbs jumped jump jumps soared soar up down went gone go goes "
    "slipped slip shrank shrink declined decline sank surged surge expanded widened "
    "narrowed rebounded improved swung reduced reduce doubled tripled moved move edged "
    "inched plunged tumbled revised upgraded downgraded changed changes slowed "
    "accelerated shrink shrinks cutting dropping lowering raising "
    "won beat lost defeated voted led trailed ticked slid boosted trimmed "
    "hiked slashed rally".split()
)
_RANGES = frozenset(
    "range ranges ranged ranging vary varies varied varying anywhere anything".split()
)
_REACH = 8
_TWICE = 3


def _changes(line: Line, low: Quantity, high: Quantity) -> bool:
    before = line.form(low.first - 1)
    if before == "between":
        return False
    near = []
    reach = 2 * _REACH if before in {"from", "by"} else _REACH
    for place in range(low.first - 1, max(-1, low.first - reach), -1):
        if line.ends(place) or line.broken(place + 1):
            break
        near.append(line.form(place))
    if _RANGES & set(near):
        return False
    if before == "from":
        return bool(_CHANGES & set(near))
    if before == "by" and line.form(high.after) not in {"%", "percent", "per"}:
        # "rose by 12 to 90", and "will rise by 10 to 12 percent"
        return bool(_CHANGES & set(near)) and high.low > _TWICE * low.low
    own = low.unit is not None and high.unit is not None
    return own and bool(_CHANGES & set(near[:3]))

"""What the figures of a sentence tell about one another: marks, units, what is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.figures.left_out import supplied
from assay.weigh.figures.points import of_shares
from assay.weigh.figures.stopwords import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.weigh.figures.drafts import Draft
    from assay.weigh.figures.quantities import Quantity
    from assay.weigh.figures.tokens import Line

__all__ = ["settled"]

_LISTED = frozenset(
    ", - and or but a to not no more less fewer than about nearly almost some over at least up "
    "most roughly around only another further as well".split()
)
_GAP = 6
_HEIGHTS = frozenset(
    "peak peaks summit summits mountain mountains pass altitude elevation glacier volcano mount "
    "hut plateau alps".split()
)
_PRICES = frozenset("per a litre liter gallon kwh".split())
_LENGTHS = frozenset("m cm mm [ft_i] [in_i] km [yd_i]".split())
_REACH = 12
_LARGE = 100


def settled(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """Give each figure what it shares with its neighbours, and settle marks that read two ways."""
    shared = _partitive(line, supplied(line, _forward(line, of_shares(line, drafts))))
    return _marks(line, shared)


def _forward(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """Hand unit and noun back along a list: "1,200, 950 and 1,050 soldiers"."""
    result = list(drafts)
    for place in range(len(result) - 2, -1, -1):
        one, nxt = result[place], result[place + 1]
        if one.unit is not None or one.counted is not None:
            continue
        start, end = one.after, nxt.quantity.first
        if nxt.bound is not None:
            end = max(start, min(end, nxt.bound.first))
        gap = [line.form(at) for at in range(start, end)] if end - start <= _GAP else []
        if gap in (["by"], ["x"], ["×"]) and nxt.unit in _LENGTHS:
            result[place] = one._replace(unit=nxt.unit)  # "12 by 20 metres"
            continue
        if gap == [",", "or"] and not _goes_on(line, result, place):
            continue  # "20, or 33%": the second tells the first again
        if (
            gap
            and set(gap) <= _LISTED
            and not nxt.quantity.number.part
            and nxt.quantity.first == nxt.quantity.core
        ):
            result[place] = one._replace(unit=nxt.unit, counted=nxt.counted)
    return result


def _goes_on(line: Line, drafts: Sequence[Draft], place: int) -> bool:
    """Tell the last but one of a list: "5, 6, or 7%"."""
    if not place:
        return False
    before = drafts[place - 1]
    between = range(before.after, drafts[place].quantity.first)
    return [line.form(at) for at in between] == [","]


def _partitive(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """Let "four of the six suspects" count suspects, twice."""
    result = list(drafts)
    for place in range(len(result) - 2, -1, -1):
        one, nxt = result[place], result[place + 1]
        start, end = one.after, nxt.quantity.first
        if one.unit is None and line.form(start) == "of" and end - start <= _GAP:
            owned = line.form(end - 1).endswith(("'s", "s'"))
            between = set() if owned else {line.form(at) for at in range(start + 1, end)}
            if between <= ARTICLES | {
                "about",
                "some",
                "nearly",
                "more",
                "than",
                "over",
                "first",
                "last",
            }:
                result[place] = one._replace(counted=nxt.counted)
    return result


def _marks(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """Settle whether the one dot of a numeral parts thousands or decimals."""
    doubtful = [one for one in drafts if any(other is not None for other in one.quantity.others)]
    if not doubtful:
        return list(drafts)
    return [
        _swapped(one) if one in doubtful and _other(line, one, drafts) else one for one in drafts
    ]


def _swapped(one: Draft) -> Draft:
    quantity = one.quantity
    low, high = quantity.others
    quantity = quantity._replace(
        low=quantity.low if low is None else low,
        high=quantity.high if high is None else high,
    )
    return one._replace(quantity=quantity)


def _other(line: Line, one: Draft, drafts: Sequence[Draft]) -> bool:
    """Tell whether the mark of a numeral is not what it was taken for at first."""
    quantity = one.quantity
    crossed = quantity.high is not None and quantity.low >= quantity.high
    if crossed or "," in line.raw(quantity.core) or one.unit == "%":
        return crossed
    if one.unit is None:
        return one.counted is not None or _company(one, drafts)
    if quantity.money:
        return not _priced(line, quantity)
    # nobody writes decimals that say nothing
    empty = line.raw(quantity.core).endswith("00")
    high = one.unit in {"m", "[ft_i]"} and _heights(line, one)
    return empty or high or _company(one, drafts)


def _priced(line: Line, quantity: Quantity) -> bool:
    """Tell a price, which may have three decimals, by what it is for: "$1.999 per litre"."""
    return (
        line.form(quantity.after) in {"per", "a", "/"} or line.form(quantity.after + 1) in _PRICES
    )


def _company(one: Draft, drafts: Sequence[Draft]) -> bool:
    """Tell by the others of its kind: whole numbers in hundreds, or thousands beyond doubt."""
    kin = [other for other in drafts if other is not one and other.unit == one.unit]
    plain = [other for other in kin if other.quantity.number.plain and other.quantity.low >= _LARGE]
    return bool(plain)


def _heights(line: Line, one: Draft) -> bool:
    first = max(0, one.quantity.first - _REACH)
    return any(line.form(at) in _HEIGHTS for at in range(first, one.quantity.after + _REACH))

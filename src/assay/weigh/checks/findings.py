"""What the arithmetic of a page comes to, before it has its number and its claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.record import CheckKind, Outcome
from assay.weigh.checks.quantities import Quantity

if TYPE_CHECKING:
    from fractions import Fraction

__all__ = ["Finding", "number", "percent", "shown"]

_SIGNS = {"USD": "$", "GBP": "£", "EUR": "€"}
_NAMES = {
    "Cel": "°C", "[degF]": "°F", "[mi_i]": "miles", "[ft_i]": "ft", "[in_i]": "in", "[yd_i]": "yd",
    "[lb_av]": "lb", "[oz_av]": "oz", "[stone_av]": "stone", "[gal_us]": "gallons", "m2": "m²",
    "m3": "m³", "km2": "km²", "[mi_i]2": "square miles", "[sft_i]": "square feet", "a": "years",
    "[cft_i]": "cubic feet", "[acr_us]": "acres", "[bbl_us]": "barrels", "[mi_i]/h": "mph",
    "mo": "months", "wk": "weeks", "d": "days", "h": "hours", "min": "minutes", "s": "seconds",
    "har": "ha", "[kn_i]": "knots", "[nmi_i]": "nautical miles", "[pt_us]": "pints",
}  # fmt: skip
_MILLION, _BILLION = 10**6, 10**9
_PLACES = 4


class Finding(NamedTuple):
    """A check of the ``quantities``, in the order in which they were calculated with."""

    kind: CheckKind
    outcome: Outcome
    quantities: tuple[Quantity, ...]
    working: str
    why: str


def number(value: Fraction, places: int = _PLACES) -> str:
    """Write a number as a person would: 3,417, 0.33, 1.6 million; rounded where it never ends."""
    if abs(value) >= _MILLION:
        for scale, name in ((_BILLION, "billion"), (_MILLION, "million")):
            if abs(value) >= scale and (value / scale * 1000).denominator == 1:
                return f"{_plain(value / scale, places)} {name}"
    return _plain(value, places)


def _plain(value: Fraction, places: int) -> str:
    scaled = (abs(value) * 10**places * 2 + 1) // 2  # a half goes up, as people round
    whole, rest = divmod(scaled, 10**places)
    digits = f"{rest:0{places}d}".rstrip("0") if places else ""
    sign = "−" if value < 0 and scaled else ""
    return f"{sign}{whole:,}" + (f".{digits}" if digits else "")


def percent(share: Fraction) -> str:
    """Write a share of one as a percentage."""
    return f"{number(share * 100, 2)}%"


def shown(value: Fraction, like: Quantity) -> str:
    """Write a value in the unit of a quantity."""
    unit = like.unit
    if like.kind == "percent":
        return f"{number(value, 2)}%"
    if like.kind == "times":
        return f"{number(value)} times"
    if unit is None:
        return number(value)
    if unit in _SIGNS:
        return f"{_SIGNS[unit]}{number(value)}"
    return f"{number(value)} {_NAMES.get(unit, unit)}"

"""Units of measure by their exact size, so that two of them can be set side by side.

Codes are UCUM's (https://ucum.org); sizes follow its tables.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

__all__ = ["Measure", "measures"]


class Measure(NamedTuple):
    """What a unit measures, as powers of base units, and its size; ``offset`` is its zero's."""

    powers: tuple[tuple[str, int], ...]
    size: Fraction
    offset: Fraction = Fraction(0)


_KELVIN = Fraction("273.15")
_FOOT = Fraction("0.3048")
_POUND = Fraction("0.45359237")
_GALLON, _IMPERIAL = Fraction("0.003785411784"), Fraction("0.00454609")
_DAY = 86400
_YEAR = Fraction("365.25") * _DAY

_BASES: dict[str, tuple[str, int, Fraction]] = {
    "m": ("m", 1, Fraction(1)), "[in_i]": ("m", 1, _FOOT / 12), "[ft_i]": ("m", 1, _FOOT),
    "[yd_i]": ("m", 1, _FOOT * 3), "[mi_i]": ("m", 1, _FOOT * 5280),
    "[nmi_i]": ("m", 1, Fraction(1852)), "[ft_us]": ("m", 1, Fraction(1200, 3937)),
    "har": ("m", 2, Fraction(10000)), "ha": ("m", 2, Fraction(10000)),
    "ar": ("m", 2, Fraction(100)),
    "[acr_us]": ("m", 2, Fraction("4046.8726")), "[acr_br]": ("m", 2, Fraction("4046.8564")),
    "[sin_i]": ("m", 2, (_FOOT / 12) ** 2), "[sft_i]": ("m", 2, _FOOT**2),
    "[syd_i]": ("m", 2, (_FOOT * 3) ** 2), "[smi_us]": ("m", 2, (_FOOT * 5280) ** 2),
    "[cin_i]": ("m", 3, (_FOOT / 12) ** 3), "[cft_i]": ("m", 3, _FOOT**3),
    "[cyd_i]": ("m", 3, (_FOOT * 3) ** 3),
    "l": ("m", 3, Fraction(1, 1000)), "L": ("m", 3, Fraction(1, 1000)),
    "[gal_us]": ("m", 3, _GALLON), "[gal_br]": ("m", 3, _IMPERIAL),
    "[qt_us]": ("m", 3, _GALLON / 4), "[qt_br]": ("m", 3, _IMPERIAL / 4),
    "[pt_us]": ("m", 3, _GALLON / 8), "[pt_br]": ("m", 3, _IMPERIAL / 8),
    "[foz_us]": ("m", 3, _GALLON / 128), "[foz_br]": ("m", 3, _IMPERIAL / 160),
    "[bbl_us]": ("m", 3, _GALLON * 42),
    "g": ("g", 1, Fraction(1)), "t": ("g", 1, Fraction(10**6)), "[lb_av]": ("g", 1, _POUND * 1000),
    "[oz_av]": ("g", 1, _POUND * 1000 / 16), "[oz_tr]": ("g", 1, Fraction("31.1034768")),
    "[stone_av]": ("g", 1, _POUND * 14000), "[ston_av]": ("g", 1, _POUND * 2 * 10**6),
    "[lton_av]": ("g", 1, _POUND * 2240 * 1000),
    "s": ("s", 1, Fraction(1)), "min": ("s", 1, Fraction(60)), "h": ("s", 1, Fraction(3600)),
    "d": ("s", 1, Fraction(_DAY)), "wk": ("s", 1, Fraction(7 * _DAY)), "mo": ("s", 1, _YEAR / 12),
    "a": ("s", 1, _YEAR), "W": ("W", 1, Fraction(1)), "J": ("J", 1, Fraction(1)),
    "cal": ("J", 1, Fraction("4.184")), "[Cal]": ("J", 1, Fraction(4184)),
}  # fmt: skip
_PREFIXES = {
    "n": Fraction(1, 10**9), "u": Fraction(1, 10**6), "m": Fraction(1, 1000), "c": Fraction(1, 100),
    "d": Fraction(1, 10), "h": Fraction(100), "k": Fraction(1000), "M": Fraction(10**6),
    "G": Fraction(10**9), "T": Fraction(10**12),
}  # fmt: skip
_METRIC = frozenset({"m", "g", "l", "L", "t", "s", "W", "J", "cal"})
_TEMPERATURES = {
    "Cel": Measure((("K", 1),), Fraction(1), _KELVIN),
    "[degF]": Measure((("K", 1),), Fraction(5, 9), _KELVIN - 32 * Fraction(5, 9)),
    "K": Measure((("K", 1),), Fraction(1)),
}
_SAME_NAME = {
    "[gal_us]": "[gal_br]", "[qt_us]": "[qt_br]", "[pt_us]": "[pt_br]", "[foz_us]": "[foz_br]",
    "t": "[ston_av]", "[ston_av]": "[lton_av]", "[oz_av]": "[oz_tr]",
}  # fmt: skip
"""Units that the same word means elsewhere: a gallon, a ton, an ounce."""

_TERM = re.compile(r"(?P<unit>\[[^\]]{1,12}\]|[A-Za-z]{1,8})(?P<power>-?\d)?")
_LONGEST = 40


def measures(unit: str | None) -> tuple[Measure, ...]:
    """Return all that a unit's word may mean; nothing where the unit has no known size."""
    if not unit or len(unit) > _LONGEST:
        return ()
    found: list[Measure | None] = [_TEMPERATURES.get(unit) or _read(unit)]
    other = unit
    while other in _SAME_NAME:
        other = _SAME_NAME[other]
        found.append(_read(other))
    return tuple(one for one in found if one is not None)


def _read(unit: str) -> Measure | None:
    powers: dict[str, int] = {}
    size = Fraction(1)
    for place, run in enumerate(unit.split("/")):
        sign = -1 if place else 1
        for term in run.split("."):
            found = _TERM.fullmatch(term)
            atom = _atom(found["unit"]) if found else None
            if found is None or atom is None:
                return None
            base, degree, factor = atom
            power = sign * int(found["power"] or 1)
            powers[base] = powers.get(base, 0) + degree * power
            size *= factor**power
    if powers.pop("W", 0):
        # a watt is a joule a second
        power = 1
        powers["J"] = powers.get("J", 0) + power
        powers["s"] = powers.get("s", 0) - power
    return Measure(tuple(sorted((base, n) for base, n in powers.items() if n)), size)


def _atom(unit: str) -> tuple[str, int, Fraction] | None:
    if unit in _BASES:
        return _BASES[unit]
    prefix, rest = _PREFIXES.get(unit[:1]), unit[1:]
    if prefix is None or rest not in _METRIC:
        return None
    base, degree, size = _BASES[rest]
    return base, degree, size * prefix

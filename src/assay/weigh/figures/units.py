"""Units of measure behind a number, as UCUM writes them (https://ucum.org)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.figures.measures import MANY, NAMES, PHRASES, SYMBOLS, TIMES
from assay.weigh.figures.spelled import hyphen

if TYPE_CHECKING:
    from assay.weigh.figures.tokens import Line

__all__ = ["Unit", "unit"]

_DEGREES = {
    "celsius": "Cel", "centigrade": "Cel", "c": "Cel", "fahrenheit": "[degF]", "f": "[degF]",
}  # fmt: skip
_SPACED = frozenset("m g l h s t W V J K L A".split())
"""One-letter symbols that may stand apart from their number."""

_AREAS = {"square": "2", "sq": "2", "cubic": "3", "cu": "3"}
_FEET = {"[ft_i]2": "[sft_i]", "[in_i]2": "[sin_i]", "[yd_i]2": "[syd_i]", "[ft_i]3": "[cft_i]"}
_EXPONENTS = {"²": "2", "³": "3"}
_TIMES_ONLY = frozenset("s min h d wk mo a".split())
_UNDIVIDED = frozenset({"deg", "Cel", "[degF]"})
_GROUNDS = {"hectare": "ha", "acre": "[acr_us]", "tonne": "t", "kilometre": "km", "kilometer": "km"}
"""What beside times may be told with an article instead of "per"."""

_LONGEST = 3


class Unit(NamedTuple):
    """A unit up to the token ``after``; ``factor`` is how many of it the word means."""

    code: str
    after: int
    factor: int = 1


def unit(line: Line, at: int) -> Unit | None:
    """Read the unit that begins at a token, with what it is divided by."""
    if line.form(at) in {"%", "٪"}:
        return _points(line, Unit("%", at + 1))
    joined = hyphen(line, at)
    found = _phrase(line, joined)
    if found is None:
        symbol = _primes if line.kind(joined) == "mark" else _word
        found = symbol(line, joined)
    if found is None:
        return None
    return _points(line, found) if found.code == "%" else _divided(line, found)


def _points(line: Line, found: Unit) -> Unit:
    points = hyphen(line, found.after)
    said = line.form(points) in {"point", "points", "pts"}
    return found._replace(after=points + 1) if said else found


def _phrase(line: Line, at: int) -> Unit | None:
    """Read units of several words or signs."""
    for length in range(_LONGEST, 0, -1):
        code = PHRASES.get(tuple(line.form(place) for place in range(at, at + length)))
        if code is not None:
            return Unit(code, at + length)
    form = line.form(at)
    if form in {"degree", "degrees", "deg", "°", "º"}:
        return _degrees(line, at)
    if form in {"barrel", "barrels"} and line.form(at + 1) in {"per", "a"}:
        return Unit("[bbl_us]", at + 1)
    if form in {"celsius", "fahrenheit", "centigrade"}:
        return Unit(_DEGREES[form], at + 1)
    return _area(line, at) if form in _AREAS else _short(line, at)


def _short(line: Line, at: int) -> Unit | None:
    """Read "3pc" and "2.4 pc", "12st 4lb"; other letters mean something else."""
    form = line.form(at)
    closes = line.ends(at + 1) or line.form(at + 1) in {",", ")", "of", "to", "in", "on", "from"}
    if form == "pc" and (line.glued(at) or (closes and line.raw(at).islower())):
        return Unit("%", at + 1)
    stones = form == "st" and line.glued(at) and line.form(at + 2) in {"lb", "lbs"}
    return Unit("[stone_av]", at + 1) if stones else None


def _degrees(line: Line, at: int) -> Unit:
    scale = _DEGREES.get(line.form(at + 1))
    plain = len(line.form(at + 1)) > 1 or line.raw(at + 1).isupper() or line.glued(at + 1)
    return Unit("deg", at + 1) if scale is None or not plain else Unit(scale, at + 2)


def _area(line: Line, at: int) -> Unit | None:
    nxt = at + 1 + (line.form(at + 1) in {".", "-"})
    code = _code(line, nxt)
    return None if code is None else Unit(_raised(code, _AREAS[line.form(at)]), nxt + 1)


def _raised(code: str, exponent: str) -> str:
    return _FEET.get(code + exponent, code + exponent)


def _code(line: Line, at: int) -> str | None:
    return SYMBOLS.get(line.raw(at)) or NAMES.get(line.form(at))


def _word(line: Line, at: int) -> Unit | None:
    """Read a unit of one word or symbol."""
    form = line.form(at)
    many = MANY.get(form) or MANY.get(form.removesuffix("s"))
    if many is not None:
        return Unit(many[0], at + 1, many[1])
    if form == "in" and line.form(at + 1) not in {"-", "‑"}:
        return Unit("[in_i]", at + 1) if _inches(line, at) else None
    code = _code(line, at)
    if code is None or (len(form) == 1 and not _lettered(line, at)):
        return None
    return _squared(line, Unit(code, at + 1))


def _lettered(line: Line, at: int) -> bool:
    """Tell a symbol of one letter from other letters: "3 F-16s", "12A", "5 C students"."""
    raw, joined = line.raw(at), line.form(at - 1) in {"-", "‑"} and line.glued(at)
    if line.glued(at + 1) and line.form(at + 1) in {"-", "‑", "'", "’"}:
        return line.kind(at + 2) != "digits" and line.form(at + 1) in {"-", "‑"}
    if raw in {"C", "F"}:
        return line.glued(at) or line.kind(at + 1) != "word"
    if raw == "A":
        return not line.glued(at)
    return joined or line.glued(at) or raw in _SPACED


def _inches(line: Line, at: int) -> bool:
    """Tell inches from the preposition."""
    ends = line.glued(at) or line.ends(at + 1)
    return ends or line.form(at + 1) in {",", ")", "tall", "long", "wide", "high", "deep"}


def _primes(line: Line, at: int) -> Unit | None:
    """Read feet and inches by their primes: 6'2"."""
    if not line.glued(at):
        return None
    mark, raw = line.form(at), line.raw(at)
    if (mark == "'" or raw == "′") and line.kind(at + 1) == "digits" and line.glued(at + 1):
        return Unit("[ft_i]", at + 1)
    feet = line.form(at - 2) in {"'", "′"} and line.glued(at - 1)
    return Unit("[in_i]", at + 1) if raw in {'"', "”", "″"} and feet else None


def _squared(line: Line, found: Unit) -> Unit:
    """Read an exponent: m², m2, m^2."""
    at = found.after
    if not line.glued(at):
        return found
    if line.form(at) in _EXPONENTS:
        return Unit(_raised(found.code, _EXPONENTS[line.form(at)]), at + 1)
    if line.raw(at) in {"2", "3"} and found.code in {"m", "km", "cm", "mm", "[ft_i]"}:
        return Unit(_raised(found.code, line.raw(at)), at + 1)
    if line.form(at) == "^" and line.raw(at + 1) in {"2", "3"}:
        return Unit(_raised(found.code, line.raw(at + 1)), at + 2)
    return found


def _divided(line: Line, found: Unit) -> Unit:
    """Read what the unit is divided by: km/h, litres per minute, miles an hour."""
    if found.factor > 1 or found.code in _TIMES_ONLY:
        return found
    at = found.after
    below = None
    if line.form(at) == "/" and line.glued(at):
        code = _code(line, at + 1)
        below = code and _squared(line, Unit(code, at + 2))
    elif line.form(at) == "per":
        code = NAMES.get(line.form(at + 1))
        below = Unit(code, at + 2) if code else _area_below(line, at + 1)
    elif line.form(at) in {"a", "an"} and found.code not in _UNDIVIDED:
        code = TIMES.get(line.form(at + 1)) or _GROUNDS.get(line.form(at + 1))
        below = Unit(code, at + 2) if code else _area_below(line, at + 1)
    if not below or (line.form(at + 1).endswith("s") and len(line.form(at + 1)) > 1):
        return found
    return Unit(f"{found.code}/{below.code}", below.after)


def _area_below(line: Line, at: int) -> Unit | None:
    return _area(line, at) if line.form(at) in _AREAS else None

"""Numbers in words: "twenty-five hundred", "half a million", "two and a half"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.figures.lexicon import DENOMINATORS, ONES, SCALES, TENS
from assay.weigh.figures.stopwords import is_plural

if TYPE_CHECKING:
    from assay.weigh.figures.tokens import Line

__all__ = ["Spelled", "denominator", "hyphen", "scale", "spelled"]

_MOST = 10**30
_HUNDRED = 100
_TEN = 10


class Spelled(NamedTuple):
    """A number in words, up to the token ``after``; ``scale`` is its last multiplier."""

    value: Fraction
    after: int
    scale: int = 1


def spelled(line: Line, at: int) -> Spelled | None:
    """Read the number that begins at a word."""
    word = line.form(at)
    if word in {"a", "an"}:
        nxt = hyphen(line, at + 1)
        if (
            line.form(nxt) == "score"
            and line.form(nxt + 1) == "of"
            and is_plural(line.form(nxt + 2))
        ):
            return Spelled(Fraction(20), nxt + 1)
        if line.form(nxt) == "couple":
            return _couple(line, nxt)
        if line.form(nxt) == "half":
            return _half(line, nxt, behind=True)
        return _sum(line, nxt) if line.form(nxt) in SCALES else None
    if word == "half":
        return _half(line, at, behind=False)
    return _sum(line, at) if word in ONES or word in TENS else None


def _couple(line: Line, at: int) -> Spelled | None:
    """Read "a couple of" and "a couple hundred"."""
    place = at + 1 + (line.form(at + 1) == "of")
    factor = SCALES.get(line.form(place))
    if factor is not None:
        return Spelled(Fraction(2 * factor), place + 1, factor)
    return Spelled(Fraction(2), at + 1) if place > at + 1 else None


def _half(line: Line, at: int, *, behind: bool) -> Spelled | None:
    """Read "half a million", "a half-million", "half-a-dozen"."""
    nxt = hyphen(line, at + 1)
    if not behind and line.form(nxt) in {"a", "an"}:
        nxt = hyphen(line, nxt + 1)
    elif not behind and nxt == at + 1:
        return None
    factor = SCALES.get(line.form(nxt))
    return None if factor is None else Spelled(Fraction(factor, 2), nxt + 1, factor)


def _sum(line: Line, at: int) -> Spelled | None:
    total, current, last, scale = 0, 0, "", 1
    after = place = at
    while total + current < _MOST:
        word = line.form(place)
        if word in ONES and (
            last in {"", "scale", "hundred"} or (last == "tens" and 0 < ONES[word] < _TEN)
        ):
            current, last, scale = current + ONES[word], "ones", 1
        elif word in TENS and last in {"", "scale", "hundred"}:
            current, last, scale = current + TENS[word], "tens", 1
        elif word == "hundred" and last != "hundred" and current < _HUNDRED:
            current, last, scale = max(current, 1) * 100, "hundred", 100
        elif word in SCALES and word != "hundred" and (current or not total):
            factor = SCALES[word]
            # "two hundred thousand million": the greater word multiplies all before it
            whole = total + max(current, 1) if 0 < total < factor else max(current, 1)
            total = whole * factor if 0 < total < factor else total + whole * factor
            current, last, scale = 0, "scale", factor
        else:
            break
        after = place + 1
        place = _next(line, after, last)
    if not last:
        return None
    return _pointed(line, Spelled(Fraction(total + current), after, scale))


def _pointed(line: Line, said: Spelled) -> Spelled:
    """Read "three point five"."""
    value, at, place = said.value, said.after + 1, Fraction(1, 10)
    if line.form(said.after) != "point":
        return said
    while ONES.get(line.form(at), _TEN) < _TEN and at < said.after + _TEN:
        value, at, place = value + place * ONES[line.form(at)], at + 1, place / 10
    return said._replace(value=value, after=at, scale=1) if at > said.after + 1 else said


def _next(line: Line, at: int, last: str) -> int:
    """Step over a hyphen, or over "and" behind a hundred or thousand."""
    step = hyphen(line, at)
    joined = {"hundred", "scale"}
    if line.form(step) == "and" and last in joined:
        behind = hyphen(line, step + 1)
        word = line.form(behind)
        if (word in ONES or word in TENS) and line.form(behind + 1) not in SCALES.keys() - {
            "thousand"
        }:
            return behind
    return step


def hyphen(line: Line, at: int) -> int:
    """Return the place behind a hyphen that joins two words, else the place itself."""
    joins = line.form(at) in {"-", "‑", "‐"} and line.glued(at) and line.glued(at + 1)
    return at + 1 if joins else at


def scale(line: Line, at: int) -> tuple[int, int] | None:
    """Read multipliers behind a number ("lakh crore"): their product, and what follows."""
    product, after = 1, at
    while product < _MOST:
        place = hyphen(line, after)
        word = line.form(place)
        factor = SCALES.get(word) or SCALES.get(word.removesuffix("s"))
        if factor is None:
            break
        product, after = product * factor, place + 1
    return (product, after) if after > at else None


def denominator(line: Line, at: int, above: int) -> int | None:
    """Return the denominator said at a word, in the plural where the numerator asks for it."""
    word = line.form(at)
    single = DENOMINATORS.get(word)
    if above == 1:
        return single
    return (
        DENOMINATORS.get(word.removesuffix("s"))
        if word.endswith("s") and word != "halves"
        else None
    )

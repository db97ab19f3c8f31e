"""Where a number ends: what it is inside of, and what it runs on as."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.figures.lexicon import DENOMINATORS, ONES, TENS
from assay.weigh.figures.stopwords import STOPS

if TYPE_CHECKING:
    from assay.weigh.figures.quantities import Quantity
    from assay.weigh.figures.tokens import Line

__all__ = ["is_inside", "is_spoken_year", "runs_on"]

_HYPHENS = frozenset("-‑")
_JOINS = frozenset("-‑–_/.#&^:@\\=")
_PREFIXES = frozenset("._#@\\^/")
_GOES_ON = frozenset("-‑–—/_:^×+")
_NOUNLESS = frozenset(
    "party way sided star tier part step tone dimensional piece pronged fold time wheel handed by "
    "in on to ply point letter thirds faced off minded".split()
)
_TEENS = range(11, 21)


def is_inside(line: Line, at: int) -> bool:
    """Tell a number inside a word or a name: M4, BUK-65, mid-1990s, H2O."""
    if not line.glued(at) or line.kind(at) not in {"digits", "word", "fraction"}:
        return False
    before = line.tokens[at - 1]
    if before.kind in {"word", "digits", "raised"}:
        return True
    if before.form in _JOINS and line.glued(at - 1):
        return line.tokens[at - 2].kind in {"word", "digits", "raised"}
    return before.form in _PREFIXES


def is_spoken_year(line: Line, one: Quantity) -> bool:
    """Tell "nineteen eighty-four"."""
    alone = one.number.worded and one.number.scale == 1 and one.unit is None
    return alone and one.low in _TEENS and line.form(one.after) in TENS


def runs_on(line: Line, one: Quantity) -> bool:
    """Tell a number that goes on as something else: 5G, 4x4, 3-2, twenty-first, one-sided."""
    at = one.after
    form = line.form(at)
    if line.glued(at) and one.unit is None:
        if line.kind(at) == "mark":
            joined = line.glued(at + 1) and form in _GOES_ON
            return _hyphened(line, one, at) if joined else form == "." and line.glued(at + 1)
        return not (_noted(line, at) or _times(line, at))
    if form == "^":
        return True
    words = one.number.worded and not one.number.part
    return words and _ordinal(form) and line.form(at - 1) == "-"


def _noted(line: Line, at: int) -> bool:
    """Tell the mark of a footnote: "1,200¹ people"."""
    return line.kind(at) == "raised" and not line.glued(at + 1) and line.kind(at + 1) == "word"


def _times(line: Line, at: int) -> bool:
    """Tell "3x faster" from "4x4"."""
    return line.form(at) in {"x", "odd", "bp", "bps"} and not line.glued(at + 1)


def _hyphened(line: Line, one: Quantity, at: int) -> bool:
    if line.kind(at + 1) != "word":
        return True
    word = line.form(at + 1)
    if line.form(at) not in _HYPHENS:
        return not one.number.worded or line.form(at) in {"/", "_"}
    if _ordinal(word) or word in ONES or word in TENS or line.capital(at + 1):
        return True
    if word == "point" and one.low.denominator > 1:
        return False  # "a 0.5-point gain"
    if word in _NOUNLESS or (word in STOPS and word != "long"):
        return True
    return (not one.range and one.low == 1) or one.number.part


def _ordinal(word: str) -> bool:
    return (
        word in DENOMINATORS
        or word in {"first", "second", "ninth"}
        or word.endswith(("teenth", "tieth"))
    )

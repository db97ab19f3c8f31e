"""Shares told as one number in another: "one in five voters", "nine out of ten"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.figures.quantities import single
from assay.weigh.figures.stopwords import STOPS

if TYPE_CHECKING:
    from assay.weigh.figures.numerals import Style
    from assay.weigh.figures.quantities import Quantity
    from assay.weigh.figures.tokens import Line

__all__ = ["ratio", "single_named"]

_SMALL = 10
_WHOLES = frozenset({12, 20, 25, 50, 100, 1000, 10_000, 100_000, 1_000_000})
"""What shares are told in, beside numbers up to ten."""

_YEARS = range(1100, 2101)


def ratio(line: Line, one: Quantity, written: Style) -> Quantity | None:
    """Read the share that begins with a number; None where it is none ("7 out of 40 men")."""
    at = one.after
    if one.low == 1 and single_named(line, one.core):
        at += 1  # "one child in eight"
    out = line.form(at) == "out" and line.form(at + 1) == "of"
    joined = out or line.form(at) == "in" or (line.form(at), line.form(at + 1)) == ("of", "every")
    if not joined or not _whole(one):
        return None
    behind = at + 1 + out
    behind += line.form(behind) == "every"
    if line.kind(behind) not in {"word", "digits"}:
        return None
    all_ = single(line, behind, written)
    if all_ is None or not _whole(all_) or not 0 < one.low < all_.low:
        return None
    usual = all_.low <= _SMALL or all_.low in _WHOLES
    year = all_.number.plain and all_.low in _YEARS
    if year or not (usual or (one.low == 1 and not out)):
        return None
    number = one.number._replace(part=True, after=all_.after)
    return one._replace(after=all_.after, low=one.low / all_.low, number=number)


def single_named(line: Line, at: int) -> bool:
    """Tell a noun between "one" and what it is one of: "one child in eight dies"."""
    return line.form(at) == "one" and line.form(at + 2) == "in" and _told_of(line, at + 1)


def _told_of(line: Line, at: int) -> bool:
    plain = line.kind(at) == "word" and line.form(at) not in STOPS and not line.capital(at)
    return (
        plain
        and (line.kind(at + 3) == "word" or line.form(at + 3) in {",", "."})
        and (line.form(at + 2) in _FEW)
    )


_FEW = frozenset("two three four five six seven eight nine ten twelve twenty fifty 100".split())


def _whole(one: Quantity) -> bool:
    bare = one.unit is None and not one.range and not one.number.part
    return bare and one.low.denominator == 1

"""Numerals in digits of any script: what their marks part, thousands or decimals."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from typing import NamedTuple

from assay.text import Span

__all__ = ["LIMIT", "Numeral", "Style", "endless", "numeral", "power", "style"]

LIMIT = 120
"""A number of more digits than this, before or behind the point, is left out."""

_MARKS = re.compile(r"[.,٫٬·'’\s]")
_THREE = 3
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_DECIMAL_COMMA = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3},\d{1,2})(?![\d,.]*\d)")
_DECIMAL_DOT = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})*\.\d{1,2}(?![\d.,]*\d)")
_THOUSANDS_DOT = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}(?![\d.])")
_THOUSANDS_COMMA = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])")

_ENDLESS = re.compile(
    rf"\d{{{LIMIT + 1},}}|(?<![\w.])\d(?:\.\d{{1,9}})?[eE]\+?\d{{3,}}|\d\^\d{{3,}}|\d\^\d+\^"
)


class Style(NamedTuple):
    """What the other numerals of a text say about its marks."""

    continental: bool
    """A comma parts decimals somewhere, or two dots part thousands."""
    anglo: bool
    """A dot parts decimals somewhere, or a comma parts thousands."""


class Numeral(NamedTuple):
    """A value, and what it is if a single mark before three digits is the other mark."""

    value: Fraction
    other: Fraction | None = None
    marked: bool = False
    """A mark parts its digits."""


def style(text: str, start: int, end: int) -> Style:
    """See how the numerals of a stretch are written where that is plain."""
    continental = _DECIMAL_COMMA.search(text, start, end) or _THOUSANDS_DOT.search(text, start, end)
    anglo = _DECIMAL_DOT.search(text, start, end) or _THOUSANDS_COMMA.search(text, start, end)
    return Style(continental is not None, anglo is not None)


def endless(text: str, within: Span) -> Span | None:
    """Find the first number of a stretch that has more digits than `LIMIT`, or such an exponent."""
    found = _ENDLESS.search(text, *within)
    return None if found is None else Span(*found.span())


def numeral(raw: str, written: Style) -> Numeral | None:
    """Read a numeral; None for what is no number (a version, an address) or beyond `LIMIT`."""
    if len(raw) > 2 * LIMIT or not raw[:1].isdecimal():
        return None
    raw = raw.replace("．", ".").replace("，", ",")
    groups = [_plain(one) for one in _MARKS.split(raw)]
    marks = ["'" if one in "'’\u00a0\u2009\u202f " else one for one in _MARKS.findall(raw)]
    if any(len(one) > LIMIT for one in groups) or len("".join(groups)) > LIMIT:
        return None
    return _grouping(groups, marks, written) if marks else Numeral(Fraction(int(groups[0])))


def _grouping(groups: list[str], marks: list[str], written: Style) -> Numeral | None:
    """Read digits with marks in them."""
    last, several = marks[-1], len(set(marks)) > 1
    if last in "٫·" or (several and marks.count(last) == 1):
        grouped = _grouped(groups[:-1]) and len(set(marks[:-1])) <= 1
        return Numeral(_point(groups), marked=True) if grouped else None
    if several:
        return None
    if last in "'٬" or len(marks) > 1:
        whole = _grouped(groups) or (last == "," and _indian(groups))
        return Numeral(Fraction(int("".join(groups))), marked=True) if whole else None
    return _single(groups, last, written)


def _single(groups: list[str], mark: str, written: Style) -> Numeral | None:
    """Read digits with one dot or comma in them."""
    decimal = _point(groups)
    if not _grouped(groups) or groups[0].startswith("0"):
        return Numeral(decimal, marked=True)
    whole = Fraction(int("".join(groups)))
    if mark == ",":
        other = decimal if written.continental and not written.anglo else None
        return Numeral(whole, other, marked=True)
    if written.continental and not written.anglo:
        return Numeral(whole, marked=True)
    return Numeral(decimal, whole, marked=True)


def _point(groups: list[str]) -> Fraction:
    whole, rest = "".join(groups[:-1]), groups[-1]
    return Fraction(int(whole + rest), 10 ** len(rest))


def _grouped(groups: list[str]) -> bool:
    first, rest = groups[0], groups[1:]
    return (not rest or 1 <= len(first) <= _THREE) and all(len(one) == _THREE for one in rest)


def _indian(groups: list[str]) -> bool:
    *high, last = groups
    return len(last) == _THREE and 1 <= len(high[0]) <= 2 and all(len(one) == 2 for one in high[1:])  # noqa: PLR2004 - lakhs are parted in twos


def _plain(digits: str) -> str:
    return "".join(str(unicodedata.decimal(one)) for one in digits)


def power(base: Fraction, raised: str) -> Fraction | None:
    """Raise a number to a written exponent; None beyond `LIMIT`."""
    try:
        exponent = int(raised.translate(_RAISED)) if len(raised) <= _THREE else LIMIT + 1
    except ValueError:
        return None
    if abs(exponent) > LIMIT or (base == 0 and exponent < 0):
        return None
    value = base**exponent
    return value if max(abs(value), 1 / value if value else 0) < 10**LIMIT else None

"""Bare years among the numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.figures.counted import is_many
from assay.weigh.figures.stopwords import ARTICLES, CASUALTIES

if TYPE_CHECKING:
    from assay.text import Span
    from assay.weigh.figures.quantities import Quantity
    from assay.weigh.figures.tokens import Line

__all__ = ["about_year", "is_year"]

_FIRST, _LAST = 1100, 2100
_IN = frozenset("in since by until till from before after during to through of for circa".split())
_TIMED = _IN | ARTICLES | {"below", "above", "and", "-", "early", "late", "'s"}
_ABOUT = frozenset("around about circa . c ca".split())
_ROUND = 50


def is_year(line: Line, one: Quantity, counted: Span | None) -> bool:
    """Tell a year: "since 2010", "the 1974 ship"; not "1984 paintings", "1,200"."""
    ends = (one.low, one.high if one.high is not None else one.low)
    if not one.number.plain or not all(_FIRST <= end <= _LAST for end in ends):
        return False
    before = line.form(one.first - 1)
    if before == "to" and _from_count(line, one):
        return False
    if counted is None:
        counts = _listed(line, one) or _in_row(line, one) or line.form(one.after) == "of"
        return before in _IN or not counts
    if not is_many(line, counted):
        return counted.of(line.text).lower() not in CASUALTIES
    if one.low % (2 * _ROUND) == 0 and before not in _IN | {"the"}:
        return False
    return before in _TIMED or before.endswith("'s")


def _from_count(line: Line, one: Quantity) -> bool:
    """Tell the end of a change, "from 700 to 1100", whose beginning is no year."""
    led = line.form(one.first - 3) == "from"
    start = line.form(one.first - 2)
    return led and start.isdecimal() and not _FIRST <= int(start[:9]) <= _LAST


def about_year(line: Line, one: Quantity, counted: Span | None) -> bool:
    """Tell "around 1850" from "around 1,850" and "around 1900 men"."""
    about = line.form(one.first - 1) in _ABOUT and one.low % _ROUND != 0
    return about and counted is None and one.unit is None and is_year(line, one, counted)


def _in_row(line: Line, one: Quantity) -> bool:
    """Tell "Norvia – 1910", a row of a list."""
    dash = line.form(one.first - 1) in {"–", "-", "—"} and not line.glued(one.first)
    return dash and line.broken(one.after) and line.kind(one.first - 2) == "word"


def _listed(line: Line, one: Quantity) -> bool:
    """Tell the first of a list of counts: "1200, 950 and 1050 soldiers"."""
    if line.form(one.after) not in {",", "and", "or"} or line.kind(one.after + 1) != "digits":
        return False
    form = line.form(one.after + 1)
    return not form.isdecimal() or not _FIRST <= int(form[:9]) <= _LAST

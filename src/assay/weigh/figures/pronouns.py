"""The word "one" where it counts nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.weigh.figures.lexicon import ONES

if TYPE_CHECKING:
    from assay.text import Span
    from assay.weigh.figures.quantities import Quantity
    from assay.weigh.figures.tokens import Line

__all__ = ["is_pronoun"]

_RATHER = frozenset(
    "this that which any every some no each the only another other first last next number square "
    "day".split()
)
_DAYS = frozenset("day night morning evening afternoon time thing way".split())
_LASTS = frozenset("for within in after just only last lasted took another about".split())
_IDIOMS = frozenset(
    {("at", "point"), ("at", "stage"), ("on", "side"), ("on", "hand"), ("on", "level")}
)


def is_pronoun(line: Line, one: Quantity, counted: Span | None, *, bound: bool) -> bool:
    """Tell "one" as a pronoun, and "one day", from one of something."""
    if line.form(one.core) != "one" or one.number.after != one.core + 1 or one.range:
        return False
    before, nxt = line.form(one.first - 1), line.form(one.number.after)
    if (before in _RATHER and not (before == "that" and counted)) or nxt == "of":
        return True
    if (
        nxt == "free"
        or (before, nxt) in _IDIOMS
        or (nxt in _DAYS and not bound and before not in _LASTS)
    ):
        return True
    if before == "and" and nxt not in _ANYBODY and _counts_before(line, one):
        return False
    return one.unit is None and counted is None and not bound


_ANYBODY = frozenset(
    "never can should must might could would wonders knows does has of might may day".split()
)
"""What stands behind "one" where it means anybody."""


def _counts_before(line: Line, one: Quantity) -> bool:
    """Tell "six for, five against and one undecided": numbers stand before it in the sentence."""
    for place in range(one.first - 2, max(-1, one.first - _SENTENCE_LONG), -1):
        if line.ends(place) or line.broken(place + 1):
            return False
        form = line.form(place)
        if line.kind(place) == "digits" or (form in ONES and form != "one"):
            return True
    return False


_SENTENCE_LONG = 14

"""The figures of two claims side by side: which agree, which cannot both hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from assay.weigh.figures.found import Found

__all__ = ["Compared", "compared"]

_MOST = 12
"""Of a claim so many figures are compared: one that has more is a table."""

_ABOUT = 10
"""A figure that is "about" another is within a tenth of it."""


class Compared(NamedTuple):
    """Figures as they are worded: alike in both, apart in both, and in one claim alone."""

    alike: tuple[tuple[str, str], ...]
    apart: tuple[tuple[str, str], ...]
    first: tuple[str, ...]
    second: tuple[str, ...]


def compared(first: Sequence[tuple[str, Found]], second: Sequence[tuple[str, Found]]) -> Compared:
    """Pair the figures of two claims: equal ones first, then those that could be of one thing."""
    left, right = list(first[:_MOST]), list(second[:_MOST])
    alike, apart = [], []
    for one in list(left):
        same = next(
            (two for two in right if _of_one(one[1], two[1]) and _meet(one[1], two[1])), None
        )
        if same is not None:
            alike.append((one[0], same[0]))
            left.remove(one)
            right.remove(same)
    for one in list(left):
        other = next((two for two in right if _of_one(one[1], two[1])), None)
        if other is not None:
            apart.append((one[0], other[0]))
            left.remove(one)
            right.remove(other)
    rest = tuple(one for one, _ in left), tuple(one for one, _ in right)
    return Compared(tuple(alike), tuple(apart), *rest)


def _of_one(one: Found, other: Found) -> bool:
    """Tell whether two figures could be of one thing: they have the same unit, or none."""
    return one.unit == other.unit


def _ends(one: Found) -> tuple[Fraction | None, Fraction | None]:
    """Return the least and the most that a figure allows, None where it sets no end."""
    if one.bound == "between":
        return one.low, one.high
    if one.value is None:
        return one.low, one.high
    if one.bound == "about":
        room = abs(one.value) / _ABOUT
        return one.value - room, one.value + room
    if one.bound == "at_least":
        return one.value, None
    return (None, one.value) if one.bound == "at_most" else (one.value, one.value)


def _meet(one: Found, other: Found) -> bool:
    """Tell whether one number could be both."""
    (low, high), (least, most) = _ends(one), _ends(other)
    return not (
        (high is not None and least is not None and high < least)
        or (most is not None and low is not None and most < low)
    )

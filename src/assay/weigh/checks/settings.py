"""How the words set a total and its parts: what tells of it, and what makes it sure."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from assay.weigh.checks.cues import AHEAD, MADE_UP, MAKES, OF, OF_THEM, ROWED, STARTS, UNREAD
from assay.weigh.checks.quantities import Quantity
from assay.weigh.checks.units import measures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.weigh.checks.marked import Window

__all__ = ["PERSONS", "Placed", "alone", "begins", "by_chance", "cue", "even_row"]

PERSONS = frozenset(
    "people passengers persons men women children adults boys girls workers employees officers "
    "soldiers students pupils patients residents victims members".split()
)
_PARTS = 2
_SCALES = 10**5
"""Amounts so far apart are of two kinds: winners, and millions."""

_GAP, _WIDER_GAP = 48, 64
_CUT_OFF = re.compile(r"[.;!?\n]|:[^:]{25,}\Z|:.*[,(]")
"""What stands between a colon and a list that is none of it: a sentence, or many words."""

_LARGE, _LARGER = 20, 100
"""Sums of three parts, and of two, that come out by chance are rare from here on."""

Placed = tuple[int, Quantity]
"""A quantity and the place of its mark in the window."""


def begins(between: str) -> bool:
    """Tell whether a colon ends a clause, not the name of one entry of a list."""
    return "\n" not in between and between.count(":") + between.count("(") == 1


def cue(window: Window, run: Sequence[Placed], ahead: str, between: str, listed: str) -> str:
    """Return the words that call the first amount of a run the total of the rest, or ""."""
    if ":" in between and begins(between) and _CUT_OFF.search(between) is None:
        return ":"
    if len(between) <= _WIDER_GAP and MADE_UP.search(between):
        return "made up of"
    if between.endswith(" (") and _closes(window.text, run[1][0], run[-1][0]):
        return "("
    if OF.search(ahead) or OF_THEM.search(listed):
        return "of them"
    if MAKES.search(ahead) and between.rstrip().endswith(" from"):
        return "from"
    return "of them" if _counts_on(window, run) else ""


def _counts_on(window: Window, run: Sequence[Placed]) -> bool:
    """Tell a sentence that begins with a number: of what the sentence before it counted."""
    starts = [one - window.span.start for one, _ in window.whole.sentences_within(window.span)]
    begun = max((one for one in starts if one <= run[1][0]), default=0)
    return run[0][0] < begun and STARTS.match(window.text, begun) is not None


def _closes(text: str, first: int, last: int) -> bool:
    """Tell whether a bracket that holds a list is closed behind its last amount."""
    behind = text[last + 1 : last + 1 + _GAP]
    return ")" not in text[first:last] and re.match("[^\ue000-\ue004(]*\\)", behind) is not None


def alone(window: Window, run: Sequence[Placed], total: int = 0) -> bool:
    """Tell whether no other amount, and none that is not exact, stands among those of a run.

    All are in words of one unit, and no line is broken between them but in a list.
    """
    low, high = run[0][0], run[-1][0] + 1
    starts = [one - window.span.start for one, _ in window.whole.sentences_within(window.span)]
    begun = max((one for one in starts if one <= low), default=low)
    least = min(one.value for _, one in run)
    if max(one.value for _, one in run) > _SCALES * least and run[0][1].unit is None:
        return False
    inside = window.text[low:high]
    clause = re.match(r"[^.;!?\n]*", window.text[high:])
    if UNREAD.search(inside + (clause.group() if clause else "")):
        return False
    if (
        "\ue004" in inside
        or len({one.unit for _, one in run if one.figure.counted or one.unit}) > 1
    ):
        return False
    if "\n" in inside and not window.listed:
        return False
    parts = [place for place, _ in run if place != run[total][0]]
    if not window.listed and not all(ROWED.search(window.text[a:b]) for a, b in pairwise(parts)):
        return False
    held = {place for place, _ in run}
    unit = run[0][1].unit
    whole = run[total][1]
    return not any(
        place not in held
        and one.kind == whole.kind
        and not _their_number(one, run)
        and (
            (low <= place < high and one.unit == unit)
            or (begun <= place < high and one.unit != whole.unit and _measured(one, whole))
        )
        for place, one in window.quantities
    )


def _measured(one: Quantity, other: Quantity) -> bool:
    """Tell whether two are measures of one kind: metres and kilometres."""
    mine, its = measures(one.unit), measures(other.unit)
    return bool(mine and its) and mine[0].powers == its[0].powers


def _their_number(one: Quantity, run: Sequence[Placed]) -> bool:
    """Tell how many parts there are: "the three brothers", before three amounts."""
    return one.value == len(run) - 1 and one.unit is None


def even_row(window: Window, run: Sequence[Placed]) -> bool:
    """Tell whether the parts stand in one row, each smaller than their total."""
    *parts, (place, total) = run
    if not all(one.value < total.value for _, one in parts):
        return False
    if window.listed:
        line = window.text[window.text.rfind("\n", 0, place) + 1 : place]
        return all(
            "\n" in window.text[one:other] for (one, _), (other, _) in pairwise(run)
        ) and bool(AHEAD.search(line))
    nouns = {one.counted_last for _, one in parts}
    people = total.counted_last in PERSONS and nouns <= PERSONS
    if (
        len(nouns) == 1
        and total.counted_last
        and not people
        and not nouns & {None, total.counted_last}
    ):
        return False  # "40 desks and 30 desks, a total of 12 loads"
    gaps = [other - one for (one, _), (other, _) in pairwise(parts)]
    joined = re.fullmatch(
        r"[^,.;:!?]*\band\b[^,.;:!?]*", window.text[parts[0][0] + 1 : parts[-1][0]]
    )
    return max(gaps) <= (_GAP if len(parts) > _PARTS or joined else _GAP // 2)


def by_chance(window: Window, run: Sequence[Placed], total: Quantity) -> bool:
    """Tell whether a sum may come out without being meant: a small one, or one in a list.

    The total stands in a sentence of its own, and no amount but its parts beside it.
    """
    text = window.text
    places = [place for place, _ in run]
    low, high = min(places[0], places[-1]), max(places)
    inner = min(places[1:]) if places[0] == low else max(places[1:])
    border = sorted((places[0], inner))
    starts = [one - window.span.start for one, _ in window.whole.sentences_within(window.span)]
    apart = any(border[0] < one <= border[1] for one in starts)
    listed = text[: places[0]].endswith("the ") and places[0] == high and len(run) > _PARTS + 1
    enough = _LARGER if listed or len(run) == _PARTS + 1 else _LARGE
    amounts = sum(
        low <= place <= high and one.kind == "amount" and not _their_number(one, run)
        for place, one in window.quantities
    ) + text.count("\ue004", low, high)
    return not (apart or listed) or amounts != len(run) or total.value / total.step < enough

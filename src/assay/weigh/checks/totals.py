"""Which figure the words say is a total, and of which others."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.checks.cues import (
    AHEAD,
    BEHIND,
    CUT,
    MADE_UP,
    MAKES,
    OF,
    OF_THEM,
    OPEN,
    PAIRED,
    REST,
    ROW,
    ROWED,
    STARTS,
    UNREAD,
)  # fmt: skip
from assay.weigh.checks.quantities import Quantity, alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from assay.weigh.checks.marked import Window

__all__ = ["Placed", "Summed", "runs", "summed"]

_MOST, _FEW = 12, 7
"""A run of more figures is only read as a whole, lest every stretch of a table be tried."""

_PARTS = 2
_GAP = 48
_SMALL = 10
_LEAST = 5
_LARGE, _LARGER = 20, 100
"""Sums of three parts, and of two, that come out by chance are rare from here on."""

Placed = tuple[int, "Quantity"]


class Summed(NamedTuple):
    """A total and its parts; ``sure`` says that the words make the parts all there is.

    ``cue`` are the words that call it a total, if there are any.
    """

    total: Quantity
    parts: tuple[Quantity, ...]
    sure: bool
    cue: str | None
    chance: bool

    @property
    def told(self) -> bool:
        """Whether its words, or its size, say that it was meant to come out."""
        return (bool(self.cue) and self.total.value >= _LEAST) or not self.chance

    @property
    def off(self) -> Fraction:
        """By how much the parts are more than the total."""
        return sum((one.value for one in self.parts), start=-self.total.value)


def runs(window: Window) -> Iterator[list[Placed]]:
    """Gather a window's amounts by their unit, each run in the order of the words."""
    text = window.text
    rest = [
        (place, one) for place, one in window.quantities
        if one.kind == "amount" and one.value > 0 and one.bound in {"exact", "about"}
        and (text[place + 1 : place + 2] != ")" or "(" in text[max(0, place - 12) : place])
    ]  # fmt: skip
    while len(rest) > _PARTS:
        unit = next((one for _, one in rest if one.unit is not None), rest[0][1])
        run = [one for one in rest if _joins(text, unit, *one)]
        if len(run) > _PARTS:
            yield run
        rest = [one for one in rest if one not in run and one[1] is not unit]


def _joins(text: str, unit: Quantity, place: int, one: Quantity) -> bool:
    """Tell whether an amount is in a unit; a bare number is in a row: "9, 12 km"."""
    if unit.unit is not None and one.unit is None and not ROW.match(text, place + 1):
        return False
    return alike(unit, one)


def summed(window: Window) -> Iterator[Summed]:
    """Yield what may be added up in a window: all of a run first, then stretches of it."""
    for run in runs(window):
        yield _first(window, run, whole=True)
        yield _last(window, run, whole=True)
        if len(run) <= _MOST:
            for low in range(1, len(run) - _PARTS):
                yield _first(window, run[low:], whole=False, rest=True)
            for low in range(len(run)):
                for high in range(len(run), low + _PARTS, -1):
                    part = run[low:high]
                    if len(part) < len(run) and _cut_off(window, run, low, high):
                        yield _first(window, part, whole=False)
                        yield _last(window, part, whole=False)
        if len(run) <= _FEW:
            for skipped in range(1, len(run) - 1):
                part = [*run[:skipped], *run[skipped + 1 :]]
                aside = run[skipped][1]
                if len(part) > _PARTS and aside.value < _SMALL and aside.unit is None:
                    yield _first(window, part, whole=False)
                    yield _last(window, part, whole=False)


def _cut_off(window: Window, run: Sequence[Placed], low: int, high: int) -> bool:
    """Tell whether a stretch of a run is parted from the rest by more than a list's comma."""
    gaps = []
    if low:
        gaps.append(window.text[run[low - 1][0] + 1 : run[low][0]])
    if high < len(run):
        gaps.append(window.text[run[high - 1][0] + 1 : run[high][0]])
    return all(
        len(gap) > _GAP or CUT.search(gap) or not re.search(r",|\band\b", gap) for gap in gaps
    )


def _first(window: Window, run: Sequence[Placed], *, whole: bool, rest: bool = False) -> Summed:
    """Read "45 were taken off: 20 men, 15 women and 10 children"."""
    (place, total), *parts = run
    after, last = parts[0][0], parts[-1][0]
    text = window.text
    ahead, between = text[max(0, place - 40) : place], text[place + 1 : after]
    listed = text[place + 1 : last + 30]
    open_ = OPEN.search(text[max(0, place - 30) : last + 16]) is not None
    exhaustive = REST.search(text, place + 1, last + 50) is not None or (
        any(one.search(listed) and other.search(listed) for one, other in PAIRED)
    )
    cue = "" if open_ else _cue(window, run, ahead, between, listed)
    cue = cue or ("in all" if not open_ and AHEAD.search(ahead) else "")
    colon = cue in {":", "("} and window.span == window.first and _begins(between)
    exhaustive = exhaustive and (":" not in between or cue == ":") and parts[-1][1].value > 1
    made_up = cue == "made up of" and window.span == window.first
    sure = not open_ and (((whole or rest) and (made_up or colon)) or (whole and exhaustive))
    return Summed(
        total, tuple(one for _, one in parts), sure and _alone(window, run),
        cue or ("all there is" if exhaustive and not open_ else None),
        _by_chance(window, run, total),
    )  # fmt: skip


def _begins(between: str) -> bool:
    """Tell whether a colon ends a clause, not the name of one entry of a list."""
    return "\n" not in between and between.count(":") + between.count("(") == 1


def _cue(window: Window, run: Sequence[Placed], ahead: str, between: str, listed: str) -> str:
    if (len(between) <= _GAP and MADE_UP.search(between)) or between.rstrip().endswith(":"):
        return ":" if between.rstrip().endswith(":") else "made up of"
    if between.endswith(" (") and _closes(window.text, run[1][0], run[-1][0]):
        return "("
    if OF.search(ahead) or OF_THEM.search(listed):
        return "of them"
    if MAKES.search(ahead) and between.rstrip().endswith(" from"):
        return "from"
    starts = [one - window.span.start for one, _ in window.whole.sentences_within(window.span)]
    first = run[1][0]
    begun = max((one for one in starts if one <= first), default=0)
    if run[0][0] < begun and STARTS.match(window.text, begun):
        return "of them"
    return ""


def _closes(text: str, first: int, last: int) -> bool:
    """Tell whether a bracket that holds a list is closed behind its last amount."""
    behind = text[last + 1 : last + 1 + _GAP]
    return ")" not in text[first:last] and re.match("[^\ue000-\ue004(]*\\)", behind) is not None


def _alone(window: Window, run: Sequence[Placed], total: int = 0) -> bool:
    """Tell whether no other amount, and none that is not exact, stands among those of a run.

    All are in words of one unit, and no line is broken between them but in a list.
    """
    low, high = run[0][0], run[-1][0] + 1
    inside = window.text[low:high]
    clause = re.match(r"[^.;!?\n]*", window.text[high:])
    if UNREAD.search(inside + (clause.group() if clause else "")):
        return False
    if "\ue004" in inside or len({one.unit for _, one in run}) > 1:
        return False
    if "\n" in inside and not window.listed:
        return False
    parts = [place for place, _ in run if place != run[total][0]]
    if not window.listed and not all(ROWED.search(window.text[a:b]) for a, b in pairwise(parts)):
        return False
    held = {place for place, _ in run}
    unit = run[0][1].unit
    return not any(
        low <= place < high and place not in held and one.kind == "amount" and one.unit == unit
        for place, one in window.quantities
    )


def _last(window: Window, run: Sequence[Placed], *, whole: bool) -> Summed:
    """Read "12 on Friday, 9 on Saturday. In all 21"."""
    *parts, (place, total) = run
    text = window.text
    ahead = text[max(0, parts[-1][0] + 1, place - 60) : place]
    found = AHEAD.search(ahead) or BEHIND.match(text[place + 1 : place + 60])
    open_ = OPEN.search(text[max(0, parts[0][0] - 30) : place]) is not None
    cue = " ".join(found.group().strip(" :,=–—-\n").split()) if found and not open_ else None
    return Summed(
        total, tuple(one for _, one in parts),
        whole and cue is not None and _alone(window, run, -1) and _even_row(window, run),
        cue,
        _by_chance(window, [run[-1], *parts], total),
    )  # fmt: skip


def _even_row(window: Window, run: Sequence[Placed]) -> bool:
    """Tell whether the parts stand in one row, each smaller than their total."""
    *parts, (place, total) = run
    if not all(one.value < total.value for _, one in parts):
        return False
    if window.listed:
        line = window.text[window.text.rfind("\n", 0, place) + 1 : place]
        return all(
            "\n" in window.text[one:other] for (one, _), (other, _) in pairwise(run)
        ) and bool(AHEAD.search(line))
    if total.counted_last and any(
        one.counted_last not in {None, total.counted_last} for _, one in parts
    ):
        return False  # "30 desks and 60 chairs, a total of 12 loads"
    gaps = [other - one for (one, _), (other, _) in pairwise(parts)]
    return max(gaps) <= (_GAP if len(parts) > _PARTS else _GAP // 2)


def _by_chance(window: Window, run: Sequence[Placed], total: Quantity) -> bool:
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
    amounts = text.count("\ue000", low, high + 1)
    return not (apart or listed) or amounts != len(run) or total.value / total.step < enough

"""Which figure the words say is a total, and of which others."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.checks.cues import AHEAD, BEHIND, CUT, OPEN, PAIRED, REST, ROW
from assay.weigh.checks.quantities import Quantity, alike
from assay.weigh.checks.settings import Placed, alone, begins, by_chance, cue, even_row
from assay.weigh.checks.wholes import among, exceeded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from assay.weigh.checks.marked import Window

__all__ = ["AMONG", "Summed", "summed"]

AMONG = "including"
"""What calls parts some of a total that they come to more than."""

_MOST, _FEW = 12, 7
"""A run of more figures is only read as a whole, lest every stretch of a table be tried."""

_PARTS = 2
_GAP = 48
_SMALL = 10
_LEAST = 5


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
        return self.sure or (bool(self.cue) and self.total.value >= _LEAST) or not self.chance

    @property
    def off(self) -> Fraction:
        """By how much the parts are more than the total."""
        return sum((one.value for one in self.parts), start=-self.total.value)


def _runs(window: Window) -> Iterator[list[Placed]]:
    """Gather a window's amounts by their unit, each run in the order of the words."""
    text = window.text
    rest = [
        (place, one) for place, one in window.quantities
        if one.kind == "amount" and one.value > 0 and one.bound in {"exact", "about"}
        and (text[place + 1 : place + 2] != ")" or "(" in text[max(0, place - 12) : place])
    ]  # fmt: skip
    percents = [
        (place, one) for place, one in window.quantities
        if one.kind == "percent" and one.value > 0 and one.bound == "exact"
    ]  # fmt: skip
    if _PARTS < len(percents) <= _MOST:
        yield percents
    while len(rest) > _PARTS:
        unit = next((one for _, one in rest if one.unit is not None), rest[0][1])
        run = [one for one in rest if _joins(text, unit, *one)]
        if len(run) > _PARTS and _worded(text, run):
            yield run
            counted = [one for one in run[:2] if _is_their_number(one[1], run)]
            if len(counted) == 1 and len(run) > _PARTS + 1:
                yield [one for one in run if one not in counted]
        rest = [one for one in rest if one not in run and one[1] is not unit]


def _joins(text: str, unit: Quantity, place: int, one: Quantity) -> bool:
    """Tell whether an amount is in a unit; a bare number is in a row: "9, 12 km"."""
    if unit.unit is not None and one.unit is None and not ROW.match(text, place + 1):
        return False
    return alike(unit, one)


def _worded(text: str, run: Sequence[Placed]) -> bool:
    """Tell a run with words between its numbers from bare digits in a row, as of a keypad."""
    return any(text[one + 1 : other].strip() for (one, _), (other, _) in pairwise(run))


def _is_their_number(one: Quantity, run: Sequence[Placed]) -> bool:
    """Tell a number of the parts themselves: "the three brothers", "in two packages"."""
    return one.unit is None and one.value == len(run) - _PARTS and one.counted_last is not None


def summed(window: Window) -> Iterator[Summed]:
    """Yield what may be added up in a window: all of a run first, then stretches of it."""
    for run in _runs(window):
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
    called = "" if open_ else cue(window, run, ahead, between, listed)
    called = called or ("in all" if not open_ and AHEAD.search(ahead) else "")
    alone_here = window.span == window.first
    colon = alone_here and called in {":", "("} and begins(between)
    exhaustive = exhaustive and (":" not in between or called == ":") and parts[-1][1].value > 1
    if whole and open_ and among(text, run) and alone(window, run):
        return Summed(total, tuple(one for _, one in parts), sure=True, cue=AMONG, chance=True)
    over = whole and not open_ and exceeded(text, run)
    made_up = alone_here and called == "made up of"
    sure = not open_ and (
        ((whole or rest) and (made_up or colon)) or (whole and exhaustive) or over
    )
    if total.kind == "percent" and called not in _PLAIN_CUES:
        called, sure = "", False
    return Summed(
        total, tuple(one for _, one in parts),
        sure and all(one.value < total.value for _, one in parts) and alone(window, run),
        called or ("all there is" if exhaustive and not open_ else None),
        total.kind == "percent" or by_chance(window, run, total),
    )  # fmt: skip


_SCOPE = re.compile(
    r"[^.;!?\n]{0,40}?\b(?:(?:this|last)\s+(?:year|month|week|season)|since|so\s+far|over\s+the\s+years)\b"
)
_OWN_LABEL = re.compile(r"\band\s+(?!a\b|the\b|in\b|so\b|made\b)[^\W\d_]+\s+\Z")


def _one_scope(text: str, place: int, ahead: str) -> bool:
    """Tell a total of what was listed from one of more time, or of an entry of its own."""
    return _SCOPE.match(text, place + 1) is None and _OWN_LABEL.search(ahead) is None


_EVERY = re.compile(r"\ball\s+(?:the\s+|of\s+the\s+)?\Z", re.IGNORECASE)
_PLAIN_CUES = frozenset({":", "(", "made up of", "in all"})


def _last(window: Window, run: Sequence[Placed], *, whole: bool) -> Summed:
    """Read "12 on Friday, 9 on Saturday. In all 21"."""
    *parts, (place, total) = run
    text = window.text
    ahead = text[max(0, parts[-1][0] + 1, place - 60) : place]
    found = AHEAD.search(ahead) or BEHIND.match(text[place + 1 : place + 60])
    every = _EVERY.search(ahead) if found is None else None
    open_ = OPEN.search(text[max(0, parts[0][0] - 30) : place]) is not None
    called = " ".join(found.group().strip(" :,=–—-\n").split()) if found and not open_ else None
    if every is not None and not open_ and whole:
        return Summed(total, tuple(one for _, one in parts), sure=False, cue="all", chance=True)
    over = whole and called is None and not open_ and exceeded(text, run, last=True)
    if over and alone(window, run, -1):
        return Summed(total, tuple(one for _, one in parts), sure=True, cue="of them", chance=True)
    return Summed(
        total, tuple(one for _, one in parts),
        whole and called is not None and _one_scope(text, place, ahead) and alone(window, run, -1)
        and even_row(window, run),
        called,
        total.kind == "percent" or by_chance(window, [run[-1], *parts], total),
    )  # fmt: skip

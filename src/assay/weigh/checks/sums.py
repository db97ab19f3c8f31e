"""Parts that are added up: to a stated total, to a hundred per cent, to a bound."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from assay.weigh.checks.findings import Finding, number, shown
from assay.weigh.checks.hundreds import hundred
from assay.weigh.checks.marked import N
from assay.weigh.checks.totals import AMONG, summed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.weigh.checks.marked import Stretches, Window
    from assay.weigh.checks.quantities import Quantity
    from assay.weigh.checks.totals import Summed

__all__ = ["added", "sums"]

_HUNDRED = 100
_ANSWERS = 3
_LIKELY = Fraction(1, 2)
_DECIMALS = re.compile(r"\d[.,](?P<places>\d{1,2})(?!\d)")
_EQUATION = re.compile(
    rf"(?<![-+*/×÷(]\s)(?<![-+*/×÷(]){N}(?:(?:\s+[^\W\d_]+)?\s*(?:\+|\bplus\b)\s*{N}){{1,8}}"
    rf"(?:\s+[^\W\d_]+)?\s*(?:=|\bequals\b|\bis\b|\bmakes\b)\s*{N}(?!\s*[-+*/×÷])"
)


def sums(text: Stretches) -> Iterator[Finding]:
    """Add up what the words put together; nothing that holds is held to fail in part."""
    every = (*text.single, *text.double, *text.triple, *text.lists)
    candidates = [
        (window, [_levelled(one) for one in summed(window)]) for window in every if _is_read(window)
    ]
    used: set[int] = set()
    for _, held in candidates:
        right = [one for one in held if _even(one) and one.told]
        if right:
            best = max(right, key=lambda one: (len(one.parts), one.cue is not None))
            used.update(id(part.figure) for part in (best.total, *best.parts))
            yield _holds(best)
    for _, held in reversed(candidates):
        sure = [one for one in held if one.sure and not _even(one)]
        for one in sure:
            places = {id(part.figure) for part in (one.total, *one.parts)}
            if not places & used:
                short = _without(one)
                finding = _hangs(one, short) if short else _fails(one)
                if finding is not None:
                    used |= places
                    yield finding
    for window in text.lists:
        yield from hundred(window)
    for window in text.single:
        yield from hundred(window)
        yield from _equations(window)


def _is_read(window: Window) -> bool:
    return len(window.quantities) <= _HUNDRED


def _even(one: Summed) -> bool:
    """Tell whether the parts come to the total, within its last stated place."""
    if one.total.bound in {"at_least", "at_most"}:
        return False
    steps = {part.step for part in (*one.parts, one.total)}
    fine = Fraction(0) if max(steps) <= 1 and steps == {Fraction(1)} else _blur(one)
    return abs(one.off) <= fine


def _blur(one: Summed) -> Fraction:
    """Return by how much rounding alone may part them, where the parts are rounded."""
    decimals = max(part.step for part in (*one.parts, one.total))
    return Fraction(0) if decimals == min(Fraction(1), decimals) == 1 else decimals / 2


def _levelled(one: Summed) -> Summed:
    """Take "3m" beside "2.5m" as given to a tenth of a million too: one row is rounded alike."""
    every = (one.total, *one.parts)
    if len({part.step for part in every}) == 1:
        return one
    finest: dict[Fraction, Fraction] = {}
    for part in every:
        scale = _scale(part)
        finest[scale] = min(part.step, finest.get(scale, part.step))
    total, *parts = (part._replace(step=finest[_scale(part)]) for part in every)
    return one._replace(total=total, parts=tuple(parts))


def _scale(part: Quantity) -> Fraction:
    """Return what the figure is counted in: a million for 2.5m and for 3m."""
    found = _DECIMALS.search(part.words)
    return part.step * 10 ** len(found["places"]) if found else part.step


def _without(one: Summed) -> Quantity | None:
    """Return the part at an end of the list without which the rest come to the total."""
    if len(one.parts) <= _ANSWERS:
        return None
    return next((one.parts[end] for end in (-1, 0) if one.parts[end].value == one.off), None)


def added(parts: Sequence[Quantity]) -> str:
    """Write a sum out: "3 + 4 = 7"."""
    total = sum((one.value for one in parts), start=Fraction(0))
    return f"{' + '.join(number(one.value) for one in parts)} = {shown(total, parts[0])}"


def _holds(one: Summed) -> Finding:
    near = "" if not one.off else f" ≈ {shown(one.total.value, one.total)}"
    return Finding(
        "sum", "holds", (one.total, *one.parts), added(one.parts) + near,
        f"The {len(one.parts)} figures from “{one.parts[0].words}” to “{one.parts[-1].words}” were "
        f"added up and set beside “{one.total.words}”{_called(one)}.",
    )  # fmt: skip


def _called(one: Summed) -> str:
    if one.cue is None or one.cue in {":", "(", "all there is", "of them", "from"}:
        return ", with which they stand"
    return f", which the words call their total (“{one.cue}”)"


def _hangs(one: Summed, left_out: Quantity) -> Finding:
    rest = [part for part in one.parts if part is not left_out]
    total = shown(one.total.value, one.total)
    return Finding(
        "sum", "depends", (one.total, *one.parts),
        f"{added(one.parts)}, not {total}; without {number(left_out.value)}: {added(rest)}",
        f"It depends on whether “{left_out.words}” is counted in “{one.total.words}”, and "
        "the words do not say.",
    )  # fmt: skip


def _fails(one: Summed) -> Finding | None:
    slack = sum((part.slack for part in (*one.parts, one.total)), start=Fraction(0))
    bounds = {part.bound for part in (*one.parts, one.total)}
    if (abs(one.off) < slack if slack else not one.off) or bounds - {"exact", "about"}:
        return None
    if not _LIKELY * one.total.value <= one.total.value + one.off <= one.total.value / _LIKELY:
        return None  # what comes to so much more or less is hardly all of it
    total = shown(one.total.value, one.total)
    if one.cue == AMONG:
        return Finding(
            "sum", "fails", (one.total, *one.parts), f"{added(one.parts)} > {total}",
            f"“{one.parts[0].words}” and “{one.parts[-1].words}” count what nobody is both of, "
            f"and all are told to be among “{one.total.words}”: they come to more.",
        )  # fmt: skip
    return Finding(
        "sum", "fails", (one.total, *one.parts), f"{added(one.parts)}, not {total}",
        f"The words make the {len(one.parts)} figures from “{one.parts[0].words}” to "
        f"“{one.parts[-1].words}” all of “{one.total.words}”, and they come to another sum.",
    )  # fmt: skip


def _equations(window: Window) -> Iterator[Finding]:
    """Check a sum that is written as one: "12 + 9 = 21"."""
    for found in _EQUATION.finditer(window.text):
        places = [at for at in range(found.start(), found.end()) if window.text[at] == N]
        *parts, total = (window.quantity(at) for at in places)
        off = sum((one.value for one in parts), start=-total.value)
        working = added(parts)
        if not off:
            yield Finding(
                "sum", "holds", (total, *parts), working,
                "The words write the sum out, and it is right.",
            )  # fmt: skip
        elif total.step == 1 and all(one.step == 1 for one in parts):
            yield Finding(
                "sum", "fails", (total, *parts), f"{working}, not {shown(total.value, total)}",
                f"The words write out a sum that makes “{total.words}”, and it makes another.",
            )  # fmt: skip

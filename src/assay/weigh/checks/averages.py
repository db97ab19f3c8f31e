"""An average beside what it is of: numbers in a row, or a distance and the time it took."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from assay.weigh.checks.findings import Finding, number, shown
from assay.weigh.checks.marked import N
from assay.weigh.checks.quantities import alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.record import CheckKind
    from assay.weigh.checks.marked import Stretches, Window
    from assay.weigh.checks.quantities import Quantity

__all__ = ["averages"]

_WORD = r"(?:\s+[^\W\d_]+)?"
_ROW = rf"{N}{_WORD}(?:\s*,\s*{N}{_WORD}){{0,8}}\s*,?\s+and\s+{N}"
_AVERAGES = (
    re.compile(
        rf"(?P<row>{_ROW}){_WORD}\s*[,;:–—]\s*(?:(?:so|and|or|that\s+is|with)\s+)?(?:an|the|its|their)\s+"
        rf"(?:average|mean)\s+(?:of|is|was|being)\s+(?P<mean>{N})"
    ),
    re.compile(
        rf"\b(?:average|mean)\s+of\s+(?P<row>{_ROW}){_WORD}\s+(?:is|was|comes\s+to)\s+(?P<mean>{N})"
    ),
)
_SPEED = re.compile(r"\b(?:average|averaging|averaged|mean)\b", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:more|less|than|first|last|another|including|stops?|rest|then|of\s+which|up\s+to|weighted|"
    r"usual\w*|national|top|record)\b",
    re.IGNORECASE,
)
_THREE = 3


def averages(text: Stretches) -> Iterator[Finding]:
    """Work out the averages that single sentences state."""
    for window in text.single:
        for pattern in _AVERAGES:
            for found in pattern.finditer(window.text):
                row = [
                    window.quantity(at)
                    for at in range(found.start("row"), found.end("row"))
                    if window.text[at] == N
                ]
                mean = window.quantity(found.start("mean"))
                if all(alike(one, mean) or alike(one, row[-1]) for one in row):
                    yield from _mean(row, mean)
        yield from _speed(window)


def _mean(row: Sequence[Quantity], mean: Quantity) -> Iterator[Finding]:
    real = sum((one.value for one in row), start=Fraction(0)) / len(row)
    slack = max(mean.step / 2, *(one.slack for one in row))
    terms = " + ".join(number(one.value) for one in row)
    working = f"({terms}) ÷ {len(row)} = {shown(real, mean)}"
    yield from _graded(
        "sum", (mean, *row), working, abs(real - mean.value), slack,
        f"“{mean.words}” is called the average of the {len(row)} figures from “{row[0].words}” to "
        f"“{row[-1].words}”",
    )  # fmt: skip


def _speed(window: Window) -> Iterator[Finding]:
    """Read "300 km in three hours, an average of 100 km/h"."""
    held = [one for _, one in window.quantities]
    if len(held) != _THREE or not _SPEED.search(window.text) or _LOOSE.search(window.text):
        return
    speed = next((one for one in held if one.unit and "/" in one.unit), None)
    if speed is None or speed.unit is None:
        return
    over, _, under = speed.unit.partition("/")
    far = next((one for one in held if one.unit == over), None)
    time = next((one for one in held if one.unit == under), None)
    if far is None or time is None or not time.value:
        return
    real = far.value / time.value
    slack = speed.step / 2 + (far.slack + real * time.slack) / time.value
    working = f"{shown(far.value, far)} ÷ {shown(time.value, time)} = {shown(real, speed)}"
    yield from _graded(
        "share", (speed, far, time), working, abs(real - speed.value), slack,
        f"“{speed.words}” is the average told for “{far.words}” in “{time.words}”",
    )  # fmt: skip


def _graded(
    kind: CheckKind,
    held: tuple[Quantity, ...],
    working: str,
    off: Fraction,
    slack: Fraction,
    why: str,
) -> Iterator[Finding]:
    bounds = {one.bound for one in held}
    if off <= slack and bounds <= {"exact", "about"}:
        yield Finding(kind, "holds", held, working, f"{why}, and it is.")
    elif bounds == {"exact"} and off > 2 * slack and off * _FAR > held[0].value:
        told = f"{working}, not {shown(held[0].value, held[0])}"
        yield Finding(kind, "fails", held, told, f"{why}, and it is not.")


_FAR = 50
"""What is off by less than a fiftieth may have been rounded on the way."""

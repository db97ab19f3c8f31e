"""Figures held to floors, and floors to the data they were measured on."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct, field

from benchmarks.shared import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from benchmarks.case import Case, Figure, Measured

__all__ = ["FLOORS", "Held", "broken", "held", "load", "save"]

FLOORS = Path(__file__).with_name("floors.json")

_SLACK = {"lower": 1.0, "cheaper": 1.5}
"""How much worse a figure may be than when its ceiling was set."""

Floors = dict[str, "Held"]


class Held(Struct, frozen=True):
    """What one case is held to; ``data`` has the SHA-256 of each of its files."""

    data: dict[str, str] = field(default_factory=dict)
    floors: dict[str, float] = field(default_factory=dict)
    ceilings: dict[str, float] = field(default_factory=dict)


def load() -> Floors:
    """Return what every case is held to."""
    return msgspec.json.decode(FLOORS.read_bytes(), type=dict[str, Held])


def save(every: Mapping[str, Held]) -> None:
    """Write what every case is held to, one figure a line, so that a lowered floor is seen."""
    FLOORS.write_bytes(msgspec.json.format(msgspec.json.encode(every), indent=2) + b"\n")


def held(case: Case, measured: Measured) -> Held:
    """Return floors and ceilings that what was measured just keeps to.

    A floor is the figure rounded down, to a hundredth at the finest; a ceiling is rounded up.
    """
    return Held(
        data={file: digest(file) for file in case.files},
        floors={
            one.name: math.floor(one.ours * _steps(one)) / _steps(one)
            for one in measured.figures
            if one.better == "higher"
        },
        ceilings={
            one.name: math.ceil(one.ours * _SLACK[one.better] * _steps(one)) / _steps(one)
            for one in measured.figures
            if one.better in _SLACK
        },
    )


def _steps(figure: Figure) -> int:
    return int(10 ** min(figure.digits, 2))


def broken(case: Case, measured: Measured, to: Held | None) -> Iterator[str]:
    """Yield a sentence for each thing that the case is held to and does not keep."""
    if to is None:
        yield f"{case.name}: nothing holds it yet; set its floors with --set-floors"
        return
    for file in case.files:
        now, then = digest(file), to.data.get(file, "none")
        if now != then:
            yield (
                f"{case.name}: {file} is not the data that the floors were measured on: "
                f"expected {then[:12]}, found {now[:12]}"
            )
    figures = {one.name: one for one in measured.figures}
    for name in (*to.floors, *to.ceilings):
        if name not in figures:
            yield f"{case.name}: {name!r} is held but was not measured"
        elif not _keeps(figures[name], to):
            yield _fault(case.name, figures[name], to)


def _keeps(figure: Figure, to: Held) -> bool:
    low = to.floors.get(figure.name, -math.inf)
    high = to.ceilings.get(figure.name, math.inf)
    return low <= figure.ours <= high


def _fault(case: str, figure: Figure, to: Held) -> str:
    floor = to.floors.get(figure.name)
    if floor is not None:
        return f"{case}: {figure.name!r} is {figure.ours:.4f}, below its floor of {floor}"
    ceiling = to.ceilings[figure.name]
    return f"{case}: {figure.name!r} is {figure.ours:.2f}, above its ceiling of {ceiling}"

"""How long the command line takes to say anything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.case import Case, Figure, Measured

__all__ = ["STARTUP"]

_TIMES = 9


def measure() -> Measured:
    """Start the command and the bare interpreter by turns."""
    bare = [sys.executable, "-c", "pass"]
    command = [sys.executable, str(Path(sys.executable).with_name("assay")), "--version"]
    rounds = [(_seconds(command), _seconds(bare)) for _ in range(_TIMES)]
    ratio = median(one for one, _ in rounds) / median(other for _, other in rounds)
    return Measured(
        _TIMES,
        (
            Figure("`assay --version`, in starts of Python", ratio, better="cheaper", digits=2),
            Figure(
                "modules imported beyond Python's own start",
                _modules(command) - _modules(bare),
                better="cheaper",
                digits=0,
            ),
        ),
    )


def _seconds(command: list[str]) -> float:
    start = perf_counter()
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own command
    return perf_counter() - start


def _modules(command: list[str]) -> int:
    """Return how many modules the interpreter says it imported."""
    told = subprocess.run(  # noqa: S603 - our own command
        [command[0], "-X", "importtime", *command[1:]], check=True, capture_output=True, text=True
    )
    return sum(line.startswith("import time:") for line in told.stderr.splitlines())


STARTUP = Case(
    name="startup",
    about=(
        "`assay --version` beside `python -c pass`: the median of nine starts each, taken by "
        "turns, on the wall. The aim is under 0.3 s on a laptop, where Python alone takes some "
        "0.02 s."
    ),
    measure=measure,
)

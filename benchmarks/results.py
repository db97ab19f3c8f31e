"""What was measured, as a person reads it: Markdown, for the terminal and for `RESULTS.md`."""

from __future__ import annotations

import platform
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.shared import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.case import Case, Figure, Measured
    from benchmarks.gate import Held

__all__ = ["RESULTS", "Outcome", "section", "whole"]

RESULTS = Path(__file__).with_name("RESULTS.md")

Outcome = tuple["Case", "Measured | None", "Held | None"]
"""A case, what it measured (null when its data is not there), and what holds it."""

_COMMAND = "python -m benchmarks"


def whole(outcomes: Sequence[Outcome]) -> str:
    """Return the whole of `RESULTS.md`: it has no dates, and no times in seconds."""
    versions = ", ".join(f"{name} {version(name)}" for name in ("assay", "trafilatura", "lxml"))
    head = (
        "# Results\n\n"
        f"Written by `{_COMMAND}`, with {versions}, Python {platform.python_version()}. "
        "A floor or a ceiling is what the run is held to (`floors.json`): quality at what was "
        "measured, rounded down to a hundredth; time and memory at half as much again.\n"
    )
    return "\n".join([head, *(section(*outcome) for outcome in outcomes)])


def section(case: Case, measured: Measured | None, held: Held | None) -> str:
    """Return what one case found out."""
    lines = [f"## {case.name}", "", case.about, ""]
    if measured is None:
        lines += [f"Skipped: its data is not here ({', '.join(case.files)}).", ""]
        return "\n".join(lines)
    data = "".join(f"; {file} {digest(file)[:12]}" for file in case.files)
    lines += [f"n = {measured.documents}{data}", "", *_table(case, measured, held), ""]
    if measured.notes:
        lines += [*(f"- {note}" for note in measured.notes), ""]
    return "\n".join(lines)


def _table(case: Case, measured: Measured, held: Held | None) -> Iterator[str]:
    columns = ["figure", "assay", *([case.peer] if case.peer else []), "held to"]
    rows = [
        [
            one.name,
            _number(one, one.ours),
            *([_number(one, one.peer)] if case.peer else []),
            _bound(one.name, held),
        ]
        for one in measured.figures
    ]
    widths = [max(map(len, column)) for column in zip(columns, *rows, strict=True)]
    yield _line(columns, widths)
    yield _line(["-" * width for width in widths], widths)
    for row in rows:
        yield _line(row, widths)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"


def _number(figure: Figure, value: float | None) -> str:
    return "" if value is None else f"{value:.{figure.digits}f}"


def _bound(name: str, held: Held | None) -> str:
    if held is None:
        return ""
    if name in held.floors:
        return f"≥ {held.floors[name]:g}"
    return f"≤ {held.ceilings[name]:g}" if name in held.ceilings else ""

"""A page in, its report out as text: what a worker does for each page."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Literal, NamedTuple

from assay.cli.work import done
from assay.read import Options

if TYPE_CHECKING:
    from assay.cli.work import Done, Job
    from assay.record import Record

__all__ = ["Format", "Order", "Screen", "rendered"]

Format = Literal["terminal", "html", "md", "json", "csv"]


class Order(NamedTuple):
    """What is wanted of every page."""

    format: Format
    screen: Screen
    options: Options


class Screen(NamedTuple):
    """What a terminal report is drawn for: ``width`` in columns, with colour or without."""

    width: int
    colour: bool


def rendered(order: Order, job: Job) -> Done[str]:
    """Read one page and write its report."""
    # the heavy part, wanted in the worker alone
    from assay.pipeline import read_loaded  # noqa: PLC0415

    return done(
        job, lambda loaded: _report(read_loaded(loaded, order.options), order), order.options
    )


def _report(record: Record, order: Order) -> str:
    from assay import report  # noqa: PLC0415 - each format brings its own library

    if order.format == "json":
        return record.to_json() + "\n"
    if order.format == "md":
        return report.markdown(record)
    if order.format == "html":
        return report.html(record)
    if order.format == "csv":
        return "".join(report.sheet([record]))
    return _drawn(record, order.screen)


def _drawn(record: Record, screen: Screen) -> str:
    from rich.console import Console  # noqa: PLC0415 - only a terminal report is drawn

    from assay.report import terminal  # noqa: PLC0415 - the same

    drawn = io.StringIO()
    console = Console(
        file=drawn,
        width=screen.width,
        force_terminal=screen.colour,
        no_color=not screen.colour,
        highlight=False,
        legacy_windows=False,
    )
    console.print(terminal(record))
    return drawn.getvalue()

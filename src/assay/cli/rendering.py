"""A page in, its report out as text: what a worker does for each page."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Literal, NamedTuple

from assay.errors import AssayError
from assay.read import Loaded, Options

if TYPE_CHECKING:
    from assay.record import Record

__all__ = ["Done", "Format", "Job", "Order", "Screen", "work"]

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


class Job(NamedTuple):
    """A page to read and what to make of it.

    ``loaded`` holds its bytes where they came from standard input or out of an archive;
    ``failure`` says why there are none.
    """

    source: str
    order: Order
    loaded: Loaded | None = None
    failure: str | None = None


class Done(NamedTuple):
    """What became of a page: its report, or the message that says why there is none."""

    source: str
    report: str
    failure: str | None = None


def work(job: Job) -> Done:
    """Read one page and write its report; a failure is returned, never raised.

    A page that shows up a mistake of assay's own costs only its own record.
    """
    # the heavy part, wanted in the worker alone
    from assay.pipeline import read, read_loaded  # noqa: PLC0415

    if job.failure is not None:
        return Done(job.source, "", job.failure)
    options = job.order.options
    try:
        if job.loaded is None:
            record = read(job.source, options)
        else:
            record = read_loaded(job.loaded, options)
        return Done(job.source, _report(record, job.order))
    except AssayError as error:
        return Done(job.source, "", str(error))
    except Exception as error:  # noqa: BLE001 - one page must never cost another one's record
        what = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        told = f"{job.source}: a mistake of assay's own, please report it ({what})"
        return Done(job.source, "", told)


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

"""`assay corpus plan`: what a run would take, before it is begun."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click
import msgspec

from assay.cli.processes import jobs_option, processes
from assay.corpus import Wanted, shards
from assay.corpus.forecast import forecast
from assay.errors import OutputError, SourceError

if TYPE_CHECKING:
    from assay.corpus.forecast import Forecast

__all__ = ["plan"]

_WRONG = 2


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--sample",
    type=click.IntRange(min=1),
    default=200,
    show_default=True,
    help="About so many pages are read for it.",
)
@click.option(
    "--price-per-core-hour",
    "price",
    type=click.FloatRange(min=0),
    help="What an hour of one core costs, in whatever currency.",
)
@jobs_option("Processes of the run")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
def plan(paths: tuple[str, ...], *, sample: int, price: float | None, jobs: int, form: str) -> None:
    """Tell what `assay corpus run` over PATHS would take.

    A sample of the pages, drawn with a seed, is read with one core of this machine; nothing is
    kept. Core hours are those of such a core; a run without filters is told of.
    """
    workers = processes(jobs)
    try:
        made = forecast(shards(paths), Wanted(), sample, price, workers)
    except (OutputError, SourceError) as error:
        click.echo(f"assay: {error}", err=True)
        sys.exit(_WRONG)
    if form == "json":
        click.echo(msgspec.json.encode(made).decode())
        return
    for line in _lines(made, workers):
        click.echo(line)


def _lines(made: Forecast, workers: int) -> list[str]:
    margin = "" if made.margin is None else f", give or take {made.margin:.0%}"
    lines = [
        f"{made.files:,} {'file' if made.files == 1 else 'files'}, {_size(made.bytes)}",
        f"{made.sampled_pages:,} pages were read for this, {_size(made.sampled_bytes)}",
        f"about {made.pages:,} pages",
        f"about {_hours(made.core_hours)} of one core{margin}",
        f"about {_hours(made.core_hours / workers)} with {workers}",
        f"about {_size(made.storage_bytes)} of tables",
    ]
    if made.cost is not None:
        lines.append(f"about {made.cost:,.2f} at {made.price_per_core_hour:g} a core hour")
    return lines


def _size(number: int) -> str:
    size = float(number)
    for unit in ("bytes", "kB", "MB", "GB"):
        if size < 1000:  # noqa: PLR2004 - units go by thousands
            return f"{size:,.3g} {unit}"
        size /= 1000
    return f"{size:,.1f} TB"


def _hours(hours: float) -> str:
    return f"{hours:,.1f} hours" if hours >= 1 else f"{hours * 60:,.1f} minutes"

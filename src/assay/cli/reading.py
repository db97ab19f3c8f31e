"""What every command that reads pages shares: how to read, how many processes, progress."""

from __future__ import annotations

import functools
import sys
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from assay.cli.processes import jobs_option, processes
from assay.read import Options, holds_many

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["Reading", "reading_options", "shown", "total"]

T = TypeVar("T")


class Reading(NamedTuple):
    """How pages are to be read: ``workers`` processes; ``quiet`` without a progress bar."""

    options: Options
    workers: int
    quiet: bool


_OPTIONS = (
    jobs_option("Processes to read with", default=1),
    click.option("--quiet", is_flag=True, help="No progress bar and no count at the end."),
    click.option(
        "--pseudonymise", is_flag=True, help="Give commenters other names, in the text too."
    ),
    click.option(
        "--max-bytes",
        type=click.IntRange(min=1),
        default=50_000_000,
        show_default=True,
        help="The largest page to read, packed or unpacked.",
    ),
    click.option(
        "--timeout",
        type=click.FloatRange(min=0, min_open=True),
        default=30.0,
        show_default=True,
        help="Seconds for all that fetching an address takes.",
    ),
    click.option("--no-robots", is_flag=True, help="Fetch even what a site's robots.txt forbids."),
)


def reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options about reading, together in ``wanted``."""

    @functools.wraps(command)
    def called(
        *,
        jobs: int,
        quiet: bool,
        pseudonymise: bool,
        max_bytes: int,
        timeout: float,
        no_robots: bool,
        **given: Any,  # noqa: ANN401 - the command's own
    ) -> None:
        options = Options(
            pseudonymise=pseudonymise, max_bytes=max_bytes, timeout_s=timeout, robots=not no_robots
        )
        command(wanted=Reading(options, processes(jobs), quiet), **given)

    for option in reversed(_OPTIONS):
        called = option(called)
    return called


def total(pages: Sequence[str]) -> int | None:
    """Return how many pages there are; None where an archive may hold any number."""
    archived = any(page != "-" and holds_many(page) for page in pages)
    return None if archived else len(pages)


def shown(done: Iterator[T], number: int | None, *, quiet: bool) -> Iterator[T]:
    """Pass results on, with a progress bar where several pages are read before somebody's eyes."""
    if quiet or number == 1 or not sys.stderr.isatty():
        yield from done
        return
    from rich.console import Console  # noqa: PLC0415 - only a progress bar needs it
    from rich.progress import track  # noqa: PLC0415 - the same

    yield from track(done, "reading", number, console=Console(stderr=True), transient=True)

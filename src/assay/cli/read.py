"""`assay read`: pages in, reports or records out."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from assay.cli.output import replacing, unused_name
from assay.cli.rendering import Format, Job, Screen
from assay.cli.workers import each
from assay.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.cli.rendering import Done

__all__ = ["read"]

_BY_SUFFIX: dict[str, Format] = {
    ".csv": "csv",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".jsonl": "json",
    ".md": "md",
    ".ndjson": "json",
    ".txt": "terminal",
}
_SUFFIX: dict[Format, str] = {
    "csv": ".csv",
    "html": ".html",
    "json": ".json",
    "md": ".md",
    "terminal": ".txt",
}
_NARROWEST = 40
_FAILED, _INTERRUPTED = 1, 130


@click.command()
@click.argument("pages", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(get_args(Format)),
    help="What to make of each page. Without it: by the suffix of -o, HTML into a folder, else"
    " a summary on a terminal and JSON, a record a line, into a pipe.",
)
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(),
    help="A file, a folder (one that is there, or a name ending in /) with a file a page, or -"
    " for standard output.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    help="Processes to read with; 0 for one a core.",
)
@click.option("--quiet", is_flag=True, help="No progress bar and no count at the end.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first page that cannot be read.")
def read(
    pages: tuple[str, ...],
    form: Format | None,
    target: str | None,
    jobs: int,
    *,
    quiet: bool,
    fail_fast: bool,
) -> None:
    """Take PAGES apart: paths of saved pages, or - for standard input.

    Reports go to standard output or to -o, messages to standard error. The exit status is 0 when
    all pages were read, 1 when some were not (each is named), 2 when the call itself is wrong.
    """
    output = None if target is None or target == "-" else Path(target)
    folder = output is not None and (output.is_dir() or str(target).endswith(("/", os.sep)))
    chosen = form or ("html" if folder else _format_of(output))
    _refuse(pages, chosen, output, folder=folder)
    screen = Screen(max(_NARROWEST, shutil.get_terminal_size((80, 24)).columns), _colour(output))
    work = [Job(page, _standard_input(page), chosen, screen) for page in pages]
    done = _shown(each(work, jobs or os.cpu_count() or 1), len(work), quiet=quiet)
    try:
        if output is None:
            failed = _to_stream(done, chosen, fail_fast=fail_fast)
        elif folder:
            failed = _to_folder(done, chosen, output, fail_fast=fail_fast)
        else:
            failed = _to_file(done, chosen, output, fail_fast=fail_fast)
    except OutputError as error:
        click.echo(f"assay: {error}", err=True)
        sys.exit(_FAILED)
    except KeyboardInterrupt:
        click.echo("assay: interrupted", err=True)
        sys.exit(_INTERRUPTED)
    if failed and len(work) > 1 and not quiet and not fail_fast:
        click.echo(f"assay: {failed} of {len(work)} pages could not be read", err=True)
    sys.exit(_FAILED if failed else 0)


def _format_of(output: Path | None) -> Format:
    if output is None:
        return "terminal" if sys.stdout.isatty() else "json"
    known = _BY_SUFFIX.get(output.suffix.lower())
    if known is None:
        raise click.UsageError(
            f"what to write to {output}? Give --format, or a name that ends in one of"
            f" {', '.join(_BY_SUFFIX)}"
        )
    return known


def _refuse(pages: Sequence[str], form: Format, output: Path | None, *, folder: bool) -> None:
    """Raise a usage error for calls whose result would be lost or overwrite a page."""
    if pages.count("-") > 1:
        raise click.UsageError("standard input (-) can be read only once")
    if form == "html" and not folder and len(pages) > 1:
        raise click.UsageError(f"{len(pages)} pages make {len(pages)} HTML files: give -o FOLDER/")
    if output is None or folder:
        return
    for page in pages:
        if page != "-" and Path(page).exists() and output.exists() and output.samefile(page):
            raise click.UsageError(f"{output} is a page to be read: choose another output")


def _colour(output: Path | None) -> bool:
    return output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ


def _standard_input(page: str) -> bytes | None:
    return sys.stdin.buffer.read() if page == "-" else None


def _shown(done: Iterator[Done], total: int, *, quiet: bool) -> Iterator[Done]:
    """Pass results on, with a progress bar where several pages are read before somebody's eyes."""
    if quiet or total == 1 or not sys.stderr.isatty():
        yield from done
        return
    from rich.console import Console  # noqa: PLC0415 - only a progress bar needs it
    from rich.progress import track  # noqa: PLC0415 - the same

    yield from track(done, "reading", total, console=Console(stderr=True), transient=True)


def _kept(done: Iterator[Done], *, fail_fast: bool) -> Iterator[Done]:
    """Name each failure on standard error; stop at the first one if that was asked for."""
    for one in done:
        if one.failure is not None:
            click.echo(f"assay: {one.failure}", err=True)
        yield one
        if one.failure is not None and fail_fast:
            return


def _joined(done: Iterator[Done], form: Format, counts: list[int]) -> Iterator[str]:
    """Yield the reports one after another; ``counts`` gets how many failed and how many came."""
    for one in done:
        if one.failure is not None:
            counts[0] += 1
            continue
        first = counts[1] == 0
        counts[1] += 1
        if form == "csv" and not first:
            yield one.report.partition("\n")[2]
        else:
            yield one.report if first or form in {"json", "csv"} else "\n" + one.report


def _to_stream(done: Iterator[Done], form: Format, *, fail_fast: bool) -> int:
    counts = [0, 0]
    stream = sys.stdout.buffer
    try:
        for report in _joined(_kept(done, fail_fast=fail_fast), form, counts):
            stream.write(report.encode())
            stream.flush()
    except BrokenPipeError:
        # whoever read has seen enough; closing here would raise it again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        raise OutputError("standard output", f"cannot be written ({error.strerror})") from error
    return counts[0]


def _to_file(done: Iterator[Done], form: Format, output: Path, *, fail_fast: bool) -> int:
    counts = [0, 0]
    reports = _joined(_kept(done, fail_fast=fail_fast), form, counts)
    first = next(reports, None)
    if first is not None:
        with replacing(output) as stream:
            stream.write(first)
            stream.writelines(reports)
    return counts[0]


def _to_folder(done: Iterator[Done], form: Format, folder: Path, *, fail_fast: bool) -> int:
    failed = 0
    taken: set[str] = set()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(str(folder), f"cannot be made ({error.strerror})") from error
    for one in _kept(done, fail_fast=fail_fast):
        if one.failure is not None:
            failed += 1
            continue
        with replacing(folder / unused_name(one.source, _SUFFIX[form], taken)) as stream:
            stream.write(one.report)
    return failed

"""`assay read`: pages in, reports or records out."""

from __future__ import annotations

import os
import shutil
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from assay.cli.jobs import jobs
from assay.cli.output import replacing, unused_name
from assay.cli.reading import Reading, reading_options, shown, total
from assay.cli.rendering import Format, Order, Screen, rendered
from assay.cli.workers import each
from assay.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.cli.work import Done

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
@click.option("--fail-fast", is_flag=True, help="Stop at the first page that cannot be read.")
@reading_options
def read(
    pages: tuple[str, ...],
    form: Format | None,
    target: str | None,
    wanted: Reading,
    *,
    fail_fast: bool,
) -> None:
    """Take PAGES apart: files, web archives, addresses, or - for standard input.

    Files are HTML, plain text, PDF or MHTML; an archive (WARC, WACZ) gives one result a page; an
    address (https://…) is fetched now.

    Reports go to standard output or to -o, messages to standard error. The exit status is 0 when
    all pages were read, 1 when some were not (each is named), 2 when the call itself is wrong.
    """
    output = None if target is None or target == "-" else Path(target)
    folder = output is not None and (output.is_dir() or str(target).endswith(("/", os.sep)))
    chosen = form or ("html" if folder else _format_of(output))
    _refuse(pages, chosen, output, folder=folder)
    screen = Screen(max(_NARROWEST, shutil.get_terminal_size((80, 24)).columns), _colour(output))
    found = jobs(pages, wanted.options)
    workers = 1 if pages == ("-",) else wanted.workers
    work = partial(rendered, Order(chosen, screen, wanted.options))
    done = shown(each(found, workers, work), total(pages), quiet=wanted.quiet)
    kept = _Kept(done, fail_fast=fail_fast)
    try:
        if output is None:
            _to_stream(kept, chosen)
        elif folder:
            _to_folder(kept, chosen, output)
        else:
            _to_file(kept, chosen, output)
    except OutputError as error:
        click.echo(f"assay: {error}", err=True)
        sys.exit(_FAILED)
    except KeyboardInterrupt:
        click.echo("assay: interrupted", err=True)
        sys.exit(_INTERRUPTED)
    if kept.failed and kept.seen > 1 and not wanted.quiet:
        click.echo(f"assay: {kept.failed} of {kept.seen} pages could not be read", err=True)
    sys.exit(_FAILED if kept.failed else 0)


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
    if form == "html" and not folder and (len(pages) > 1 or total(pages) is None):
        raise click.UsageError("several pages make several HTML files: give -o FOLDER/")
    if output is None or folder:
        return
    for page in pages:
        if page != "-" and Path(page).exists() and output.exists() and output.samefile(page):
            raise click.UsageError(f"{output} is a page to be read: choose another output")


def _colour(output: Path | None) -> bool:
    return output is None and sys.stdout.isatty() and "NO_COLOR" not in os.environ


def _text(one: Done[str]) -> str:
    return one.made or ""


class _Kept:
    """The pages that could be read; the others are named on standard error, and all counted."""

    def __init__(self, done: Iterator[Done[str]], *, fail_fast: bool) -> None:
        self._done = done
        self._fail_fast = fail_fast
        self.seen = self.failed = 0

    def __iter__(self) -> Iterator[Done[str]]:
        for one in self._done:
            self.seen += 1
            if one.failure is None:
                yield one
                continue
            self.failed += 1
            click.echo(f"assay: {one.failure}", err=True)
            if self._fail_fast:
                return


def _joined(kept: _Kept, form: Format) -> Iterator[str]:
    """Yield the reports, each to stand behind the one before."""
    for place, one in enumerate(kept):
        if form == "html" and place:
            raise OutputError(one.source, "is a second page: give -o FOLDER/ for a file a page")
        if form == "csv" and place:
            yield _text(one).partition("\n")[2]
        else:
            yield _text(one) if not place or form in {"json", "csv"} else "\n" + _text(one)


def _to_stream(kept: _Kept, form: Format) -> None:
    stream = sys.stdout.buffer
    try:
        for report in _joined(kept, form):
            stream.write(report.encode())
            stream.flush()
    except BrokenPipeError:
        # whoever read has seen enough; closing here would raise it again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        raise OutputError("standard output", f"cannot be written ({error.strerror})") from error


def _to_file(kept: _Kept, form: Format, output: Path) -> None:
    reports = _joined(kept, form)
    first = next(reports, None)
    if first is not None:
        with replacing(output) as stream:
            stream.write(first)
            stream.writelines(reports)


def _to_folder(kept: _Kept, form: Format, folder: Path) -> None:
    taken: set[str] = set()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(str(folder), f"cannot be made ({error.strerror})") from error
    for one in kept:
        with replacing(folder / unused_name(one.source, _SUFFIX[form], taken)) as stream:
            stream.write(_text(one))

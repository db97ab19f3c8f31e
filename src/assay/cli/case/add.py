"""`assay case add`: pages into a case."""

from __future__ import annotations

import hashlib
import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from assay.case import Case, Prepared, prepare
from assay.case.values import Added
from assay.cli.case.shared import Form, case_argument, failing, form_option, put_json, who_option
from assay.cli.jobs import jobs
from assay.cli.reading import Reading, reading_options, shown, total
from assay.cli.work import Done, Job, done
from assay.cli.workers import each
from assay.errors import SourceError
from assay.read import one as one_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assay.read import Options

__all__ = ["add"]

_FAILED, _INTERRUPTED = 1, 130


@click.command()
@case_argument
@click.argument("pages", nargs=-1, required=True, type=click.Path(allow_dash=True))
@form_option
@who_option
@reading_options
def add(where: str, pages: tuple[str, ...], form: Form, who: str | None, wanted: Reading) -> None:
    """Read PAGES into CASE: files, web archives, addresses, or - for standard input.

    A page whose bytes are in the case already is not read again. One that changed since is a new
    version of it: what it says now and no longer is told claim by claim.

    Every page is kept as soon as it is read: whatever happens to a later one, it stays. The exit
    status is 0 when all pages were added, 1 when some were not (each is named).
    """
    if pages.count("-") > 1:
        raise click.UsageError("standard input (-) can be read only once")
    kept: list[Added] = []
    failed: list[dict[str, str]] = []
    with failing(), Case.open(where, write=True) as case:
        try:
            for one in _added(case, pages, wanted, who):
                if one.made is None:
                    failed.append({"source": one.source, "message": one.failure or ""})
                    click.echo(f"assay: {one.failure}", err=True)
                else:
                    kept.append(one.made)
                    if form == "text":
                        click.echo(_line(one.source, one.made))
        except KeyboardInterrupt:
            click.echo(f"assay: interrupted; {len(kept)} pages are kept", err=True)
            sys.exit(_INTERRUPTED)
    if form == "json":
        put_json({"pages": kept, "failed": failed})
    sys.exit(_FAILED if failed else 0)


def _added(
    case: Case, pages: tuple[str, ...], wanted: Reading, who: str | None
) -> Iterator[Done[Added]]:
    """Read pages in the workers and keep them here, in order."""
    new = _looked_up(case, jobs(pages, wanted.options), wanted.options)
    workers = 1 if pages == ("-",) else wanted.workers
    read = each(new, workers, partial(_prepared, wanted.options))
    for one in shown(read, total(pages), quiet=wanted.quiet):
        if one.made is None:
            yield Done(one.source, None, one.failure)
        elif isinstance(one.made, str):
            yield Done(one.source, Added(page=one.made, outcome="already"))
        else:
            yield Done(one.source, case.add(one.made, who=who))


def _looked_up(case: Case, found: Iterable[Job], options: Options) -> Iterator[Job]:
    """Get the bytes of each page, and tell those that the case has."""
    for job in found:
        if job.failure is not None:
            yield job
            continue
        try:
            loaded = job.loaded or one_page(job.source, options)
        except SourceError as error:
            yield Job(job.source, failure=str(error))
        else:
            held = case.has("sha256:" + hashlib.sha256(loaded.data).hexdigest())
            yield Job(job.source, held=held) if held else Job(job.source, loaded)


def _prepared(options: Options, job: Job) -> Done[Prepared | str]:
    if job.held is not None:
        return Done(job.source, job.held)
    return done(job, lambda loaded: prepare(loaded, options), options)


def _line(source: str, added: Added) -> str:
    """Say what became of a page, and what a new version gained and lost."""
    if added.outcome == "already":
        return f"{added.page}  is in the case already  {source}"
    if added.outcome == "added":
        return f"{added.page}  added  {source}"
    told = [f"{added.page}  is a new version  {source}"]
    told += [f"    now     {words}" for words in added.gained]
    told += [f"    no more {words}" for words in added.lost]
    return "\n".join(told)

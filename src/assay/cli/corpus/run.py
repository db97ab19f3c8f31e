"""`assay corpus run`: archives in, tables out."""

from __future__ import annotations

import re
import sys
from contextlib import ExitStack, contextmanager
from datetime import date
from typing import TYPE_CHECKING

import click

from assay.cli.processes import jobs_option, processes
from assay.corpus import Filters, Limits, Local, Wanted, agree, on_ray, planned, shards
from assay.corpus import run as run_shards
from assay.errors import EngineError, OutputError, SourceError
from assay.read import Options

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assay.corpus import Engine, Planned, Shard, ShardDone

__all__ = ["run"]

_FAILED, _WRONG, _INTERRUPTED = 1, 2, 130
_HALF = re.compile(r"\d{4}(-\d\d)?")


def _day(_context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    if value is None or _HALF.fullmatch(value):
        return value
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(
            f"expected a date like 2024-03-01, 2024-03 or 2024, came {value!r}", param=option
        ) from None


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("-o", "--output", "out", required=True, help="The folder, or address of a store.")
@click.option(
    "--engine",
    "kind",
    type=click.Choice(["local", "ray"]),
    default="local",
    show_default=True,
    help="What to read on: the processes of this machine, or a Ray cluster.",
)
@click.option(
    "--address",
    help="Of the Ray cluster: auto, ray://host:10001 or host:6379. Without it: one on this"
    " machine, for this run.",
)
@jobs_option("Processes to read with")
@click.option(
    "--seconds",
    type=click.FloatRange(min=0.1),
    default=60.0,
    show_default=True,
    help="What one page may take of the clock.",
)
@click.option(
    "--memory",
    type=click.IntRange(min=1),
    default=2_000,
    show_default=True,
    help="Megabytes that one page may take of memory.",
)
@click.option("--language", multiple=True, help="Only pages in this language (en fits en-GB).")
@click.option("--media-type", multiple=True, help="Only pages of this type (text/html).")
@click.option("--host", multiple=True, help="Only pages of this host and those below it.")
@click.option("--not-host", multiple=True, help="No pages of this host or those below it.")
@click.option("--since", callback=_day, help="Only pages of this day and later.")
@click.option("--until", callback=_day, help="Only pages of this day and earlier.")
@click.option("--least", type=click.IntRange(min=0), default=0, help="Characters at least.")
@click.option("--most", type=click.IntRange(min=1), help="Characters at most.")
@click.option(
    "--max-bytes",
    type=click.IntRange(min=1),
    default=50_000_000,
    show_default=True,
    help="The largest page to read, packed or unpacked.",
)
@click.option("--pseudonymise", is_flag=True, help="Give commenters other names.")
@click.option("--quiet", is_flag=True, help="Name only what went wrong.")
def run(
    paths: tuple[str, ...], out: str, *, kind: str, address: str | None, jobs: int,
    seconds: float, memory: int,
    language: tuple[str, ...], media_type: tuple[str, ...], host: tuple[str, ...],
    not_host: tuple[str, ...], since: str | None, until: str | None, least: int,
    most: int | None, max_bytes: int, pseudonymise: bool, quiet: bool,
) -> None:  # fmt: skip
    """Take all pages of PATHS apart, into Parquet tables in a folder.

    PATHS are web archives (WARC, WACZ) and pages, folders and patterns of them, here or in a
    store that fsspec opens (s3://…). What is done already is not done again: run the same command
    to go on after whatever stopped it.

    The exit status is 0 when all shards are whole, 1 when some are not (each is named), 2 when
    nothing was begun because something is wrong with what was asked.
    """
    if address is not None and kind != "ray":
        raise click.UsageError("--address is for --engine ray")
    wanted = Wanted(
        reading=Options(pseudonymise=pseudonymise, max_bytes=max_bytes),
        limits=Limits(seconds=seconds, memory=memory * 1_000_000),
        filters=Filters(
            languages=_small(language), media_types=_small(media_type), hosts=_small(host),
            not_hosts=_small(not_host), since=since, until=until, least=least, most=most,
        ),
    )  # fmt: skip
    with ExitStack() as stack:
        try:
            found = shards(paths)
            plan = planned(found, wanted, out)
            engine = stack.enter_context(_engine(kind, address, jobs, plan.missing, out))
        except (EngineError, OutputError, SourceError) as error:
            click.echo(f"assay: {error}", err=True)
            sys.exit(_WRONG)
        if not quiet:
            click.echo(_begun(plan), err=True)
        sys.exit(_followed(run_shards(found, wanted, out, engine), quiet=quiet))


@contextmanager
def _engine(
    kind: str, address: str | None, jobs: int, missing: Sequence[Shard], out: str
) -> Iterator[Engine]:  # fmt: skip
    """Have what the work runs on, as long as it runs."""
    if kind == "local":
        yield Local(processes(jobs))
        return
    with on_ray(address, jobs) as cluster:
        agree(cluster, missing, out)
        yield cluster


def _followed(done: Iterable[ShardDone], *, quiet: bool) -> int:
    """Say what becomes of each shard as it ends; return the exit status."""
    try:
        failed = sum([_failed(one, quiet=quiet) for one in done])
    except KeyboardInterrupt:
        click.echo("assay: interrupted; run the same command to go on", err=True)
        return _INTERRUPTED
    except (OutputError, SourceError) as error:
        click.echo(f"assay: {error}", err=True)
        return _FAILED
    return _FAILED if failed else 0


def _small(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({name.lower() for name in names}))


def _begun(plan: Planned) -> str:
    said = f"{len(plan.missing)} {'shard' if len(plan.missing) == 1 else 'shards'} to read"
    return f"{said}, {len(plan.done)} done before" if plan.done else said


def _failed(one: ShardDone, *, quiet: bool) -> bool:
    """Say what became of a shard, and whether it failed."""
    if one.manifest is None:
        click.echo(f"assay: {one.failure}", err=True)
        return True
    if not quiet:
        unread = ", ".join(f"{number} {code}" for code, number in one.manifest.unread.items())
        claims = one.manifest.rows["claims"]
        more = f"; not read: {unread}" if unread else ""
        click.echo(f"{one.shard}: {one.manifest.pages} pages, {claims} claims{more}")
    return False

"""A shard in, its tables out: what a worker does, whatever engine it works for.

Nothing but the shard and what is wanted goes in, so the same shard makes the same bytes wherever
and whenever it is read.
"""

from __future__ import annotations

import shutil
import zlib
from contextlib import contextmanager
from functools import cache
from socket import gethostname
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import Struct

from assay.corpus.bounded import TooLong, TooMuch, bounded
from assay.corpus.filters import LeftOut, before_reading, when_read
from assay.corpus.journal import Begun, Ended, Journal
from assay.corpus.storage import Place, at_hand, mark
from assay.corpus.stretches import Stretch, pages_of
from assay.corpus.values import Manifest, Seen, Shard, Wanted
from assay.corpus.writing import written
from assay.errors import (
    AssayError,
    BinarySourceError,
    EmptySourceError,
    OutputError,
    SourceError,
    UnsupportedSourceError,
)
from assay.models.session import alone
from assay.pipeline import read_html, taken_apart
from assay.read import load, read_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assay.read import Loaded

__all__ = ["MANIFEST", "RUN", "Task", "folder_of", "noted", "read_shard", "ready"]

MANIFEST: Final = "manifest.json"
RUN: Final = "run.json"
"""What all tables of one folder have in common is written there before any work."""

_EFFORT: Final = 1
_FIRST: Final = (
    '<!DOCTYPE html><html lang="en"><head><title>The gate</title></head><body><article>'
    "<h1>The gate</h1><p>Odda Brenn, who runs the port of Skerrimouth, said that Linnet Askerow"
    " had closed the gate in May.</p><p>Nobody was hurt.</p></article></body></html>"
)
"""A page that the larger models have something to say of."""
_CODES: Final[tuple[tuple[type[AssayError], str], ...]] = (
    (EmptySourceError, "empty"),
    (BinarySourceError, "binary"),
    (UnsupportedSourceError, "unsupported"),
    (SourceError, "unreadable"),
)


class Task(Struct, frozen=True, kw_only=True):
    """A shard, how it is to be read, and the place that its tables go to."""

    shard: Shard
    wanted: Wanted
    out: str

    @property
    def journal(self) -> Path:
        """The file where it is noted what became of each page."""
        return Place(self.out).work / f"{self.shard.name}.journal"


def folder_of(shard: str) -> str:
    """Return the name of a shard's folder, as readers of partitioned tables expect it."""
    return f"shard={shard}"


def read_shard(task: Task) -> Manifest:
    """Read a shard and keep its tables, all of them or none; goes on from its journal.

    Raises
    ------
    OutputError
        The tables cannot be kept.
    """
    alone()  # a worker is one of several
    out = Place(task.out)
    if out.read(RUN) is None:
        raise OutputError(
            task.out, f"the run's {RUN} is not seen on {gethostname()}: all machines of a run must"
            " have the same folder there, or write to a store.",
        )  # fmt: skip
    ready()
    out.work.mkdir(parents=True, exist_ok=True)
    inputs: list[Seen] = []
    with Journal(task.journal) as journal:
        content = out.read(f"{folder_of(task.shard.name)}/{MANIFEST}")
        if content is not None:
            # done meanwhile, by a process of a run that was killed or a machine that was cut off
            task.journal.unlink(missing_ok=True)
            return msgspec.json.decode(content, type=Manifest)
        place = 0
        for path in task.shard.paths:
            size, told = mark(path)
            with _pages(task, path) as (pages, sha256):
                low, high = task.shard.low, task.shard.high
                inputs.append(
                    Seen(path=path, size=size, sha256=sha256, mark=told, low=low, high=high)
                )
                for found in pages:
                    noted(journal, place, found, task.wanted)
                    place += 1
        made = out.work / task.shard.name
        shutil.rmtree(made, ignore_errors=True)
        made.mkdir()
        manifest = written(journal, made, task.shard, tuple(inputs))
        out.keep(made, folder_of(task.shard.name), MANIFEST)
        task.journal.unlink(missing_ok=True)
    return manifest


@cache
def ready() -> None:
    """Load the models: what they take of time and memory must not count as the first page's."""
    read_html(_FIRST)


@contextmanager
def _pages(task: Task, path: str) -> Iterator[tuple[Iterator[Loaded | SourceError], str]]:
    """Have the pages of a file, or of the stretch of it that is the shard, and their SHA-256."""
    shard = task.shard
    if shard.high is None:
        with at_hand(path) as (local, sha256):
            yield _found(local, path, task.wanted), sha256
        return
    with pages_of(path, Stretch(shard.low, shard.high), task.wanted.reading) as found:
        yield found


def _found(local: Path, path: str, wanted: Wanted) -> Iterator[Loaded | SourceError]:
    """Yield the pages of a file; one that cannot be opened is a page that cannot be read."""
    try:
        yield from load(local, wanted.reading, path)
    except SourceError as error:
        yield error


def noted(journal: Journal, place: int, found: Loaded | SourceError, wanted: Wanted) -> None:
    """Read one page, unless that was done, and note what became of it."""
    if place in journal.ended:
        return
    if isinstance(found, SourceError):
        journal.note(_failed(place, found))
        return
    if journal.killed(place):
        message = "The process that read it died, twice: out of memory, or a fault in a library."
        journal.note(_unread(place, found, "died", message))
        return
    journal.note(Begun(place=place))
    journal.note(_read(place, found, wanted))


def _read(place: int, loaded: Loaded, wanted: Wanted) -> Ended:
    limits = wanted.limits
    try:
        with bounded(limits):
            made = _taken_apart(loaded, wanted)
    except TooLong:
        made = LeftOut("time", f"It took more than {limits.seconds:g} seconds.")
    except TooMuch:
        made = LeftOut("memory", f"It took more than {limits.memory:,} bytes of memory.")
    except SourceError as error:
        made = LeftOut(_code(error), str(error))
    except Exception as error:  # noqa: BLE001 - one page must never cost another one's record
        what = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        made = LeftOut("mistake", f"A mistake of assay's own: {what}")
    if isinstance(made, LeftOut):
        return _unread(place, loaded, *made)
    return Ended(place=place, source=loaded.source, record=made)


def _taken_apart(loaded: Loaded, wanted: Wanted) -> bytes | LeftOut:
    """Return a page's record as packed JSON, or why it is not wanted."""
    left = before_reading(loaded, wanted.filters)
    if left is not None:
        return left
    reading = read_page(loaded, wanted.reading)
    left = when_read(reading, wanted.filters)
    if left is not None:
        return left
    record = taken_apart(reading, wanted.reading)
    return zlib.compress(record.to_json().encode(), _EFFORT)


def _unread(place: int, loaded: Loaded, code: str, message: str) -> Ended:
    return Ended(
        place=place, source=loaded.source, url=loaded.url, captured=loaded.captured,
        code=code, message=message,
    )  # fmt: skip


def _failed(place: int, error: SourceError) -> Ended:
    return Ended(place=place, source=error.source, code=_code(error), message=str(error))


def _code(error: AssayError) -> str:
    return next(code for kind, code in _CODES if isinstance(error, kind))

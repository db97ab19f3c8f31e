"""Small web archives, and workers that fail on marked pages."""

from __future__ import annotations

import gzip
import os
import signal
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from unittest.mock import patch

from assay.corpus import Local
from assay.corpus.engine import Outcome, never
from assay.pipeline import taken_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from assay.corpus import Engine
    from assay.read import Options
    from assay.record import Reading, Record

T = TypeVar("T")
U = TypeVar("U")


def page(said: str, *, title: str = "The dredger", language: str = "en") -> bytes:
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><title>{title}</title></head><body>'
        f"<article><h1>{title}</h1><p>{said} The harbour master at Skerrimouth, Odda Brenn, said"
        " that the channel had been dredged to nine metres in April.</p></article></body></html>"
    ).encode()


def warc(path: Path, pages: Sequence[bytes], *, host: str = "wire.example") -> Path:
    """Write an archive with a page a record."""
    with path.open("wb") as file:
        for at, body in enumerate(pages):
            answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
            head = (
                f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{at}>\r\n"
                f"WARC-Date: 2024-10-{at % 28 + 1:02}T12:00:00Z\r\n"
                f"WARC-Target-URI: https://{host}/{path.stem}/{at}\r\n"
                f"Content-Type: application/http; msgtype=response\r\n"
                f"Content-Length: {len(answer)}\r\n\r\n"
            ).encode()
            file.write(gzip.compress(head + answer + b"\r\n\r\n", mtime=0))
    return path


def files(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all tables of a run."""
    return {
        str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.glob("*/*.parquet"))
    }


class Here:
    """An engine that is this very process."""

    def each(
        self, work: Callable[[T], U], tasks: Iterable[T], _again: Callable[[T], bool] = never
    ) -> Iterator[Outcome[T, U]]:
        for task in tasks:
            try:
                made: U | Exception = work(task)
            except Exception as error:  # noqa: BLE001 - an engine tells whatever it is
                made = error
            yield Outcome(task, made)


class Faulty:
    """An engine whose workers fail on pages that have the words for it.

    What fails but once leaves a file of that name in the folder ``once``.
    """

    def __init__(self, engine: Engine | None = None, once: Path | None = None) -> None:
        self._engine = engine or Local(1)
        self._once = once

    def each(
        self, work: Callable[[T], U], tasks: Iterable[T], again: Callable[[T], bool] = never
    ) -> Iterator[Outcome[T, U]]:
        return self._engine.each(partial(_faulty, self._once, work), tasks, again)


def _faulty(once: Path | None, work: Callable[[T], U], task: T) -> U:
    with ExitStack() as stack:
        stack.enter_context(patch("assay.corpus.shard.taken_apart", partial(_failing, once)))
        if once is not None:
            # worker after worker is begun, and the models take longer to load than all the rest
            stack.enter_context(patch("assay.corpus.shard.ready"))
        return work(task)


def _failing(once: Path | None, reading: Reading, options: Options) -> Record:
    text = reading.page.text
    if once is not None:
        _fail_once(text, once)
    if "DIES" in text:
        os._exit(9)
    if "SLEEPS" in text:
        time.sleep(60)
    if "SWALLOWS" in text:
        _swallow()
    if "HOGS" in text:
        held = [bytearray(50_000_000) for _ in range(100)]
        raise AssertionError(len(held))
    if "BREAKS" in text:
        raise ZeroDivisionError("nobody")
    return taken_apart(reading, options)


def _fail_once(text: str, once: Path) -> None:
    if "ONCE" in text and _first(once / "ONCE"):
        os._exit(9)
    above = os.getppid()
    if "ORPHANS" in text and _first(once / "ORPHANS"):
        os.kill(above, signal.SIGKILL)
        time.sleep(60)
    node = once / "node"
    if "CUTS" in text and node.exists() and int(node.read_text()) == _parent(above):
        node.unlink()
        # a machine that goes takes all with it; the raylet first, or it would begin a new worker
        os.kill(_parent(above), signal.SIGKILL)
        os.kill(above, signal.SIGKILL)
        time.sleep(60)


def _parent(process: int) -> int:
    told = Path(f"/proc/{process}/status").read_text().splitlines()
    return int(next(line for line in told if line.startswith("PPid:")).split()[1])


def _first(path: Path) -> bool:
    if path.exists():
        return False
    path.touch()
    return True


def _swallow() -> None:
    for _ in range(3):
        try:
            time.sleep(60)
        except Exception:  # noqa: BLE001, S112 - the kind of code that is tested against
            continue

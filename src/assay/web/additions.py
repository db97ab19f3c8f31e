"""Pages that people hand to the desk: read one after another, beside the answers to requests."""

from __future__ import annotations

import multiprocessing
import threading
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from assay.case import Prepared, prepare
from assay.errors import AssayError, SourceError
from assay.read import Loaded, Options, load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assay.case import Case

__all__ = ["Addition", "Additions"]

_KEPT = 500
"""So many additions are remembered: those before are in the history of the case."""

_State = Literal["waiting", "reading", "added", "already", "version", "failed"]


class Addition(Struct, kw_only=True):
    """What became of one thing that was handed in."""

    number: int
    source: str
    state: _State = "waiting"
    page: str | None = None
    message: str | None = None


class Additions:
    """Reads what is handed in with one process of its own, in order; closes with the desk."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._listed: deque[Addition] = deque(maxlen=_KEPT)
        self._due: deque[tuple[Addition, Callable[[], Iterator[Loaded | SourceError]], str | None]]
        self._due = deque()
        self._ready = threading.Condition()
        self._closed = False
        self._count = 0
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def listed(self) -> list[Addition]:
        """Return what was handed in, the latest first."""
        with self._ready:
            return list(self._listed)[::-1]

    def hand_in(self, name: str, data: bytes, who: str | None) -> Addition:
        """Take the bytes of a page or an archive."""
        return self._put(name, lambda: load(data, Options(), name), who)

    def fetch(self, address: str, who: str | None) -> Addition:
        """Take an address, to be fetched now."""
        return self._put(address, lambda: load(address, Options()), who)

    def close(self) -> None:
        """Stop after the page that is being read."""
        with self._ready:
            self._closed = True
            self._ready.notify_all()
        self._thread.join()

    def _put(
        self, name: str, loading: Callable[[], Iterator[Loaded | SourceError]], who: str | None
    ) -> Addition:
        with self._ready:
            self._count += 1
            made = Addition(number=self._count, source=name)
            self._listed.append(made)
            self._due.append((made, loading, who))
            self._ready.notify()
        return made

    def _work(self) -> None:
        while True:
            with self._ready:
                while not self._due and not self._closed:
                    self._ready.wait()
                if self._closed:
                    return
                addition, loading, who = self._due.popleft()
            addition.state = "reading"
            self._add(addition, loading, who)

    def _add(
        self,
        addition: Addition,
        loading: Callable[[], Iterator[Loaded | SourceError]],
        who: str | None,
    ) -> None:
        """Add all pages of one source; an archive ends as its last page does."""
        spawn = multiprocessing.get_context("spawn")
        try:
            with ProcessPoolExecutor(1, mp_context=spawn) as pool:
                for found in loading():
                    if isinstance(found, SourceError):
                        addition.message = str(found)
                        continue
                    prepared: Prepared = pool.submit(prepare, found, Options()).result()
                    added = self._case.add(prepared, who=who)
                    addition.page, addition.state = added.page, added.outcome
        except AssayError as error:
            addition.message = str(error)
        except BrokenProcessPool:
            addition.message = f"{addition.source}: the process that read it died (out of memory?)"
        if addition.page is None:
            addition.state = "failed"

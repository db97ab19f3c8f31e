"""What became of each page of a shard, kept on disk page by page until the shard is whole.

It is what a run goes on from. Before a page is begun, that is noted; a page that was begun twice
and never ended has twice taken its process with it, and is not begun a third time.
"""

from __future__ import annotations

import fcntl
import zlib
from typing import IO, TYPE_CHECKING, Final, Self

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

__all__ = ["Begun", "Ended", "Journal"]

_HEAD: Final = 8
"""Bytes before each note: its length, and the CRC-32 that tells a whole note from a torn one."""

_STRIKES: Final = 2


class Begun(Struct, frozen=True, kw_only=True, tag="begun"):
    """A page is about to be read: its place in the shard, from 0."""

    place: int


class Ended(Struct, frozen=True, kw_only=True, tag="ended"):
    """A page is done with: its ``record`` as packed JSON, or the ``code`` of why there is none."""

    place: int
    source: str
    url: str | None = None
    captured: str | None = None
    record: bytes | None = None
    code: str | None = None
    message: str | None = None


_NOTES: Final = msgspec.msgpack.Decoder(Begun | Ended)


class Journal:
    """The notes of one shard; only one process at a time has it open."""

    def __init__(self, path: Path) -> None:
        """Open a journal, or begin one; waits until whoever has it open is through."""
        self.path = path
        self._file: IO[bytes] = path.open("a+b")
        fcntl.flock(self._file, fcntl.LOCK_EX)
        self.ended: set[int] = set()
        self._begun: dict[int, int] = {}
        whole = 0
        for note, stop in self._read():
            whole = stop
            if isinstance(note, Begun):
                self._begun[note.place] = self._begun.get(note.place, 0) + 1
            else:
                self.ended.add(note.place)
        self._file.truncate(whole)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def killed(self, place: int) -> bool:
        """Tell whether a page has taken its process with it as often as is allowed."""
        return place not in self.ended and self._begun.get(place, 0) >= _STRIKES

    def note(self, note: Begun | Ended) -> None:
        """Keep a note; it is there whatever becomes of this process."""
        content = msgspec.msgpack.encode(note)
        head = len(content).to_bytes(4, "big") + zlib.crc32(content).to_bytes(4, "big")
        self._file.write(head + content)
        self._file.flush()
        if isinstance(note, Ended):
            self.ended.add(note.place)

    def pages(self) -> Iterator[Ended]:
        """Yield what became of the pages, one in memory at a time, in the order of the shard."""
        at: dict[int, int] = {}
        start = 0
        for note, stop in self._read():
            if isinstance(note, Ended):
                at.setdefault(note.place, start)
            start = stop
        for place in sorted(at):
            ended = self._at(at[place])
            if isinstance(ended, Ended):
                yield ended

    def _read(self) -> Iterator[tuple[Begun | Ended, int]]:
        """Yield each whole note, and where it ends."""
        at = 0
        while (note := self._at(at)) is not None:
            at = self._file.tell()
            yield note, at

    def _at(self, start: int) -> Begun | Ended | None:
        self._file.seek(start)
        head = self._file.read(_HEAD)
        if len(head) < _HEAD:
            return None
        content = self._file.read(int.from_bytes(head[:4], "big"))
        # a file system may leave zeros behind where the power went, and their sum fits
        if not content or zlib.crc32(content) != int.from_bytes(head[4:], "big"):
            return None
        note: Begun | Ended = _NOTES.decode(content)
        return note

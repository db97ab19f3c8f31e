"""What an export is written as: one file, or a folder of several."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Part", "Sink", "array", "json_bytes"]


class Part(NamedTuple):
    """Bytes that go to the end of the file ``name`` of a folder."""

    name: str
    content: bytes


class Sink:
    """A file that a library writes to, and that is emptied while it does."""

    closed = False

    def __init__(self) -> None:
        self._held: list[bytes] = []

    def write(self, content: bytes) -> int:
        """Take what is written."""
        self._held.append(bytes(content))
        return len(content)

    def flush(self) -> None:
        """Do nothing: all is there already."""

    def close(self) -> None:
        """Do nothing: there is no file behind it."""

    def drained(self) -> bytes:
        """Return what was written since the last time."""
        found = b"".join(self._held)
        self._held.clear()
        return found


def json_bytes(value: object) -> bytes:
    """Return a value as JSON in UTF-8; the same value gives the same bytes."""
    return msgspec.json.encode(value)


def array(before: bytes, items: Iterable[object], after: bytes) -> Iterator[bytes]:
    """Yield a JSON document with a long array in it, an item a line."""
    yield before
    between = b"\n"
    for item in items:
        yield between + (item if isinstance(item, bytes) else json_bytes(item))
        between = b",\n"
    yield b"\n" + after

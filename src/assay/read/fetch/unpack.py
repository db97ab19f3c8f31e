"""Content codings undone within a limit: gzip and deflate, the two that are asked for."""

from __future__ import annotations

import zlib
from typing import Protocol

from assay.read.fetch.stopped import Stopped

__all__ = ["Unpacking", "unpacking"]

_GZIP = zlib.MAX_WBITS | 16
_GZIP_MAGIC = b"\x1f\x8b"


class Unpacking(Protocol):
    """One body on its way through."""

    def feed(self, data: bytes, room: int) -> bytes:
        """Return what ``data`` unpacks to: ``room + 1`` bytes at most, which is one too many."""

    def ended(self) -> bool:
        """Tell whether the body came to its proper end."""


class _Plain:
    def feed(self, data: bytes, room: int) -> bytes:
        return data[: room + 1]

    def ended(self) -> bool:
        return True


class _Inflating:
    """gzip (RFC 1952, one member or more) or deflate (RFC 1950, or bare as some servers send it).

    What follows the end without being another member is left out, as browsers do.
    """

    def __init__(self, *, gzip: bool) -> None:
        self._gzip = gzip
        self._begun = False
        self._inflate = zlib.decompressobj(_GZIP if gzip else zlib.MAX_WBITS)

    def feed(self, data: bytes, room: int) -> bytes:
        pieces: list[bytes] = []
        while data:
            if self._inflate.eof and not self._next(data):
                break
            piece = self._inflated(data, room + 1)
            self._begun = True
            pieces.append(piece)
            room -= len(piece)
            if room < 0:
                break
            data = self._inflate.unused_data
        return b"".join(pieces)

    def ended(self) -> bool:
        return self._inflate.eof or not self._begun

    def _next(self, data: bytes) -> bool:
        """Begin another member where ``data`` is one."""
        if not (self._gzip and data.startswith(_GZIP_MAGIC)):
            return False
        self._inflate = zlib.decompressobj(_GZIP)
        return True

    def _inflated(self, data: bytes, most: int) -> bytes:
        try:
            return self._inflate.decompress(data, most)
        except zlib.error:
            if self._gzip or self._begun:
                raise
            self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)
            return self._inflate.decompress(data, most)


def unpacking(coding: str | None) -> Unpacking:
    """Return what undoes ``coding``, the value of the Content-Encoding header.

    Raises
    ------
    Stopped
        For a coding that was not asked for, or several on top of each other (``answer``).
    """
    name = (coding or "").strip().lower()
    if name in {"", "identity"}:
        return _Plain()
    if name in {"gzip", "x-gzip", "deflate"}:
        return _Inflating(gzip=name != "deflate")
    raise Stopped(
        "answer",
        f"the page came packed as {name[:40]!a}, and gzip or deflate was asked for: save it "
        "from your browser and give its path.",
    )

"""Where the next record starts in a file that is broken before it."""

from __future__ import annotations

import zlib
from typing import IO

from assay.read.archive.tape import GZIP

__all__ = ["next_member"]

_PIECE = 1 << 20
_HEAD = 512
_MARK = b"WARC/"
_WRAPPED = 31


def next_member(file: IO[bytes], offset: int) -> int | None:
    """Return the offset, from ``offset`` on, of a gzip member that unpacks to a WARC record.

    One pass over the file: what only looks like a member is told by its first bytes.
    """
    while True:
        file.seek(offset)
        piece = file.read(_PIECE + _HEAD)
        at = piece.find(GZIP)
        while 0 <= at < _PIECE:
            if holds_record(piece[at : at + _HEAD]):
                return offset + at
            at = piece.find(GZIP, at + 1)
        if len(piece) <= _PIECE:
            return None
        offset += _PIECE


def holds_record(head: bytes) -> bool:
    """Tell whether the first bytes of a gzip member unpack to those of a WARC record."""
    try:
        made = zlib.decompressobj(_WRAPPED).decompress(head, _HEAD)
    except zlib.error:
        return False
    return made.lstrip(b"\r\n").startswith(_MARK)

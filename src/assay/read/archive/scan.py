"""Where the next record starts in a file that is broken before it."""

from __future__ import annotations

import zlib
from typing import IO

from assay.read.archive.tape import GZIP

__all__ = ["next_member"]

_PIECE = 1 << 20
_HEAD = 512
_MARK = b"WARC/"
_PLAIN = b"\nWARC/1."
_WRAPPED = 31


def next_member(file: IO[bytes], offset: int) -> int | None:
    """Return the offset, from ``offset`` on, of the next WARC record, packed or plain.

    A packed one is a gzip member that unpacks to a record: what only looks like a member is told
    by its first bytes. A plain one begins a line. One pass over the file.
    """
    while True:
        file.seek(offset)
        piece = file.read(_PIECE + _HEAD)
        plain = piece.find(_PLAIN, 0, _PIECE)
        limit = plain if plain >= 0 else _PIECE
        at = piece.find(GZIP, 0, limit)
        while at >= 0:
            if holds_record(piece[at : at + _HEAD]):
                return offset + at
            at = piece.find(GZIP, at + 1, limit)
        if plain >= 0:
            return offset + plain + 1
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

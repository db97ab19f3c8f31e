"""Whether a stream in a PDF document unpacks to far more than a page of text can hold.

PDFium unpacks a whole stream into memory: a document of 1 MB took 2 GB of it.
"""

from __future__ import annotations

import re
import zlib

__all__ = ["is_bomb"]

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_END = b"endstream"
_MOST = 1032  # times its size that deflate can unpack to
_RATIO = 200
_DICTIONARY = 400  # bytes before a stream in which its dictionary says what it is
_CHUNK, _PIECE = 1 << 14, 1 << 20


def is_bomb(data: bytes, limit: int) -> bool:
    """Tell whether a stream unpacks to more than ``limit`` bytes and 200 times its size.

    Pictures are passed over, since nothing unpacks them here, and so is a stream that is too
    short to reach the limit: of most documents nothing is unpacked at all.
    """
    for found in _STREAM.finditer(data):
        start = found.end()
        end = data.find(_END, start)
        end = len(data) if end < 0 else end
        before = data[max(start - _DICTIONARY, 0) : start].rpartition(b" obj")[2]
        if (end - start) * _MOST < limit or b"/Image" in before:
            continue
        unpacked = _unpacked(memoryview(data)[start:end], limit)
        if unpacked > limit and unpacked > _RATIO * (end - start):
            return True
    return False


def _unpacked(packed: memoryview, limit: int) -> int:
    """Count what ``packed`` unpacks to, without keeping it, up to what is too much."""
    inflate = zlib.decompressobj()
    total = 0
    most = max(limit, _RATIO * len(packed))
    try:
        for at in range(0, len(packed), _CHUNK):
            rest: bytes | memoryview = packed[at : at + _CHUNK]
            while rest and total <= most:
                total += len(inflate.decompress(rest, _PIECE))
                rest = inflate.unconsumed_tail
    except zlib.error:
        return total
    return total

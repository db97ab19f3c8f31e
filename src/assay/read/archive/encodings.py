"""Bodies of HTTP responses without their chunks and content encodings.

Archives lie in both directions: some keep the headers of a body that they have unpacked
already, some hold bodies that the server cut. So what the header says is tried against the
bytes, and what was cut is given as far as it goes, with a problem that says so.
"""

from __future__ import annotations

import io
import re
import zlib
from typing import NamedTuple

from fastwarc.stream_io import BrotliReader, ZstdReader

from assay.read.archive.fault import Fault

__all__ = ["Body", "dechunked", "decoded"]

_SIZE = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\n]{0,4096})?\r?\n")
_GZIP, _ZLIB, _RAW = 31, 15, -15
_ZSTD = b"(\xb5/\xfd"


class Body(NamedTuple):
    """The bytes of a body, and whether they break off before their end."""

    data: bytes
    is_cut: bool = False


def dechunked(data: bytes) -> Body:
    """Return ``data`` without the frame of chunked transfer (RFC 9112, 7.1).

    What does not begin with a chunk was unpacked before it was stored, and stays as it is.
    """
    pieces: list[bytes] = []
    at = 0
    while True:
        found = _SIZE.match(data, at)
        if found is None:
            if not pieces:
                return Body(data)
            return Body(b"".join(pieces), is_cut=True)
        size = int(found.group(1), 16)
        if size == 0:
            return Body(b"".join(pieces))
        piece = data[found.end() : found.end() + size]
        pieces.append(piece)
        if len(piece) < size:
            return Body(b"".join(pieces), is_cut=True)
        at = found.end() + size
        at += 2 if data.startswith(b"\r\n", at) else data.startswith(b"\n", at)


def decoded(data: bytes, encodings: str, limit: int) -> Body:
    """Return ``data`` unpacked by the ``encodings`` of a Content-Encoding header, last one first.

    Raises `Fault` when it cannot be unpacked, or unpacks to more than ``limit`` bytes.
    """
    is_cut = False
    for name in reversed([part.strip().lower() for part in encodings.split(",") if part.strip()]):
        body = _unpacked(data, name, limit)
        if len(body.data) > limit:
            raise Fault(
                f"unpacks to more than {limit:,} bytes, the limit for one page. Raise "
                "--max-bytes to read it."
            )
        data, is_cut = body.data, is_cut or body.is_cut
    return Body(data, is_cut)


def _unpacked(data: bytes, name: str, limit: int) -> Body:
    if name in {"gzip", "x-gzip"}:
        # stored unpacked under the header of the packed body, as some crawlers do
        return _inflated(data, _GZIP, limit) if data.startswith(b"\x1f\x8b") else Body(data)
    if name == "deflate":
        return _deflated(data, limit)
    if name == "br":
        return _brotli(data, limit)
    if name == "zstd":
        return _zstd(data, limit) if data.startswith(_ZSTD) else Body(data)
    if name == "identity":
        return Body(data)
    raise Fault(
        f"is packed with {name[:40]!r}, and this version unpacks gzip, deflate, br and zstd."
    )


def _inflated(data: bytes, form: int, limit: int) -> Body:
    inflate = zlib.decompressobj(form)
    try:
        made = inflate.decompress(data, limit + 1)
    except zlib.error as error:
        raise Fault(f"holds a page that does not unpack ({error}).") from None
    return Body(made, is_cut=not inflate.eof and len(made) <= limit)


def _deflated(data: bytes, limit: int) -> Body:
    """Unpack zlib's format, which the standard names, or the bare one that servers send."""
    for form in (_ZLIB, _RAW):
        try:
            return _inflated(data, form, limit)
        except Fault:
            continue
    return _as_stored(data, "deflate")


def _brotli(data: bytes, limit: int) -> Body:
    try:
        return Body(BrotliReader(io.BytesIO(data)).read(limit + 1))
    except OSError:
        return _as_stored(data, "br")


def _zstd(data: bytes, limit: int) -> Body:
    try:
        return Body(ZstdReader(io.BytesIO(data)).read(limit + 1))
    except OSError as error:
        raise Fault(f"holds a page that does not unpack ({error}).") from None


def _as_stored(data: bytes, name: str) -> Body:
    """Return ``data`` if it is markup as it stands: these formats have no mark to go by."""
    if data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return Body(data)
    raise Fault(f"holds a page that does not unpack: its bytes are no {name} stream.")

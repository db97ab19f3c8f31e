"""The body of an answer, read until its end or its limit, whichever comes first."""

from __future__ import annotations

import zlib
from http.client import IncompleteRead
from typing import TYPE_CHECKING

from assay.read.fetch.stopped import Stopped
from assay.read.fetch.unpack import unpacking

if TYPE_CHECKING:
    from http.client import HTTPResponse

    from assay.read.fetch.deadline import Deadline

__all__ = ["body"]

_CHUNK = 65_536
_MB = 1_000_000


def body(response: HTTPResponse, *, limit: int, cut: bool, deadline: Deadline) -> bytes:
    """Return the body, unpacked. One longer than ``limit`` is ``cut`` there, or refused.

    Raises
    ------
    Stopped
        When it is larger than the limit, packed or unpacked (``size``), ends before the length
        that was announced, or cannot be unpacked (``answer``).
    TimeoutError
        When it has not all come by the deadline.
    """
    announced = _announced(response)
    if announced is not None and announced > limit and not cut:
        raise _too_large(limit, f"it is announced with {_size(announced)}")
    unpack = unpacking(response.getheader("Content-Encoding"))
    kept = bytearray()
    came = 0
    while chunk := _read(response):
        deadline.left()
        came += len(chunk)
        try:
            kept += unpack.feed(chunk, limit - len(kept))
        except zlib.error:
            raise Stopped(
                "answer",
                "what came is damaged and cannot be unpacked: try again, or save the page from "
                "your browser and give its path.",
            ) from None
        if len(kept) > limit or came > limit:
            if cut:
                return bytes(kept[:limit])
            raise _too_large(limit, f"reading stopped after {_size(came)} had come")
    if (announced is not None and came < announced) or not unpack.ended():
        raise _broken_off()
    return bytes(kept)


def _read(response: HTTPResponse) -> bytes:
    try:
        return response.read(_CHUNK)
    except IncompleteRead:
        raise _broken_off() from None


def _announced(response: HTTPResponse) -> int | None:
    return None if response.chunked else response.length


def _broken_off() -> Stopped:
    return Stopped("answer", "the answer broke off before its end: try again.")


def _too_large(limit: int, how: str) -> Stopped:
    return Stopped(
        "size",
        f"the page is larger than the limit of {_size(limit)} ({how}). Raise the limit if you "
        "want it all the same, or save the page and give its path.",
    )


def _size(count: int) -> str:
    return f"{count / _MB:.1f} MB" if count >= _MB else f"{count} bytes"

"""What the header of a WARC record says, and the HTTP header within it."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, NamedTuple

from fastwarc.warc import HeaderMap

from assay.read.archive.fault import Fault

if TYPE_CHECKING:
    from assay.read.archive.tape import Tape

__all__ = ["Header", "Http", "http_header", "record_header"]

_LONGEST = 1 << 16
_MARK = b"WARC/"
_FIRST = re.compile(rb"WARC/\d\.\d+\r?\n")
_END = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(r"\d{1,18}\Z", re.ASCII)
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:+-]{1,40})""", re.IGNORECASE)
_STATUS = re.compile(rb"(?:HTTP/\d|ICY|[A-Z]+/)[\d.]* +(\d{3})\b")


class Header(NamedTuple):
    """The fields of a record that say whether its page is wanted, and how long it is."""

    kind: str
    url: str | None
    date: str
    length: int
    content_type: str
    payload_type: str
    digest: str
    truncated: str


class Http(NamedTuple):
    """What an HTTP response says of its body, which begins at byte ``body`` of the block."""

    status: int
    media_type: str
    charset: str | None
    is_chunked: bool
    encodings: str
    body: int


def record_header(tape: Tape) -> Header:
    """Take the header of the record that the tape stands at.

    Raises `Fault` when there is none, or it does not say how long the record is.
    """
    fields = _record_fields(tape)
    url = (fields.get("WARC-Target-URI") or "").strip().strip("<>") or None
    length = (fields.get("Content-Length") or "").strip()
    if not _LENGTH.match(length):
        raise Fault(
            f"does not say how long it is: expected a number in Content-Length, came {length!r}.",
            url=url,
            resume=tape.pos,
        )
    return Header(
        kind=_field(fields, "WARC-Type").lower(),
        url=url,
        date=_field(fields, "WARC-Date"),
        length=int(length),
        content_type=_field(fields, "Content-Type").lower(),
        payload_type=_media_type(_field(fields, "WARC-Identified-Payload-Type")),
        digest=_field(fields, "WARC-Block-Digest"),
        truncated=_field(fields, "WARC-Truncated").lower(),
    )


def _record_fields(tape: Tape) -> HeaderMap:
    start = tape.pos
    ahead = tape.peek(4096)
    if _END.search(ahead) is None:
        ahead = tape.peek(_LONGEST)
    end = _END.search(ahead)
    if len(ahead) < len(_MARK) + 5 and _MARK.startswith(ahead[: len(_MARK)]):
        raise Fault(_cut(tape, "in its header"), resume=start + 1)
    if not _FIRST.match(ahead):
        raise Fault(
            "does not begin as one: expected a line with WARC/1.0 or WARC/1.1, came "
            f"{ahead[:24]!r}. It was passed over.",
            resume=start,
        )
    if end is None:
        if tape.damage is None and len(ahead) == _LONGEST:
            raise Fault(f"has a header of more than {_LONGEST:,} bytes.", resume=start + 1)
        raise Fault(_cut(tape, "in its header"), resume=start + 1)
    return _fields(tape.take(end.end()))


def http_header(block: bytes) -> Http | None:
    """Return what the HTTP header at the start of ``block`` says, None when there is none."""
    status = _STATUS.match(block)
    end = _END.search(block)
    if status is None or end is None:
        return None
    fields = _fields(block[: end.end()])
    content_type = _field(fields, "Content-Type")
    charset = _CHARSET.search(content_type)
    return Http(
        status=int(status.group(1)),
        media_type=_media_type(content_type),
        charset=charset.group(1) if charset else None,
        is_chunked="chunked" in _field(fields, "Transfer-Encoding").lower(),
        encodings=", ".join(fields.get_multiple("Content-Encoding")),
        body=end.end(),
    )


def _fields(head: bytes) -> HeaderMap:
    fields = HeaderMap()
    fields.parse(io.BytesIO(head if b"\r\n" in head else head.replace(b"\n", b"\r\n")))
    return fields


def _field(fields: HeaderMap, name: str) -> str:
    return (fields.get(name) or "").strip()


def _media_type(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()


def _cut(tape: Tape, where: str) -> str:
    if tape.damage is not None and not tape.damage.is_cut:
        return tape.damage.why
    return f"is cut off {where}. Download or copy the archive again to get the rest."

"""One WARC record: its page, the reason why it gives none, or what is wrong with it."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from typing import TYPE_CHECKING

from assay.read.archive.encodings import Body, dechunked, decoded
from assay.read.archive.fault import Fault, Passed
from assay.read.archive.header import Header, Http, http_header, record_header
from assay.read.archive.values import Archived, Limits
from assay.read.metadata.dates import timestamp
from assay.read.sniff import binary
from assay.read.sniff import media_type as sniffed
from assay.record import Problem

if TYPE_CHECKING:
    from assay.read.archive.tape import Tape

__all__ = ["read_record"]

_HTML, _PLAIN = "text/html", "text/plain"
_PAGES = frozenset({_HTML, "application/xhtml+xml", _PLAIN})
_UNSAID = frozenset({"", "application/octet-stream", "unknown/unknown", "*/*", "content/unknown"})
_KINDS = frozenset({"response", "resource", "conversion"})
_HTTP_HEAD = 1 << 15
_HEAD = 1024  # bytes that give away a picture under the header of a page
_ROBOTS = re.compile(r"[^:]*://[^/?#]*/robots\.txt(?:[?#]|\Z)")
_BETWEEN = b"\r\n\r\n"
_DIGESTS = {"sha1", "sha256", "sha512", "md5"}


def read_record(tape: Tape, source: str, limits: Limits) -> Archived | Passed:
    """Read the record that the tape stands at, and leave the tape behind it.

    Raises `Fault` for what cannot be read.
    """
    header = record_header(tape)
    start = tape.pos
    try:
        head = tape.peek(min(header.length, _HTTP_HEAD))
        if len(head) < min(header.length, _HTTP_HEAD):
            _went(tape, header, len(head))
        http, passed = _judged(header, head)
        is_wanted = passed is None and header.length <= limits.max_payload
        block = tape.take(header.length) if is_wanted else b""
        _went(tape, header, len(block) or tape.skip(header.length))
        if passed is not None:
            return passed
        _limited(header, limits)
        _verify(block, header.digest)
        return _page(block, header, http, source, limits)
    except Fault as fault:
        fault.url = header.url
        if fault.resume is not None:
            fault.resume = start
        raise


def _judged(header: Header, head: bytes) -> tuple[Http | None, Passed | None]:
    """Return the HTTP header, if there is one, and why the record gives no page."""
    if header.kind == "revisit":
        return None, "revisits"
    scheme = (header.url or "").partition(":")[0].lower()
    if header.kind not in _KINDS or scheme not in {"http", "https"}:
        return None, "other_records"
    if header.kind != "response" or not header.content_type.startswith("application/http"):
        media_type = header.content_type.partition(";")[0].strip()
        return None, None if _may_be_page(media_type, header) else "other_types"
    http = http_header(head)
    if http is None:
        raise Fault(
            "holds no HTTP response: its status line or the end of its header is missing.",
            resume=0,
        )
    if http.status // 100 != 2:  # noqa: PLR2004 - the class of success
        return None, "redirects" if http.status // 100 == 3 else "refusals"  # noqa: PLR2004
    return http, None if _may_be_page(http.media_type, header) else "other_types"


def _may_be_page(media_type: str, header: Header) -> bool:
    if _ROBOTS.match(header.url or ""):
        return False
    if media_type in _UNSAID:
        return header.payload_type in _PAGES or header.payload_type in _UNSAID
    return media_type in _PAGES


def _went(tape: Tape, header: Header, came: int) -> None:
    """Check that the record was as long as it says, and that it is followed by its end."""
    if came < header.length:
        if tape.damage is not None and not tape.damage.is_cut:
            raise Fault(tape.damage.why, resume=0)
        raise Fault(
            f"is cut off: it says that it has {header.length:,} bytes, and after {came:,} the "
            "archive or its gzip member ends. Download or copy the archive again to get the rest.",
            resume=0,
        )
    between = tape.newlines()
    following = tape.peek(len("WARC/"))
    if tape.damage is not None and not tape.damage.is_cut:
        raise Fault(tape.damage.why, resume=0)
    if following and following != b"WARC/" and between != _BETWEEN:
        raise Fault(
            f"is not as long as it says: after {header.length:,} bytes expected its end and the "
            f"next record, came {between + following!r}.",
            resume=0,
        )


def _limited(header: Header, limits: Limits) -> None:
    if header.length > limits.max_payload:
        raise Fault(
            f"holds {header.length:,} bytes, more than the limit of {limits.max_payload:,} for one "
            "page. Raise --max-bytes to read it."
        )


def _verify(block: bytes, digest: str) -> None:
    """Check a record against its own checksum, where it has one that is known."""
    name, _, value = digest.partition(":")
    if name.lower() not in _DIGESTS or not value:
        return
    found = hashlib.new(name.lower(), block, usedforsecurity=False).digest()
    try:
        stated = (
            bytes.fromhex(value)
            if len(value) == 2 * len(found)
            else base64.b32decode(value.upper() + "=" * (-len(value) % 8))
        )
    except (ValueError, binascii.Error):
        return
    if len(stated) == len(found) and stated != found:
        raise Fault("is damaged: its bytes do not fit its own checksum (WARC-Block-Digest).")


def _page(
    block: bytes, header: Header, http: Http | None, source: str, limits: Limits
) -> Archived | Passed:
    said = http.media_type if http else header.content_type.partition(";")[0].strip()
    body = _body(block, http, limits) if http else Body(block)
    if not body.data.strip():
        return "empty"
    media_type = _known(body.data, said, header)
    if media_type is None:
        return "other_types"
    return Archived(
        data=body.data,
        source=source,
        url=header.url,
        captured=timestamp(header.date),
        media_type=media_type,
        charset=http.charset if http else None,
        problems=_problems(header, body),
    )


def _body(block: bytes, http: Http, limits: Limits) -> Body:
    body = Body(block[http.body :])
    if http.is_chunked:
        body = dechunked(body.data)
    unpacked = decoded(body.data, http.encodings, limits.max_payload)
    return Body(unpacked.data, body.is_cut or unpacked.is_cut)


def _known(data: bytes, said: str, header: Header) -> str | None:
    """Return the media type of a page by its bytes and its header, None when it is no page."""
    if binary(data[:_HEAD]) is not None:
        return None
    if said in _PAGES and said != _PLAIN:
        return said
    found = sniffed(data, header.url or "")
    if said == _PLAIN:
        is_page = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:9].lower() in {b"<!doctype", b"<html"}
        return _HTML if is_page and found == _HTML else _PLAIN
    if header.payload_type in _PAGES:
        return header.payload_type
    return found if found == _HTML else None


def _problems(header: Header, body: Body) -> tuple[Problem, ...]:
    if not body.is_cut and not header.truncated:
        return ()
    why = f" (WARC-Truncated: {header.truncated})" if header.truncated else ""
    return (
        Problem(
            code="truncated",
            message=f"The archive holds only the beginning of this page{why}; its end is missing.",
        ),
    )

"""Web archives for the tests, written by FastWARC or, where they are broken, by hand."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from zlib import crc32

from fastwarc.stream_io import BrotliWriter, GzipWriter, ZstdWriter
from fastwarc.warc import WarcRecord, WarcRecordType

from assay.errors import SourceError
from assay.read.archive import Archived, Limits, Pages, pages

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "a.warc.gz"
DATE = "2024-10-11T12:00:00Z"
WORDS = b"<!DOCTYPE html><html><title>Mud</title><p>The dredgers left the harbour in April.</p>"


def body(number: int) -> bytes:
    return WORDS + b"<p>Page %d of the ledger, and nothing else.</p></html>" % number


def http(
    data: bytes, *headers: str, status: str = "200 OK", content_type: str | None = "text/html"
) -> bytes:
    typed = [] if content_type is None else [f"Content-Type: {content_type}"]
    head = "".join(f"{line}\r\n" for line in [f"HTTP/1.1 {status}", *typed, *headers])
    return head.encode() + b"\r\n" + data


def record(
    block: bytes,
    url: str = "https://mud.example/1",
    kind: WarcRecordType = WarcRecordType.response,
    **fields: str,
) -> WarcRecord:
    made = WarcRecord()
    number = crc32(url.encode() + block)
    made.init_headers(kind, record_urn=b"uuid:00000000-0000-4000-8000-%012d" % number)
    made.headers["WARC-Date"] = DATE
    made.headers["WARC-Target-URI"] = url
    if kind in (WarcRecordType.response, WarcRecordType.revisit):
        made.headers["Content-Type"] = "application/http; msgtype=response"
    for name, value in fields.items():
        made.headers[name.replace("_", "-")] = value
    made.set_bytes_content(block)
    return made


def packed(*records: WarcRecord) -> list[bytes]:
    """Return each record as a gzip member of its own."""
    return [_written(one, is_packed=True) for one in records]


def plain(*records: WarcRecord) -> list[bytes]:
    return [_written(one, is_packed=False) for one in records]


def _written(one: WarcRecord, *, is_packed: bool) -> bytes:
    file = io.BytesIO()
    if is_packed:
        writer = GzipWriter(file)
        one.write(writer, checksum_data=True)
        writer.finish()
    else:
        one.write(file, checksum_data=True)
    return file.getvalue()


def ledger(count: int) -> list[WarcRecord]:
    """Return the responses for so many pages."""
    return [record(http(body(number)), f"https://mud.example/{number}") for number in range(count)]


def by_hand(block: bytes, *fields: str, length: int | str | None = None) -> bytes:
    """Return a record that says what it is told to, true or not."""
    said = len(block) if length is None else length
    lines = [
        "WARC/1.1",
        "WARC-Type: response",
        f"WARC-Date: {DATE}",
        "WARC-Target-URI: https://mud.example/hand",
        "Content-Type: application/http; msgtype=response",
        *fields,
        f"Content-Length: {said}",
    ]
    return "".join(f"{line}\r\n" for line in lines).encode() + b"\r\n" + block + b"\r\n\r\n"


def _through(make: type[BrotliWriter | ZstdWriter], data: bytes) -> bytes:
    file = io.BytesIO()
    writer = make(file)
    writer.write(data)
    writer.close()
    return file.getvalue()


def brotli(data: bytes) -> bytes:
    return _through(BrotliWriter, data)


def zstd(data: bytes) -> bytes:
    return _through(ZstdWriter, data)


def opened(data: bytes, limits: Limits | None = None, name: str = NAME) -> Pages:
    return pages(io.BytesIO(data), name, limits)


def read(
    data: bytes, limits: Limits | None = None, name: str = NAME
) -> tuple[list[Archived], list[SourceError]]:
    """Return the pages, and the errors, each in its order."""
    came = list(opened(data, limits, name))
    return (
        [one for one in came if isinstance(one, Archived)],
        [one for one in came if isinstance(one, SourceError)],
    )


def numbers(found: Sequence[Archived]) -> list[int]:
    """Return which pages of the ledger were found, after checking that they are whole."""
    made = [int((page.url or "").rpartition("/")[2]) for page in found]
    assert [page.data for page in found] == [body(number) for number in made]
    return made

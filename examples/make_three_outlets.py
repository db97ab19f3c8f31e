# ruff: noqa: INP001 - a script beside the examples, in no package
"""Make three-outlets.warc.gz from the pages in three-outlets/.

Run it from anywhere: ``python examples/make_three_outlets.py``. Dates and record ids are fixed,
so that the same pages always give the same archive.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import sys
import uuid
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
PAGES = HERE / "three-outlets"
ARCHIVE = HERE / "three-outlets.warc.gz"
SEED = uuid.UUID("6f2b7a52-6d0e-5c7e-9a43-3d1f0e8c5b11")
WIRE = "https://www.tarlsidewire.example/2024/10/11/drums-hollow-strand"
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2E7nRQAAAABJRU5ErkJggg=="
)
HTML = "text/html; charset=utf-8"


class Capture(NamedTuple):
    """One request and what came back for it."""

    url: str
    date: str
    status: str
    headers: tuple[tuple[str, str], ...]
    body: bytes


def captures() -> tuple[Capture, ...]:
    """Return the captures in the order in which they were made."""
    wire, courier, beacon = (
        (PAGES / f"{name}.html").read_bytes() for name in ("wire", "courier", "beacon")
    )
    packed = gzip.compress(courier, mtime=0)
    return (
        Capture(
            "http://www.tarlsidewire.example/2024/10/11/drums-hollow-strand",
            "2024-10-11T12:05:00Z",
            "301 Moved Permanently",
            (("Location", WIRE), ("Content-Length", "0")),
            b"",
        ),
        Capture(
            WIRE,
            "2024-10-11T12:05:01Z",
            "200 OK",
            (("Content-Type", HTML), ("Content-Length", str(len(wire)))),
            wire,
        ),
        Capture(
            "https://www.tarlsidewire.example/img/margit-holm.png",
            "2024-10-11T12:05:02Z",
            "200 OK",
            (("Content-Type", "image/png"), ("Content-Length", str(len(PICTURE)))),
            PICTURE,
        ),
        Capture(
            "https://orrisholmcourier.example/coast/pilot-solvent-drums",
            "2024-10-11T12:05:07Z",
            "200 OK",
            (
                ("Content-Type", HTML),
                ("Content-Encoding", "gzip"),
                ("Content-Length", str(len(packed))),
            ),
            packed,
        ),
        Capture(
            "https://orrisholmcourier.example/favicon.ico",
            "2024-10-11T12:05:08Z",
            "404 Not Found",
            (("Content-Type", HTML),),
            b"<!DOCTYPE html><title>Not found</title><p>There is no such page.",
        ),
        Capture(
            "https://www.almarlandbeacon.example/news/poison-drums-oyster-grounds/",
            "2024-10-11T12:05:13Z",
            "200 OK",
            (("Content-Type", "text/html"), ("Transfer-Encoding", "chunked")),
            chunked(beacon),
        ),
    )


def chunked(body: bytes, size: int = 1500) -> bytes:
    """Return ``body`` in chunks, as a server sends a page whose length it does not know yet."""
    pieces = (body[at : at + size] for at in range(0, len(body), size))
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def fields(*pairs: tuple[str, str]) -> bytes:
    """Return header fields, and the empty line after them."""
    return "".join(f"{name}: {value}\r\n" for name, value in pairs).encode() + b"\r\n"


def record(kind: str, url: str, date: str, content_type: str, block: bytes, *more: tuple[str, str]) -> bytes:  # fmt: skip # noqa: E501
    """Return a WARC/1.1 record as a gzip member of its own."""
    digest = base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode()
    target = (("WARC-Target-URI", url),) if kind != "warcinfo" else (("WARC-Filename", url),)
    header = b"WARC/1.1\r\n" + fields(
        ("WARC-Type", kind),
        ("WARC-Record-ID", f"<{record_id(kind, url)}>"),
        ("WARC-Date", date),
        *target,
        *more,
        ("WARC-Block-Digest", f"sha1:{digest}"),
        ("Content-Type", content_type),
        ("Content-Length", str(len(block))),
    )
    return gzip.compress(header + block + b"\r\n\r\n", mtime=0)


def record_id(kind: str, url: str) -> str:
    """Return the same id for the same record in every run."""
    return f"urn:uuid:{uuid.uuid5(SEED, f'{kind} {url}')}"


def archive() -> bytes:
    """Return the whole archive."""
    about = fields(("software", "make_three_outlets.py"), ("format", "WARC File Format 1.1"))
    made = [
        record("warcinfo", ARCHIVE.name, "2024-10-11T12:05:00Z", "application/warc-fields", about)
    ]
    for capture in captures():
        path = "/" + capture.url.split("/", 3)[3]
        asked = f"GET {path} HTTP/1.1\r\n".encode() + fields(
            ("Host", capture.url.split("/")[2]), ("Accept-Encoding", "gzip")
        )
        answer = f"HTTP/1.1 {capture.status}\r\n".encode() + fields(*capture.headers) + capture.body
        pair = ("WARC-Concurrent-To", f"<{record_id('response', capture.url)}>")
        http = "application/http; msgtype={}"
        made.append(record("response", capture.url, capture.date, http.format("response"), answer))
        made.append(
            record("request", capture.url, capture.date, http.format("request"), asked, pair)
        )
    return b"".join(made)


if __name__ == "__main__":
    (Path(sys.argv[1]) if len(sys.argv) > 1 else ARCHIVE).write_bytes(archive())

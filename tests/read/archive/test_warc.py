from __future__ import annotations

import gzip
import io
from typing import TYPE_CHECKING

import pytest
from fastwarc.warc import WarcRecordType

from assay.errors import SourceError, UnsupportedSourceError
from assay.read.archive import Tally, pages
from tests.read.archive.archives import (
    DATE,
    NAME,
    body,
    by_hand,
    http,
    ledger,
    numbers,
    opened,
    packed,
    plain,
    read,
    record,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("write", [packed, plain])
def test_every_page_comes_out_in_the_order_of_the_file(write: object) -> None:
    assert callable(write)
    found, errors = read(b"".join(write(*ledger(5))))
    assert numbers(found) == [0, 1, 2, 3, 4]
    assert errors == []


def test_a_page_knows_its_address_its_capture_and_its_type() -> None:
    block = http(body(0), content_type="text/html; Charset=ISO-8859-2")
    page = read(packed(record(block))[0])[0][0]
    assert page.url == "https://mud.example/1"
    assert page.captured == DATE
    assert (page.media_type, page.charset) == ("text/html", "ISO-8859-2")
    assert page.problems == ()


def test_a_page_is_named_by_the_offset_of_its_member() -> None:
    members = packed(*ledger(3))
    found, _ = read(b"".join(members))
    offsets = [0, len(members[0]), len(members[0] + members[1])]
    assert [page.source for page in found] == [f"{NAME}#{offset}" for offset in offsets]


def test_pages_in_one_member_are_named_apart() -> None:
    records = plain(*ledger(3))
    found, errors = read(gzip.compress(b"".join(records), mtime=0))
    first, second = len(records[0]), len(records[0] + records[1])
    assert [page.source for page in found] == [
        f"{NAME}#0",
        f"{NAME}#0+{first}",
        f"{NAME}#0+{second}",
    ]
    assert (numbers(found), errors) == ([0, 1, 2], [])


def test_what_is_no_page_is_passed_over_and_counted() -> None:
    image = b"\x89PNG\r\n\x1a\n" + bytes(40)
    archive = opened(
        b"".join(
            packed(
                record(b"software: x\r\n", kind=WarcRecordType.warcinfo),
                record(http(body(1))),
                record(http(b"", "Location: /2", status="302 Found")),
                record(http(b"<p>none", status="404 Not Found")),
                record(http(b"<p>broke", status="500 Oops")),
                record(http(image, content_type="image/png")),
                record(http(image), "https://mud.example/lie.png"),
                record(
                    http(b"User-agent: *", content_type="text/plain"),
                    "https://mud.example/robots.txt",
                ),
                record(http(b"{}", content_type="application/json")),
                record(http(b"", status="304 Not Modified"), kind=WarcRecordType.revisit),
                record(http(b"  \n ")),
                record(b"GET / HTTP/1.1\r\n\r\n", kind=WarcRecordType.request),
                record(
                    b"20241011\nmud.example. 1 IN A 192.0.2.1",
                    "dns:mud.example",
                    WarcRecordType.resource,
                ),
            )
        )
    )
    assert [getattr(one, "data", None) for one in archive] == [body(1)]
    assert archive.tally == Tally(
        pages=1, redirects=1, refusals=2, other_types=4, revisits=1, empty=1, other_records=3
    )
    assert str(archive.tally).startswith("1 page (redirects: 1, ")


@pytest.mark.parametrize(
    ("said", "data", "media_type"),
    [
        (None, body(0), "text/html"),
        ("application/octet-stream", body(0), "text/html"),
        ("text/plain", body(0), "text/html"),
        ("text/plain", b"Mud in the harbour.", "text/plain"),
        ("application/xhtml+xml", body(0), "application/xhtml+xml"),
        (None, b"Mud in the harbour.", None),
        (None, b"%PDF-1.7", None),
        ("image/png", body(0), None),
    ],
)
def test_the_bytes_settle_what_the_header_leaves_open(
    said: str | None, data: bytes, media_type: str | None
) -> None:
    found, errors = read(packed(record(http(data, content_type=said)))[0])
    assert [page.media_type for page in found] == ([media_type] if media_type else [])
    assert errors == []


def test_an_identified_type_stands_in_for_a_missing_one() -> None:
    block = http(b"Mud in the harbour.", content_type=None)
    one = record(block, WARC_Identified_Payload_Type="text/plain")
    assert [page.media_type for page in read(packed(one)[0])[0]] == ["text/plain"]


def test_resources_and_conversions_are_pages_without_an_http_header() -> None:
    made = packed(
        record(body(0), kind=WarcRecordType.resource, Content_Type="text/html"),
        record(b"Mud.", kind=WarcRecordType.conversion, Content_Type="text/plain"),
    )
    found, _ = read(b"".join(made))
    assert [(page.data, page.media_type) for page in found] == [
        (body(0), "text/html"),
        (b"Mud.", "text/plain"),
    ]


def test_a_page_that_the_crawler_cut_says_so() -> None:
    found, _ = read(packed(record(http(body(0)), WARC_Truncated="length"))[0])
    assert [problem.code for problem in found[0].problems] == ["truncated"]


def test_addresses_in_angle_brackets_and_line_feeds_alone_are_read() -> None:
    data = by_hand(http(body(0))).replace(
        b"https://mud.example/hand", b"<https://mud.example/hand>"
    )
    head, _, rest = data.partition(b"\r\n\r\n")
    found, errors = read(head.replace(b"\r\n", b"\n") + b"\n\n" + rest)
    assert ([page.url for page in found], errors) == (["https://mud.example/hand"], [])


def test_a_date_that_is_none_is_left_out() -> None:
    data = by_hand(http(body(0))).replace(DATE.encode(), b"20241011120000")
    assert [page.captured for page in read(data)[0]] == [None]


def test_padding_between_members_is_no_error() -> None:
    members = packed(*ledger(2))
    found, errors = read(members[0] + bytes(5000) + members[1] + bytes(9))
    assert (numbers(found), errors) == ([0, 1], [])


def test_a_path_is_read_and_a_missing_one_named(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(b"".join(plain(*ledger(2))))
    assert len(list(pages(path, "a.warc"))) == 2
    with pytest.raises(SourceError, match=r"b\.warc: the archive could not be read \(No such file"):
        next(pages(tmp_path / "b.warc", "b.warc"))


def test_what_is_no_archive_is_refused() -> None:
    with pytest.raises(UnsupportedSourceError, match="expected an archive"):
        next(pages(io.BytesIO(b"<!doctype html><p>Mud."), "a.html"))

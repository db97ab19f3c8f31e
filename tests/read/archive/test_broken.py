from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assay.errors import SourceError
from assay.read.archive import Archived
from tests.read.archive.archives import (
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

PACKED = packed(*ledger(4))
PLAIN = plain(*ledger(4))
ONE_MEMBER = gzip.compress(b"".join(PLAIN), mtime=0)


@pytest.mark.parametrize(
    "data", [b"".join(PACKED), b"".join(PLAIN), ONE_MEMBER], ids=["packed", "plain", "one member"]
)
def test_a_cut_archive_gives_what_is_whole_and_says_where_it_ends(data: bytes) -> None:
    most = 0
    for length in range(10, len(data), 7):
        found, errors = read(data[:length])
        assert numbers(found) == list(range(len(found)))
        assert len(found) >= most
        most = len(found)
        assert len(errors) <= 1
        assert all("Download or copy the archive again" in str(error) for error in errors)
    assert most >= 3


def test_the_error_of_a_cut_archive_names_the_record_and_the_page() -> None:
    data = b"".join(PACKED)
    start = len(data) - len(PACKED[3])
    _, (error,) = read(data[: start + 230])
    assert error.source == f"{NAME}#{start}"
    cut = b"".join(PLAIN)[:-100]
    _, (error,) = read(cut)
    assert "https://mud.example/3" in str(error)
    assert "cut off" in str(error)


def test_a_record_that_lacks_only_its_checksum_is_whole() -> None:
    found, errors = read(b"".join(PACKED)[:-3])
    assert (numbers(found), len(errors)) == ([0, 1, 2, 3], 1)


@pytest.mark.parametrize("position", range(0, 220, 9))
def test_one_damaged_member_costs_no_other(position: int) -> None:
    broken = bytearray(PACKED[1])
    at = min(position, len(broken) - 9)
    broken[at : at + 8] = bytes(byte ^ 0x5A for byte in broken[at : at + 8])
    found, errors = read(PACKED[0] + bytes(broken) + PACKED[2] + PACKED[3])
    assert set(numbers(found)) >= {0, 2, 3}
    # the header of a member holds a time and a system, which are free to be anything
    assert len(errors) == 1 or numbers(found) == [0, 1, 2, 3]


def test_a_wrong_checksum_of_a_member_is_damage() -> None:
    broken = PACKED[1][:-8] + b"\0\0\0\0" + PACKED[1][-4:]
    found, (error,) = read(PACKED[0] + broken + PACKED[2])
    assert numbers(found) == [0, 2]
    assert str(error).startswith(f"{NAME}#{len(PACKED[0])}: this record (https://mud.example/1)")


def test_bytes_that_do_not_fit_their_checksum_are_damage() -> None:
    found, (error,) = read(PLAIN[0] + PLAIN[1].replace(b"dredgers", b"trawlers") + PLAIN[2])
    assert numbers(found) == [0, 2]
    assert "checksum" in str(error)


@pytest.mark.parametrize("is_packed", [True, False])
@pytest.mark.parametrize("length", [0, 10, 90, 10**6, 10**17, 10**30, -5, "", "many", "1 2"])
def test_a_wrong_length_costs_that_record_only(length: int | str, *, is_packed: bool) -> None:
    wrong = by_hand(http(body(9)), length=length)
    before, after = (PACKED if is_packed else PLAIN)[:2]
    found, (error,) = read(before + (gzip.compress(wrong, mtime=0) if is_packed else wrong) + after)
    assert numbers(found) == [0, 1]
    assert error.source == f"{NAME}#{len(before)}"
    assert "https://mud.example/hand" in str(error)


def test_a_length_that_reaches_into_the_next_record_costs_that_record_only() -> None:
    wrong = by_hand(http(body(9)))
    said = len(http(body(9)))
    for more in (5, 50, 400, 900):
        data = wrong.replace(b"Length: %d" % said, b"Length: %d" % (said + more))
        found, errors = read(PLAIN[0] + data + PLAIN[1] + PLAIN[2])
        assert [page.url for page in found] == [
            f"https://mud.example/{number}" for number in (0, 1, 2)
        ], more
        assert len(errors) == 1


def test_a_length_that_takes_in_the_line_ends_after_the_record_costs_nothing() -> None:
    said = len(http(body(9)))
    for more in (1, 2, 4):
        data = by_hand(http(body(9)), length=said + more)
        found, errors = read(PLAIN[0] + data + PLAIN[1])
        assert [page.data.rstrip() for page in found] == [body(0), body(9), body(1)]
        assert errors == []


def test_a_wrong_length_within_one_member_costs_that_record_only() -> None:
    wrong = by_hand(http(body(9)), length=10**6)
    found, errors = read(gzip.compress(PLAIN[0] + wrong + PLAIN[1] + PLAIN[2], mtime=0))
    assert (numbers(found), len(errors)) == ([0, 1, 2], 1)


@pytest.mark.parametrize(
    "between",
    [
        b"garbage",
        b"garbage" * 99_999,
        b"\x1f\x8b\x08 no member",
        gzip.compress(b"no record", mtime=0),
    ],
)
def test_bytes_that_are_no_record_are_named_and_passed_over(between: bytes) -> None:
    for write in (PACKED, PLAIN):
        found, errors = read(write[0] + between + write[1])
        assert (numbers(found), len(errors)) == ([0, 1], 1)


def test_a_damaged_header_does_not_cost_the_record_before_it() -> None:
    found, (error,) = read(PLAIN[0] + b"X" + PLAIN[1] + PLAIN[2])
    assert numbers(found)[0] == 0
    assert numbers(found)[-1] == 2
    assert "expected a line with WARC/1.0" in str(error)


def test_a_header_without_an_end_is_named() -> None:
    long = b"WARC/1.1\r\nX: " + b"x" * 99_999
    found, errors = read(long + b"\r\n\r\n" + PLAIN[0])
    assert (numbers(found), len(errors)) == ([0], 1)
    assert "has a header of more than 65,536 bytes" in str(errors[0])


def test_a_block_that_is_no_http_is_named() -> None:
    found, (error,) = read(PLAIN[0] + by_hand(b"SSH-2.0-mud\r\n\r\n") + PLAIN[1])
    assert numbers(found) == [0, 1]
    assert "holds no HTTP response" in str(error)


def test_very_many_broken_records_in_one_member_end_it() -> None:
    wrong = by_hand(http(body(9)), length=10**6)
    found, errors = read(gzip.compress(wrong * 150, mtime=0) + PACKED[0])
    assert numbers(found) == [0]
    assert "more than 100 records" in str(errors[-1])


def test_broken_records_are_counted() -> None:
    archive = opened(PACKED[0] + gzip.compress(by_hand(b"no", length="x"), mtime=0) + PACKED[1])
    assert [type(one) for one in archive] == [Archived, SourceError, Archived]
    assert (archive.tally.pages, archive.tally.broken) == (2, 1)


@given(
    noise=st.binary(max_size=300),
    which=st.integers(0, 3),
    at=st.integers(0, 400),
    is_packed=st.booleans(),
)
@example(noise=b"\x1f\x8b\x08", which=0, at=0, is_packed=False)
@settings(max_examples=150, deadline=None)
def test_whatever_the_bytes_nothing_but_pages_and_errors_come(
    noise: bytes, which: int, at: int, *, is_packed: bool
) -> None:
    parts = list(PACKED if is_packed else PLAIN)
    parts[which] = parts[which][:at] + noise + parts[which][at + len(noise) // 2 :]
    found, errors = read(b"".join(parts))
    assert len(found) + len(errors) >= 3
    sources = [page.source for page in found]
    assert len(set(sources)) == len(sources)


@given(st.binary(max_size=200))
@settings(max_examples=150, deadline=None)
def test_whatever_a_member_unpacks_to_reading_ends(noise: bytes) -> None:
    for data in (
        b"WARC/1." + noise,
        gzip.compress(b"WARC/1." + noise, mtime=0),
        zlib.compress(noise),
    ):
        read(b"WARC/1.0\r\n" + data)
        read(gzip.compress(b"WARC/1.0\r\n", mtime=0) + data + PACKED[0])


def test_a_page_that_does_not_unpack_is_named() -> None:
    block = http(b"\x1f\x8b\x08\0" + b"\xff" * 50, "Content-Encoding: gzip")
    found, (error,) = read(b"".join(packed(record(block))) + PACKED[0])
    assert numbers(found) == [0]
    assert "does not unpack" in str(error)

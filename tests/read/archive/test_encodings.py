from __future__ import annotations

import gzip
import zlib

import pytest

from assay.errors import SourceError
from assay.read.archive import Archived
from tests.read.archive.archives import body, brotli, http, packed, read, record, zstd

PAGE = body(0) * 40


def chunked(data: bytes, *, extension: bytes = b"") -> bytes:
    pieces = [data[at : at + 700] for at in range(0, len(data), 700)]
    framed = [b"%x%s\r\n%s\r\n" % (len(piece), extension, piece) for piece in pieces]
    return b"".join(framed) + b"0\r\n\r\n"


def one(data: bytes, *headers: str) -> Archived | SourceError:
    found, errors = read(packed(record(http(data, *headers)))[0])
    return found[0] if found else errors[0]


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


GZIP, CHUNKED = "Content-Encoding: gzip", "Transfer-Encoding: chunked"


@pytest.mark.parametrize(
    ("data", "headers"),
    [
        (PAGE, ()),
        (PAGE, ("Content-Encoding: identity",)),
        (gzip.compress(PAGE, mtime=0), (GZIP,)),
        (gzip.compress(PAGE, mtime=0), ("Content-Encoding: X-GZip",)),
        (zlib.compress(PAGE), ("Content-Encoding: deflate",)),
        (raw_deflate(PAGE), ("Content-Encoding: deflate",)),
        (brotli(PAGE), ("Content-Encoding: br",)),
        (zstd(PAGE), ("Content-Encoding: zstd",)),
        (chunked(PAGE), (CHUNKED,)),
        (chunked(PAGE, extension=b";a=b"), (CHUNKED,)),
        (chunked(gzip.compress(PAGE, mtime=0)), (CHUNKED, GZIP)),
        (brotli(gzip.compress(PAGE, mtime=0)), ("Content-Encoding: gzip, br",)),
        (brotli(gzip.compress(PAGE, mtime=0)), (GZIP, "Content-Encoding: br")),
        # headers that are left over from a body which was stored unpacked
        (PAGE, (CHUNKED,)),
        (PAGE, (GZIP,)),
        (PAGE, ("Content-Encoding: br",)),
        (PAGE, ("Content-Encoding: deflate",)),
        (PAGE, ("Content-Encoding: zstd",)),
        (gzip.compress(PAGE, mtime=0), (CHUNKED, GZIP)),
    ],
)
def test_a_body_comes_out_as_the_page(data: bytes, headers: tuple[str, ...]) -> None:
    made = one(data, *headers)
    assert isinstance(made, Archived)
    assert (made.data, made.problems) == (PAGE, ())


@pytest.mark.parametrize(
    ("data", "headers"),
    [
        (gzip.compress(PAGE, mtime=0)[:-30], (GZIP,)),
        (chunked(PAGE)[:2000], (CHUNKED,)),
        (chunked(gzip.compress(PAGE, mtime=0))[:-40], (CHUNKED, GZIP)),
    ],
)
def test_a_body_that_the_server_cut_comes_as_far_as_it_goes(
    data: bytes, headers: tuple[str, ...]
) -> None:
    made = one(data, *headers)
    assert isinstance(made, Archived)
    assert PAGE.startswith(made.data)
    assert made.data
    assert [problem.code for problem in made.problems] == ["truncated"]


@pytest.mark.parametrize(
    ("data", "headers", "message"),
    [
        (b"\x01\x02 no stream", ("Content-Encoding: br",), "no br stream"),
        (b"\x01\x02 no stream", ("Content-Encoding: deflate",), "no deflate stream"),
        (zstd(PAGE)[:-20], ("Content-Encoding: zstd",), "does not unpack"),
        (PAGE, ("Content-Encoding: compress",), "is packed with 'compress'"),
    ],
)
def test_a_body_that_cannot_be_unpacked_is_named(
    data: bytes, headers: tuple[str, ...], message: str
) -> None:
    made = one(data, *headers)
    assert isinstance(made, SourceError)
    assert message in str(made)

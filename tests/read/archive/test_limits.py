from __future__ import annotations

import gzip
import io
import random
import resource
import zipfile
import zlib

import pytest

from assay.read.archive import Limits
from tests.read.archive.archives import (
    body,
    brotli,
    by_hand,
    http,
    ledger,
    numbers,
    packed,
    read,
    record,
    zstd,
)

SMALL = Limits(max_payload=100_000)
NOISE = random.Random(1).randbytes(60_000).hex().encode()  # noqa: S311 - the same each time
GOOD = packed(*ledger(2))


def test_a_page_over_the_limit_is_named_with_the_flag_that_changes_it() -> None:
    large = packed(record(http(NOISE)))[0]
    found, (error,) = read(GOOD[0] + large + GOOD[1], SMALL)
    assert numbers(found) == [0, 1]
    assert "120,0" in str(error)
    assert "more than the limit of 100,000 for one page. Raise --max-bytes" in str(error)
    assert len(read(large, Limits(max_payload=200_000))[0]) == 1


def test_an_image_over_the_limit_is_no_error() -> None:
    image = record(http(NOISE, content_type="image/png"))
    found, errors = read(packed(image)[0] + GOOD[0], SMALL)
    assert (numbers(found), errors) == ([0], [])


def test_a_gzip_bomb_is_stopped_and_the_next_member_read() -> None:
    bomb = gzip.compress(by_hand(http(bytes(80_000_000))), mtime=0)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found, (error,) = read(GOOD[0] + bomb + GOOD[1], SMALL)
    assert numbers(found) == [0, 1]
    assert "unpacks to more than 200 times its size" in str(error)
    assert "--max-bytes" in str(error)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [("gzip", gzip.compress), ("deflate", zlib.compress), ("br", brotli), ("zstd", zstd)],
)
def test_a_page_that_unpacks_beyond_the_limit_is_named(encoding: str, pack: object) -> None:
    assert callable(pack)
    block = http(pack(b"<p>" + b" " * 5_000_000), f"Content-Encoding: {encoding}")
    found, (error,) = read(packed(record(block))[0] + GOOD[0], SMALL)
    assert numbers(found) == [0]
    assert "unpacks to more than 100,000 bytes, the limit for one page" in str(error)


def test_packing_upon_packing_is_limited_at_each_step() -> None:
    twice = gzip.compress(gzip.compress(bytes(50_000_000), mtime=0), mtime=0)
    _, (error,) = read(packed(record(http(twice, "Content-Encoding: gzip, gzip")))[0], SMALL)
    assert "unpacks to more than" in str(error)


def test_a_whole_archive_is_limited() -> None:
    limits = Limits(max_payload=400)
    members = packed(*ledger(1), *(record(http(body(1) * 2)) for _ in range(2100)))
    assert limits.max_total == 800_000
    _, errors = read(b"".join(members), limits)
    assert "limit for a whole archive" in str(errors[-1])


def test_a_zip_bomb_is_stopped() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("archive/bomb.warc", bytes(50_000_000))
        package.writestr("archive/good.warc.gz", GOOD[0])
    found, (error,) = read(file.getvalue(), SMALL, "a.wacz")
    assert numbers(found) == [0]
    assert error.source == "a.wacz#archive/bomb.warc"
    assert "--max-bytes" in str(error)

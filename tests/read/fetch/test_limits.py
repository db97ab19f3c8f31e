"""Every limit holds: bytes packed and unpacked, time in all its disguises, redirects."""

from __future__ import annotations

import gzip
import socket
import sys
import zlib
from threading import Event
from time import perf_counter
from typing import TYPE_CHECKING

import pytest

from assay.errors import FetchError
from assay.read.fetch import fetch
from assay.read.fetch.unpack import unpacking
from tests.read.fetch.site import HERE, NAME, Site, Visit, fetching

if TYPE_CHECKING:
    from collections.abc import Callable

MB = 1_000_000
SHORT = 0.4


def _failing(play: Callable[[Visit], None], **limits: float) -> tuple[FetchError, Site, float]:
    begun = perf_counter()
    with Site(play) as site:
        with pytest.raises(FetchError) as failed:
            fetch(site.url(), fetching(**limits))  # type: ignore[arg-type]
        took = perf_counter() - begun
    return failed.value, site, took


def _gigabyte(visit: Visit) -> None:
    visit.raw(b"HTTP/1.1 200 OK\r\n\r\n")
    for _ in range(1000):
        visit.raw(bytes(MB))


def test_a_gigabyte_is_left_where_the_limit_is() -> None:
    error, site, _ = _failing(_gigabyte, max_bytes=MB)
    assert error.reason == "size"
    assert "Raise the limit" in str(error)
    assert site.sent < 20 * MB


def test_a_gigabyte_that_is_announced_is_not_begun() -> None:
    error, _, _ = _failing(lambda visit: visit.answer(b"mud", Content_Length="1000000000"))
    assert error.reason == "size"
    assert "1000.0 MB" in str(error)


def test_a_page_of_exactly_the_limit_is_taken_and_one_byte_more_is_not() -> None:
    with Site(lambda visit: visit.answer(bytes(1000))) as site:
        assert len(fetch(site.url(), fetching(max_bytes=1000)).data) == 1000
        with pytest.raises(FetchError, match="larger than the limit of 999 bytes"):
            fetch(site.url(), fetching(max_bytes=999))


def test_a_gzip_bomb_is_unpacked_to_the_limit_only() -> None:
    bomb = gzip.compress(bytes(200 * MB), 1, mtime=0)
    error, _, took = _failing(
        lambda visit: visit.answer(bomb, Content_Encoding="gzip"), max_bytes=2 * MB
    )
    assert error.reason == "size"
    assert took < 2


@pytest.mark.parametrize("coding", ["deflate", "gzip"])
def test_a_bomb_under_the_limit_is_only_a_page(coding: str) -> None:
    packed = gzip.compress(bytes(MB), mtime=0) if coding == "gzip" else zlib.compress(bytes(MB))
    with Site(lambda visit: visit.answer(packed, Content_Encoding=coding)) as site:
        assert len(fetch(site.url(), fetching(max_bytes=MB)).data) == MB
        with pytest.raises(FetchError, match="larger than the limit"):
            fetch(site.url(), fetching(max_bytes=MB - 1))


def test_ten_thousand_empty_members_come_to_an_end() -> None:
    many = gzip.compress(b"", mtime=0) * 10_000 + gzip.compress(b"mud", mtime=0)
    with Site(lambda visit: visit.answer(many, Content_Encoding="gzip")) as site:
        assert fetch(site.url(), fetching()).data == b"mud"


def test_packed_bytes_that_unpack_to_nothing_are_counted_too() -> None:
    many = gzip.compress(b"", mtime=0) * 10_000
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
    error, _, _ = _failing(lambda visit: visit.raw(head + many), max_bytes=100_000)
    assert error.reason == "size"


def test_no_more_is_unpacked_than_there_is_room_for() -> None:
    for coding, packed in (
        ("gzip", gzip.compress(bytes(MB), mtime=0)),
        ("deflate", zlib.compress(bytes(MB))),
    ):
        assert len(unpacking(coding).feed(packed, 1000)) == 1001


def _negative_chunk(visit: Visit) -> None:
    visit.raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n")
    for _ in range(100):
        visit.raw(bytes(MB))


def test_a_false_length_of_a_chunk_does_not_fill_the_memory() -> None:
    error, site, _ = _failing(_negative_chunk, max_bytes=MB)
    assert error.reason in {"size", "answer"}
    assert site.sent < 20 * MB


def _headers_without_end(visit: Visit) -> None:
    visit.raw(b"HTTP/1.1 200 OK\r\n")
    while not visit.site.over.is_set():
        visit.raw(b"X-Mud: " + b"m" * 60_000 + b"\r\n")


def test_headers_without_end_are_left() -> None:
    error, site, _ = _failing(_headers_without_end, max_bytes=MB)
    assert error.reason in {"size", "answer"}
    assert site.sent < 20 * MB


@pytest.mark.parametrize(
    ("body", "header"),
    [
        (b"mud", "Content-Length: 300"),
        (b"5\r\nmu", "Transfer-Encoding: chunked"),
        (gzip.compress(b"mud", mtime=0)[:-9], "Content-Encoding: gzip"),
        (zlib.compress(b"mud" * 99)[:-9], "Content-Encoding: deflate"),
    ],
)
def test_a_page_that_breaks_off_is_not_taken_for_whole(body: bytes, header: str) -> None:
    head = f"HTTP/1.1 200 OK\r\n{header}\r\n\r\n".encode()
    error, _, _ = _failing(lambda visit: visit.raw(head + body))
    assert error.reason == "answer"
    assert "broke off" in str(error)


def test_damaged_packing_is_told() -> None:
    error, _, _ = _failing(lambda visit: visit.answer(b"mud" * 9, Content_Encoding="gzip"))
    assert "damaged" in str(error)


def test_what_follows_the_announced_length_is_not_read() -> None:
    with Site(lambda visit: visit.answer(b"mud and more", Content_Length="3")) as site:
        assert fetch(site.url(), fetching()).data == b"mud"


def _hang(visit: Visit) -> None:
    visit.wait()


def _hang_in_body(visit: Visit) -> None:
    visit.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nmud")
    visit.wait()


def _drip(visit: Visit) -> None:
    visit.raw(b"HTTP/1.1 200 OK\r\n\r\n")
    while not visit.wait(0.02):
        visit.raw(b"m")


def _drip_header(visit: Visit) -> None:
    visit.raw(b"HTTP/1.1 200 OK\r\nX-Mud: ")
    while not visit.wait(0.02):
        visit.raw(b"m")


def _continue_for_ever(visit: Visit) -> None:
    while not visit.wait(0.02):
        visit.raw(b"HTTP/1.1 100 Continue\r\n\r\n")


@pytest.mark.parametrize("play", [_hang, _hang_in_body, _drip, _drip_header, _continue_for_ever])
def test_a_server_that_takes_its_time_is_given_up(play: Callable[[Visit], None]) -> None:
    error, _, took = _failing(play, timeout_s=SHORT)
    assert error.reason == "timeout"
    assert "allow more time" in str(error)
    assert SHORT <= took < SHORT + 1


def test_one_time_holds_for_all_redirects_together() -> None:
    def slow(visit: Visit) -> None:
        visit.wait(0.15)
        visit.redirect("/")

    error, _, took = _failing(slow, timeout_s=SHORT, max_redirects=1000)
    assert error.reason == "timeout"
    assert took < SHORT + 1


def test_a_resolver_that_hangs_is_given_up() -> None:
    over = Event()

    def hang(_host: str, _port: int) -> list[str]:
        over.wait(5)
        return [HERE]

    begun = perf_counter()
    with pytest.raises(FetchError) as failed:
        fetch(f"http://{NAME}/", fetching(timeout_s=SHORT, resolver=hang))
    assert perf_counter() - begun < SHORT + 1
    over.set()
    assert failed.value.reason == "timeout"


@pytest.mark.skipif(sys.platform != "linux", reason="a full queue is a Linux thing")
def test_a_server_that_does_not_accept_is_given_up() -> None:
    with socket.create_server((HERE, 0), backlog=0) as listener:
        port = listener.getsockname()[1]
        waiting = [socket.socket() for _ in range(3)]
        for one in waiting:
            one.settimeout(0)
            one.connect_ex((HERE, port))
        with pytest.raises(FetchError) as failed:
            fetch(f"http://{NAME}:{port}/", fetching(connect_s=SHORT))
        for one in waiting:
            one.close()
    assert failed.value.reason == "timeout"


def test_redirects_without_end_are_left_after_five() -> None:
    error, site, _ = _failing(lambda visit: visit.redirect(visit.path + "a"))
    assert error.reason == "redirects"
    assert site.paths == ["/", "/a", "/aa", "/aaa", "/aaaa", "/aaaaa"]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_and_written_down(status: int) -> None:
    def play(visit: Visit) -> None:
        if visit.path == "/c":
            visit.answer(b"mud")
        else:
            visit.redirect({"/a": "b?d=é", "/b?d=%C3%A9": "/c"}[visit.path], status)

    with Site(play) as site:
        page = fetch(site.url("/a"), fetching(max_redirects=2))
    assert page.url == site.url("/c")
    assert [hop.url for hop in page.hops] == [site.url(p) for p in ("/a", "/b?d=%C3%A9", "/c")]
    assert [hop.status for hop in page.hops] == [status, status, 200]


def test_a_redirect_to_nowhere_is_told() -> None:
    error, _, _ = _failing(lambda visit: visit.answer(status=302))
    assert error.reason == "answer"
    assert "no address to go to" in str(error)

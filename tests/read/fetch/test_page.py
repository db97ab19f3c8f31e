from __future__ import annotations

import gzip
import pickle
import zlib
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

from assay.errors import EmptySourceError, FetchError, SourceError
from assay.read.fetch import Fetching, Hop, fetch
from assay.read.fetch.address import parsed
from tests.read.fetch.site import HERE, Names, Site, Visit, fetching

PAGE = "<p>The mud, é.</p>".encode()


def _page(visit: Visit) -> None:
    visit.answer(PAGE, Content_Type='Text/HTML; charset="UTF-8"')


def test_a_page_comes_with_its_bytes_their_hash_and_the_time() -> None:
    begun = datetime.now(UTC) - timedelta(seconds=1)
    with Site(_page) as site:
        page = fetch(site.url("/a?b=c#d"), fetching())
    assert page.data == PAGE
    assert page.id == f"sha256:{sha256(PAGE).hexdigest()}"
    assert (page.status, page.media_type, page.charset) == (200, "text/html", "utf-8")
    assert page.url == site.url("/a?b=c")
    assert page.hops == (Hop(url=page.url, ip=HERE, status=200),)
    assert begun <= datetime.fromisoformat(page.captured) <= datetime.now(UTC)


def test_a_request_says_who_asks_and_nothing_about_the_user() -> None:
    with Site(_page) as site:
        fetch(site.url("/a"), fetching())
    first, *rest = site.heads[0].strip().split("\r\n")
    names = {line.partition(":")[0] for line in rest}
    assert first == "GET /a HTTP/1.1"
    assert names == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}
    assert f"Host: pages.example:{site.port}" in rest
    assert any(line.startswith("User-Agent: assay/") for line in rest)


def test_a_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with Site(_page) as site, Site(_page) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://{HERE}:{proxy.port}")
        fetch(site.url(), fetching())
    assert (site.connections, proxy.connections) == (1, 0)


def _bare(data: bytes) -> bytes:
    pack = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return pack.compress(data) + pack.flush()


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(PAGE, mtime=0)),
        ("x-gzip", gzip.compress(PAGE[:5], mtime=0) + gzip.compress(PAGE[5:], mtime=0)),
        ("gzip", gzip.compress(PAGE, mtime=0) + b"\0\0\0"),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", _bare(PAGE)),
        ("identity", PAGE),
    ],
)
def test_a_packed_page_is_unpacked(coding: str, body: bytes) -> None:
    with Site(lambda visit: visit.answer(body, Content_Encoding=coding)) as site:
        assert fetch(site.url(), fetching()).data == PAGE


def test_a_page_in_chunks_is_put_together() -> None:
    with Site(
        lambda visit: visit.answer(b"3\r\nmud\r\n2\r\ndy\r\n0\r\n\r\n", Transfer_Encoding="chunked")
    ) as site:
        assert fetch(site.url(), fetching()).data == b"muddy"


def test_a_page_without_a_length_ends_with_the_connection() -> None:
    with Site(lambda visit: visit.raw(b"HTTP/1.0 200 OK\r\n\r\nmud")) as site:
        page = fetch(site.url(), fetching())
    assert page.data == b"mud"
    assert (page.media_type, page.charset) == (None, None)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "look for a copy in a web archive"),
        (410, "taken away"),
        (401, "sign in"),
        (403, "save the page from your browser"),
        (429, "try again later"),
        (503, "try again later"),
        (204, "no page comes with it"),
        (300, "no page comes with it"),
    ],
)
def test_a_status_without_a_page_is_told_in_words(status: int, words: str) -> None:
    with (
        Site(lambda visit: visit.answer(b"" if status == 204 else b"no", status)) as site,
        pytest.raises(FetchError, match=words) as failed,
    ):
        fetch(site.url(), fetching())
    assert failed.value.reason == "status"
    assert str(status) in str(failed.value)
    assert failed.value.source == site.url()


def test_an_empty_page_is_no_page() -> None:
    with Site(lambda visit: visit.answer()) as site, pytest.raises(EmptySourceError):
        fetch(site.url(), fetching())


@pytest.mark.parametrize(
    "head", [b"SSH-2.0-server\r\n", b"HTTP/1.1 abc\r\n\r\n", b"", b"HTTP/1.1 200 OK\r\n" * 200]
)
def test_a_server_of_something_else_is_no_web_server(head: bytes) -> None:
    with Site(lambda visit: visit.raw(head)) as site, pytest.raises(FetchError) as failed:
        fetch(site.url(), fetching())
    assert failed.value.reason == "answer"


def test_a_coding_that_was_not_asked_for_is_refused() -> None:
    with (
        Site(lambda visit: visit.answer(b"?", Content_Encoding="br, gzip")) as site,
        pytest.raises(FetchError, match="packed as 'br, gzip'"),
    ):
        fetch(site.url(), fetching())


@pytest.mark.parametrize("url", ["file:///etc/passwd", "http://u:p@pages.example/", "mud"])
def test_what_is_no_address_is_refused_before_anything_is_asked(url: str) -> None:
    names = Names()
    with pytest.raises(FetchError) as failed:
        fetch(url, fetching(resolver=names))
    assert failed.value.reason == "address"
    assert names.asked == []


def test_an_odd_character_from_outside_never_reaches_the_terminal() -> None:
    with (
        Site(lambda visit: visit.redirect("ftp://\x1b]0;mud\x07/")) as site,
        pytest.raises(FetchError) as failed,
    ):
        fetch(site.url(), fetching())
    assert str(failed.value).isprintable()


def test_a_failure_crosses_from_a_worker_whole() -> None:
    error = FetchError("http://pages.example/", "it is away.", reason="status")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert isinstance(again, FetchError)
    assert isinstance(again, SourceError)
    assert (again.source, again.reason, str(again)) == (error.source, "status", str(error))


@pytest.mark.parametrize(
    "wrong",
    [{"max_bytes": 0}, {"timeout_s": 0}, {"max_redirects": -1}, {"user_agent": "a\r\nb: c"}],
)
def test_limits_that_make_no_sense_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="expected"):
        Fetching(**wrong)  # type: ignore[arg-type]


def test_the_usual_limits_are_the_ones_that_are_promised() -> None:
    usual = Fetching()
    assert (usual.max_bytes, usual.timeout_s, usual.max_redirects) == (50_000_000, 30, 5)
    assert usual.robots
    assert parsed("http://pages.example/").port == 80

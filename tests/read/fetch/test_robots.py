from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

import pytest

from assay.errors import FetchError
from assay.read.fetch import Fetched, fetch
from assay.read.fetch import robots as robots_file
from tests.read.fetch.site import HERE, Names, Site, Visit, fetching

if TYPE_CHECKING:
    from collections.abc import Callable

CLOSED = b"User-agent: *\nDisallow: /closed\n"


def _with_robots(robots: Callable[[Visit], None]) -> Callable[[Visit], None]:
    def play(visit: Visit) -> None:
        if visit.path == "/robots.txt":
            robots(visit)
        elif visit.path == "/moved":
            visit.redirect("/closed/page")
        else:
            visit.answer(b"mud")

    return play


def _fetched(
    robots: Callable[[Visit], None], path: str = "/open", *, honoured: bool = True
) -> tuple[Fetched | FetchError, Site]:
    with Site(_with_robots(robots)) as site:
        try:
            return fetch(site.url(path), fetching(robots=honoured, timeout_s=1.0)), site
        except FetchError as error:
            return error, site


def test_a_page_that_robots_txt_leaves_open_is_read() -> None:
    page, site = _fetched(lambda visit: visit.answer(CLOSED))
    assert isinstance(page, Fetched)
    assert site.paths == ["/robots.txt", "/open"]
    assert [hop.url for hop in page.hops] == [site.url("/open")]


def test_a_page_that_robots_txt_closes_is_not_asked_for() -> None:
    error, site = _fetched(lambda visit: visit.answer(CLOSED), "/closed/page")
    assert isinstance(error, FetchError)
    assert error.reason == "robots"
    assert "robots=False" in str(error)
    assert site.paths == ["/robots.txt"]


def test_a_page_that_robots_txt_closes_is_read_when_the_user_says_so() -> None:
    page, site = _fetched(lambda visit: visit.answer(CLOSED), "/closed/page", honoured=False)
    assert isinstance(page, Fetched)
    assert site.paths == ["/closed/page"]


def test_a_redirect_into_a_closed_part_is_not_followed_and_robots_txt_is_asked_once() -> None:
    error, site = _fetched(lambda visit: visit.answer(CLOSED), "/moved")
    assert isinstance(error, FetchError)
    assert error.reason == "robots"
    assert site.paths == ["/robots.txt", "/moved"]


@pytest.mark.parametrize(
    "robots",
    [
        lambda visit: visit.answer(status=404),
        lambda visit: visit.answer(status=403),
        lambda visit: visit.answer(),
        lambda visit: visit.answer(b"<!DOCTYPE html><p>Not here."),
        lambda visit: visit.redirect("/robots.txt"),
        lambda visit: visit.answer(b"#" * 500_000 + b"\nUser-agent: *\nDisallow: /\n"),
    ],
    ids=["absent", "forbidden", "empty", "a page", "round and round", "past its limit"],
)
def test_a_robots_txt_that_says_nothing_allows_all(robots: Callable[[Visit], None]) -> None:
    page, _ = _fetched(robots)
    assert isinstance(page, Fetched)


def _hang(visit: Visit) -> None:
    visit.wait()


@pytest.mark.parametrize(
    "robots",
    [
        lambda visit: visit.answer(status=503),
        _hang,
        lambda visit: visit.redirect("http://169.254.169.254/"),
        lambda visit: visit.redirect("http://nowhere.invalid/"),
        lambda visit: visit.raw(b"mud\r\n"),
    ],
    ids=["failing", "hanging", "leading inside", "leading nowhere", "no answer"],
)
def test_a_robots_txt_that_cannot_be_had_allows_nothing(robots: Callable[[Visit], None]) -> None:
    error, site = _fetched(robots)
    assert isinstance(error, FetchError)
    assert error.reason == "robots"
    assert "could not be had" in str(error)
    assert site.paths == ["/robots.txt"]


def test_a_robots_txt_has_a_shorter_time_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(robots_file, "_SECONDS", 0.2)
    begun = perf_counter()
    error, _ = _fetched(_hang)
    assert isinstance(error, FetchError)
    assert perf_counter() - begun < 0.8


def test_a_robots_txt_of_a_gigabyte_counts_to_its_limit() -> None:
    def endless(visit: Visit) -> None:
        visit.raw(b"HTTP/1.1 200 OK\r\n\r\n" + CLOSED)
        while not visit.site.over.is_set():
            visit.raw(b"#" * 100_000)

    error, site = _fetched(endless, "/closed")
    assert isinstance(error, FetchError)
    assert error.reason == "robots"
    assert site.sent < 20_000_000


def test_the_robots_txt_of_another_site_is_asked_when_a_redirect_leads_there() -> None:
    with Site(_with_robots(lambda visit: visit.answer(b"User-agent: assay\nDisallow: /"))) as other:

        def play(visit: Visit) -> None:
            if visit.path == "/robots.txt":
                visit.answer(status=404)
            else:
                visit.redirect(other.url("/open", host="other.example"))

        names = Names(other_example=[[HERE]])
        with Site(play) as site, pytest.raises(FetchError, match=r"other\.example") as failed:
            fetch(site.url("/moved"), fetching(robots=True, resolver=names))
    assert failed.value.reason == "robots"
    assert other.paths == ["/robots.txt"]


def test_a_site_that_cannot_be_reached_is_told_of_the_page() -> None:
    with pytest.raises(FetchError) as failed:
        fetch("http://nowhere.invalid/", fetching(robots=True))
    assert failed.value.reason == "resolve"

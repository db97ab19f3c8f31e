"""Nothing leads inside: not an address, not a name, not a redirect, not a name that changes."""

from __future__ import annotations

import errno
import os
import socket

import pytest

from assay.errors import FetchError
from assay.read.fetch import Fetching, fetch
from tests.read.fetch.site import HERE, NAME, Names, Site, Visit, fetching


def _mud(visit: Visit) -> None:
    visit.answer(b"mud")


@pytest.mark.parametrize(
    "host", [HERE, "localhost", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.1", "0"]
)
def test_no_way_of_writing_loopback_reaches_this_machine(host: str) -> None:
    with Site(_mud) as site, pytest.raises(FetchError) as failed:
        fetch(site.url(host=host))
    assert failed.value.reason == "inside"
    assert site.connections == 0


@pytest.mark.parametrize(
    "host",
    ["10.0.0.1", "169.254.169.254", "[::1]", "[::ffff:127.0.0.1]", "[fd00:ec2::254]", "[fe80::1]"],
)
def test_an_address_inside_is_refused_as_it_stands(host: str) -> None:
    with pytest.raises(FetchError, match="save it from your browser") as failed:
        fetch(f"http://{host}/")
    assert failed.value.reason == "inside"


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.2/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://2130706434/",
        "//10.0.0.1/",
        "http://inside.example/",
    ],
)
def test_a_redirect_does_not_lead_inside(target: str) -> None:
    names = Names(inside_example=[["192.168.0.1"]])

    def resolver(host: str, port: int) -> tuple[str, ...]:
        return ("127.0.0.2",) if host.isdigit() else tuple(names(host, port))

    with Site(lambda visit: visit.redirect(target)) as site, pytest.raises(FetchError) as failed:
        fetch(site.url(), fetching(resolver=resolver))
    assert failed.value.reason == "inside"
    assert "after 1 redirect" in str(failed.value)
    assert site.connections == 1


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "ftp://pages.example/", "http://u:p@pages.example/", "http://a:22/"],
)
def test_a_redirect_leads_to_pages_only(target: str) -> None:
    with Site(lambda visit: visit.redirect(target)) as site, pytest.raises(FetchError) as failed:
        fetch(site.url(), fetching())
    assert failed.value.reason == "address"


def test_a_name_is_looked_up_once_and_the_address_that_was_checked_is_the_one_reached() -> None:
    names = Names(pages_example=[[HERE], ["10.0.0.1"]])
    with Site(_mud) as site:
        page = fetch(site.url(), fetching(resolver=names))
    assert page.hops[0].ip == HERE
    assert names.asked == [NAME]


def test_a_name_that_turns_inside_between_two_hops_is_refused_at_the_second() -> None:
    names = Names(pages_example=[[HERE], ["10.0.0.1"]])
    with (
        Site(lambda visit: visit.redirect("/again")) as site,
        pytest.raises(FetchError, match=r"leads to 10\.0\.0\.1") as failed,
    ):
        fetch(site.url(), fetching(resolver=names))
    assert failed.value.reason == "inside"
    assert site.paths == ["/"]


def test_a_name_that_turns_inside_after_its_robots_txt_is_refused_at_the_page() -> None:
    names = Names(pages_example=[[HERE], ["10.0.0.1"]])
    with Site(lambda visit: visit.answer(status=404)) as site, pytest.raises(FetchError) as failed:
        fetch(site.url(), fetching(resolver=names, robots=True))
    assert failed.value.reason == "inside"
    assert site.paths == ["/robots.txt"]


@pytest.mark.parametrize("ips", [(HERE, "10.0.0.1"), ("10.0.0.1", HERE), (HERE, "::1")])
def test_a_name_with_one_address_inside_is_refused_whole(ips: tuple[str, ...]) -> None:
    with Site(_mud) as site, pytest.raises(FetchError) as failed:
        fetch(site.url(), fetching(resolver=Names(pages_example=[ips])))
    assert failed.value.reason == "inside"
    assert site.connections == 0


def test_a_zone_in_the_answer_of_the_resolver_is_refused() -> None:
    with pytest.raises(FetchError) as failed:
        fetch("http://pages.example/", Fetching(resolver=lambda _host, _port: ["fe80::1%lo"]))
    assert failed.value.reason == "inside"


@pytest.mark.parametrize("answer", [[], ["mud"]])
def test_a_name_without_an_address_does_not_resolve(answer: list[str]) -> None:
    with pytest.raises(FetchError, match="does not resolve") as failed:
        fetch("http://pages.example/", Fetching(resolver=lambda _host, _port: answer))
    assert failed.value.reason == "resolve"


def test_a_name_that_does_not_exist_is_told_with_the_next_step() -> None:
    with pytest.raises(FetchError, match=r"nowhere\.invalid does not resolve .* spelling"):
        fetch("http://nowhere.invalid/", fetching())


def test_a_port_where_nobody_listens_is_told_as_a_connection() -> None:
    with socket.create_server((HERE, 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(FetchError, match=f"failed .{os.strerror(errno.ECONNREFUSED)}") as failed:
        fetch(f"http://{NAME}:{port}/", fetching())
    assert failed.value.reason == "connection"


def test_the_next_address_is_tried_where_the_first_does_not_answer() -> None:
    names = Names(pages_example=[["::1", HERE]])
    options = Fetching(robots=False, resolver=names, addresses=lambda ip: ip.is_loopback)
    with Site(_mud) as site:
        assert fetch(site.url(), options).hops[0].ip == HERE


def test_an_error_in_the_resolver_itself_is_not_swallowed() -> None:
    def broken(_host: str, _port: int) -> list[str]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fetch("http://pages.example/", Fetching(resolver=broken))

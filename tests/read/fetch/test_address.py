from __future__ import annotations

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.read.fetch.address import joined, parsed
from assay.read.fetch.stopped import Stopped


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("http://Pages.Example", "http://pages.example/"),
        ("HTTPS://pages.example:443/a?b=c#d", "https://pages.example/a?b=c"),
        ("http://pages.example:8080/a b", "http://pages.example:8080/a%20b"),
        ("http://pages.example/é?q=ü&r=%2F", "http://pages.example/%C3%A9?q=%C3%BC&r=%2F"),
        ("http://straße.example/", "http://xn--strae-oqa.example/"),
        ("http://[2001:DB8::1]:80/", "http://[2001:db8::1]/"),
        ("http://my_site.example./", "http://my_site.example./"),
        (" http://pages.example/ ", "http://pages.example/"),
    ],
)
def test_an_address_is_written_in_one_way(text: str, url: str) -> None:
    assert parsed(text).url == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "pages.example",
        "file:///etc/passwd",
        "ftp://pages.example/",
        "gopher://pages.example/",
        "http:///a",
        "http:pages.example",
        "http://user@pages.example/",
        "http://user:word@pages.example/",
        "http://@pages.example/",
        "http://pages.example\\@other.example/",
        "http://pages.example\\.other.example/",
        "http://[fe80::1%25eth0]/",
        "http://[::1%eth0]/",
        "http://[::1",
        "http://[::1].other.example/",
        "http://[v1.x]/",
        "http://[127.0.0.1]/",
        "http://%31%32%37.0.0.1/",
        "http://pages..example/",
        "http://-" + "a" * 63 + ".example/",
        "http://pages.example:0/",
        "http://pages.example:25/",
        "http://pages.example:65536/",
        "http://pages.example:http/",
        "http://pages.example/\r\nX-Header: a",
        "http://pages.example/\x00",
        "http://pages example/",
        "http://\udc80.example/",
        "http://a\u2100b.example/",
        "http://pages.example/" + "a" * 8000,
        "http://" + "ß" * 300 + ".example/",
    ],
)
def test_what_is_no_address_of_a_page_is_refused(url: str) -> None:
    with pytest.raises(Stopped) as stopped:
        parsed(url)
    assert stopped.value.reason == "address"


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "１２７.0.0.1", "127。0。0。1"])
def test_an_ip_address_is_known_in_whatever_digits(host: str) -> None:
    ip = parsed(f"http://{host}/").ip
    assert ip is not None
    assert ip.is_loopback


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "0177.0.0.1", "127.1"])
def test_odd_forms_of_an_ip_address_are_left_to_the_resolver(host: str) -> None:
    assert parsed(f"http://{host}/").ip is None


def test_a_redirect_is_read_against_the_address_it_came_from() -> None:
    here = parsed("http://pages.example/a/b?c")
    assert joined(here, "d").url == "http://pages.example/a/d"
    assert joined(here, "//other.example/e").url == "http://other.example/e"
    assert joined(here, "//[2001:db8::1]/").ip == ip_address("2001:db8::1")
    assert joined(here, "/f g").target == "/f%20g"


def test_a_redirect_in_raw_bytes_keeps_them() -> None:
    here = parsed("http://pages.example/")
    assert joined(here, "/é".encode().decode("latin-1")).target == "/%C3%A9"
    assert joined(here, "/\xe9").target == "/%E9"


@given(text=st.text(max_size=40))
def test_any_text_is_an_address_in_ascii_or_is_refused(text: str) -> None:
    for url in (text, f"http://{text}", f"http://pages.example/{text}"):
        try:
            address = parsed(url)
        except Stopped as stopped:
            assert stopped.reason == "address"  # noqa: PT017 - refusing is one of two good ends
        else:
            assert address.url.isascii()
            assert address.url.isprintable()
            assert " " not in address.url
            assert parsed(address.url) == address

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.read.fetch.robots_rules import may_read

EVERYBODY = "User-agent: *\n"


@pytest.mark.parametrize(
    ("robots", "path", "allowed"),
    [
        ("", "/a", True),
        ("<!DOCTYPE html><p>User-agent, disallow", "/a", True),
        (EVERYBODY + "Disallow: /", "/a", False),
        (EVERYBODY + "Disallow:", "/a", True),
        (EVERYBODY + "Disallow: /a", "/ab", False),
        (EVERYBODY + "Disallow: /a", "/b", True),
        (EVERYBODY + "Disallow: /a", "/A", True),
        (EVERYBODY + "Disallow: /a # all of it", "/a", False),
        (EVERYBODY + "Disallow: /\nAllow: /open/", "/open/a", True),
        (EVERYBODY + "Allow: /open/\nDisallow: /", "/open/a", True),
        (EVERYBODY + "Disallow: /a\nAllow: /a", "/a", True),
        (EVERYBODY + "Disallow: /*.pdf$", "/a/b.pdf", False),
        (EVERYBODY + "Disallow: /*.pdf$", "/a/b.pdf?c", True),
        (EVERYBODY + "Disallow: /a$", "/a", False),
        (EVERYBODY + "Disallow: /a$", "/ab", True),
        (EVERYBODY + "Disallow: /*/b*d", "/a/bcd", False),
        (EVERYBODY + "Disallow: *b", "/ab", False),
        (EVERYBODY + "Disallow: /ab*b$", "/ab", True),
        (EVERYBODY + "Disallow: a", "/a", False),
        (EVERYBODY + "Disallow: /a%7eb", "/a~b", False),
        (EVERYBODY + "Disallow: /é", "/%C3%A9", False),
        (EVERYBODY + "Disallow: /%c3%a9", "/%C3%A9", False),
        (EVERYBODY + "Disallow: /*?print=", "/a?print=1", False),
        ("User-agent: Assay\nDisallow: /", "/a", False),
        ("User-agent: assay/0.1\nDisallow: /", "/a", False),
        ("User-agent: essay\nDisallow: /", "/a", True),
        ("User-agent: page\nDisallow: /", "/a", True),
        ("User-agent: assay\nAllow: /\n\n" + EVERYBODY + "Disallow: /", "/a", True),
        ("User-agent: assay\nDisallow:\n" + EVERYBODY + "Disallow: /", "/a", True),
        ("User-agent: assay\n" + EVERYBODY + "Disallow: /", "/a", False),
        (EVERYBODY + "Disallow: /a\nUser-agent: other\nAllow: /", "/a", False),
        (EVERYBODY + "Sitemap: /s\nCrawl-delay: 9\nDisallow: /a", "/a", False),
        ("User-agent: assay\nDisallow: /a\nUser-agent: assay\nDisallow: /b", "/b", False),
        ("Disallow: /", "/a", True),
        ("\ufeffUser-agent: *\r\nDisallow: /\r\n", "/a", False),
    ],
)
def test_the_rules_of_a_site_are_read_as_the_standard_says(
    robots: str, path: str, *, allowed: bool
) -> None:
    assert may_read(robots, "assay", path) is allowed


@given(robots=st.text(), path=st.text())
def test_any_text_at_all_is_an_answer(robots: str, path: str) -> None:
    assert may_read(robots, "assay", path) in {True, False}


def test_a_hostile_file_takes_no_longer_than_its_length() -> None:
    agents = "".join(f"user-agent: a{number}\n" for number in range(8_000))
    rules = EVERYBODY + "allow:/\n" * 20_000 + f"disallow: /{'*a' * 30_000}*b$\n"
    begun = perf_counter()
    assert may_read(agents + rules, "assay", "/" + "a" * 7_000)
    assert perf_counter() - begun < 2

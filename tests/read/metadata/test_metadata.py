from __future__ import annotations

import json

import pytest

from tests.read.pages import article, read


def card(**fields: object) -> str:
    node = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **fields})
    return f'<script type="application/ld+json">{node}</script>'


def meta(key: str, content: str) -> str:
    return f'<meta property="{key}" content="{content}">'


def test_everything_in_a_card_is_taken() -> None:
    found = read(
        article(
            head=card(
                headline="Mud",
                author=[{"@type": "Person", "name": "Linnet Askerow"}],
                publisher={"@type": "Organization", "name": "The Lantern"},
                datePublished="2024-05-24T08:30:00+0200",
                dateModified="2024-05-25",
                inLanguage="en-gb",
            )
        )
    ).page
    assert (found.title, found.authors, found.publisher) == (
        "Mud",
        ("Linnet Askerow",),
        "The Lantern",
    )
    assert (found.published, found.modified) == ("2024-05-24T08:30:00+02:00", "2024-05-25")
    assert (found.language, found.basis.language) == ("en-GB", "json-ld")


def test_an_author_by_reference_in_a_graph_is_found() -> None:
    graph = {
        "@graph": [
            {"@type": "Article", "headline": "Mud", "author": {"@id": "#linnet"}},
            {"@type": "Person", "@id": "#linnet", "name": "Linnet Askerow"},
        ]
    }
    source = article(head=f'<script type="application/ld+json">{json.dumps(graph)}</script>')
    assert read(source).page.authors == ("Linnet Askerow",)


@pytest.mark.parametrize(
    "broken", ['{"@type": "Article", "headline"', "[" * 100_000, "null", "[1, 2]", '{"@graph": 3}']
)
def test_a_broken_card_is_passed_over(broken: str) -> None:
    source = article(head=f'<script type="application/ld+json">{broken}</script>')
    assert read(source).page.title == "Mud"


@pytest.mark.parametrize(
    "name",
    ["admin", "https://x.example/a", "linnet@x.example", "The Lantern", "", "j.askerow", "42"],
)
def test_what_is_no_author_is_left_out(name: str) -> None:
    made = read(article(head=card(headline="Mud", author=name, publisher={"name": "The Lantern"})))
    assert (made.page.authors, made.page.basis.authors) == ((), None)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("By Linnet Askerow", ("Linnet Askerow",)),
        ("Linnet Askerow and Oluf Tarl", ("Linnet Askerow", "Oluf Tarl")),
        ("Askerow, Linnet", ("Askerow, Linnet",)),
        ("Linnet&nbsp;Askerow", ("Linnet Askerow",)),
    ],
)
def test_names_are_cleaned(given: str, expected: tuple[str, ...]) -> None:
    assert read(article(head=f'<meta name="author" content="{given}">')).page.authors == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2017", "2017"),
        ("2017-11", "2017-11"),
        ("2017-11-21", "2017-11-21"),
        ("2017-11-21 08:30", "2017-11-21T08:30"),
        ("2017-11-21T08:30:00.000Z", "2017-11-21T08:30:00.000Z"),
        ("Tue, 21 Nov 2017 08:30:00 +0100", "2017-11-21T08:30:00+01:00"),
        ("November 21, 2017", "2017-11-21"),
        ("2017-02-30", None),
        ("21/11/2017", None),
        ("yesterday", None),
    ],
)
def test_a_date_is_as_precise_as_given_or_none(given: str, expected: str | None) -> None:
    found = read(article(head=meta("article:published_time", given))).page
    assert found.published == expected
    assert found.basis.published == (None if expected is None else "opengraph")


def test_what_a_reader_sees_comes_last() -> None:
    source = article().replace("</h1>", "</h1><p>By Linnet Askerow, 24 May 2024</p>")
    found = read(source).page
    assert (found.authors, found.published) == (("Linnet Askerow",), "2024-05-24")
    assert (found.basis.authors, found.basis.published) == ("visible", "visible")


def test_the_pages_own_address_is_the_canonical_one() -> None:
    source = article(head='<link rel="canonical" href="/mud/">')
    assert read(source, "https://x.example/?p=1").page.url == "https://x.example/mud/"
    assert read(source).page.url is None


@pytest.mark.parametrize(
    ("given", "expected", "basis"),
    [
        ("en_GB", "en-GB", "header"),
        ("zh-hans-cn", "zh-Hans-CN", "header"),
        ("English", "en", "detected"),
    ],
)
def test_a_language_is_a_tag_or_not_taken(given: str, expected: str, basis: str) -> None:
    source = article().replace("lang='en'", f"lang='{given}'")
    page = read(source).page
    assert (page.language, page.basis.language) == (expected, basis)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("<a href='/authors/linnet-askerow'>Linnet Askerow</a>", ("Linnet Askerow",)),
        ("<div class='post-author-name'>Linnet van der Veen</div>", ("Linnet van der Veen",)),
        ("<div class='author'>All about mud</div>", ()),
        ("".join(f"<p class='author'>Linnet {name}</p>" for name in "ABCD"), ()),
    ],
)
def test_a_name_where_names_of_authors_stand_is_one_unless_there_are_many(
    marked: str, expected: tuple[str, ...]
) -> None:
    assert read(article(marked)).page.authors == expected


def test_the_first_of_few_times_is_the_day_of_publication() -> None:
    times = [f"<time datetime='2024-05-0{day}'>that day</time>" for day in (4, 5, 6, 7)]
    assert read(article(times[0] + times[1])).page.published == "2024-05-04"
    assert read(article("".join(times))).page.published is None


def test_an_earlier_day_beside_the_title_is_the_better_witness() -> None:
    found = read(
        article("<p>May 3, 2022</p>", head=card(headline="Mud", datePublished="2024-05-24"))
    ).page
    assert (found.published, found.basis.published) == ("2022-05-03", "visible")


def test_the_card_for_link_previews_names_who_wrote_it() -> None:
    head = meta("twitter:label1", "Written by") + meta("twitter:data1", "Linnet Askerow")
    found = read(article(head=head)).page
    assert (found.authors, found.basis.authors) == (("Linnet Askerow",), "header")


def test_a_site_that_bears_a_persons_name_has_that_person_for_its_author() -> None:
    name = meta("og:site_name", "Linnet Askerow") + meta("author", "Linnet Askerow")
    assert read(article(head=name)).page.authors == ("Linnet Askerow",)
    lantern = meta("og:site_name", "The Lantern") + meta("author", "The Lantern")
    assert read(article(head=lantern)).page.authors == ()

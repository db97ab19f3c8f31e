from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.read import read_html_text
from assay.read.markup.runs import runs
from assay.read.markup.tree import parse
from assay.read.pseudonyms import pseudonymise
from tests.read.pages import article, comment, page, read, thread

if TYPE_CHECKING:
    from assay.record import Reading

HOME = "https://courier.example/2015/silt.html"


def linked(reading: Reading) -> list[tuple[str, str]]:
    text = reading.page.text
    return [(anchor.span.of(text), anchor.href) for anchor in reading.anchors]


def at_home(inside: str, head: str = "") -> Reading:
    return read_html_text(article(inside).replace("<body", f"{head}<body", 1), url=HOME)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<p>See <a href='/audit'>the  audit\n report</a>.</p>",
         [("the audit report", "https://courier.example/audit")]),
        ("<p>See <a href='audit.pdf'><b>the</b> <i>audit</i></a></p>",
         [("the audit", "https://courier.example/2015/audit.pdf")]),
        ("<p>See <a href='//files.example/a'>it</a></p>", [("it", "https://files.example/a")]),
        ("<p>See <a href=' https://files.\nexample/a '>it</a></p>",
         [("it", "https://files.example/a")]),
        ("<p>One <a href='https://a.example'>of</a><a href='https://b.example'> two</a></p>",
         [("of", "https://a.example"), ("two", "https://b.example")]),
        ("<ul><li>A list: <a href='https://a.example'>one</a></li></ul>",
         [("one", "https://a.example")]),
        ("<blockquote><p>It was <a href='https://a.example'>so</a>.</p></blockquote>",
         [("so", "https://a.example")]),
        ("<p>From <a href='https://a.example'>here<br><br>to</a> there.</p>",
         [("here", "https://a.example"), ("to", "https://a.example")]),
        ("<p>A link to <a href=''>nothing</a> at all.</p>", [("nothing", "")]),
        ("<p>A link to <a href='http://localhost/x'>home</a>.</p>",
         [("home", "http://localhost/x")]),
    ],
)  # fmt: skip
def test_words_of_the_article_that_are_a_link_lead_where_they_lead(
    inside: str, expected: list[tuple[str, str]]
) -> None:
    assert linked(at_home(inside)) == expected


@pytest.mark.parametrize(
    "link",
    [
        "<a href='#notes'>here</a>",
        f"<a href='{HOME}#notes'>here</a>",
        "<a href='javascript:void(0)'>here</a>",
        "<a href=' JavaScript:x()'>here</a>",
        "<a href='mailto:lene@courier.example'>here</a>",
        "<a href='tel:12'>here</a>",
        "<a href='http://['>here</a>",
        "<a name='x'>here</a>",
        "<a href='/tag/mud' rel='tag'>here</a>",
        "<a href='/by/lene' rel='author'>here</a>",
        "<a class='share-button' href='/share'>here</a>",
        "<a href='/audit'></a>",
        "<a href='/audit' style='display:none'>here</a>",
        "<a href='/audit'><img src='x.png'></a>",
    ],
)
def test_a_link_of_the_site_or_to_no_other_page_is_left_out(link: str) -> None:
    assert linked(at_home(f"<p>Look {link} and there.</p>")) == []


def test_links_of_the_menu_and_of_headings_are_left_out() -> None:
    menu = "<nav><a href='/'>Home</a></nav><h2><a href='/other'>Another</a></h2>"
    assert linked(at_home(menu)) == []


def test_a_base_is_what_links_are_relative_to() -> None:
    made = at_home("<p>See <a href='x'>it</a>.</p>", "<head><base href='/files/'></head>")
    assert linked(made) == [("it", "https://courier.example/files/x")]


def test_a_relative_link_of_a_page_without_address_stays_as_written() -> None:
    assert linked(read(article("<p>See <a href='/audit'>it</a>.</p>"))) == [("it", "/audit")]


def test_links_of_comments_stand_in_their_bodies() -> None:
    body = "<p>Read <a href='https://a.example/x'>this</a>.</p>"
    made = read(article(after=thread(comment(1, body), comment(2, "<p>Why?</p>"))))
    assert linked(made) == [("this", "https://a.example/x")]
    (at,) = (anchor.span for anchor in made.anchors)
    assert any(one.span is not None and one.span.covers(at) for one in made.comments)


def test_other_names_move_the_links_and_drop_those_that_tell_the_old_ones() -> None:
    body = (
        "<p>No, Mudlark, read <a href='https://a.example/x'>this</a> and not"
        " <a href='https://a.example/u/mud-lark'>that</a>.</p>"
    )
    first = comment(1, "<p>It is so.</p>", name="Mudlark")
    made = read(article(after=thread(first, comment(2, body, name="Mud Lark"))))
    assert len(made.anchors) == 2
    assert linked(pseudonymise(made)) == [("this", "https://a.example/x")]


def test_a_captioned_picture_is_known_by_its_caption() -> None:
    made = at_home(
        "<figure><img src='/p.jpg' alt='A barge'><figcaption>A barge in May</figcaption></figure>"
        "<figure><figcaption>No picture</figcaption></figure><p>Words about a barge.</p>"
    )
    (image,) = made.images
    assert image.span.of(made.page.text) == "A barge in May"
    assert (image.alt, image.src) == ("A barge", "https://courier.example/p.jpg")


PARTS = st.lists(
    st.sampled_from(
        ["mud ", " ", "a  b", "<b>x</b>", "<br>", "<br><br>", "<a href='/1'>", "</a>", "<p>", "\n",
         "<span hidden>no</span>", "&nbsp;", "é", "<button>go</button>", "<a href='/2'>two</a>"]
    ),
    max_size=30,
)  # fmt: skip


@given(PARTS)
def test_a_link_covers_words_of_its_run_from_first_to_last(parts: list[str]) -> None:
    tree = parse(page(f"<div>{''.join(parts)}</div>"))
    assert tree is not None
    for run in runs(tree):
        at = 0
        for link in run.links:
            words = run.text[link.start : link.end]
            assert words
            assert words == words.strip()
            assert at <= link.start < link.end <= len(run.text)
            assert tree.tags[link.row] == "a"
            at = link.end


def test_a_thousand_links_in_one_paragraph_are_read() -> None:
    many = "".join(f"<a href='/{at}'>word</a> and " for at in range(1_000))
    assert len(at_home(f"<p>{many}</p>").anchors) == 1_000


def test_an_address_of_100_kb_is_read() -> None:
    assert len(at_home(f"<p>See <a href='/{'x' * 100_000}'>it</a>.</p>").anchors[0].href) > 100_000

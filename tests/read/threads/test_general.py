from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.read.html import read_html
from assay.read.origin import Origin
from tests.read.pages import article, page, read
from tests.read.threads.shapes import POSTS, SHAPES, talk

if TYPE_CHECKING:
    from assay.record import Reading


def body(made: Reading, place: int) -> str:
    span = made.comments[place].span
    assert span is not None
    return span.of(made.page.text)


@pytest.mark.parametrize("shape", SHAPES)
def test_a_thread_is_known_by_its_shape(shape: str) -> None:
    made = read(article(after=talk(shape, *POSTS)), "https://harbour.example/mud")
    found = made.comments[: len(POSTS)]
    assert [one.author for one in found] == [post.author for post in POSTS]
    assert [(one.posted or "")[:16] for one in found] == [post.iso for post in POSTS]
    for place, post in enumerate(POSTS):
        assert body(made, place).startswith(post.words)
        assert len(body(made, place)) <= len(post.words) + len("\n\nRegards")
    assert {one.parent for one in found} == {None}


def test_answers_are_read_whole_not_only_what_stands_at_their_head() -> None:
    who = ("Former keeper of the harbour ledgers", "Warden on these flats since last year")
    each = "".join(
        f'<div class="box answer"><div class="top"><a class="nick" '
        f'href="/profile/{one.author}">{one.author}</a><div class="what">{said}</div>'
        f'<a class="answer_timestamp">{at}y</a></div>'
        f'<div class="text"><p>{one.words} {one.words} {one.words} {one.words}</p></div></div>'
        for at, (one, said) in enumerate(
            zip(POSTS, (*who, "Reader of tides and of all their tables"), strict=True), 2
        )
    )
    promoted = '<div class="box answer"><i>31 Dec 2023</i><p>Buy sand by the barge.</p></div>'
    made = read(page(f"<h1>Mud</h1>{each}{promoted}"), "https://harbour.example/Who-counts-it")
    assert [one.author for one in made.comments[:3]] == [one.author for one in POSTS]
    for place, post in enumerate(POSTS):
        assert body(made, place).count(post.words) == len(POSTS) + 1


def test_a_paragraph_of_another_s_post_is_a_quotation_wherever_it_stands() -> None:
    first, second, third = POSTS
    copied = f"</p><p>{first.words}</p><p>"
    posts = (first, second, third._replace(words=f"So you say.{copied}I doubt it."))
    made = read(article(after=talk("flat divs", *posts)))
    assert [
        (one.kind, one.comment) for one in made.blocks if one.span.of(made.page.text) == first.words
    ] == [("comment", "c1"), ("quotation", "c3")]


def test_who_says_what_somebody_else_has_said_and_nothing_more_quotes_nobody() -> None:
    first, second, third = POSTS
    made = read(article(after=talk("flat divs", first, second, third._replace(words=first.words))))
    assert [one.kind for one in made.blocks if one.comment] == ["comment"] * 3


@pytest.mark.parametrize("shape", SHAPES)
def test_the_switch_for_platforms_changes_nothing_on_unknown_ones(shape: str) -> None:
    origin = Origin(id="sha256:" + "0" * 64, source="-", media_type="text/html")
    source = article(after=talk(shape, *POSTS))
    assert read_html(source, origin, platforms=()).comments == read_html(source, origin).comments


TEASER = (
    '<div class="card post"><h3><a href="/mud-{0}">What the tide left behind, part {0}</a></h3>'
    '<span class="author">Writer {0}</span> <time datetime="2024-05-0{0}">then</time>'
    "<p>The dredgers left the harbour in April and nobody has counted the mud since…</p></div>"
)
PRODUCT = (
    '<li class="product" id="product-{0}"><img src="x"><a href="/shop/{0}"><b>Waders, size {0}</b>'
    "</a><p>Sturdy and quite dry, they say at the quay.</p><span>€ {0}9.90</span></li>"
)
RECENT = (
    '<li class="recentcomments"><span class="comment-author-link">Reader {0}</span> on '
    '<a href="/mud-{0}#comment-{0}">What the tide left behind, part {0}</a></li>'
)
EVENT = "<tr><td>0{0} May 2024</td><td><a href='/e{0}'>Low tide walk with the warden</a></td></tr>"
NOTE = '<li id="fn:{0}"><p>Tange, O. Ledgers of the harbour, 200{0}. https://x.example/{0}</p></li>'
STAFF = (
    '<div class="team"><h4 class="name">Person {0}</h4><p>Counts the mud, and has since the year '
    "200{0}, when the ledgers were opened.</p></div>"
)


@pytest.mark.parametrize(
    "other",
    [
        "<div class='more-stories'>{}</div>".format("".join(map(TEASER.format, range(1, 6)))),
        "<section><h2>Latest</h2>{}</section>".format("".join(map(TEASER.format, range(1, 6)))),
        "<ul>{}</ul>".format("".join(map(PRODUCT.format, range(1, 6)))),
        "<aside><ul id='recentcomments'>{}</ul></aside>".format(
            "".join(map(RECENT.format, range(1, 6)))
        ),
        "<ul>{}</ul>".format("".join(map(RECENT.format, range(1, 6)))),
        "<table>{}</table>".format("".join(map(EVENT.format, range(1, 6)))),
        "<ol>{}</ol>".format("".join(map(NOTE.format, range(1, 6)))),
        "<div>{}</div>".format("".join(map(STAFF.format, range(1, 6)))),
        "<form id='commentform'><p>Name <input type='text'></p><p>Your comment</p></form>",
        "",
    ],
)
def test_what_only_looks_like_a_thread_is_none(other: str) -> None:
    assert read(article(after=other)).comments == ()


def test_advertisements_that_pose_as_posts_and_rows_that_load_more_are_no_comments() -> None:
    source = talk("flat divs", *POSTS)
    first, *rest = source.split('<div class="reply-card"')[1:]
    posing = (
        ' id="r312"><div class="hd"><span class="nick">Advertisement</span></div>'
        '<div class="bd"><p>Waders at half the price, today and tomorrow only.</p></div></div>'
    )
    more = ' id="more-9"><div class="bd"><p>22 more replies</p></div></div>'
    parts = "".join(f'<div class="reply-card"{part}' for part in (first, posing, *rest, more))
    made = read(article(after=parts))
    assert [one.author for one in made.comments] == [post.author for post in POSTS]
    assert "half the price" not in made.page.text


def test_a_deleted_post_keeps_its_place() -> None:
    gone = (
        '<div class="reply-card" id="r320"><div class="bd"><p>This comment has been removed.</p>'
        "</div></div>"
    )
    made = read(article(after=talk("flat divs", *POSTS) + gone))
    assert [one.state for one in made.comments] == ["present"] * 3 + ["missing"]


def test_words_quoted_in_a_box_are_a_quotation() -> None:
    box = '<div class="quote-box"><b>mudlark wrote:</b> I asked at the office twice.</div>'
    source = talk("flat divs", *POSTS).replace("Nobody dredges", f"{box}Nobody dredges")
    blocks = [block for block in read(article(after=source)).blocks if block.comment == "c3"]
    assert [block.kind for block in blocks] == ["quotation", "comment"]


@pytest.mark.parametrize(
    "name",
    ["", "x" * 10_000, "\u202eevil\u202c", "Ínes “Quay” <b>bold</b>", "42", "Zoë 🦪"],
)
def test_any_name_is_survived(name: str) -> None:
    posts = [post._replace(author=name) if at == 1 else post for at, post in enumerate(POSTS)]
    assert len(read(article(after=talk("flat divs", *posts))).comments) == len(POSTS)


def test_a_comment_may_hold_a_whole_page() -> None:
    inner = page("<nav><a href='/'>Home</a></nav><h1>Mine</h1><p>All of it is mine.</p>")
    source = talk("flat divs", *POSTS).replace("Nobody dredges", f"{inner}Nobody dredges")
    assert len(read(article(after=source)).comments) == len(POSTS)


def test_five_thousand_posts_of_an_unknown_platform_are_read() -> None:
    many = 5_000
    posts = [
        POSTS[at % 3]._replace(
            number=at, author=f"Reader {at}", words=f"{POSTS[at % 3].words} {at}"
        )
        for at in range(many)
    ]
    assert len(read(article(after=talk("flat divs", *posts))).comments) == many


@pytest.mark.parametrize(
    "source",
    [
        (
            "<div id='comment-7'><b class='author'>Oluf</b> <time datetime='2024-05-03'>then</time>"
            "<p>Who could have counted it, if the ledgers were shut?</p><a href='#'>Reply</a></div>"
        ),
        (
            "<div typeof='schema:Comment' id='c7'><b class='author'>Oluf</b> <i>3 May 2024</i>"
            "<p>Who could have counted it, if the ledgers were shut?</p></div>"
        ),
    ],
)
def test_a_single_comment_is_known_where_it_is_called_one(source: str) -> None:
    made = read(article(after=f"<section>{source}</section>"))
    assert [(one.author, one.posted) for one in made.comments] == [("Oluf", "2024-05-03")]
    assert body(made, 0) == "Who could have counted it, if the ledgers were shut?"


def test_names_are_found_though_a_rank_or_a_link_is_missing_here_and_there() -> None:
    writers = ("Oluf Tange", "mudlark", "Oluf Tange", "Ines Quay", "mudlark", "Oluf Tange")
    frames = (
        '<span class="user-name"><b class="nick">{}</b></span>',
        '<a href="/members/7" class="user-name"><span class="nick">{}</span></a>',
    )
    each = "".join(
        f'<div class="posting" id="p{at}"><h3>Re: the mud in April</h3>'
        f'<div class="who">{frames[at % 2].format(name)}<i>{at}4 posts · Joined 2019</i></div>'
        f'<time datetime="2024-05-0{at}">then</time>'
        f'<div class="bd">{POSTS[at % 3].words}</div></div>'
        for at, name in enumerate(writers, 1)
    )
    made = read(article(after=each))
    assert [one.author for one in made.comments] == list(writers)


def test_words_that_the_page_states_to_be_the_post_s_are_kept_whatever_holds_them() -> None:
    each = talk("flat divs", *POSTS).replace(
        '<div class="bd"><p>', '<div class="height_sig"><div class="bd" itemprop="text"><p>'
    )
    made = read(article(after=each.replace('</p></div><div class="ft">', "</p></div></div><div>")))
    assert [body(made, at) for at in range(len(POSTS))] == [post.words for post in POSTS]


def test_an_arrow_in_a_quotation_names_no_parent() -> None:
    first, second, third = POSTS
    arrow = f'<blockquote>{first.author} said: <a href="#r{first.number}">↑</a> {first.words}'
    words = f"{arrow}</blockquote>{third.words}"
    made = read(article(after=talk("flat divs", first, second, third._replace(words=words))))
    assert [one.parent for one in made.comments] == [None] * len(POSTS)

from __future__ import annotations

import pytest

from tests.read.pages import article, read
from tests.read.threads.shapes import POSTS


def post(place: int, *, attributes: str = "", inside: str = "", head: str = "") -> str:
    one = POSTS[place % 3]
    return (
        f'<div class="reply-card" id="r{place}" {attributes}>{head}'
        f'<a class="nick" href="/members/{place}">{one.author}</a> '
        f'<time datetime="{one.iso}">then</time><div class="bd">{one.words} ({place})</div>'
        f'<a href="/reply">Reply</a>{inside}</div>'
    )


def tree(source: str) -> list[str | None]:
    return [one.parent for one in read(article(after=f"<main>{source}</main>")).comments]


TREE = [None, "c1", "c2", None]
"""One, its reply, the reply to that, and another at the top."""


@pytest.mark.parametrize(
    "source",
    [
        post(0, inside=f"<div class='in'>{post(1, inside=post(2))}</div>") + post(3),
        (
            f"<ul><li>{post(0)}<ul><li>{post(1)}<ul><li>{post(2)}</li></ul></li></ul></li>"
            f"<li>{post(3)}</li></ul>"
        ),
        post(0)
        + f"<div class='indented'>{post(1)}<div class='indented'>{post(2)}</div></div>"
        + post(3),
        "".join(
            post(at, attributes=f"style='margin-left:{20 * depth}px'")
            for at, depth in enumerate((0, 1, 2, 0))
        ),
        "".join(post(at, attributes=f"data-depth='{d}'") for at, d in enumerate((0, 1, 2, 0))),
        "".join(post(at, attributes=f"aria-level='{d}'") for at, d in enumerate((1, 2, 3, 1))),
        "".join(
            f"<div class='wrap depth-{depth}'>{post(at)}</div>"
            for at, depth in enumerate((1, 2, 3, 1))
        ),
        post(0)
        + post(1, attributes="data-parent-id='r0'")
        + post(2, attributes="data-parent-id='r1'")
        + post(3),
        post(0)
        + post(1, head="<small>In reply to <a href='#r0'>Oluf</a></small>")
        + post(2, head="<small>In reply to <a href='#r1'>mudlark</a></small>")
        + post(3),
    ],
)
def test_the_tree_is_read_from_whatever_shows_it(source: str) -> None:
    assert tree(source) == TREE


def test_a_flat_thread_stays_flat_where_people_quote() -> None:
    quote = "<blockquote><a href='#r0'>Oluf Tange</a> said: who could have counted it?</blockquote>"
    assert tree(post(0) + post(1, inside=quote) + post(2)) == [None, None, None]


def test_a_parent_that_names_itself_or_a_later_post_is_none() -> None:
    source = (
        post(0, attributes="data-parent-id='r1'")
        + post(1, attributes="data-parent-id='r1'")
        + post(2, attributes="data-parent-id='r9'")
    )
    assert tree(source) == [None, None, None]


def test_equal_ids_do_no_harm() -> None:
    assert tree(post(0) + post(0) + post(1, attributes="data-parent-id='r0'")) == [None, None, "c1"]


def test_a_thousand_levels_are_read() -> None:
    source = ""
    for place in range(400, -1, -1):
        source = post(place, inside=source)
    found = read(article(after=source)).comments
    assert [one.depth for one in found] == list(range(401))

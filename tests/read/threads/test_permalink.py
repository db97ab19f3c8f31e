from __future__ import annotations

import pytest

from tests.read.pages import article, read
from tests.read.threads.shapes import POSTS, talk

AT = "https://harbour.example/mud"
DATED = "https://harbour.example/posts/311"


@pytest.mark.parametrize(
    ("link", "permalink"),
    [
        ("<a href='#r311'>#1</a>", f"{AT}#r311"),
        (f"<a href='{AT}?page=1#r311'>link</a>", f"{AT}?page=1#r311"),
        ("<a href='/posts/311'><time datetime='2024-05-03T09:12'>then</time></a>", DATED),
        ("<a href='/reply/311'>Reply to it</a>", None),
        ("<a href='https://elsewhere.example/posts/1'>elsewhere</a>", None),
        ("<a href='javascript:void(311)'>link</a>", None),
        ("<a href='#r999'>another</a>", None),
    ],
)
def test_a_permalink_leads_to_the_post_itself(link: str, permalink: str | None) -> None:
    source = talk("flat divs", *POSTS).replace("</div>", f" {link}</div>", 1)
    assert read(article(after=source), AT).comments[0].permalink == permalink


def test_a_dated_link_is_the_posts_address() -> None:
    source = "".join(
        f'<div class="reply" id="r{post.number}"><b class="author">{post.author}</b>'
        f'<a href="/posts/{post.number}"><time datetime="{post.iso}">then</time></a>'
        f"<p>{post.words}</p></div>"
        for post in POSTS
    )
    found = read(article(after=source), AT).comments
    assert [one.permalink for one in found] == [
        f"https://harbour.example/posts/{post.number}" for post in POSTS
    ]

from __future__ import annotations

import pytest

from assay.read.markup.tree import parse
from assay.read.threads.platforms.marks import index, mark, rows
from tests.read.pages import page

SOURCE = page("""
<div class="post first" id="post_11" data-key="a1"><p class="by"><a href="/u/1">O</a></p></div>
<div class="post" id="post_x"><table><tr><td><b class="c-7">W</b></td></tr></table></div>
""")


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("div.post", ["post_11", "post_x"]),
        (".post.first", ["post_11"]),
        ("#post_%", ["post_11"]),
        ("#post_*", ["post_11", "post_x"]),
        ("[data-key]", ["post_11"]),
        ("[data-key=a1]", ["post_11"]),
        ("[data-key^=b]", []),
        ("[data-key$=1]", ["post_11"]),
        ("[data-key*=a]", ["post_11"]),
        ("p.post", []),
        (".c-% ^ div", ["post_x"]),
        (".by a ^ .post", ["post_11"]),
        (".post table b ^ div", ["post_x"]),
        ("table .by ^ div", []),
        (".c-7 ^ ul", []),
    ],
)
def test_a_mark_finds_what_bears_it(written: str, ids: list[str]) -> None:
    tree = parse(SOURCE)
    assert tree is not None
    assert [tree.ids[row] for row in rows(index(tree), mark(written))] == ids


def test_a_mark_that_cannot_be_read_says_where() -> None:
    with pytest.raises(ValueError, match=r"in 'div>p' at 3"):
        mark("div>p")

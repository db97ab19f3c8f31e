from __future__ import annotations

from typing import TYPE_CHECKING

from assay.read.markup.tree import parse
from assay.read.threads import Found, Thread
from assay.read.threads.find import find
from tests.read.pages import page
from tests.read.threads.shapes import POSTS, talk

if TYPE_CHECKING:
    from assay.read.markup.tree import Tree

MORE = (
    POSTS[0]._replace(number=332, words="Whoever wants to know may come and look at low tide."),
    POSTS[1]._replace(number=339, words="At low tide one sees nothing but more of the same mud."),
)


def two(tree: Tree, _: str | None) -> Thread:
    """Read the page as a platform's reader that knows its first two posts."""
    told = [row for row, tag in enumerate(tree.tags) if tag == "p"][:2]
    return Thread(
        comments=(Found(author="known"), Found(author="known")),
        bodies=[told.index(row) if row in told else -1 for row in range(len(tree.tags))],
        apart=frozenset(),
        sections=(),
    )


def authors(source: str) -> list[str | None]:
    tree = parse(page(source))
    assert tree is not None
    thread = find(tree, None, (two,))
    assert thread is not None
    return [one.author for one in thread.comments]


def test_a_platform_of_which_much_is_missed_is_read_by_its_shape() -> None:
    shown = talk("flat divs", *POSTS[:2], *MORE)
    assert authors(shown) == ["Oluf Tange", "mudlark", "Oluf Tange", "mudlark"]


def test_posts_that_are_shown_twice_are_not_more() -> None:
    again = [one._replace(number=one.number + 100) for one in POSTS[:2]]
    assert authors(talk("flat divs", *POSTS[:2], *again)) == ["known", "known"]

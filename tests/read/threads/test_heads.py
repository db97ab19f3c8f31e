from __future__ import annotations

from assay.read.markup.tree import parse
from assay.read.threads import Thread
from assay.read.threads.heads import heads
from tests.read.pages import kinds, page, read


def test_heads_are_the_outermost_rows_of_bodies_and_of_the_opening_post() -> None:
    tree = parse(page("<div><p>One.</p></div><p>Two.</p><p>Three.</p>"))
    assert tree is not None
    div, one, two, three = (row for row, tag in enumerate(tree.tags) if tag in {"div", "p"})
    bodies = [-1] * len(tree.tags)
    bodies[div] = bodies[one] = 0
    bodies[two] = 1
    thread = Thread(comments=(), bodies=bodies, apart=frozenset(), sections=(), opening=three)
    assert heads(tree, thread) == {div, two, three}


def test_a_body_laid_out_in_a_quotation_is_no_quotation() -> None:
    post = (
        '<li class="postcontainer" id="post_{0}"><span class="postcounter">#{0}</span>'
        '<div id="post_message_{0}"><blockquote class="postcontent">Mud {0}.'
        "<blockquote>Tide {0}.</blockquote></blockquote></div></li>"
    )
    made = read(page(f"<ol>{post.format(1)}{post.format(2)}</ol>"))
    assert kinds(made) == [
        ("paragraph", "Mud 1."),
        ("quotation", "Tide 1."),
        ("comment", "Mud 2."),
        ("quotation", "Tide 2."),
    ]

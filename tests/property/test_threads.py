from __future__ import annotations

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from assay.errors import AssayError
from assay.read.markup.runs import runs
from assay.read.markup.tree import parse
from tests.read.pages import ink, page, read, strayed
from tests.read.threads.shapes import SHAPES, Post

FRAGMENTS = st.sampled_from(
    [
        "",
        "Mud.",
        "<p>The tide came in twice that day.</p>",
        "<blockquote>It was so.</blockquote>",
        "<table><tr><td>a</td><td>b</td></tr></table>",
        "<form><textarea>x</textarea></form>",
        "<div class='signature'>Yours</div>",
        "<div class='quote'>He said it.</div>",
        "<b hidden>no</b>",
        "<a href='/x'>A link of several words to elsewhere</a>",
        "<ul><li>one</li><li>two</li></ul>",
        "Reply",
        "[deleted]",
        "</div></div>",
        "<br><br>\u202e",
    ]
)
NAMES = st.sampled_from(["Oluf", "Ines Quay", "", "x" * 300, "12", "a@b.example", "Reply"])
POSTS = st.builds(
    lambda number, author, day, parts: Post(number, author, f"{day:02}", "".join(parts)),
    st.integers(1, 9),
    NAMES,
    st.integers(1, 28),
    st.lists(FRAGMENTS, max_size=4),
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(SHAPES)), st.lists(POSTS, max_size=6), st.booleans())
def test_a_thread_is_read_whole_or_refused(
    shape: str,
    posts: list[Post],
    is_forum: bool,  # noqa: FBT001 - drawn
) -> None:
    source = page(f"<h1>Mud</h1>{SHAPES[shape](posts)}<p>The dredgers left the harbour.</p>")
    with suppress(AssayError):
        made = read(source, "https://x.example/forum/t/1" if is_forum else None)
        tree = parse(source)
        assert tree is not None
        kept = sum(ink(block.span.of(made.page.text)) for block in made.blocks)
        aside = sum(item.characters for item in made.page.set_aside)
        assert kept + aside == sum(ink(run.text) for run in runs(tree))
        assert strayed(source, made) == []

from __future__ import annotations

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from assay.errors import AssayError
from assay.read import Loaded, read_page
from assay.read.markup.runs import runs
from assay.read.markup.tree import parse
from tests.read.pages import ink, page, read, strayed

TAGS = (
    "p div span b h1 h2 ul li blockquote table tr td th article main nav footer header aside form "
    "section pre br figure figcaption a button cite time dl dt dd ol svg o:p"
).split()
MARKS = (
    "",
    " class='comment depth-1' id='comment-1'",
    " class='comment depth-3' id='comment-2'",
    " class='children'",
    " class='comment-content'",
    " class='fn'",
    " class='pingback'",
    " class='related'",
    " id='comments'",
    " id='1 x:y'",
    " id='same'",
    " hidden",
)
WORDS = st.sampled_from(
    ["mud", "The tide came in twice that day.", " ", "“It was so, he said.”", "a\u00a0b", "<", "🦪"]
)
TREES = st.recursive(
    WORDS,
    lambda inner: st.builds(
        lambda tag, mark, parts: f"<{tag}{mark}>{''.join(parts)}</{tag}>",
        st.sampled_from(TAGS),
        st.sampled_from(MARKS),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


@settings(max_examples=150, deadline=None)
@given(TREES)
def test_a_page_is_read_whole_or_refused(body: str) -> None:
    source = page(body)
    try:
        made = read(source)
    except AssayError:
        return
    tree = parse(source)
    assert tree is not None
    kept = sum(ink(block.span.of(made.page.text)) for block in made.blocks)
    aside = sum(item.characters for item in made.page.set_aside)
    assert kept + aside == sum(ink(run.text) for run in runs(tree))
    assert strayed(source, made) == []


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for known in (None, "text/html"):
        with suppress(AssayError):
            read_page(Loaded(data=data, source="-", media_type=known))

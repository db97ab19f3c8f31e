from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from assay.record import Record, check
from assay.relate.relate import relate
from assay.weigh.quoted import quotations
from tests.factories import Post, discussion

WORDS = st.sampled_from(
    "“ ” \" ' ’ , . ? ! … — # @ > ( ) \n é 🐟 \u200b \u202e @gull gull tern wrote: #1 by Will will "
    "no yes not the ferry was late on Monday you idiot troll source is Паром nicht das".split(" ")
)
LINES = st.lists(WORDS | st.text(st.characters(codec="utf-8"), max_size=3), max_size=12).map(
    lambda words: " ".join(words).strip()
)
PARTS = st.lists(
    st.builds("{}{}".format, st.sampled_from(["", "> "]), LINES.filter(bool)), max_size=3
).map("\n\n".join)
NAMES = st.none() | st.sampled_from(["gull", "tern", "Will", "\u202egull", "a" * 300])
POSTS = st.lists(st.tuples(NAMES, st.none() | PARTS, st.booleans()), max_size=5)


@settings(deadline=None, max_examples=100)
@given(LINES.filter(bool), POSTS)
def test_any_thread_gives_a_record_in_which_all_hangs_together(
    article: str, given_posts: list[tuple[str | None, str | None, bool]]
) -> None:
    posts = [
        Post(name, words, place if place and is_reply else None)
        for place, (name, words, is_reply) in enumerate(given_posts)
    ]
    read = discussion(article, *posts)
    quoted = quotations(read)
    related = relate(read, (), quoted)
    made = Record(
        layers=("read", "weigh", "relate"),
        page=read.page,
        blocks=read.blocks,
        comments=related.comments,
        quotations=quoted,
        stances=related.stances,
        conduct=related.conduct,
    )
    assert check(made) is made
    assert relate(read, (), quoted) == related
    order = {one.id: place for place, one in enumerate(read.comments)}
    for one in related.comments:
        if one.answers is not None:
            assert order[one.answers.comment] < order[one.id]
            assert one.answers.comment != one.parent
    spans = {one.id: one.span for one in read.comments}
    for signal in related.conduct:
        span = spans[signal.comment]
        assert span is not None
        assert span.covers(signal.span)

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from assay.text import trim
from tests.read.plain.test_plain import read

LINES = st.sampled_from(
    [
        "1. Avatar Ann says:",
        "2. Avatar Bob says:",
        "* Cid wrote:",
        "Dot said on 21 November 2017:",
        "3. Pingback: a blog",
        "12 comments",
        "Leave a Reply",
        "By Jane Doe",
        "21 November 2017",
        "“Four words stand quoted”",
        "He said: “four words stand quoted",
        "> quoted",
        ">",
        "- one",
        "1. one",
        "2. two",
        "a\tb",
        "Tags: , ,",
        "Some words that are a paragraph. And a second sentence.",
        "Four words stand quoted",
        "Photo: Jane Doe",
        "x" * 130,
        "",
        "",
    ]
)
PAGES = st.lists(
    st.tuples(st.sampled_from(["", "  ", "    ", "\t", "\t\t\t", "\x0c", "   "]), LINES),
    max_size=40,
).map(lambda lines: "\n".join(indent + words for indent, words in lines))
TEXTS = PAGES | st.text(max_size=300) | st.text(alphabet=" \t\n“”\"'>1.-:|A says", max_size=200)


@settings(deadline=None, max_examples=300)
@given(TEXTS)
def test_any_text_reads_and_its_blocks_are_trimmed_and_in_order(text: str) -> None:
    reading = read(text)
    assert reading.page.text == text
    end = 0
    for block in reading.blocks:
        assert end <= block.span.start < block.span.end <= len(text)
        assert trim(text, block.span) == block.span
        end = block.span.end
    for comment in reading.comments:
        assert comment.span is None or trim(text, comment.span) == comment.span


@settings(deadline=None, max_examples=300)
@given(TEXTS)
def test_what_stands_in_no_block_is_only_space_and_marks(text: str) -> None:
    reading = read(text)
    end = 0
    for start, stop in [*(block.span for block in reading.blocks), (len(text), len(text))]:
        left = text[end:start].strip()
        assert not any(character.isalpha() for character in left), left
        end = stop


@settings(deadline=None, max_examples=300)
@given(PAGES)
def test_every_lost_comment_is_told_and_answered(text: str) -> None:
    reading = read(text)
    lost = [comment.id for comment in reading.comments if comment.state == "missing"]
    told = [problem for problem in reading.problems if problem.code == "missing_comment"]
    assert len(lost) == len(told)

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from assay.read.origin import Origin
from assay.read.plain import read_plain
from assay.record import Record, check
from tests.factories import ID
from tests.places import EXAMPLES, SEED, needs

if TYPE_CHECKING:
    from assay.record import Reading

ORIGIN = Origin(id=ID, source="-", media_type="text/plain")
HARBOUR = EXAMPLES / "harbour.txt"


def read(text: str) -> Reading:
    reading = read_plain(text, ORIGIN)
    check(
        Record(
            layers=("read",),
            page=reading.page,
            blocks=reading.blocks,
            comments=reading.comments,
            problems=reading.problems,
        )
    )
    return reading


def words(reading: Reading, kind: str) -> list[str]:
    text = reading.page.text
    return [" ".join(block.span.of(text).split()) for block in reading.blocks if block.kind == kind]


@pytest.fixture(scope="module")
def seed() -> Reading:
    return read(needs(SEED).read_text(encoding="utf-8"))


def test_the_text_of_the_page_is_the_input_itself() -> None:
    text = "  A title\n\n\tWords \n\n"
    page = read(text).page
    assert page.text == text
    assert (page.id, page.source, page.media_type) == (ID, "-", "text/plain")
    assert page.title == "A title"
    assert page.basis.title == "visible"
    assert page.basis.authors is page.basis.published is page.language is None
    assert page.set_aside == ()


@pytest.mark.parametrize("text", ["", " \n\t\n ", "\n"])
def test_a_text_without_words_has_no_blocks(text: str) -> None:
    assert read(text).blocks == ()


def test_the_seed_page_has_its_title_caption_and_furniture(seed: Reading) -> None:
    assert seed.page.title == "Terrorist threat to Crimea: Russian ties to the Islamic State"
    assert len(words(seed, "caption")) == 1
    outside = [each for each in words(seed, "furniture") if not each.endswith("says:")]
    assert [each[:14] for each in outside] == ["International,", "Dear readers! ", "Tags: , , , , "]
    assert seed.page.authors == ()


def test_the_seed_page_has_four_headings_and_no_paragraph_too_many(seed: Reading) -> None:
    assert [each.split()[0] for each in words(seed, "heading")] == [
        "People",
        "Many",
        "Russia",
        "Russia",
    ]
    assert len(words(seed, "paragraph")) == 17


def test_the_seed_page_has_fifty_three_comments_and_two_that_are_lost(seed: Reading) -> None:
    assert len(seed.comments) == 55
    assert [comment.id for comment in seed.comments] == [f"c{at}" for at in range(1, 56)]
    states = [comment.state for comment in seed.comments]
    assert (states.count("present"), states.count("empty"), states.count("missing")) == (51, 2, 2)
    assert [c.author for c in seed.comments if c.state == "empty"] == ["Mick Servian", "veth"]
    assert all(c.author and "Avatar" not in c.author for c in seed.comments if c.span)


def test_the_seed_page_keeps_every_reply_below_what_it_answers(seed: Reading) -> None:
    tree = {comment.id: (comment.parent, comment.depth) for comment in seed.comments}
    lost = [comment.id for comment in seed.comments if comment.state == "missing"]
    assert lost == ["c45", "c54"]
    assert tree["c45"] == ("c44", 3)
    assert tree["c46"] == tree["c47"] == ("c45", 4)
    assert tree["c48"] == ("c44", 3)
    assert tree["c54"] == (None, 0)
    assert tree["c55"] == ("c54", 1)
    depths = [comment.depth for comment in seed.comments if comment.state != "missing"]
    assert [depths.count(depth) for depth in range(5)] == [6, 8, 8, 7, 24]


def test_the_seed_page_tells_of_each_lost_comment_at_its_first_reply(seed: Reading) -> None:
    assert [problem.code for problem in seed.problems] == ["missing_comment"] * 2
    for problem, author in zip(seed.problems, ("focusser", "Screwdriver"), strict=True):
        assert problem.span is not None
        assert problem.span.of(seed.page.text).endswith(f"Avatar {author} says:")
        assert author in problem.message


def test_the_seed_page_parts_quoted_words_from_the_commenters_own(seed: Reading) -> None:
    quoted = [block.comment for block in seed.blocks if block.kind == "quotation"]
    assert quoted == ["c1", "c1", "c17", "c24", "c24", "c39"]
    own = [
        block.span.of(seed.page.text)
        for block in seed.blocks
        if block.kind == "comment" and block.comment == "c24"
    ]
    assert own == ["According to", "Then he goes on to say…"]


def test_the_example_page_keeps_table_list_block_quotation_and_lost_comment() -> None:
    harbour = read(HARBOUR.read_text(encoding="utf-8"))
    assert len(words(harbour, "table")) == 1
    assert len(words(harbour, "list_item")) == 3
    assert [c.author for c in harbour.comments if c.state == "empty"] == ["Perrin Askholt"]
    lost = [comment.id for comment in harbour.comments if comment.state == "missing"]
    assert len(lost) == len(harbour.problems) == 1
    assert [c.author for c in harbour.comments if c.parent == lost[0]] == [
        "Dredgerman",
        "Marsh_Hen",
    ]
    assert "Pingback" not in {c.author for c in harbour.comments}


def _calls(text: str) -> int:
    """Count every call that reading makes: a measure of work that no machine's load moves."""
    count = 0

    def tally(_frame: object, event: str, _given: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(tally)
    try:
        read_plain(text, ORIGIN)
    finally:
        sys.setprofile(before)
    return count


def _thread(comments: int) -> str:
    return "".join(
        f"{'  ' * (at % 3)}{at}. Name{at % 7} says:\n\n  “the words of number {at - 2} again”\n"
        f"  the words of number {at} again\n\n"
        for at in range(1, comments + 1)
    )


@pytest.mark.parametrize(
    ("unit", "count"),
    [
        ("Some words here, and a few more.\n\n", 300),
        ("one line\n", 300),
        ("Photo: Jane Doe/Agency\n\n", 300),
        ("> quoted\n", 300),
    ],
)
def test_work_grows_with_the_length_of_the_text(unit: str, count: int) -> None:
    assert _calls(unit * 2 * count) < 2.3 * _calls(unit * count)


def test_work_grows_with_the_number_of_comments() -> None:
    assert _calls(_thread(400)) < 2.3 * _calls(_thread(200))


def test_one_line_of_a_million_characters_is_one_paragraph() -> None:
    reading = read("word “and” " * 90_000)
    assert [block.kind for block in reading.blocks] == ["paragraph"]
    assert reading.page.title is None

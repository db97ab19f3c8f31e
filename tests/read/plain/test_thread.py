from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.read.plain.test_plain import read, words

if TYPE_CHECKING:
    from assay.record import Reading

Row = tuple[str | None, int, str | None, str]
"""A comment's author, depth, parent and state."""


def rows(reading: Reading) -> list[Row]:
    return [(each.author, each.depth, each.parent, each.state) for each in reading.comments]


def thread(*lines: str) -> Reading:
    """Read a thread of which only the name lines are given; each has two words below it."""
    return read("".join(f"{line} says:\n\n{' ' * 12}Two words.\n\n" for line in lines))


def test_a_numbered_list_is_a_tree_by_how_far_its_lines_are_set_in() -> None:
    assert rows(thread("1. Ann", "  1. Bob", "    1. Cid", "  2. Dot", "2. Eve")) == [
        ("Ann", 0, None, "present"),
        ("Bob", 1, "c1", "present"),
        ("Cid", 2, "c2", "present"),
        ("Dot", 1, "c1", "present"),
        ("Eve", 0, None, "present"),
    ]


def test_tabs_and_bullets_make_a_tree_as_well() -> None:
    assert rows(thread("* Ann", "\t* Bob", "\t\t* Cid", "* Dot")) == [
        ("Ann", 0, None, "present"),
        ("Bob", 1, "c1", "present"),
        ("Cid", 2, "c2", "present"),
        ("Dot", 0, None, "present"),
    ]


def test_a_step_too_many_shows_that_a_comment_is_lost() -> None:
    reading = thread("1. Ann", "  1. Bob", "      1. Cid", "      2. Dot", "    1. Eve", "2. Fay")
    assert rows(reading)[2:] == [
        (None, 2, "c2", "missing"),
        ("Cid", 3, "c3", "present"),
        ("Dot", 3, "c3", "present"),
        ("Eve", 2, "c2", "present"),
        ("Fay", 0, None, "present"),
    ]
    assert [problem.code for problem in reading.problems] == ["missing_comment"]


def test_two_steps_too_many_show_that_two_are_lost() -> None:
    reading = thread("1. Ann", "  1. Bob", "2. Cid", "      1. Dot", "3. Eve")
    assert rows(reading)[3:6] == [
        (None, 1, "c3", "missing"),
        (None, 2, "c4", "missing"),
        ("Dot", 3, "c5", "present"),
    ]
    assert len(reading.problems) == 2


def test_replies_that_are_numbered_from_one_again_have_lost_their_parent() -> None:
    reading = thread("1. Ann", "  1. Bob", "  2. Cid", "  1. Dot", "3. Eve")
    assert rows(reading)[3:] == [
        (None, 0, None, "missing"),
        ("Dot", 1, "c4", "present"),
        ("Eve", 0, None, "present"),
    ]
    assert [problem.code for problem in reading.problems] == ["missing_comment"]


def test_numbers_that_are_all_one_say_nothing() -> None:
    reading = thread("1. Ann", "  1. Bob", "  1. Cid", "1. Dot")
    assert [row[:3] for row in rows(reading)] == [
        ("Ann", 0, None),
        ("Bob", 1, "c1"),
        ("Cid", 1, "c1"),
        ("Dot", 0, None),
    ]
    assert reading.problems == ()


def test_a_number_left_out_is_told_but_no_comment_is_made_up() -> None:
    reading = thread("1. Ann", "2. Bob", "4. Cid")
    assert len(reading.comments) == 3
    assert [problem.code for problem in reading.problems] == ["numbering_gap"]


def test_top_comments_that_start_again_are_one_thread_with_a_problem() -> None:
    reading = thread("1. Ann", "2. Bob", "1. Cid")
    assert [row[1] for row in rows(reading)] == [0, 0, 0]
    assert [problem.code for problem in reading.problems] == ["numbering_restarts"]


def test_uneven_steps_are_read_one_depth_at_a_time() -> None:
    reading = thread("1. Ann", "   1. Bob", "       1. Cid", "         1. Dot", "2. Eve")
    assert [row[1] for row in rows(reading)] == [0, 1, 2, 3, 0]
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        (("1. Avatar Ann", "2. Avatar Bob", "3. Avatar Cid"), ["Ann", "Bob", "Cid"]),
        (("1. Portrait Ann", "2. Portrait Bob", "3. Portrait Cid"), ["Ann", "Bob", "Cid"]),
        (("1. Ann Lee", "2. Ann Ray"), ["Ann Lee", "Ann Ray"]),
        (("1. Avatar Ann", "2. Avatar Bob"), ["Ann", "Bob"]),
        (("1. Jo Lee", "2. Jo Lee", "3. Jo Lee"), ["Jo Lee", "Jo Lee", "Jo Lee"]),
        (("1. Jo", "2. Jo Lee", "3. Jo Ray"), ["Jo", "Jo Lee", "Jo Ray"]),
    ],
)
def test_a_word_before_every_name_is_no_part_of_it(
    names: tuple[str, ...], authors: list[str]
) -> None:
    assert [comment.author for comment in thread(*names).comments] == authors


def test_bare_name_lines_below_each_other_are_a_flat_thread() -> None:
    reading = read(
        "A title\n\nAn article stands here.\n\nAnn Lee says:\n\nI agree.\n\nbob_99 wrote:\n\nNo.\n"
    )
    assert rows(reading) == [("Ann Lee", 0, None, "present"), ("bob_99", 0, None, "present")]
    assert words(reading, "comment") == ["I agree.", "No."]


def test_a_name_line_or_the_line_below_it_may_say_when() -> None:
    reading = read(
        "3 comments\n\nAnn said on 21 November 2017:\nYes.\n\nBob says:\n"
        "November 21, 2017 at 3:04 pm\nNo.\nReply\n"
    )
    assert [comment.posted for comment in reading.comments] == ["2017-11-21", "2017-11-21T15:04"]
    assert words(reading, "comment") == ["Yes.", "No."]


@pytest.mark.parametrize(
    "text",
    [
        "The minister says:\n\n“Nothing.”\n\nThe opposition says:\n\n“Everything.”",
        "A title\n\nSmith says:\n\n“Nothing.”\n\nJones says:\n\n“Everything.”",
        "A title\n\nAnn says:\n\nWords that stand here.",
        "A title\n\nHe said:\n\nA word.\n\nLater she said:\n\nAnother.",
    ],
)
def test_an_articles_sentences_are_no_comments(text: str) -> None:
    assert read(text).comments == ()


def test_a_numbered_line_inside_a_comment_is_its_own_words() -> None:
    reading = read("1. Ann says:\n\n  1. The mud says a lot.\n\n2. Bob says:\n\n  Yes.\n")
    assert [comment.author for comment in reading.comments] == ["Ann", "Bob"]
    assert words(reading, "comment") == ["1. The mud says a lot.", "Yes."]


def test_a_pingback_takes_its_number_and_is_no_comment() -> None:
    reading = read("1. Ann says:\n\n  Yes.\n\n2. Pingback: A blog\n\n3. Bob says:\n\n  No.\n")
    assert [comment.author for comment in reading.comments] == ["Ann", "Bob"]
    assert reading.problems == ()
    assert "2. Pingback: A blog" in words(reading, "furniture")


def test_what_stands_below_the_thread_is_no_part_of_the_last_comment() -> None:
    reading = read("1. Ann says:\n\n  Yes.\n\n2. Bob says:\n\n  No.\n\nLeave a Reply\n")
    assert words(reading, "comment") == ["Yes.", "No."]
    assert words(reading, "furniture")[-1] == "Leave a Reply"


def test_a_comment_without_words_is_empty() -> None:
    reading = read("1. Ann says:\n\n\n2. Bob says:\n")
    assert [(comment.state, comment.span) for comment in reading.comments] == [("empty", None)] * 2

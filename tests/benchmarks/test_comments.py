"""The scorer of threads, on threads small enough to count by hand."""

from __future__ import annotations

import re

import pytest
from benchmarks.cases.seed_page import expected
from benchmarks.comments import Node, ThreadScore, nodes, score_thread, total
from benchmarks.dates import same_date
from benchmarks.synthetic import wordpress_page

import assay

FIRST = Node("1", None, "Ada", "2017-11-21", ("The bridge is closed again",))
REPLY = Node("2", "1", "Bram", "2017-11-21", ("It never was open",))
LOST = Node("3", None, None, None, (), "missing")
LAST = Node("4", "3", "Ada", None, ("> It never was open\nOh yes it was", "Oh yes it was"))
THREAD = [FIRST, REPLY, LOST, LAST]
ALL = ThreadScore(gold=3, found=3, paired=3, authors=3, dates=3, places=4, parents=4)


@pytest.mark.parametrize(
    ("found", "expected_score"),
    [
        (THREAD, ALL),
        ([], ThreadScore(gold=3, places=4)),
        # the quoted words may be left out
        ([FIRST, REPLY, LOST, LAST._replace(texts=("Oh yes it was",))], ALL),
        # a name, a date and a parent that are wrong
        ([FIRST, REPLY._replace(author="Bo"), LOST, LAST], ALL._replace(authors=2)),
        ([FIRST, REPLY._replace(posted=None), LOST, LAST], ALL._replace(dates=2)),
        ([FIRST, REPLY._replace(parent=None), LOST, LAST], ALL._replace(parents=3)),
        # who replies to a comment that was not found has the wrong parent, and so has that one
        ([FIRST, REPLY, LAST], ALL._replace(parents=2)),
        ([FIRST, REPLY, LAST._replace(parent=None)], ALL._replace(parents=2)),
        # a text too many
        ([*THREAD, Node("5", None, None, None, ("Reply",))], ALL._replace(found=4)),
        # half of the words are not the comment
        (
            [FIRST, REPLY._replace(texts=("It never",)), LOST, LAST],
            ThreadScore(gold=3, found=3, paired=2, authors=2, dates=2, places=4, parents=3),
        ),
    ],
)
def test_a_thread_is_scored_as_defined(found: list[Node], expected_score: ThreadScore) -> None:
    assert score_thread(THREAD, found) == expected_score


def test_the_same_words_twice_are_paired_in_page_order() -> None:
    twice = [FIRST, REPLY, Node("5", None, "Cleo", None, FIRST.texts)]
    assert score_thread(twice, twice).authors == len(twice)


def test_pages_are_added_up() -> None:
    assert total([ALL, ALL]) == ThreadScore(*(2 * count for count in ALL))


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        (None, None, True),
        (None, "2017-11-21", False),
        ("3 yr. ago", None, True),
        ("3 yr. ago", "2017", False),
        ("2017-11", "2017-11", True),
        ("2017-11-21", "2017-11-21T13:50", True),
        ("2017-11-21", None, False),
        ("2017-11-21T13:50", "2017-11-21", False),
        ("2017-11-21T13:50", "2017-11-21T13:50:31+00:00", True),
        ("2017-11-21T13:50", "2017-11-21T13:51", False),
        ("2017-11-21T13:50:00Z", "2017-11-21T14:50:00+01:00", True),
        ("2017-11-21T13:50:00Z", "2017-11-21T13:50:00", False),
    ],
)
def test_dates_are_compared_as_far_as_the_page_gives_them(
    gold: str | None,
    found: str | None,
    same: bool,  # noqa: FBT001 - a table's cell
) -> None:
    assert same_date(gold, found) is same


def test_indentation_and_numbers_give_the_tree_away() -> None:
    page = """
  1. Avatar Ada says:

    One.

    1. Avatar Bram says:

      Two.

        1. Avatar Cleo says:

          Three.

    2. Avatar Dirk says:

  2. Avatar Elin says:

    Four.

    3. Avatar Faro says:

      Five.

    1. Avatar Gwen says:

      Six.
"""
    found = expected([line.removesuffix("\n") for line in page.splitlines()])
    assert [(one.author, one.parent, one.state) for one in found] == [
        ("Ada", None, "present"),
        ("Bram", "0", "present"),
        (None, "1", "missing"),
        ("Cleo", "2", "present"),
        ("Dirk", "0", "empty"),
        ("Elin", None, "present"),
        ("Faro", "5", "present"),
        (None, None, "missing"),
        ("Gwen", "7", "present"),
    ]


def test_a_made_up_page_has_the_thread_it_says() -> None:
    page = wordpress_page(200)
    assert page == wordpress_page(200)
    depths = [int(depth) - 1 for depth in re.findall(r'class="comment depth-(\d)"', page)]
    assert set(depths) == set(range(6))
    record = assay.read_html(page)
    assert [one.depth for one in record.comments] == depths
    assert {one.state for one in nodes(record)} == {"present"}

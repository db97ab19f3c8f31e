from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assay.read import Loaded, read_page, read_text
from assay.read.pseudonyms import pseudonymise
from assay.record import Reading, Record, check
from tests.places import EXAMPLES, SEED, needs

PAGE = """\
The bridge

The bridge is closed, Tavi Orr said.

  1. Avatar Tavi Orr says:

    It is not. @mud_lark is wrong.

    1. Avatar mud_lark says:

      Tavi Orr says so himself. Ask TAVI, or MUD_LARK.

  2. Avatar The says:

    The bridge is the bridge. @The one.
"""


def whole(reading: Reading) -> str:
    checked = check(
        Record(
            layers=("read",),
            page=reading.page,
            blocks=reading.blocks,
            comments=reading.comments,
            problems=reading.problems,
        )
    )
    return checked.to_json()


def test_a_commenter_has_one_other_name_in_the_tree_and_in_the_text() -> None:
    made = pseudonymise(read_text(PAGE))
    assert [comment.author for comment in made.comments] == ["Reader 1", "Reader 2", "Reader 3"]
    bodies = [c.span.of(made.page.text) for c in made.comments if c.span is not None]
    assert bodies == [
        "It is not. @Reader 2 is wrong.",
        "Reader 1 says so himself. Ask Reader 1, or Reader 2.",
        "The bridge is the bridge. @Reader 3 one.",
    ]


def test_a_name_that_is_a_word_is_replaced_where_the_page_shows_it_as_a_name() -> None:
    made = pseudonymise(read_text(PAGE))
    assert "2. Avatar Reader 3 says:" in made.page.text


def test_the_article_keeps_whom_it_names() -> None:
    made = pseudonymise(read_text(PAGE))
    assert "closed, Tavi Orr said" in made.page.text


def test_a_page_that_numbers_readers_itself_gets_another_word() -> None:
    made = pseudonymise(read_text(PAGE.replace("It is not.", "Reader 7 was right.")))
    assert made.comments[0].author == "Commenter 1"


@pytest.mark.parametrize("name", ["harbour.html", "harbour.txt"])
def test_no_name_of_a_commenter_is_left_in_an_example(name: str) -> None:
    reading = read_page(Loaded(data=(EXAMPLES / name).read_bytes(), source=name))
    said = whole(pseudonymise(reading))
    for author in {comment.author for comment in reading.comments if comment.author}:
        assert author not in said


def test_no_name_of_a_commenter_is_left_on_the_seed_page() -> None:
    reading = read_page(Loaded(data=needs(SEED).read_bytes(), source="seed"))
    made = pseudonymise(reading)
    thread = made.page.text[made.blocks[30].span.start :]
    for author in {comment.author for comment in reading.comments if comment.author}:
        assert re.search(rf"(?<!\w){re.escape(author)}(?!\w)", thread, re.IGNORECASE) is None
    whole(made)


def test_a_page_without_comments_is_the_same() -> None:
    reading = read_text("The bridge is closed.")
    assert pseudonymise(reading) is reading


NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=9)


@settings(max_examples=60, deadline=None)
@given(st.lists(NAMES, min_size=2, max_size=4))
def test_whatever_the_names_the_spans_stay_true(names: list[str]) -> None:
    page = "Title\n\n" + "\n\n".join(
        f"{n}. {name} says:\n\n  Words {name} @{name}." for n, name in enumerate(names, 1)
    )
    whole(pseudonymise(read_text(page)))

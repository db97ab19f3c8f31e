from __future__ import annotations

import pytest

from assay.attribute import attribute
from assay.record import Block, Comment, Reading
from assay.weigh.weigh import weigh
from tests.factories import page, span

STAMP = "By Ana Roke, 24 May 2024"


def filled(words: str, stamp: str = STAMP, published: str = "2024-05-24") -> list[str]:
    """Return what is filled in for the claims of an article below a byline."""
    text = f"{stamp}\n\n{words}"
    blocks = (
        Block(id="b1", kind="byline", span=span(text, stamp)),
        Block(id="b2", kind="paragraph", span=span(text, words)),
    )
    return stood(Reading(page=page(text, published=published), blocks=blocks))


def stood(read: Reading) -> list[str]:
    claims = weigh(read, attribute(read)).claims
    return [one.standalone.text for one in claims if one.standalone is not None]


TOLD = [
    ("The ferry sank last week.", "The ferry sank [in the week of 13 May 2024]."),
    ("The ferry sank on Monday.", "The ferry sank on [Monday, 20 May 2024]."),
    ("The ferry sank yesterday.", "The ferry sank [on 23 May 2024]."),
    ("The ferry sank two years ago.", "The ferry sank [in 2022]."),
    ("The ferry sank in April.", "The ferry sank in [April 2024]."),
    (
        "The ferry sank Thursday night.",
        "The ferry sank [on the night of Thursday, 23 May 2024].",
    ),
    ("Last week's voyage was the last.", "[the week of 13 May 2024]'s voyage was the last."),
]


@pytest.mark.parametrize(("words", "expected"), TOLD)
def test_a_time_that_the_pages_own_date_decides_is_filled_in(words: str, expected: str) -> None:
    assert filled(words) == [expected]


def test_a_filling_points_at_the_date_that_it_was_counted_from() -> None:
    text = f"{STAMP}\n\nThe ferry sank yesterday."
    blocks = (
        Block(id="b1", kind="byline", span=span(text, STAMP)),
        Block(id="b2", kind="paragraph", span=span(text, "The ferry sank yesterday.")),
    )
    read = Reading(page=page(text, published="2024-05-24"), blocks=blocks)
    (claim,) = weigh(read, attribute(read)).claims
    assert claim.standalone is not None
    (swap,) = claim.standalone.replaced
    assert (swap.span.of(text), swap.by_span.of(text)) == ("yesterday", "24 May 2024")


@pytest.mark.parametrize(
    ("words", "stamp", "published"),
    [
        ("The ferry sank yesterday.", "By Ana Roke", "2024-05-24"),
        ("The ferry sank yesterday.", "By Ana Roke, 21 May 2024", "2024-05-24"),
        ("The ferry sank in 2019.", STAMP, "2024-05-24"),
        ("The ferry sank some day.", STAMP, "2024-05-24"),
        ("Monday's voyage: the last.", STAMP, "2024-05-24"),
        ("The ferry sank yesterday.", "By Ana Roke, May 2024", "2024-05"),
    ],
)
def test_nothing_is_filled_in_that_no_words_of_the_page_decide(
    words: str, stamp: str, published: str
) -> None:
    assert filled(words, stamp, published) == []


def test_a_comments_times_count_from_the_date_above_it() -> None:
    line, words = "gull says: 26 May 2024", "It sank yesterday."
    text = f"{STAMP}\n\nThe ferry sank.\n\n{line}\n\n{words}"
    read = Reading(
        page=page(text, published="2024-05-24"),
        blocks=(
            Block(id="b1", kind="byline", span=span(text, STAMP)),
            Block(id="b2", kind="paragraph", span=span(text, "The ferry sank.")),
            Block(id="b3", kind="furniture", span=span(text, line)),
            Block(id="b4", kind="comment", span=span(text, words), comment="c1"),
        ),
        comments=(
            Comment(id="c1", depth=0, author="gull", posted="2024-05-26", span=span(text, words)),
        ),
    )
    assert stood(read) == ["It sank [on 25 May 2024]."]


def test_names_and_times_are_filled_in_together() -> None:
    words = "Owen Pask said he sank the ferry. He said he would sink another next month."
    assert filled(words)[-1] == "[Owen Pask] would sink another [in June 2024]"

from __future__ import annotations

import pytest

from assay.text import Span
from assay.weigh.quoted.header import is_header
from assay.weigh.quoted.quoting import ARTICLE, quotings
from assay.weigh.quoted.unseen import unseen
from tests.factories import Post, discussion

HEADERS = [
    "tern wrote:",
    "Harbour Cat said:",
    "tern posted:",
    "tern wrote on 21 November 2017:",
    "On 21 November 2017 at 10:12, tern wrote:",
    "Originally posted by tern",
    "Originally Posted by Harbour Cat",
    "Quote from tern",
    "Quoting tern",
    "In reply to tern",
    "tern schrieb:",
    "Zitat von tern",
    "tern a écrit :",
    "Citation de tern",
    "tern escribió:",
    "tern пишет:",
    "21 November 2017, 10:12",
    "21.11.2017 10:12",
    "2017-11-21",
    "Tuesday, 21 November 2017 at 10:12 pm",
    "le 21 novembre 2017 à 10:12",
    "21 ноября 2017, 10:12",
]


@pytest.mark.parametrize("line", HEADERS)
def test_the_line_that_says_who_is_quoted_is_a_header(line: str) -> None:
    assert is_header(line, Span(0, len(line)))


WORDS = [
    "The ferry was late.",
    "Nine boats were late on Monday, and four of them never came.",
    "She wrote that the ferry was late because nobody had cleared the mud before the winter.",
    "2017 was the year of the mud.",
    "40 of 90 boats came in.",
    "In 2017 nobody counted more than 40 of the 90 boats.",
    "",
]


@pytest.mark.parametrize("line", WORDS)
def test_what_is_quoted_is_no_header(line: str) -> None:
    assert not is_header(line, Span(0, len(line)))


def stretches(article: str, *posts: str) -> list[tuple[str, bool, bool, list[str]]]:
    """Return whose each stretch is, whether it is a block, is expected, and its words."""
    read = discussion(article, *(Post("gull", words) for words in posts))
    return [
        (one.owner, one.block, one.expected, [span.of(read.page.text) for span in one.spans])
        for one in quotings(read, unseen(read.page.text, read.blocks))
    ]


def test_blocks_that_follow_one_another_are_one_quotation() -> None:
    assert stretches("Mud.", "> The tide came in.\n\n> It went out.\n\nSo it did.\n\n> Twice.") == [
        ("c1", True, True, ["The tide came in.", "It went out."]),
        ("c1", True, True, ["Twice."]),
    ]


def test_blocks_of_two_comments_are_two_quotations() -> None:
    assert stretches("Mud.", "> The tide came in.", "> The tide came in.") == [
        ("c1", True, True, ["The tide came in."]),
        ("c2", True, True, ["The tide came in."]),
    ]


def test_a_header_of_its_own_block_is_left_out() -> None:
    assert stretches("Mud.", "> tern wrote:\n\n> The tide came in.") == [
        ("c1", True, True, ["The tide came in."])
    ]
    assert stretches("Mud.", "> tern wrote:\n\nNot so.") == []


def test_a_pull_quote_need_not_come_from_the_page() -> None:
    assert stretches("Mud.\n\n> The tide came in.") == [
        (ARTICLE, True, False, ["The tide came in."])
    ]


INLINE = [
    ("“The tide came in”, yes.", ["The tide came in"]),
    ('"The tide came in", yes.', ["The tide came in"]),
    ("« The tide came in », yes.", ["The tide came in"]),
    ("‘The tide came in’, yes.", ["The tide came in"]),
    ("'The tide came in', yes.", ["The tide came in"]),
    ("''The tide came in'', yes.", ["The tide came in"]),
    ("“The tide” and “the mud”, yes.", ["The tide", "the mud"]),
    ("“The ‘tide’ came in”, yes.", ["The ‘tide’ came in"]),
    ("The gulls' nests and the terns' nests, yes.", []),
    ("Don't say that it isn't so, it's not.", []),
    ("“” and nothing else.", []),
]


@pytest.mark.parametrize(("words", "inside"), INLINE)
def test_what_stands_in_quotation_marks_in_a_comment_is_a_stretch(
    words: str, inside: list[str]
) -> None:
    assert stretches("Mud.", words) == [("c1", False, False, [one]) for one in inside]


TOLD = [
    ("You said “the tide came in”.", True),
    ("The article says: “the tide came in”.", True),
    ("The author wrote “the tide came in”.", True),
    ("As they sing, “the tide came in”.", False),
    ("You said nothing. My aunt sings “the tide came in”.", False),
]


@pytest.mark.parametrize(("words", "expected"), TOLD)
def test_who_says_that_it_was_said_here_puts_it_forward_as_words_of_the_page(
    words: str, *, expected: bool
) -> None:
    ((_, _, is_expected, _),) = stretches("Mud.", words)
    assert is_expected is expected


def test_an_article_quotes_itself_in_its_headings_and_captions_only() -> None:
    article = "# “The tide came in”\n\nShe said: “The mud stays.”\n\n| “Nothing moves here”"
    assert stretches(article) == [
        (ARTICLE, False, False, ["The tide came in"]),
        (ARTICLE, False, False, ["Nothing moves here"]),
    ]

from __future__ import annotations

import pytest

from assay.relate.copied import copied
from assay.weigh.quoted import quotations
from tests.factories import Post, discussion
from tests.work import steps

LONG = (
    "the tide took the long rope that my father had left upon the northern quay in the spring "
    "of that year"
)
ARTICLE = f"# Ropes of Ostwick\n\nHe told us that {LONG}, and that nobody found it."


def copies(*posts: Post, article: str = ARTICLE) -> list[tuple[str, str, str]]:
    """Return who copies, whose words, and the words."""
    read = discussion(article, *posts)
    return [
        (one.comment, one.owner, one.span.of(read.page.text))
        for one in copied(read, quotations(read))
    ]


def test_a_long_passage_of_the_article_without_a_mark_is_a_copy() -> None:
    assert copies(Post("gull", f"As I always say, {LONG}. Believe me.")) == [("c1", "", LONG)]


def test_a_long_passage_of_another_comment_is_a_copy_of_it() -> None:
    posts = (Post("tern", f"Well, {LONG}."), Post("gull", f"Now {LONG}!"))
    assert copies(*posts, article="Ropes.") == [("c2", "c1", LONG)]


def test_words_are_copied_from_what_stands_before_and_never_from_oneself() -> None:
    assert copies(Post("gull", f"{LONG}. {LONG}."), article="Ropes.") == []
    posts = (Post("tern", LONG), Post("gull", "Mud."), Post("owl", LONG))
    assert [one[:2] for one in copies(*posts, article="Ropes.")] == [("c3", "c1")]


MARKED = [
    f"> {LONG}\n\nSo it was.",
    f"He says “{LONG}” and I saw it.",
    f"It says {LONG[:40]} here.",
    "the tide took the long rope",
    "",
]


@pytest.mark.parametrize("words", MARKED)
def test_what_is_marked_or_short_is_no_copy(words: str) -> None:
    assert copies(Post("gull", words)) == []


def test_case_marks_and_spaces_hide_no_copy() -> None:
    hidden = LONG.upper().replace(" ", "\u00a0").replace("ROPE", "RO\u200bPE")
    ((comment, owner, words),) = copies(Post("gull", f"Note: {hidden}."))
    assert (comment, owner, words) == ("c1", "", hidden)


def crowd(many: int) -> list[Post]:
    return [Post(f"reader{at}", f"Boat {at} says {LONG} at pier {at}.") for at in range(many)]


def test_twice_the_comments_are_twice_the_work() -> None:
    once, twice = (steps(copies, *crowd(many)) for many in (150, 300))
    assert twice < 2.2 * once

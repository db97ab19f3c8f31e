from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.relate.answers import answers
from assay.relate.copied import copied
from assay.weigh.quoted import quotations
from tests.factories import Post, discussion
from tests.work import steps

if TYPE_CHECKING:
    from assay.record import Addressee, Reading

ARTICLE = (
    "# Ferries of Ostwick\n\n"
    "The harbour office counted nine ferries on Monday, and four of them came in late."
)
ROW = (
    Post("Ana Roke", "The tide took my rope."),
    Post("tern", "Mud is cheap this year."),
    Post("gull", "Nobody paints hulls."),
)


def found(read: Reading) -> dict[str, Addressee]:
    quoted = quotations(read)
    return answers(read, quoted, tuple(copied(read, quoted)))


def answered(*posts: Post, article: str = ARTICLE, **page: object) -> str | None:
    """Return whom the last of the posts answers."""
    read = discussion(article, *posts, **page)
    one = found(read).get(f"c{len(posts)}")
    return one.comment if one else None


NAMED = [
    ("@tern nonsense.", "c2", "@tern"),
    ("@ tern nonsense.", "c2", "@tern"),
    ("tern, that is nonsense.", "c2", "tern"),
    ("Thanks tern!", "c2", "tern"),
    ("Hi Ana, not so.", "c1", "Ana"),
    ("@Ana Roke: not so.", "c1", "@Ana Roke"),
    ("@AnaRoke not so.", "c1", "@AnaRoke"),
    ("Nein, @tern, das stimmt nicht.", "c2", "@tern"),
    ("Merci Ana, mais ce n'est pas vrai.", "c1", "Ana"),
    ("@tern это неправда.", "c2", "@tern"),
]


@pytest.mark.parametrize(("words", "to", "shown"), NAMED)
def test_who_is_named_in_address_is_answered(words: str, to: str, shown: str) -> None:
    one = found(discussion(ARTICLE, *ROW, Post("owl", words)))["c4"]
    assert one.comment == to
    assert f"“{shown}”" in one.why


def test_of_several_comments_of_one_name_the_last_is_answered() -> None:
    again = Post("tern", "The mud is dearer now.")
    assert answered(*ROW, again, Post("owl", "@tern nonsense.")) == "c4"


PLAIN = [
    "Will the ferry be late?",
    "Will they? It will be late.",
    "Prices rose again. Rose again, they did.",
    "The will is there.",
]


@pytest.mark.parametrize("words", PLAIN)
def test_a_plain_word_is_not_mistaken_for_a_name(words: str) -> None:
    posts = (
        Post("Will", "The tide took my rope."),
        Post("Rose", "Mud is cheap."),
        Post("gull", "The water, as it will, will rise; prices rose, rose."),
        Post("owl", words),
    )
    one = found(discussion(ARTICLE, *posts)).get("c4")
    assert one is None or not one.by.startswith("rule:named")


def test_a_plain_word_in_address_is_a_name() -> None:
    posts = (
        Post("Will", "The tide took my rope."),
        Post("Rose", "Mud is cheap."),
        Post("gull", "The water will rise, it will fall."),
    )
    assert answered(*posts, Post("owl", "Will, the ferry was late.")) == "c1"


NUMBERED = [
    ("#1: so it is.", "c1"),
    ("@#3 so it is.", "c3"),
    ("#3 by gull is wrong.", "c3"),
    ("#9 is wrong.", None),
    ("#0 is wrong.", None),
    ("#4 is this one.", None),
    ("#2 by kite is wrong.", None),
]


@pytest.mark.parametrize(("words", "to"), NUMBERED)
def test_a_number_names_the_comment_that_has_it(words: str, to: str | None) -> None:
    assert answered(*ROW, Post("owl", words)) == to


SAID = "I stood at the quay and counted twelve of them before noon."


def test_whose_words_are_quoted_is_answered() -> None:
    posts = (Post("tern", SAID), Post("gull", "Mud."), Post("owl", f"> {SAID}\n\nReally?"))
    one = found(discussion(ARTICLE, *posts))["c3"]
    assert (one.comment, one.by) == ("c1", "rule:quoted-words/1")
    assert "It quotes words of it: “I stood at the quay" in one.why


def test_words_quoted_weigh_more_than_a_name() -> None:
    posts = (Post("tern", SAID), Post("gull", "Mud."), Post("owl", f"> {SAID}\n\n@gull, see?"))
    assert answered(*posts) == "c1"


def test_who_is_quoted_most_is_answered_and_of_equals_none_for_that() -> None:
    other = "My boat lay at the pier and nobody came to count it at all."
    both = f"> {SAID}\n\nYes.\n\n> {other}\n\nNo."
    read = discussion(ARTICLE, Post("tern", SAID), Post("gull", other), Post("owl", both))
    assert found(read)["c3"].by != "rule:quoted-words/1"
    most = f"> {SAID}\n\nYes.\n\n> nobody came to count it\n\nNo."
    assert answered(Post("tern", SAID), Post("gull", other), Post("owl", most)) == "c1"


def test_who_quotes_the_article_answers_no_comment() -> None:
    quoting = "> The harbour office counted nine ferries on Monday\n\n@tern, see?"
    assert answered(*ROW, Post("owl", quoting)) is None


def test_who_repeats_a_long_passage_answers_it() -> None:
    long = (
        "the tide took the long rope that my father had left upon the northern quay "
        "in the spring of that year"
    )
    posts = (Post("Ana", f"So {long}."), Post("tern", "Mud."), Post("gull", f"And {long}, too."))
    one = found(discussion(ARTICLE, *posts))["c3"]
    assert (one.comment, one.by) == ("c1", "rule:copied/1")


TALK = (
    Post("Ana", "Where can I buy forty metres of hemp rope for a barge?"),
    Post("tern", "The chandler at the northern quay sells hemp rope by the metre."),
    Post("Ana", "Thank you, which days is he open?"),
    Post("tern", "You can go on any day but Sunday."),
)


@pytest.mark.parametrize("place", [2, 3, 4])
def test_questions_and_answers_in_one_row_are_told_by_what_they_say(place: int) -> None:
    one = found(discussion(ARTICLE, *TALK))[f"c{place}"]
    assert (one.comment, one.by) == (f"c{place - 1}", "rule:exchange/1")
    assert one.why.startswith("By what it says: ")


TREE = (
    Post("Ana", "The tide took my rope."),
    Post("tern", "Mud is cheap.", 1),
    Post("gull", "Nobody paints hulls.", 1),
)


@pytest.mark.parametrize(
    "words", ["Which rope?", "Yes, I agree.", "Mud is dear and hulls are wet.", "…"]
)
def test_a_reply_keeps_its_place_in_the_tree_where_nothing_contradicts_it(words: str) -> None:
    assert answered(*TREE, Post("owl", words, 3)) is None


def test_a_reply_that_names_a_third_answers_the_third() -> None:
    assert answered(*TREE, Post("owl", "@tern nonsense.", 3)) == "c2"


def test_a_reply_that_names_its_parent_has_no_other_addressee() -> None:
    assert answered(*TREE, Post("owl", "@gull nonsense.", 3)) is None


@pytest.mark.parametrize("words", ["So be it.", "🚢", "Nine o'clock.", "Паром."])
def test_where_nothing_tells_nobody_is_answered(words: str) -> None:
    assert answered(*ROW, Post("owl", words)) is None


@pytest.mark.parametrize("words", ["@Ana Roke here.", "Ana Roke: that is me.", "#2 is mine."])
def test_nobody_answers_by_their_own_name(words: str) -> None:
    assert answered(ROW[0], Post("Ana Roke", words)) is None


def test_a_name_inside_quoted_words_is_spoken_to_by_who_said_them() -> None:
    asked = "@Ana Roke, where did you leave the rope on Monday?"
    posts = (*ROW, Post("kite", asked), Post("owl", f"> {asked}\n\nAt the quay."))
    assert answered(*posts) == "c4"


def test_who_comes_later_is_answered_by_nobody_before() -> None:
    early = found(discussion(ARTICLE, Post("owl", "@tern nonsense."), *ROW))
    assert "c1" not in early


def test_a_missing_comment_may_be_answered_and_answers_nobody() -> None:
    posts = (Post("Ana", "The rope."), Post("tern", None), Post("gull", ""))
    made = found(discussion(ARTICLE, *posts, Post("owl", "@tern no.")))
    assert {comment: one.comment for comment, one in made.items()} == {"c4": "c2"}


def test_the_page_is_no_comment_to_answer() -> None:
    posts = (*ROW, Post("Ivy Grale", "I wrote it."), Post("owl", "@Ivy Grale no."))
    assert answered(*posts, authors=("Ivy Grale",)) == "c4"
    assert answered(*ROW, Post("owl", "@Ivy Grale no."), authors=("Ivy Grale",)) is None


ODD = {
    "of ten thousand letters": "a" * 10_000,
    "of thousands of words": "ab " * 3_333,
    "of bidi controls": "\u202e\u2066\u2069",
    "turned round": "\u202enret\u202c",
    "of marks": "!?…",
    "under many marks": "t\u0300\u0301\u0302e\u0303rn",
}


@pytest.mark.parametrize("name", ODD.values(), ids=ODD.keys())
def test_whatever_a_commenter_is_called_comments_before_are_answered(name: str) -> None:
    posts = (
        Post(name, "The tide took my rope."),
        Post("tern", f"@{name} no."),
        Post(name, f"{name}, no. @tern yes."),
        Post("\u202e@tern", "@tern #1 by tern"),
    )
    made = found(discussion(ARTICLE, *posts))
    assert made["c3"].comment == "c2"
    assert all(one.comment < comment for comment, one in made.items())


def crowd(many: int) -> Reading:
    said = "@reader{1} Boat {0} lay at pier {0}, and where did you see it? So says reader {1}."
    return discussion(
        ARTICLE,
        *(Post(f"reader{at % 7}", said.format(at, (at * 3) % 7)) for at in range(many)),
    )


def test_three_thousand_comments_are_read() -> None:
    made = found(crowd(3_000))
    assert len(made) > 2_500


def test_twice_the_comments_are_twice_the_work() -> None:
    once, twice = (steps(found, crowd(many)) for many in (400, 800))
    assert twice < 2.3 * once

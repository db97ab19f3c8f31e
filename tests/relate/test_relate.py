from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.attribute import attribute
from assay.record import Record, check
from assay.relate.relate import relate
from assay.weigh.quoted import quotations
from tests.factories import Post, discussion

if TYPE_CHECKING:
    from assay.record import Reading, Stance

ARTICLE = (
    "# Bridge of Ostwick closed\n\n"
    "The council said that the northern bridge has been closed since Monday. Dora Fenwick said "
    "that the old pylons leak mud."
)


def whole(read: Reading) -> Record:
    """Return the checked record of a reading once all layers have run."""
    attributed = attribute(read)
    quoted = quotations(read)
    related = relate(read, attributed.claims, quoted)
    return check(
        Record(
            layers=("read", "attribute", "weigh", "relate"),
            page=read.page,
            blocks=read.blocks,
            comments=related.comments,
            sources=attributed.sources,
            attributions=attributed.attributions,
            claims=attributed.claims,
            quotations=quoted,
            stances=related.stances,
            conduct=related.conduct,
        )
    )


def made(*posts: Post) -> Record:
    return whole(discussion(ARTICLE, *posts))


def replies(record: Record) -> list[Stance]:
    """Return the stances towards what is answered, those towards claims left out."""
    claims = {claim.id for claim in record.claims}
    return [one for one in record.stances if one.to not in claims]


def test_a_stance_is_towards_the_addressee_else_the_parent_else_the_page() -> None:
    record = made(
        Post("gull", "No, that is false."),
        Post("tern", "Source?", 1),
        Post("owl", "@gull Source?"),
        Post("kite", "@gull Source?", 2),
    )
    assert [(one.from_, one.to) for one in replies(record)] == [
        ("c1", "page"),
        ("c2", "c1"),
        ("c3", "c1"),
        ("c4", "c1"),
    ]


def test_plain_replies_have_their_stances() -> None:
    record = made(
        Post("gull", "No, that is false."),
        Post("tern", "Source?"),
        Post("owl", "Non, ce n'est pas vrai, le pont est ouvert.", 1),
    )
    assert [one.stance for one in replies(record)] == ["deny", "query", "unknown"]


def test_a_comment_that_takes_up_a_claim_has_a_stance_towards_it() -> None:
    record = made(Post("kite", "The old pylons never leaked any mud, that is a lie."))
    (one,) = [one for one in record.stances if one.to != "page"]
    claim = next(claim for claim in record.claims if claim.id == one.to)
    assert "pylons leak mud" in claim.content[0].of(record.page.text)
    assert (one.stance, one.from_) == ("deny", "c1")
    assert "It takes up the claim" in one.why


def test_a_comment_that_quotes_a_claim_has_a_stance_towards_it() -> None:
    record = made(Post("kite", "> the northern bridge has been closed since Monday\n\nNo."))
    (one,) = [one for one in record.stances if one.to != "page"]
    claim = next(claim for claim in record.claims if claim.id == one.to)
    assert "northern bridge" in claim.content[0].of(record.page.text)
    assert "It quotes the claim" in one.why


def test_a_comment_of_no_words_of_its_own_has_no_stance() -> None:
    record = made(
        Post("gull", ""),
        Post("tern", None),
        Post("owl", "> the northern bridge has been closed since Monday"),
    )
    assert record.stances == ()


def test_a_reply_to_a_lost_comment_has_no_stance_towards_words_that_nobody_can_read() -> None:
    record = made(Post("gull", None), Post("tern", "Source?", 1))
    assert replies(record) == []


def test_words_that_carry_a_stance_stand_in_the_commenters_own_words() -> None:
    record = made(
        Post("gull", "Yes, that is so."),
        Post("tern", "> Yes, that is so.\n\nNo, that is false.", 1),
    )
    text = record.page.text
    assert [span.of(text) for span in replies(record)[1].spans] == ["No, that is false."]


def test_an_insult_is_in_the_record_with_its_comment_and_place() -> None:
    record = made(Post("gull", "The tide came in."), Post("tern", "you stupid idiot", 1))
    (one,) = record.conduct
    assert (one.comment, one.kind) == ("c2", "insult")
    assert "idiot" in one.span.of(record.page.text)


SILENT = [
    "> you stupid idiot\n\nThat is not nice.",
    "This is fucking great news!",
    "The ferry was late again on Monday.",
]


@pytest.mark.parametrize("words", SILENT)
def test_what_is_quoted_or_coarse_or_calm_is_no_conduct_of_a_commenter(words: str) -> None:
    assert made(Post("gull", words)).conduct == ()


def test_nothing_of_the_article_is_anybodys_conduct() -> None:
    assert (
        whole(discussion("# Mud\n\nHe called him a stupid idiot and a paid troll.")).conduct == ()
    )


LONG = "The northern bridge has been closed since Monday and the old pylons leak mud, they say"


def test_copies_and_floods_are_conduct_too() -> None:
    record = whole(
        discussion(
            f"# Bridge\n\n{LONG}.",
            Post("gull", f"I know it. {LONG}!"),
            *(Post("tern", "Nobody crossed it on Monday.") for _ in range(3)),
        )
    )
    ruled = [one for one in record.conduct if one.by.startswith("rule:")]
    assert [(one.comment, one.kind, one.score) for one in ruled] == [
        ("c1", "copied", 1.0),
        ("c4", "flood", 1.0),
    ]


def test_a_page_without_comments_relates_nothing() -> None:
    record = whole(discussion(ARTICLE))
    assert (record.stances, record.conduct, record.comments) == ((), (), ())


def test_without_claims_comments_are_related_to_one_another() -> None:
    read = discussion(ARTICLE, Post("gull", "No."), Post("tern", "@gull Source?"))
    related = relate(read, (), ())
    assert [(one.from_, one.to) for one in related.stances] == [("c1", "page"), ("c2", "c1")]
    assert related.comments[1].answers is not None


def test_the_same_thread_gives_the_same_record() -> None:
    posts = (Post("gull", "No, that is false."), Post("tern", "@gull you stupid idiot"))
    assert made(*posts).to_json() == made(*posts).to_json()

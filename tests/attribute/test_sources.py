from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.attribute import attribute
from assay.record import Block, Comment, Reading
from tests.factories import page, reading, span

if TYPE_CHECKING:
    from assay.record import Attributed, Source


def cast(text: str) -> list[Source]:
    """Return who is found to speak, the page's author left out."""
    return list(attribute(reading(text)).sources[1:])


def speakers(attributed: Attributed) -> list[str]:
    names = {source.id: source.name for source in attributed.sources}
    return [names[item.source] for item in attributed.attributions]


KINDS = [
    ("Dora Fenwick said the ferry was unsafe.", "Dora Fenwick", "person", True),
    ("Mr Pask said the ferry was unsafe.", "Pask", "person", True),
    ("A senior official said the ferry was unsafe.", "A senior official", "person", False),
    ("My brother says the ferry is unsafe.", "My brother", "person", False),
    ("The Ostwick Courier reported that it sank.", "The Ostwick Courier", "outlet", True),
    ("Reuters reported that the ferry was unsafe.", "Reuters", "outlet", True),
    ("The annual report says that it is unsafe.", "The annual report", "document", False),
    ("The letter says the ferry is unsafe.", "The letter", "document", False),
    ("Officials said the ferry was unsafe.", "Officials", "group", False),
    ("Local residents said the ferry was unsafe.", "Local residents", "group", False),
    ("The ministry said the ferry was unsafe.", "The ministry", "organisation", False),
    ("The Harbour Institute said it was unsafe.", "The Harbour Institute", "organisation", True),
    ("It emerged that the ferry was unsafe.", "not stated", "unstated", False),
]


@pytest.mark.parametrize(("text", "name", "kind", "named"), KINDS)
def test_a_source_has_its_kind_and_says_whether_it_is_named(
    text: str, name: str, kind: str, *, named: bool
) -> None:
    (source,) = cast(text)
    assert (source.name, source.kind, source.named) == (name, kind, named)


ROLES = [
    ("Dora Fenwick, the mayor of Ostwick, said it was unsafe.", "the mayor of Ostwick"),
    ("The mayor of Ostwick, Dora Fenwick, said it was unsafe.", "mayor of Ostwick"),
    ("“It is unsafe,” said Dora Fenwick, head of the yard.", "head of the yard"),
    ("“It is unsafe,” said the captain, Dora Fenwick.", "captain"),
    ("Dora Fenwick, who chairs the council, said it was unsafe.", "who chairs the council"),
    ("Professor Dora Fenwick said it was unsafe.", "Professor"),
    ("Mrs Dora Fenwick said it was unsafe.", None),
    ("Dora Fenwick, 52, said it was unsafe.", None),
    ("Dora Fenwick, who has sailed for years, said it was unsafe.", None),
    ("According to Dora Fenwick, the ferry would sail on Monday.", None),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_a_role_is_what_the_page_calls_a_person(text: str, role: str | None) -> None:
    (source,) = cast(text)
    assert (source.name, source.role) == ("Dora Fenwick", role)


SAME = [
    "Dora Fenwick said the ferry was unsafe. Fenwick said that it leaked.",
    "Dora Fenwick said the ferry was unsafe. Mrs Fenwick said that it leaked.",
    "Dora Fenwick said the ferry was unsafe. She added that it leaked.",
    "Dora Fenwick gave reasons. She said that the ferry leaked.",
    "Dora Fenwick, an analyst, said it was unsafe. “It leaks,” the analyst said.",
    "Dora Fenwick said the ferry was unsafe. “It leaks,” the analyst said.",
    "The mayor, Dora Fenwick, said it was unsafe. The mayor added that it leaked.",
]


@pytest.mark.parametrize("text", SAME)
def test_names_roles_and_pronouns_are_one_speaker(text: str) -> None:
    assert [source.name for source in cast(text)] == ["Dora Fenwick"]


APART = [
    (
        "Owen Pask said it was unsafe. Dora Pask said it was sound.",
        ["Owen Pask", "Dora Pask"],
    ),
    (
        "Owen Pask said it was unsafe. Dora Pask said it was sound. “It leaks,” Pask said.",
        ["Owen Pask", "Dora Pask", "Pask"],
    ),
    (
        "Owen Pask said it was unsafe. “It leaks,” the harbour pilot said.",
        ["Owen Pask", "the harbour pilot"],
    ),
    (
        "A resident said that it leaked. A resident said that it was sound.",
        ["A resident", "A resident"],
    ),
]


@pytest.mark.parametrize(("text", "names"), APART)
def test_where_the_words_leave_a_choice_sources_stay_apart(text: str, names: list[str]) -> None:
    assert [source.name for source in cast(text)] == names


def test_nobody_in_a_quotation_is_the_he_of_its_speaker() -> None:
    text = "Owen Pask said: “She told me that the ferry is unsafe for us all.”"
    outer, inner = attribute(reading(text)).attributions
    assert inner.parent == outer.id
    assert inner.source != outer.source


def test_the_author_comes_first_with_or_without_a_name() -> None:
    text = "Dora Fenwick said the ferry was unsafe."
    nameless = attribute(reading(text)).sources[0]
    assert (nameless.kind, nameless.named, nameless.mentions) == ("author", False, ())
    bylined = Reading(page=page(text, authors=("Ivy Grale",)), blocks=reading(text).blocks)
    author = attribute(bylined).sources[0]
    assert (author.id, author.name, author.kind, author.named) == (
        "s1",
        "Ivy Grale",
        "author",
        True,
    )


def test_a_publisher_speaks_where_no_author_is_named() -> None:
    text = "The ferry sailed."
    published = Reading(page=page(text, publisher="Ostwick Courier"), blocks=reading(text).blocks)
    assert attribute(published).sources[0].name == "Ostwick Courier"


def thread(article: str, *comments: tuple[str | None, str]) -> Reading:
    """Return an article with comments below it, each its author's name and its words."""
    text = "\n\n".join((article, *(words for _, words in comments)))
    blocks = [Block(id="b1", kind="paragraph", span=span(text, article))]
    kept: list[Comment] = []
    for place, (author, words) in enumerate(comments):
        where = span(text, words)
        kept.append(Comment(id=f"c{place + 1}", depth=0, author=author, span=where))
        blocks.append(
            Block(id=f"b{place + 2}", kind="comment", span=where, comment=f"c{place + 1}")
        )
    return Reading(page=page(text), blocks=tuple(blocks), comments=tuple(kept))


def test_a_commenter_is_never_merged_with_whom_the_article_names() -> None:
    attributed = attribute(
        thread(
            "Dora Fenwick said the ferry was unsafe.",
            ("Dora Fenwick", "The ferry is late again."),
        )
    )
    assert [(source.name, source.kind) for source in attributed.sources] == [
        ("the page", "author"),
        ("Dora Fenwick", "commenter"),
        ("Dora Fenwick", "person"),
    ]
    article, comment = attributed.claims
    assert article.voices[-1].source != comment.voices[-1].source


def test_the_same_commenter_is_one_source_and_nameless_ones_are_each_their_own() -> None:
    attributed = attribute(
        thread(
            "The ferry sailed.",
            ("gull", "It was late."),
            ("tern", "It was early."),
            ("gull", "It never came."),
            (None, "Nobody cares."),
            (None, "I do care."),
        )
    )
    names = [source.name for source in attributed.sources]
    assert names == ["the page", "gull", "tern", "a commenter", "a commenter"]
    said = [claim.voices[0].source for claim in attributed.claims[1:]]
    assert said[0] == said[2]
    assert len(set(said)) == 4


def test_a_comments_own_voice_is_the_commenters_and_so_is_its_first_person() -> None:
    attributed = attribute(thread("The ferry sailed.", ("gull", "I said that it was late.")))
    gull = attributed.sources[1]
    (item,) = attributed.attributions
    assert (item.source, item.comment) == (gull.id, "c1")
    assert attributed.claims[-1].voices[0].source == gull.id


def test_who_speaks_in_one_comment_is_unknown_in_the_next() -> None:
    attributed = attribute(
        thread(
            "The ferry sailed.",
            ("gull", "Owen Pask said that it leaked."),
            ("tern", "He said that it was sound."),
        )
    )
    assert speakers(attributed) == ["Owen Pask", "he"]


def test_mentions_are_where_the_page_speaks_of_a_source() -> None:
    text = "Dora Fenwick said the ferry was unsafe. She added that it leaked."
    (source,) = cast(text)
    assert [where.of(text) for where in source.mentions] == ["Dora Fenwick", "She"]


PARTIES = [
    ("Dora Fenwick", "Owen Grale"),
    ("The Ostwick Courier", "The Harwell Courier"),
]
SWAPPED = (
    "{0} said that {1} had sunk the ferry. “It was sound until {1} came,” {0} said. "
    "{1} denied that the ferry had been sound, adding that {0} knew it.\n\n"
    "According to {1}, it leaked. “Nothing of the kind was ever seen here,” said {0}."
)


@pytest.mark.parametrize(("one", "other"), PARTIES)
def test_swapping_two_parties_changes_nothing_but_their_names(one: str, other: str) -> None:
    assert structure(SWAPPED.format(one, other), one, other) == structure(
        SWAPPED.format(other, one), other, one
    )


def structure(text: str, one: str, other: str) -> list[object]:
    def plain(words: str) -> str:
        return words.replace(one, "ONE").replace(other, "OTHER")

    attributed = attribute(reading(text))
    words: list[object] = [
        (plain(source.name), source.kind, source.named, len(source.mentions))
        for source in attributed.sources
    ]
    words += [
        (
            item.source,
            item.parent,
            item.act,
            item.quoted,
            [plain(piece.of(text)) for piece in (*item.mention, *item.cue, *item.content)],
        )
        for item in attributed.attributions
    ]
    words += [
        (
            [voice.source for voice in claim.voices],
            [plain(piece.of(text)) for piece in claim.content],
        )
        for claim in attributed.claims
    ]
    return words


@pytest.mark.parametrize(
    "said",
    [
        "“The slide has killed 29 people,” said the director, Bram Lind. Eleven are children.",
        "“The slide has killed 29 people,” said Bram Lind. Eleven are children.",
    ],
)
def test_a_source_does_not_run_on_into_the_next_sentence(said: str) -> None:
    found = attribute(reading(said))
    assert {source.name for source in found.sources if source.kind == "person"} == {"Bram Lind"}
    assert all("Eleven" not in span.of(said) for one in found.attributions for span in one.mention)

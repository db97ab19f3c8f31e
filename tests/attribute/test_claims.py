from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.attribute import attribute
from assay.record import Block, Comment, Reading
from tests.factories import page, reading, span

if TYPE_CHECKING:
    from assay.record import Attributed


def claims(text: str, *kinds: str) -> list[tuple[str, str]]:
    """Return the words of every claim, and the name of whose claim it is."""
    return spoken(text, attribute(reading(text, *kinds)))


def spoken(text: str, attributed: Attributed) -> list[tuple[str, str]]:
    names = {source.id: source.name for source in attributed.sources}
    return [
        (" … ".join(piece.of(text) for piece in claim.content), names[claim.voices[-1].source])
        for claim in attributed.claims
    ]


ROWS = [
    (
        "The ferry is late. It leaks at the stern.",
        [("The ferry is late.", "the page"), ("It leaks at the stern.", "the page")],
    ),
    (
        "Dora Fenwick said the ferry was unsafe. It was built in the spring.",
        [
            ("the ferry was unsafe", "Dora Fenwick"),
            ("It was built in the spring.", "the page"),
        ],
    ),
    (
        "“The ferry leaks. It has leaked for years. Nobody cares,” Dora Fenwick said.",
        [
            ("The ferry leaks.", "Dora Fenwick"),
            ("It has leaked for years.", "Dora Fenwick"),
            ("Nobody cares", "Dora Fenwick"),
        ],
    ),
    (
        "“The ferry will sail,” Dora Fenwick said. “The wind has dropped.”",
        [("The ferry will sail", "Dora Fenwick"), ("The wind has dropped.", "Dora Fenwick")],
    ),
    (
        "The ferry, Dora Fenwick said, would sail on Monday.",
        [("The ferry … would sail on Monday", "Dora Fenwick")],
    ),
    (
        "Dora Fenwick said the ferry was “a floating coffin”.",
        [("the ferry was “a floating coffin”", "Dora Fenwick")],
    ),
    ("Dora Fenwick said that “the ferry leaks”.", [("the ferry leaks", "Dora Fenwick")]),
    (
        "Dora Fenwick said:\n\n“The ferry leaks.”",
        [("The ferry leaks.", "Dora Fenwick")],
    ),
    (
        "The captain was Owen Pask, who said that the ferry was unsafe.",
        [("The captain was Owen Pask", "the page"), ("the ferry was unsafe", "Owen Pask")],
    ),
    (
        "Dora Fenwick asked whether the ferry was safe.",
        [("whether the ferry was safe", "Dora Fenwick")],
    ),
    ("It emerged that the ferry had sunk.", [("the ferry had sunk", "not stated")]),
    (
        "After the ferry was repaired in the yard, Dora Fenwick said that it was safe.",
        [
            ("After the ferry was repaired in the yard", "the page"),
            ("it was safe", "Dora Fenwick"),
        ],
    ),
    (
        "HARL, May 5 (Osk News) — The ferry has sunk, the agency said.",
        [("The ferry has sunk", "the agency")],
    ),
    (
        "Harl (AFP) – The ferry has sunk, the agency said.",
        [("The ferry has sunk", "the agency")],
    ),
    (
        "In a statement, Dora Fenwick said that it was safe.",
        [("it was safe", "Dora Fenwick")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_claim_is_a_sentence_in_somebodys_mouth(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert claims(text) == expected


@pytest.mark.parametrize("kind", ["title", "heading", "caption", "list_item", "paragraph"])
def test_titles_headings_and_captions_claim_in_the_own_voice(kind: str) -> None:
    assert claims("The ferry is unsafe", kind) == [("The ferry is unsafe", "the page")]


@pytest.mark.parametrize("kind", ["furniture", "byline", "table"])
def test_furniture_bylines_and_tables_claim_nothing(kind: str) -> None:
    assert claims("The ferry is unsafe.\n\nIt sank.", kind) == [("It sank.", "the page")]


@pytest.mark.parametrize("text", ["…", "***", "“”", "-- --"])
def test_marks_without_words_claim_nothing(text: str) -> None:
    assert claims(text) == []


def test_what_a_comment_quotes_is_no_claim_of_its_commenter() -> None:
    text = "The ferry sank.\n\nThe ferry sank.\nIt never sank."
    quoted, own = span(text, "The ferry sank.", 1), span(text, "It never sank.")
    read = Reading(
        page=page(text),
        blocks=(
            Block(id="b1", kind="paragraph", span=span(text, "The ferry sank.")),
            Block(id="b2", kind="quotation", span=quoted, comment="c1"),
            Block(id="b3", kind="comment", span=own, comment="c1"),
        ),
        comments=(
            Comment(id="c1", depth=0, author="gull", span=span(text, text.split("\n\n")[1])),
        ),
    )
    attributed = attribute(read)
    assert spoken(text, attributed) == [("The ferry sank.", "the page"), ("It never sank.", "gull")]
    assert [claim.comment for claim in attributed.claims] == [None, "c1"]


def test_a_claim_inside_two_reports_comes_through_three_voices() -> None:
    text = "The Ostwick Courier reported that Owen Pask said that the ferry was unsafe."
    attributed = attribute(reading(text))
    names = {source.id: source.name for source in attributed.sources}
    innermost = attributed.claims[-1]
    assert [names[voice.source] for voice in innermost.voices] == [
        "the page",
        "The Ostwick Courier",
        "Owen Pask",
    ]
    assert [voice.attribution for voice in innermost.voices] == [None, "a1", "a2"]
    assert innermost.attribution == "a2"
    assert [voice.mention and voice.mention[0].of(text) for voice in innermost.voices] == [
        (),
        "The Ostwick Courier",
        "Owen Pask",
    ]


def test_a_chain_of_voices_ends_however_deep_the_reports_lie() -> None:
    text = "Dora Fenwick said that " * 40 + "the ferry was unsafe."
    attributed = attribute(reading(text))
    assert attributed.attributions
    assert max(len(claim.voices) for claim in attributed.claims) < 20


def test_every_attribution_has_a_claim_and_every_claim_its_grounds() -> None:
    for text, _ in ROWS:
        attributed = attribute(reading(text))
        assert {item.id for item in attributed.attributions} <= {
            claim.attribution for claim in attributed.claims
        }
        assert all(claim.why.endswith(".") and claim.by for claim in attributed.claims)


COLON = (
    "Dora Fenwick notes that the council may use the storm to close the harbour:\n\n"
    "The council regards the dockers as idlers. The quay was cut in half by the council. "
    "It could be sold by the spring."
)


def test_a_paragraph_behind_a_colon_is_what_the_speaker_before_it_says() -> None:
    said = claims(COLON)
    assert ("The quay was cut in half by the council.", "Dora Fenwick") in said
    assert ("It could be sold by the spring.", "Dora Fenwick") in said


def test_a_colon_behind_words_of_the_page_announces_nothing_that_is_said() -> None:
    text = COLON.replace("harbour:", "harbour. Here is what the council did:")
    assert ("It could be sold by the spring.", "Dora Fenwick") not in claims(text)

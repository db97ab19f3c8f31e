from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import assay
from assay.record import Anchor, Evidence, Image, Reading, Record, Voice
from assay.text import Span
from assay.weigh.evidence import evidence
from tests.factories import Post, attribution, claim, discussion, reading, source, span
from tests.places import SEED, needs
from tests.read.pages import article


def found(text: str) -> list[tuple[str, str, str]]:
    """Return kind, presence and words of what a text leans on, read as an article's paragraph."""
    made = reading(text)
    return [(one.kind, one.presence, one.span.of(text)) for one in evidence(made, (), (), ())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Phone records place him at the quay.", ("document", "absent", "Phone records")),
        ("A leaked memo shows that they knew.", ("document", "absent", "A leaked memo")),
        ("In a letter to staff, she denied it.", ("document", "absent", "a letter")),
        ("Article 14 of the Act forbids it.", ("document", "absent", "Article 14 of the Act")),
        ("Census figures put it at 14,310.", ("dataset", "absent", "Census figures")),
        ("A poll of 900 adults found as much.", ("dataset", "absent", "A poll of 900 adults")),
        ("According to the graph, rents fell.", ("graph", "absent", "the graph")),
        ("As Table 3 shows, wages fell.", ("graph", "absent", "Table 3")),
        ("The screenshots are fake.", ("image", "absent", "The screenshots")),
        ("Satellite images show new trenches.", ("image", "absent", "Satellite images")),
        ("CCTV caught him at the gate.", ("recording", "absent", "CCTV")),
        ("On the tape, he can be heard.", ("recording", "absent", "the tape")),
        ("(Photo: Lene Askel) Rescuers at work.", ("image", "on_page", "Photo: Lene Askel")),
        ("Figure 2. Arrivals: 310, 290, 200.", ("graph", "on_page", "Figure 2. Arrivals")),
    ],
)  # fmt: skip
def test_what_is_leaned_on_has_its_kind_and_its_place(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mara Hollin saw the lorry jump the kerb.", "Mara Hollin"),
        ("Mara Hollin, who was in the room, says no vote was taken.", "Mara Hollin"),
        ("Survivor Tilda Venn described the scene.", "Tilda Venn"),
        ("Oskar Brandel told the Wire in an interview that it was so.", "Oskar Brandel"),
        ("Bram Oxley was ploughing the next field when it fell.", "Bram Oxley"),
        ("I was there and nobody fired.", "I was there"),
        (
            "Ana Lorn interviewed a member of the crew.",
            "Ana Lorn interviewed a member of the crew",
        ),
    ],
)
def test_testimony_is_of_those_who_were_there_or_were_asked(text: str, expected: str) -> None:
    assert [(kind, words) for kind, _, words in found(text)] == [("testimony", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("People familiar with the talks expect a deal.", "People familiar with the talks"),
        ("It is said that the duke burned them.", "It is said"),
        ("The brothers were accused of selling arms.", "were accused of"),
        ("Critics say the dam is unsafe.", "Critics"),
        ("Citing two senior diplomats, it called the vote a farce.", "two senior diplomats"),
        ("An unnamed official called it a farce.", "An unnamed official"),
        ("Who are these “experts” of yours?", "these “experts”"),
    ],
)
def test_a_source_without_a_name_is_one(text: str, expected: str) -> None:
    assert [(kind, words) for kind, _, words in found(text)] == [("unnamed_source", expected)]


@pytest.mark.parametrize(
    "text",
    [
        "The picture is bleak for the farms.",
        "Both sides agreed to table the motion.",
        "The source of the river lies above Lamm.",
        "Record heat kept them indoors.",
        "He studied law.",
        "She set a new record in the high jump.",
        "The law of the jungle rules here.",
        "The letter P is missing from the sign.",
        "He was a chart-topping singer.",
        "We need to map out a better future.",
        "The band is recording a new album.",
        "Doctors report to the ward.",
        "The minister said that prices would fall.",
        "Mara Hollin said that prices would fall.",
        "The general was accused by prosecutors of fraud.",
        "He was not accused of anything.",
        "South Dorrow saw a rise in prices.",
        "They carried out terrible acts and blamed others.",
        "The critics said so.",
    ],
)
def test_other_senses_of_the_words_are_no_evidence(text: str) -> None:
    assert found(text) == []


def test_other_names_change_nothing() -> None:
    texts = [
        f"{name} saw the lorry jump the kerb. {name} said so."
        for name in ("Mara Hollin", "Nguyễn Văn", "Ólafur Þór", "Chidi Okafor", "Мария Иванова")
    ]
    assert [[kind for kind, _, _ in found(text)] for text in texts] == [["testimony"]] * 5


def by_attribution(act: str = "says", **given: object) -> tuple[Evidence, ...]:
    text = "The contract says the men pay. It is short."
    made = reading(text)
    said = attribution(
        "a1", "s2", span(text, "The contract"), span(text, "says"), span(text, "the men pay"),
        act=act, **given,
    )  # fmt: skip
    voices = (Voice(source="s1"), Voice(source="s2", attribution="a1"))
    claims = (
        claim("k1", "b1", voices, span(text, "the men pay")),
        claim("k2", "b1", (Voice(source="s1"),), span(text, "It is short.")),
    )
    named = source("s2", "the contract", "document", span(text, "The contract"), named=False)
    return evidence(made, (source("s1", "the page", "author"), named), (said,), claims)


def test_the_claims_under_a_document_lean_on_it() -> None:
    (one,) = by_attribution()
    assert (one.kind, one.presence, one.claims) == ("document", "absent", ("k1",))
    assert "not on the page" in one.why


def test_the_claims_of_its_sentence_lean_on_what_nobody_reports() -> None:
    text = "Rents fell, the graph shows. It is short."
    voices = (Voice(source="s1"),)
    claims = (
        claim("k1", "b1", voices, span(text, "Rents fell, the graph shows.")),
        claim("k2", "b1", voices, span(text, "It is short.")),
    )
    assert [one.claims for one in evidence(reading(text), (), (), claims)] == [("k1",)]


def test_a_document_that_is_quoted_at_length_is_on_the_page() -> None:
    text = "“No vessel may ever leave this harbour without a pilot,” the contract says."
    said = attribution(
        "a1", "s1", span(text, "the contract"), span(text, "says"),
        span(text, "“No vessel may ever leave this harbour without a pilot,”"), quoted="direct",
    )  # fmt: skip
    named = source("s1", "the contract", "document", span(text, "the contract"), named=False)
    (one,) = evidence(reading(text), (named,), (said,), ())
    assert (one.kind, one.presence) == ("document", "on_page")


def test_an_address_beside_its_name_makes_a_thing_linked() -> None:
    text = "The audit report (https://a.example/audit.pdf) lists nine payments."
    assert found(text) == [
        ("document", "linked", "The audit report"),
        ("link", "linked", "https://a.example/audit.pdf"),
    ]


def anchored(text: str, words: str, href: str, *claims: str) -> tuple[Evidence, ...]:
    made = reading(text)
    full = Reading(
        page=made.page, blocks=made.blocks, anchors=(Anchor(span=span(text, words), href=href),)
    )
    voices = (Voice(source="s1"),)
    stated = [claim(f"k{at}", "b1", voices, span(text, one)) for at, one in enumerate(claims, 1)]
    return evidence(full, (), (), stated)


def test_the_claim_whose_words_are_a_link_leans_on_it() -> None:
    text = "The pier sank. The barges came back."
    (one,) = anchored(text, "barges", "https://a.example/b?utm_id=1", "The pier sank.", text[15:])
    assert (one.kind, one.presence, one.target, one.claims) == (
        "link", "linked", "https://a.example/b", ("k2",),
    )  # fmt: skip


@pytest.mark.parametrize("words", ["@mudlark", "#harbour", "Read more", "Share"])
def test_links_about_the_site_are_no_evidence(words: str) -> None:
    assert anchored(f"The pier sank. {words} there.", words, "https://a.example/x") == ()


def test_a_link_without_an_address_is_absent_and_says_so() -> None:
    (one,) = anchored("The pier sank here.", "pier", "")
    assert (one.presence, one.target) == ("absent", None)
    assert "cannot open" in one.why


def test_a_caption_is_its_picture() -> None:
    made = reading("A barge in May. (Photo: Lene/Wire)\n\nThe pier sank.", "caption")
    shown = Image(span=made.blocks[0].span, src="https://a.example/p.jpg")
    full = Reading(page=made.page, blocks=made.blocks, images=(shown,))
    (one,) = evidence(full, (), (), ())
    assert (one.kind, one.presence, one.span) == ("image", "on_page", made.blocks[0].span)
    assert "(Photo: Lene/Wire)" in one.why


def test_a_table_block_is_on_the_page() -> None:
    text = "Quay\t40\nPier\t12\n\nThe table above shows it."
    made = reading(text, "table")
    assert [(one.kind, one.presence) for one in evidence(made, (), (), ())] == [
        ("graph", "on_page"), ("graph", "on_page"),
    ]  # fmt: skip


def test_what_a_comment_quotes_is_not_what_it_leans_on() -> None:
    made = discussion("The pier sank.", Post("Tavi", "> The graph shows it.\n\nWhat graph?"))
    assert evidence(made, (), (), ()) == ()


def test_a_page_of_html_has_its_links_in_the_record() -> None:
    html = article("<p>The council published <a href='/audit.pdf?utm_x=1'>its audit</a> then.</p>")
    record = assay.read_html(html, url="https://courier.example/silt")
    assert Record.from_json(record.to_json()) == record
    assert ("document", "linked", "https://courier.example/audit.pdf") in [
        (one.kind, one.presence, one.target) for one in record.evidence
    ]


GOLDEN = [
    ("graph", "absent", "the graph"),
    ("image", "on_page", "(Photo:"),
    ("unnamed_source", "absent", "Kurdish sources"),
    ("unnamed_source", "absent", "were accused of"),
    ("testimony", "absent", "interviewed a member of the Islamic State underground"),
]


@pytest.fixture(scope="module")
def seed() -> Record:
    return assay.read_text(needs(SEED).read_text(encoding="utf-8"))


@pytest.mark.parametrize(("kind", "presence", "words"), GOLDEN)
def test_the_seed_page_leans_on(seed: Record, kind: str, presence: str, words: str) -> None:
    assert any(
        (one.kind, one.presence) == (kind, presence) and words in one.span.of(seed.page.text)
        and one.claims
        for one in seed.evidence
    )  # fmt: skip


PIECES = st.sampled_from(
    "the a report shows graph according to sources said who was accused of Mara Hollin saw . , ( ) "
    "“ ” : https://a.example/x photo table 3 no of section 9 Act in interview with \u202e \u0000 "
    "\n é 数据 I was there people familiar with data set".split(" ")
)


@settings(max_examples=200)
@given(st.lists(PIECES, max_size=40))
def test_evidence_stands_in_order_inside_the_page_and_gives_its_reason(parts: list[str]) -> None:
    text = " ".join(parts)
    if not text.strip():
        return
    at = 0
    for one in evidence(reading(text), (), (), ()):
        assert at <= one.span.start < one.span.end <= len(text)
        assert one.why.endswith(".")
        assert (one.target is not None) is (one.presence == "linked")
        at = one.span.start


@pytest.mark.parametrize(
    "text",
    [
        "see https://a.example/x and " * 10_000,
        "https://a.example/" + "x" * 100_000,
        "https://a.example/" + "(" * 50_000 + ")" * 50_000,
        "the report shows the report of reports " * 3_000,
        "Mara Hollin Abel Born " * 5_000,
        "\u202e\u2066report \u0000shows " * 5_000,
        "(Photo: " * 10_000,
        "an official who asked " * 5_000,
        "a" * 200_000,
        "\n\n".join(["The report shows it. Sources said so."] * 2_000),
    ],
)
def test_odd_and_long_texts_are_read_in_seconds(text: str) -> None:
    started = process_time()
    evidence(reading(text), (), (), ())
    assert process_time() - started < 20


def test_ten_thousand_links_are_evidence() -> None:
    text = "word link " * 10_000
    made = reading(text)
    anchors = tuple(
        Anchor(span=Span(at * 10 + 5, at * 10 + 9), href=f"https://a.example/{at}")
        for at in range(10_000)
    )
    full = Reading(page=made.page, blocks=made.blocks, anchors=anchors)
    assert len(evidence(full, (), (), ())) == 10_000

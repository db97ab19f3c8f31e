from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import replace

from assay.record import Addressee, Record
from assay.report import markdown
from assay.report.characters import plain
from assay.report.escaping import escaped
from tests.report.disputes import dispute, hostile_dispute
from tests.report.pages import hostile, quay
from tests.report.weighed import hostile_mill, mill


def _rendered(text: str) -> str:
    made: str = MarkdownIt("commonmark").enable("table").enable("strikethrough").render(text)
    return made


def test_the_claims_stand_under_their_sources_with_chain_and_place() -> None:
    made = markdown(quay())
    assert made.index("## Sources it names") < made.index("### Ada Brisk, engineer")
    assert "- **5** “that the cranes may tip”  \n" in made
    assert "The Marram Post → The Gull → dock workers · indirect speech · [paragraph at" in made
    assert "(<https://quay.example/2024/sinking#:~:text=that%20the%20cranes%20may%20tip>)" in made
    assert "## Headings, in the page’s own voice" in made


def test_the_discussion_is_a_nested_list() -> None:
    made = markdown(quay())
    assert "\n- **Tidewise**, [25 May 2024, 08" in made
    assert "\n  - *a comment that is gone*\n    - **Old Salt**, answers Tidewise: Dock" in made
    assert "\n- **Silent**: *no words*\n" in made


def test_stances_signals_and_altered_quotations_stand_where_they_belong() -> None:
    made = markdown(dispute())
    assert "\n- **Kelda** (no. 1), 1 May 2024, − denies the page: It does" in made
    assert "\n  - **Moss** (no. 2), 2 May 2024, · comments on Kelda: The" in made
    assert "\n  - denied by 2, questioned by 1\n" in made
    assert "## Quotations whose words differ\n\n- Moss quotes the article: “The ferry" in made
    assert "## For a moderator\n\nSignals about words, not about people.\n\n- insult 1:" in made


def test_the_one_answered_is_named_once() -> None:
    answers = Addressee(comment="r1", why="It names Kelda.", by="test/answers@1")
    first, moss, *rest = dispute().comments
    made = markdown(replace(dispute(), comments=(first, replace(moss, answers=answers), *rest)))
    assert "2 May 2024, answers Kelda, · comments: The ferry" in made


def test_what_a_claim_rests_on_stands_below_it_with_how_sure_each_voice_is() -> None:
    made = markdown(mill())
    assert "The Sallow Post (certain) → the miller (possible: “may”) · indirect speech" in made
    for line in (
        "how sure: possible: a roughly even chance, or less",
        "figure: “300 bales”: about 300 (bales)",
        "leans on: graph “The graph”: absent",
        "sum: does not hold: 120 + 210 = 330, not 340",
        "contrast: one source, two degrees of certainty, with claim 3",
        "On other scales: certainty +1.0 of ±3, nearest term of ICD 203 “roughly even chance”",
    ):
        assert f"\n  - {line}\n" in made


def test_the_claims_most_worth_a_check_come_first_and_the_grounds_have_parts_of_their_own() -> None:
    made = markdown(mill())
    titles = [line for line in made.splitlines() if line.startswith("## ")]
    assert titles == [
        "## Most worth a check",
        "## Sources it names",
        "## Headings, in the page’s own voice",
        "## The page’s own voice",
        "## Side by side",
        "## Sums",
        "## Evidence",
        "## When",
    ]
    assert "\n1. claim 5, “A survey says" in made
    assert "\n- 1 of 4 sums does not hold\n" in made
    assert "| 20 November, year not known | XXXX-11-20 | When it happened |" in made


@pytest.mark.parametrize("record", [hostile(), hostile_dispute(), hostile_mill()])
def test_no_text_of_the_page_becomes_markup(record: Record) -> None:
    made = _rendered(markdown(record))
    assert not re.search(r"<(script|img|svg|b|code)[ >]", made)
    links = re.findall(r'href="([^"]*)"', made)
    assert all(link.startswith("https://x.example/") for link in links)
    assert 'href="https://x.example/"' not in made
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", made)


@given(st.text(alphabet="ab1 -+=*_`[](){}<>#.!|~&:/\\@$^\"'\n", max_size=40))
def test_escaped_text_is_shown_character_for_character(text: str) -> None:
    made = _rendered(f"- {escaped(text)}x")
    shown = re.sub(r"<[^>]*>", "", made).strip()
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        shown = shown.replace(entity, character)
    assert made.startswith("<ul>\n<li>")
    assert made.count("<") == 4
    assert shown == plain(text) + "x"

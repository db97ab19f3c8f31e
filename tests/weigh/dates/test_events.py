from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from assay.record import Voice
from assay.text import Span
from assay.weigh.dates import events
from tests.factories import Post, claim, discussion, reading, span
from tests.weigh.dates.cases import HERE, resolved, stated
from tests.work import steps

YEAR = r"(?:-?\d{4}|-?\d{3}X|-?\d{2}XX|-?\dXXX|XXXX)"
ONE = rf"{YEAR}(?:-(?:0[1-9]|1[0-2]|2[1-4]|XX)(?:-(?:0[1-9]|[12]\d|3[01]|XX))?)?[~?%]?"
DATES = [HERE, None, "2017", "2017-11", "0001-01-01", "9999-12-31", "junk"]
EDTF = re.compile(rf"{ONE}|{ONE}/(?:{ONE}|\.\.)|\.\./{ONE}")
"""The part of EDTF level 1 that is used, and years that are not known."""

PARTS = st.sampled_from(
    [
        *"on in since until from to between and the of early mid late last next this about".split(),
        *"circa perhaps Monday Friday May March Nov. December 20 3 31 2017 1848 1990s".split(),
        *"'80s 20th 19th century BC AD 03/04/2017 2015-13-04 yesterday today week".split(),
        *"month year weekend two ten days weeks years ago later Easter Christmas".split(),
        *"summer winter quarter first Q3 will was said , . – - ? ( ) / 9999 0000 99999".split(),
        *["²", "٣", "二", "\u0000", "\n", ""],
    ]
)


@given(st.lists(PARTS, max_size=30).map(" ".join), st.sampled_from(DATES))
def test_any_words_give_times_in_edtf_inside_the_text(text: str, published: str | None) -> None:
    found, problems = stated(text, published)
    for one in found:
        assert Span(0, len(text)).covers(one.span)
        assert one.span.of(text).strip()
        assert one.basis
        assert one.when is None or EDTF.fullmatch(one.when), one
    assert all(one.span is not None for one in problems)
    assert [one.span for one in found] == sorted(one.span for one in found)
    assert all(not a.span.overlaps(b.span) for a, b in pairwise(found))


@given(st.text())
def test_odd_input_never_crashes(text: str) -> None:
    stated(text)


@pytest.mark.parametrize("name", ["Dora Fenwick", "Li Wei", "Ngozi Adeyemi-Oake", "Zoë"])
def test_swapping_names_changes_nothing(name: str) -> None:
    text = "{} told the Herald on Monday that the quay will shut in May; it was built in 1848."
    plain = resolved(text.format("Jost Amering"))
    assert resolved(text.format(name)) == plain


@pytest.mark.parametrize(
    "part",
    [
        "It rained on Monday, 3 May 2010, and two days later. ",
        "20 ",
        "the early ",
        "in about ",
        "3, 4 and ",
        "May ",
        "1990s ",
        "12/12/",
        "9",
        "between ",
        "said Dora ",
    ],
)
def test_work_grows_no_faster_than_the_text(part: str) -> None:
    small, large = (steps(stated, part * count) for count in (200, 800))
    assert large < 5 * small


def test_a_comment_counts_from_its_own_date_or_else_the_pages() -> None:
    read = discussion(
        "It rained.", Post("gull", "It rained yesterday."), Post("tern", "Yesterday.")
    )
    first, second = read.comments
    read = replace(
        read,
        page=replace(read.page, published=HERE),
        comments=(replace(first, posted="2017-11-30T23:50:00+01:00"), second),
    )
    assert [one.when for one in events(read, ())[0]] == ["2017-11-29", "2017-11-20"]


def test_a_page_without_a_date_counts_from_its_capture_and_says_so() -> None:
    read = reading("It rained yesterday.")
    read = replace(read, page=replace(read.page, captured="2020-03-01T10:00:00Z"))
    (one,) = events(read, ())[0]
    assert one.when == "2020-02-29"
    assert "captured" in one.basis


TELLING = {
    "“Mud,” Dora Fenwick told reporters Monday.": "reporting",
    "On Monday, Dora Fenwick said that the quay had gone.": "reporting",
    "The Herald on Monday wrote that the quay had gone.": "reporting",
    "In a statement on Monday, the port denied it.": "reporting",
    "The quay shut on Monday.": "event",
    "Dora Fenwick said that it shut on Monday.": "event",
    "OSTWICK, Nov. 20 (Telex) - The quay shut.": "publication",
    "Published Nov. 20, 2017": "publication",
}


@pytest.mark.parametrize(("text", "time"), TELLING.items())
def test_a_time_is_that_of_what_is_told_of_the_telling_or_of_the_publication(
    text: str, time: str
) -> None:
    (one,) = stated(text)[0]
    assert one.time == time


def test_a_bylines_date_is_that_of_publication() -> None:
    (one,) = stated("Dora Fenwick, 20 November", HERE, "byline")[0]
    assert (one.time, one.when) == ("publication", "2017-11-20")


def test_an_event_belongs_to_the_innermost_claim_around_it() -> None:
    text = "The Herald wrote that Dora said it shut on Monday. It rained in May."
    own = Voice(source="s1", modality="certain", polarity="positive")
    inner = Voice(source="s2", attribution="a1", modality="certain", polarity="positive")
    claims = (
        claim("c1", "b1", (own,), Span(0, text.index(".") + 1)),
        claim("c2", "b1", (own, inner), span(text, "it shut on Monday")),
    )
    found = events(reading(text), claims)[0]
    assert [one.claim for one in found] == ["c2", None]


def test_a_page_without_blocks_states_no_times() -> None:
    assert stated("") == ((), ())

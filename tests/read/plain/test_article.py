from __future__ import annotations

import pytest

from tests.read.plain.test_plain import read, words

LONG = (
    "The harbour master said on Monday that nobody had seen the barges leave, and that the"
    " records of the night would be looked through once more before anybody was blamed."
)


def kinds(text: str) -> list[str]:
    return [block.kind for block in read(text).blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"A title\n\n{LONG}", ["title", "paragraph"]),
        (f"{LONG * 2}\n\n{LONG}", ["paragraph", "paragraph"]),
        ("He saw it.", ["paragraph"]),
        ("Mud is back", ["title"]),
        (f"Home | News | Sport\n\nA title\n\n{LONG}", ["furniture", "title", "paragraph"]),
        (f"A title\n\nHarbour, Coast\n\n{LONG}", ["title", "furniture", "paragraph"]),
        (f"A title\nBy Jane Doe\n3 May 2024\n\n{LONG}", ["title", "byline", "byline", "paragraph"]),
        (f"A title\n\nBy Friday it was over\n\n{LONG}", ["title", "heading", "paragraph"]),
        (f"A title\n\n{LONG} (Photo: Jane Doe/Agency)", ["title", "caption"]),
        (f"A title\n\nPhoto: Jane Doe\n\n{LONG}", ["title", "caption", "paragraph"]),
        (f"A title\n\n{LONG}\n\nTags: , , ,", ["title", "paragraph", "furniture"]),
        (f"A title\n\n{LONG}\n\nTags: mud, sea", ["title", "paragraph", "furniture"]),
        (f"A title\n\n{LONG}\n\nRead more: Mud", ["title", "paragraph", "furniture"]),
        (f"A title\n\n{LONG}\n\nRead on.", ["title", "paragraph", "paragraph"]),
        (f"A title\n\n{LONG}\n\n> Mud is\n> back.", ["title", "paragraph", "quotation"]),
        (f"A title\n\n{LONG}\n\n- one\n- two", ["title", "paragraph", "list_item", "list_item"]),
        (f"A title\n\n{LONG}\n\n- One dash only.", ["title", "paragraph", "paragraph"]),
        (f"A title\n\n{LONG}\n\n1. one\n2. two", ["title", "paragraph", "list_item", "list_item"]),
        (f"A title\n\n{LONG}\n\n7. May was wet.", ["title", "paragraph", "paragraph"]),
        (f"A title\n\n{LONG}\n\nx\ty\n1\t2", ["title", "paragraph", "table"]),
        (f"A title\n\n{LONG}\n\n(Reporting by Jane Doe)", ["title", "paragraph", "byline"]),
    ],
)
def test_each_unit_of_an_article_has_its_kind(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Nobody has added up the bill", True),
        ("WHAT COMES NEXT.", True),
        ("The harbour records of that night were blamed.", True),
        ("He said no.", False),
        ("The harbour master said nobody had seen the barges.", False),
        ("“The harbour records of that night were blamed.”", False),
        ("They were records of a night in the harbour, blamed.", False),
        ("The town votes again in the spring of next year.", False),
        ("and so it went on", False),
        ("He gave his reason:", False),
    ],
)
def test_a_line_between_paragraphs_is_a_heading_only_where_it_announces(
    line: str, *, heading: bool
) -> None:
    found = kinds(f"A title\n\n{LONG}\n\n{line}\n\n{LONG}")
    assert found[2] == ("heading" if heading else "paragraph")


def test_the_last_line_of_an_article_is_no_heading() -> None:
    assert kinds(f"A title\n\n{LONG}\n\nJane Doe")[-1] == "paragraph"


def test_an_appeal_is_furniture_and_a_story_about_donations_is_not() -> None:
    appeal = "Dear readers! We depend on you. Please support our work with a donation."
    story = "The party took a donation of 5,000 crowns, and asked its members to support us all."
    told = "“Please support our work,” the editors wrote on Monday to the ministry and its staff."
    text = f"A title\n\n{LONG}\n\n{appeal}\n\n{story}\n\n{told}"
    assert kinds(text)[2:] == ["furniture", "paragraph", "paragraph"]


def test_wrapped_lines_are_one_paragraph_and_long_lines_one_each() -> None:
    wrapped = (
        "The mud was found on Monday in the deep part\nof the inner harbour. It had been\nthere."
    )
    assert kinds(f"A title\n\n{wrapped}\n\n{wrapped}") == ["title", "paragraph", "paragraph"]
    assert kinds(f"{LONG}\n{LONG}\nA short line\n{LONG}") == [
        "paragraph",
        "paragraph",
        "heading",
        "paragraph",
    ]


def test_a_paragraph_set_in_between_others_is_a_quotation() -> None:
    assert kinds(f"A title\n\n{LONG}\n\n  {LONG}\n\n{LONG}")[2] == "quotation"
    assert kinds(f"A title\n\n  {LONG}\n\n  {LONG}\n\n  {LONG}")[2] == "paragraph"


def test_markers_stand_outside_the_items_and_the_rest_of_an_item_inside() -> None:
    reading = read(f"A title\n\n{LONG}\n\n* one thing\n  and more\n* another")
    assert words(reading, "list_item") == ["one thing and more", "another"]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("By JANE DOE and Pieter van den Berg, Reuters", ("JANE DOE", "Pieter van den Berg")),
        ("By Jane Doe | 3 May 2024", ("Jane Doe",)),
        ("By Associated Press", ()),
        ("By Friday it was over", ()),
        ("By Jane Doe.", ()),
        ("By the harbour", ()),
    ],
)
def test_a_byline_gives_names_and_rather_none_than_wrong_ones(
    line: str, authors: tuple[str, ...]
) -> None:
    page = read(f"A title\n\n{line}\n\n{LONG}").page
    assert page.authors == authors
    assert page.basis.authors == ("visible" if authors else None)


@pytest.mark.parametrize(
    ("line", "published", "modified"),
    [
        ("November 21, 2017", "2017-11-21", None),
        ("Tuesday, 21 Nov. 2017, 14:05", "2017-11-21T14:05", None),
        ("Published: Nov 21, 2017 at 3:04 pm UTC", "2017-11-21T15:04Z", None),
        ("2017-11-21T14:05:09+02:00", "2017-11-21T14:05:09+02:00", None),
        ("21.11.2017", "2017-11-21", None),
        ("November 2017", "2017-11", None),
        ("Updated 21 November 2017", None, "2017-11-21"),
        ("11/12/2017", None, None),
        ("February 30, 2017", None, None),
        ("21 November 2017 was cold", None, None),
    ],
)
def test_a_date_on_a_line_of_its_own_is_kept_as_precise_as_it_is(
    line: str, published: str | None, modified: str | None
) -> None:
    page = read(f"A title\n\n{line}\n\n{LONG}").page
    assert (page.published, page.modified) == (published, modified)

"""Times that the rules were widened for, against a Wednesday, 10 March 2021, or no date at all."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from assay.weigh.dates import events
from tests.factories import reading

DATED = [
    ("Saturday’s game was lost.", ["2021-03-06"]),
    ("Saturday’s game was put off.", ["2021-03-13"]),
]
UNDATED = [
    ("It was sold on June 3 and 5, 2012.", ["2012-06-03", "2012-06-05"]),
    ("It was sold in April, May and June 2012.", ["2012-04", "2012-05", "2012-06"]),
    ("In March 2015 it rained. In April it snowed.", ["2015-03", "2015-04"]),
    ("In November 2015 it rained. In February it snowed.", ["2015-11", "XXXX-02"]),
]


def _times(text: str, published: str | None) -> list[str | None]:
    read = reading(text)
    dated = replace(read, page=replace(read.page, published=published))
    return [one.when for one in events(dated, ())[0]]


@pytest.mark.parametrize(("text", "expected"), DATED)
def test_days_of_the_week_go_by_what_is_over(text: str, expected: list[str]) -> None:
    assert _times(text, "2021-03-10") == expected


@pytest.mark.parametrize(("text", "expected"), UNDATED)
def test_a_year_that_stands_once_goes_for_its_neighbours(text: str, expected: list[str]) -> None:
    assert _times(text, None) == expected

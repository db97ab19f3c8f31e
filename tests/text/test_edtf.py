from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.text import days, ordinal


def _shown(text: str) -> tuple[str | None, str | None] | None:
    found = days(text)
    if found is None:
        return None

    def day(number: int | None) -> str | None:
        return None if number is None else date.fromordinal(number).isoformat()

    return day(found.first), day(found.last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2017", "2017-01-01", "2017-12-31"),
        ("2017-02", "2017-02-01", "2017-02-28"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2017-12", "2017-12-01", "2017-12-31"),
        ("2017-11-20", "2017-11-20", "2017-11-20"),
        ("2017-11-20T10:00:00Z", "2017-11-20", "2017-11-20"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2017-XX", "2017-01-01", "2017-12-31"),
        ("2017-11-XX", "2017-11-01", "2017-11-30"),
        ("2017-XX-XX", "2017-01-01", "2017-12-31"),
        ("2017-1X", "2017-10-01", "2017-12-31"),
        ("156X-12-25", "1560-12-25", "1569-12-25"),
        ("2017-21", "2017-03-01", "2017-05-31"),
        ("2017-22", "2017-06-01", "2017-08-31"),
        ("2017-23", "2017-09-01", "2017-11-30"),
        ("2017-24", "2017-12-01", "2018-02-28"),
        ("2017-11-13/2017-11-19", "2017-11-13", "2017-11-19"),
        ("2016/2017-03", "2016-01-01", "2017-03-31"),
        ("2017-11/..", "2017-11-01", None),
        ("../2017-11", None, "2017-11-30"),
        ("2017-11/", "2017-11-01", None),
        ("/2017-11", None, "2017-11-30"),
    ],
)
def test_a_date_spans_all_the_days_that_it_may_mean(
    text: str, first: str | None, last: str | None
) -> None:
    assert _shown(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "", "x", "XXXX", "XXXX-11-20", "XXXX-11", "2017-13", "2017-00", "2017-02-30", "2017-02-3X",
        "2017-25", "../..", "/", "2018/2017", "2017/2018/2019", "20 November 2017", "2017-1-1",
        "٢٠١٧", "2017\n", "9" * 400, "2017" * 4000, "Y1234567890123",
    ],
)  # fmt: skip
def test_what_has_no_days_has_none(text: str) -> None:
    assert days(text) is None


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2017", False, False),
        ("2017~", True, False),
        ("2017?", False, True),
        ("2017-11%", True, True),
        ("2017-22", True, False),
        ("2017~/2018", True, False),
        ("2017/2018?", False, True),
    ],
)
def test_marks_of_doubt_are_kept(text: str, approximate: bool, uncertain: bool) -> None:  # noqa: FBT001 - cases
    found = days(text)
    assert found is not None
    assert (found.approximate, found.uncertain) == (approximate, uncertain)


def test_an_open_end_is_told_from_one_that_is_not_known() -> None:
    unended, unknown = days("2017/.."), days("2017/")
    assert unended is not None
    assert unknown is not None
    assert (unended.known, unknown.known) == (True, False)


def test_years_before_the_first_and_of_many_digits_have_days_too() -> None:
    ides, far, late = days("-0044-03-15"), days("Y-170000002"), days("-19XX")
    assert ides is not None
    assert far is not None
    assert late is not None
    assert ides.first == ides.last == ordinal(-44, 3, 15) < 0
    assert (far.last or 0) - (far.first or 0) in {364, 365}
    assert (late.first, late.last) == (ordinal(-1999, 1, 1), ordinal(-1900, 12, 31))


@given(st.dates())
def test_days_are_numbered_as_the_calendar_numbers_them(day: date) -> None:
    assert ordinal(day.year, day.month, day.day) == day.toordinal()


@given(st.text(alphabet="0129X-/.?~%TYZ", max_size=24))
def test_no_text_breaks_it_and_no_span_runs_backwards(text: str) -> None:
    found = days(text)
    if found is not None and found.first is not None and found.last is not None:
        assert found.first <= found.last

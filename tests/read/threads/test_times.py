from __future__ import annotations

import pytest

from assay.read.threads.ago import resolved
from assay.read.threads.times import day_first, is_time, moment

DRAWN = "2020-06-17T12:00:00Z"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2019-10-06 16:59:52", "2019-10-06T16:59:52"),
        ("Fri May 08, 2009 2:03 am", "2009-05-08T02:03"),
        ("12 Jan 2018, 12:15", "2018-01-12T12:15"),
        ("Tue 16-Jun-20 16:12:14", "2020-06-16T16:12"),
        ("Sat, Jun 18 '05, 10:24 AM", "2005-06-18T10:24"),
        ("14. Juni 2020 10:23", "2020-06-14T10:23"),
        ("(22 juin 2018 @11h13)", "2018-06-22T11:13"),
        ("26 abril 2022 a las 14:02", "2022-04-26T14:02"),
        ("23.04.2020", "2020-04-23"),
        ("21.4.20, 7:05", "2020-04-21T07:05"),
        ("08/26/2025 04:33 PM", "2025-08-26T16:33"),
        ("October 5th, 2024 at 1:05:18 AM GMT+03:00", "2024-10-05T01:05+03:00"),
        ("1587279671", "2020-04-19T07:01:11Z"),
        ("30 February 2020", None),
        ("version 1.2.3.4", None),
        ("13:45", None),
        ("1 of 12 pages", None),
        ("", None),
        ("9" * 500, None),
    ],
)
def test_dates_are_read_as_forums_write_them(text: str, iso: str | None) -> None:
    assert moment(text, day_before_month=True) == iso


@pytest.mark.parametrize(
    ("order", "iso"), [(True, "2020-04-03"), (False, "2020-03-04"), (None, None)]
)
def test_bare_numbers_are_a_date_only_where_their_order_is_known(
    order: bool | None,  # noqa: FBT001 - a table's column
    iso: str | None,
) -> None:
    assert moment("03/04/2020", day_before_month=order) == iso


def test_a_day_of_the_same_number_as_its_month_needs_no_order() -> None:
    assert moment("03/03/2026 19:49", day_before_month=None) == "2026-03-03T19:49"


def test_one_date_of_a_page_settles_the_order_of_all() -> None:
    assert day_first(["03/04/2020", "23/04/2020"]) is True
    assert day_first(["03/04/2020", "04/23/2020"]) is False
    assert day_first(["03/04/2020", "nothing"]) is None


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("3 days ago", "2020-06-14"),
        ("3d", "2020-06-14"),
        ("· 2y", "2018"),
        ("5mo", "2020-01"),
        ("4m", None),
        ("an hour ago", "2020-06-17"),
        ("5 minutes ago", "2020-06-17T11:55"),
        ("2 years ago", "2018"),
        ("3 yr. ago", "2017"),
        ("2 months ago", "2020-04"),
        ("vor 3 Tagen", "2020-06-14"),
        ("hace 2 días", "2020-06-15"),
        ("il y a 4 jours", "2020-06-13"),
        ("10 Monate 3 Wochen her", "2019-08"),
        ("yesterday at 5:50 pm", "2020-06-16T17:50"),
        ("Heute, 09:10", "2020-06-17T09:10"),
        ("just now", "2020-06-17T12:00"),
        ("8 February at 5:50PM", "2020-02-08T17:50"),
        ("11:43pm On Aug 23", "2019-08-23T23:43"),
        ("Sunday 8th March", "2020-03-08"),
        ("once upon a time", None),
    ],
)
def test_relative_words_count_from_the_moment_the_page_was_drawn(
    words: str, iso: str | None
) -> None:
    assert resolved(words, DRAWN) == iso
    assert resolved(words, None) is None
    assert resolved(words, "soon") is None


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("3 days ago", True),
        ("Posted 3 May 2024", True),
        ("CONTACT US TODAY", False),
        ("The ledgers were shut in April, " * 5, False),
        ("27 replies", False),
    ],
)
def test_what_says_when_is_told_from_what_does_not(text: str, is_one: bool) -> None:  # noqa: FBT001
    assert is_time(text) is is_one

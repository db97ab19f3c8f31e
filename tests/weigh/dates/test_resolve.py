from __future__ import annotations

import pytest

from tests.weigh.dates.cases import stated, times

FROM_HERE = {
    "It rained today.": "2017-11-21",
    "It rained yesterday evening.": "2017-11-20",
    "It rained last night.": "2017-11-20",
    "It rains the day after tomorrow.": "2017-11-23",
    "It rained last week.": "2017-11-13/2017-11-19",
    "It rained this past week.": "2017-11-13/2017-11-19",
    "It rained over the weekend.": "2017-11-18/2017-11-19",
    "It rained earlier this month.": "2017-11",
    "It rained late last year.": "2016",
    "It rained three weeks ago.": "2017-10-30/2017-11-05",
    "It rained two months ago.": "2017-09",
    "It rained more than ten years ago.": "2007~",
    "It rained a week ago today.": "2017-11-14",
    "It rained a few weeks ago.": None,
    "It will rain in two weeks.": "2017-12-04/2017-12-10",
    "It rained on Thursday.": "2017-11-16",
    "It will rain on Thursday.": "2017-11-23",
    "The quay opens Saturday.": "2017-11-25",
    "It rained on Tuesday.": "2017-11-21",
    "It rained last Tuesday.": "2017-11-14",
    "It will rain next Friday.": "2017-12-01",
    "Friday’s hearing was put off.": "2017-11-24",
    "It rained on Monday of last week.": "2017-11-13",
    "It rained in December.": "2016-12",
    "It will rain in May.": "2018-05",
    "It rained last October.": "2017-10",
    "It rained in May of last year.": "2016-05",
    "It rained on 6 May.": "2017-05-06",
    "Dora Fenwick is to be sworn in on Jan. 20.": "2018-01-20",
    "It rained on the 14th.": "2017-11-14",
    "It rained last summer.": "2017-22",
    "It rained on New Year’s Eve.": "2016-12-31",
    "It rained at Christmas.": "2016-12-25",
    "It has rained since Saturday.": "2017-11-18/..",
    "It will rain until May.": "../2018-05",
    "It rained from Monday to Wednesday.": "2017-11-20/2017-11-22",
    "It rained in Q3.": "2017-07/2017-09",
    "Bids may be handed in until noon on Friday.": "../2017-11-24",
    "It must be paid by Thursday.": "2017-11-23",
    "It rained on Whit Monday 2018.": "2018-05-21",
    "It rained in the first three months of 2016.": "2016-01/2016-03",
    "It rained in 2016 Q3.": "2016-07/2016-09",
    "It closed half a century ago.": "1967~",
    "It rains on the first Monday in May next to the quay.": "2018-05-07",
}


@pytest.mark.parametrize(("text", "when"), FROM_HERE.items())
def test_a_time_counts_from_the_pages_own_date_by_the_tense(text: str, when: str | None) -> None:
    assert times(text) == [when]


WRITTEN = {
    "It rained on 20.11.2017.": "2017-11-20",
    "It rained on 11/20/17.": "2017-11-20",
    "It rained on 03/04/2017.": "2017-XX-XX",
    "It rained on Monday, 03/04/2017.": "2017-04-03",
    "It rained on 03/04/2017, a Saturday.": "2017-03-04",
    "It rained on the twenty-third of March, 1848.": "1848-03-23",
    "It rained in May 2015.": "2015-05",
    "It rained in 1917/1918.": "1917/1918",
    "It rained perhaps about 1611.": "1611%",
    "It rained, perhaps 1843, in the hills.": "1843?",
    "It has rained since year 1750 or so.": "1750~/..",
    "It rained in the 1990s.": "199X",
    "It rained in the 1800s.": "18XX",
    "It rained in the 19th century.": "18XX",
    "It rained in the 3rd century BC.": "-02XX",
    "It rained in 300 BC.": "-0299",
    "It rained in AD 79.": "0079",
    "It rained in the third quarter of 2015.": "2015-07/2015-09",
    "It rained in the winter of 2013-14.": "2013-24",
    "It rained at Easter 2016.": "2016-03-27",
    "It rained on Thanksgiving 2016.": "2016-11-24",
    "It rained in week 47 of 2017.": "2017-11-20/2017-11-26",
    "It rained from November to January 2016.": "2015-11/2016-01",
    "It rained from 1998 onwards.": "1998/..",
    "It rained on 9/11.": "2001-09-11",
    "It rained on Monday, November 20.": "XXXX-11-20",
    "It rained in May.": "XXXX-05",
    "It rained yesterday.": None,
    "It rained on Monday.": None,
    "It rained two days later.": None,
    "It rained 65 million years ago.": None,
    "It rained in the year 0.": None,
    "It rained in the year 99999.": None,
    "It rained on stardate 4821.3.": None,
    "It rained on the 14th of Frostmoon.": None,
}


@pytest.mark.parametrize(("text", "when"), WRITTEN.items())
def test_without_a_date_of_the_page_only_what_is_written_counts(
    text: str, when: str | None
) -> None:
    assert times(text, None) == [when]


BESIDE = {
    "It opened on 11 September 2015. Two days later it shut.": "2015-09-13",
    "It opened on 11 September 2015. Three weeks earlier it rained.": "2015-08-17/2015-08-23",
    "It opened on 11 September 2015 and shut the next day.": "2015-09-12",
    "It opened on 11 September 2015. The following Monday it shut.": "2015-09-14",
    "It opened on 11 September 2015. That year it rained.": "2015",
    "It opened in 1848. Two years later it shut.": "1850",
    "It opened in 1848. Two days later it shut.": None,
    "It opened on 3 May 2010 and shut on 5 June.": "2010-06-05",
}


@pytest.mark.parametrize(("text", "when"), BESIDE.items())
def test_a_time_may_count_from_the_time_stated_before_it(text: str, when: str | None) -> None:
    assert times(text)[1] == when


def test_other_dates_of_the_page_settle_the_order_of_a_date_in_numbers() -> None:
    assert times("Ordered 02/25/2017.\n\nShipped 03/04/2017.", None)[1] == "2017-03-04"
    assert times("Ordered 25/02/2017.\n\nShipped 03/04/2017.", None)[1] == "2017-04-03"
    assert times("Ordered 25/02/2017 and 02/25/2017.\n\nShipped 03/04/2017.", None)[2] == (
        "2017-XX-XX"
    )


def test_a_page_whose_day_is_not_known_fixes_no_days() -> None:
    assert times("It rained yesterday, and in May.", "2017-11") == [None, "2017-05"]
    assert times("It rained last year, and last month.", "2017") == ["2016", None]


def test_the_basis_says_against_what_a_time_was_resolved() -> None:
    (one,) = stated("It rained on Thursday.")[0]
    assert one.basis == (
        "“Thursday” is the last Thursday as seen from the page's own date, 2017-11-21."
    )


def test_the_basis_names_the_years_that_a_weekday_allows() -> None:
    (one,) = stated("It rained on Monday, November 20.", None)[0]
    assert "a Monday in 1995, 2000, 2006, 2017, 2023, 2028" in one.basis


IMPOSSIBLE = [
    "30 February 2016", "31/11/2017", "2015-13-04", "April 31st, 2015", "32.01.2014",
    "29 February 2015", "February 30", "13/13/2013",
]  # fmt: skip


@pytest.mark.parametrize("words", IMPOSSIBLE)
def test_a_date_that_no_calendar_has_is_told_and_not_mended(words: str) -> None:
    text = f"It rained on {words}."
    (event,), (problem,) = stated(text)
    assert event.when is None
    assert problem.code == "impossible_date"
    assert problem.span is not None
    assert problem.span.of(text) == words
    assert f"“{words}” is no date" in problem.message


def test_a_weekday_that_does_not_fit_is_told_and_the_date_kept() -> None:
    (event,), (problem,) = stated("It rained on Monday, November 21, 2017.")
    assert event.when == "2017-11-21"
    assert problem.code == "weekday_mismatch"
    assert problem.message.endswith("21 November 2017 was a Tuesday.")

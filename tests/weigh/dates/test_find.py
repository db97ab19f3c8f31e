from __future__ import annotations

import pytest

from assay.text import Span
from assay.weigh.dates.find import find


def words(text: str) -> list[str]:
    return [one.span.of(text) for one in find(text, Span(0, len(text)))]


TIMES = {
    "It rained on 20 November 2017 at 3 p.m.": ["20 November 2017"],
    "On Monday, Nov. 20, 2017, it rained.": ["Monday, Nov. 20, 2017"],
    "ts=2017-11-20T15:30:00Z": ["2017-11-20"],
    "It burned in 1848, in 1917/18 and in 2003–05.": ["1848", "1917/18", "2003–05"],
    "It burned around 1750.": ["around 1750"],
    "It has stood since the year 1750 or so.": ["the year 1750 or so"],
    "The late '60s and the early 1990s were dull.": ["The late '60s", "the early 1990s"],
    "From 3 to 5 May 2016 it was shut.": ["3 to 5 May 2016"],
    "Its 2015 and 2016 reports differ.": ["2015", "2016"],
    "Between 2003 and 2005 it was shut.": ["2003 and 2005"],
    "The week of 13 November 2017 was wet.": ["The week of 13 November 2017"],
    "It was sold over the weekend.": ["the weekend"],
    "On 3, 4 and 5 October it rained.": ["3", "4", "5 October"],
    "A Friday deadline looms.": ["Friday"],
    "Ada Brandt (b. 1915) wrote it.": ["1915"],
    "She was born in '84, not '86.": ["'84", "'86"],
    "The financial year 2019-20 and FY21/22 were poor.": ["year 2019-20", "FY21/22"],
    "June and July 2019 were wet.": ["June", "July 2019"],
    "It has stood since at least 1990.": ["1990"],
}


@pytest.mark.parametrize(("text", "found"), TIMES.items())
def test_a_time_is_its_words_without_preposition_and_time_of_day(
    text: str, found: list[str]
) -> None:
    assert words(text) == found


NO_TIMES = [
    "Boats by port:\nSelm – 3.417\nHarrow – 3000\nOudehaven – 2996\nMerrow – 1910",
    "Some 2015 people came, or 2,015.",
    "Between 1500 and 1800 people came.",
    "The clock showed 20:15; the pump ran at 1800 rpm.",
    "Flight 1984 left gate 2010.",
    "Version 3.10.2017 runs on 192.168.20.17.",
    "The Owls won 20-11 and drew 24/7.",
    "It cost $1999, or 2016 euros.",
    "You may march with April and June Oake.",
    "Wednesday Oake met May Welland on 12 May Street.",
    "The kiosk shuts on Mondays and every second Tuesday.",
    "“The Harbour Sunday,” said nobody.",
    "It took three weeks, in the past year and over the last two months.",
    "She is in her sixties and he in his 80s.",
    "On the 20th floor, for the 5th time.",
    "The fall of the wall.",
    "“No,” says Sunday Oake.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_a_count_a_length_and_a_name_are_no_time(text: str) -> None:
    assert words(text) == []


def test_only_the_stretch_asked_for_is_looked_at() -> None:
    text = "In 1848 it rained; in 1849 it snowed."
    (one,) = find(text, Span(text.index(";"), len(text)))
    assert one.span.of(text) == "1849"

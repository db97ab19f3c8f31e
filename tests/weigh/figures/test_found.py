from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.text import Span
from assay.weigh.figures.found import read
from tests.factories import span
from tests.work import steps


def told(text: str) -> list[str]:
    """Return each figure as its words, its value or ends, and what else is known of it."""
    return [
        " ".join(
            [
                f"{one.span.of(text)} =",
                f"{one.low}..{one.high}" if one.value is None else str(one.value),
                *([one.bound] if one.bound not in {"exact", "between"} else []),
                *([one.unit] if one.unit else []),
                *([f"[{one.counted.of(text)}]"] if one.counted else []),
            ]
        )
        for one in read(text, Span(0, len(text)))
    ]


READ = {
    "digits": ("The fleet has 41 trawlers.", ["41 = 41 [trawlers]"]),
    "words": ("Sixty-three gulls sat there.", ["Sixty-three = 63 [gulls]"]),
    "hundreds of the old kind": (
        "Twenty-five hundred gulls.",
        ["Twenty-five hundred = 2500 [gulls]"],
    ),
    "a dozen": ("A dozen gulls sat there.", ["A dozen = 12 [gulls]"]),
    "half a million": ("It cost half a million kroner.", ["half a million = 500000 [kroner]"]),
    "a fraction": ("Two thirds of gulls flew.", ["Two thirds = 2/3 [gulls]"]),
    "a share": ("One in four gulls flew.", ["One in four = 1/4 [gulls]"]),
    "a mixed number": ("It took 2½ hours.", ["2½ hours = 5/2 h"]),
    "a half more": ("It took two and a half hours.", ["two and a half hours = 5/2 h"]),
    "a spoken decimal": ("Up three point five percent.", ["three point five percent = 7/2 %"]),
    "a power": ("It has 3 × 10⁴ cells.", ["3 × 10⁴ = 30000 [cells]"]),
    "a multiplier": ("It cost $4.2 million.", ["$4.2 million = 4200000 USD"]),
    "lakhs": (
        "Rs 1,20,000 and 3 lakh rupees.",
        ["Rs 1,20,000 = 120000 INR", "3 lakh rupees = 300000 INR"],
    ),
    "a sign": ("It was -4 °C at Ostwick.", ["-4 °C = -4 Cel"]),
    "other scripts": (
        "٣٫٥% of १२ gulls flew １２ km.",
        ["٣٫٥% = 7/2 %", "१२ = 12 [gulls]", "１２ km = 12 km"],
    ),
    "feet and inches": ("He is 6'2\" tall.", ["6' = 6 [ft_i]", '2" = 2 [in_i]']),
    "an age": ("The pilot, 51, was aged 20 then.", ["51 = 51 a", "20 = 20 a"]),
    "points of a percentage": ("Up 3 percentage points.", ["3 percentage points = 3 %"]),
    "a compound unit": ("At 40 litres per minute.", ["40 litres per minute = 40 l/min"]),
    "pounds by company": (
        "He weighs 90 pounds, it cost 90 pounds.",
        ["90 pounds = 90 [lb_av]", "90 pounds = 90 GBP"],
    ),
}


@pytest.mark.parametrize(("text", "figures"), READ.values(), ids=READ.keys())
def test_a_number_is_read_as_it_is_written(text: str, figures: list[str]) -> None:
    assert told(text) == figures


MARKS = {
    "a list": (
        "It names 3.417 rebels, 3.244 guards and 3000 others.",
        ["3.417 = 3417 [rebels]", "3.244 = 3244 [guards]", "3000 = 3000 [others]"],
    ),
    "rows of a list": (
        "From Norvia – 3.417 ( so it says )\n  Ostrel – 3.244\n  Velm – 3000\n  Harn – 1910",
        ["3.417 = 3417", "3.244 = 3244", "3000 = 3000", "1910 = 1910"],
    ),
    "a length": ("The rope is 3.417 metres long.", ["3.417 metres = 3417/1000 m"]),
    "decimal commas beside it": (
        "1.250 m lie 2,5 km off.",
        ["1.250 m = 1250 m", "2,5 km = 5/2 km"],
    ),
    "money": ("The rent is 1.250 euros.", ["1.250 euros = 1250 EUR"]),
    "a price for each": ("Diesel is $1.999 per litre.", ["$1.999 = 1999/1000 USD"]),
    "spaces": ("From 10 000 to 15 000 gulls.", ["10 000 to 15 000 = 10000..15000 [gulls]"]),
}


@pytest.mark.parametrize(("text", "figures"), MARKS.values(), ids=MARKS.keys())
def test_a_mark_is_settled_by_the_company_it_keeps(text: str, figures: list[str]) -> None:
    assert told(text) == figures


RANGES = {
    "with a dash": ("5–7 gulls.", ["5–7 = 5..7 [gulls]"]),
    "in words": ("Between five and seven gulls.", ["five and seven = 5..7 [gulls]"]),
    "with a shared multiplier": ("$2–3 million.", ["$2–3 million = 2000000..3000000 USD"]),
    "with a shared letter": ("5m to 10m people.", ["5m to 10m = 5000000..10000000 [people]"]),
    "of ages": ("18- to 25-year-olds.", ["18- to 25-year = 18..25 a"]),
    "a change": ("It rose from 5% to 7%.", ["5% = 5 %", "7% = 7 %"]),
    "a score": ("They lost 2-3 at home.", []),
    "a choice": ("10 or 15 gulls.", ["10 = 10 [gulls]", "15 = 15 [gulls]"]),
    "neighbours": ("Two or three gulls.", ["Two or three = 2..3 [gulls]"]),
}


@pytest.mark.parametrize(("text", "figures"), RANGES.values(), ids=RANGES.keys())
def test_a_range_keeps_its_ends(text: str, figures: list[str]) -> None:
    assert told(text) == figures


BOUNDS = {
    "at_least": [
        "at least 30 gulls", "more than 30 gulls", "no fewer than 30 gulls", "30+ gulls",
        "30 or more gulls", "never fewer than 30 gulls", "30-plus gulls",
    ],
    "at_most": [
        "up to 30 gulls", "fewer than 30 gulls", "no more than 30 gulls", "30 or fewer gulls",
        "never more than 30 gulls", "≤30 gulls",
    ],
    "about": [
        "about 30 gulls", "nearly 30 gulls", "some 30 gulls", "~30 gulls", "30-odd gulls",
        "an estimated 30 gulls", "30 or so gulls", "30ish gulls",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("bound", "words"), [(bound, words) for bound, all_ in BOUNDS.items() for words in all_]
)
def test_the_words_around_a_number_bound_it(bound: str, words: str) -> None:
    text = f"He saw {words} there."
    assert told(text) == [f"30 = 30 {bound} [gulls]"]


@pytest.mark.parametrize(
    "text", ["It was spread over 30 years.", "A book about 30 gulls.", "Up 30% to a record."]
)
def test_the_same_words_in_another_use_bound_nothing(text: str) -> None:
    (one,) = read(text, Span(0, len(text)))
    assert (one.value, one.bound) == (Fraction(30), "exact")


NONE = [
    "On 9 June 2014 and June 9, at 10:30, by 5 p.m. and at half past ten.",
    "In the 1990s, since 2010, from 2011 to 2014 and in his 40s.",
    "The 21st of the second third-rate twenty-first rows.",
    "Room 12, Route 66, F-16, COVID-19, M4, #5, No. 10, page 20 and version 2.3.1.",
    "Call +44 20 7946 0958 or 0800 555 019 or 555-0142.",
    "They won 3-2 and 2:1 and 24/7.",
    "Dozens of gulls, hundreds of thousands, a few hundred and several dozen.",
    "One of them said that no one knew which one.",
    "The court in Three Oaks heard the Maroon 5 case.",
    "They came three days ago.",
    "See https://news.example/2014/5 and @gull7 and [4].",
    "1e999999 and 10^100^100 and 2^10.",
    "9" * 400,
]


@pytest.mark.parametrize("text", NONE)
def test_what_counts_nothing_is_no_figure(text: str) -> None:
    assert told(text) == []


COUNTED = {
    "adjectives and nouns": ("He saw 30 masked harbour guards.", "masked harbour guards"),
    "up to the verb": ("1 tent remained.", "tent"),
    "behind of": ("Half of the gulls flew.", "gulls"),
    "behind whose": ("30 of the town's gulls flew.", "gulls"),
    "one and a verb in the present": ("One guard says so.", "guard"),
    "a hyphen left hanging": ("30 coal- and gas-fired plants.", "coal- and gas-fired plants"),
    "a label": ("Gulls: 30", "Gulls"),
    "nothing": ("The toll rose to 30.", None),
}


@pytest.mark.parametrize(("text", "words"), COUNTED.values(), ids=COUNTED.keys())
def test_what_is_counted_is_told_in_the_words_of_the_page(text: str, words: str | None) -> None:
    (one,) = read(text, Span(0, len(text)))
    assert (one.counted and one.counted.of(text)) == words


LISTS = {
    "30, 40 and 50 gulls.": ["30 = 30 [gulls]", "40 = 40 [gulls]", "50 = 50 [gulls]"],
    "Four of the six gulls.": ["Four = 4 [gulls]", "six = 6 [gulls]"],
    "10 judges rather than 11.": ["10 = 10 [judges]", "11 = 11 [judges]"],
}


@pytest.mark.parametrize(("text", "figures"), LISTS.items())
def test_numbers_of_a_list_count_the_same(text: str, figures: list[str]) -> None:
    assert told(text) == figures


def test_a_bare_number_of_a_date_is_none_and_a_duration_stays() -> None:
    text = "In year thirty they rested for the last two weeks."
    dates = [span(text, "year thirty"), span(text, "the last two weeks")]
    assert [one.unit for one in read(text, Span(0, len(text)), dates)] == ["wk"]


def test_a_name_changes_nothing() -> None:
    for name in ("Dora", "Ngozi", "Þórunn", "李梅", "Мария"):
        assert told(f"{name} saw 30 gulls.") == ["30 = 30 [gulls]"]


PIECES = [
    "1", "23", "4.5", "1,234", "1.234", "2016", "×", "10", "^", "⁵", "½", "²", "e", "/", "-",
    "–", "+", "%", "$", "€", "Rs", ".", ",", "a", "half", "one", "two", "hundred", "million",
    "and", "of", "third", "to", "or", "between", "from", "in", "out", "km", "m", "per", "h",
    "dollars", "the", "at least", "°", "C", "'", '"', "\n", "(", ")", "#", "٣٫٥", "५०",
    "pounds", "k", "bn", "\x00", "é", "😀", "dozen", "couple", "year", "old", "-plus", "minus",
    "9" * 400, "point", "ago", "\u2028",
]  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " "])), max_size=14))
def test_whatever_stands_there_is_read(pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in pieces)
    last = 0
    for one in read(text, Span(0, len(text))):
        assert last <= one.span.start < one.span.end <= len(text)
        last = one.span.end
        assert (one.value is None) == (one.bound == "between")
        if one.value is None:
            assert one.low is not None
            assert one.high is not None
            assert one.low < one.high
        assert max(abs(Fraction(end)) for end in (one.value or 0, one.low or 0)) < 10**140


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    for one in read(text, Span(0, len(text))):
        assert one.span.of(text).strip()


@pytest.mark.parametrize(
    "words", ["1 ", "one ", "5-", "1, ", "2 of ", "$", "12-year-old ", "1 000 ", "in 3 ", "x1 "]
)
def test_work_grows_with_the_text(words: str) -> None:
    texts = [words * 400, words * 800]
    one, two = (steps(read, text, Span(0, len(text))) for text in texts)
    assert two < 2.4 * one

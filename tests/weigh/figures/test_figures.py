from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from assay.record import Voice
from assay.text import Span
from assay.weigh.figures import figures, unread
from assay.weigh.figures.decimals import decimal
from tests.factories import Post, claim, discussion, reading, span

TEXT = "The harbour office counted at least 4.2 million gulls, and two thirds of them were young."
VOICE = Voice(source="s1", modality="certain", polarity="positive")


def test_a_figure_says_what_it_is_and_why() -> None:
    one, two = figures(reading(TEXT), (), ())
    assert (one.id, one.value, one.low, one.high) == ("n1", "4200000", "4200000", None)
    assert (one.bound, one.unit, one.counted) == ("at_least", None, "gulls")
    assert one.why == "“4.2 million” with “at least” states that number or more, counting “gulls”."
    assert (two.value, two.low, two.high, two.bound) == ("2/3", "2/3", "2/3", "exact")
    assert two.by == "rule:figures/4"


def test_headings_and_comments_are_read_and_furniture_and_bylines_are_not() -> None:
    read = discussion("# 12 gulls\n\nIt saw 13 gulls.", Post("tern", "I saw 14 gulls."))
    assert [one.value for one in figures(read, (), ())] == ["12", "13", "14"]
    text = "12 gulls\n\n13 gulls\n\n14 gulls"
    kept = figures(reading(text, "furniture", "byline", "caption"), (), ())
    assert [one.value for one in kept] == ["14"]


def test_a_figure_belongs_to_the_innermost_claim_around_it() -> None:
    read = reading(TEXT)
    outer = claim("k1", "b1", (VOICE,), Span(0, len(TEXT)))
    inner = claim("k2", "b1", (VOICE,), span(TEXT, "two thirds of them were young"))
    assert [one.claim for one in figures(read, (outer, inner), ())] == ["k1", "k2"]
    assert [one.claim for one in figures(read, (inner,), ())] == [None, "k2"]


def test_the_style_of_a_page_settles_what_a_block_leaves_open() -> None:
    read = reading("Es sind 2,5 km.\n\nThe pool holds 1.250 l.")
    assert [one.value for one in figures(read, (), ())] == ["2.5", "1250"]


def test_a_number_too_long_to_be_read_is_told_of() -> None:
    text = f"He wrote {'9' * 400}.\n\nAnd 1e999999 gulls.\n\nAnd 12 gulls."
    read = reading(text)
    assert [one.value for one in figures(read, (), ())] == ["12"]
    problems = unread(read)
    assert [one.code for one in problems] == ["number_too_long"] * 2
    assert problems[0].span == span(text, "9" * 400)


def test_a_table_of_many_numbers_is_read() -> None:
    text = "\n".join(f"{at}\t{at + 1}.5" for at in range(3000, 3500))
    assert len(figures(reading(text, "table"), (), ())) == 1000


@given(st.integers(-(10**40), 10**40), st.integers(0, 30))
def test_a_decimal_is_written_exactly(digits: int, places: int) -> None:
    value = Fraction(digits, 10**places)
    written = decimal(value)
    assert Fraction(Decimal(written)) == value
    assert "e" not in written.lower()


def test_a_third_is_written_as_a_fraction() -> None:
    assert decimal(Fraction(1, 3)) == "1/3"
    assert decimal(Fraction(-16, 3)) == "-16/3"

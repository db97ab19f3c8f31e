from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from assay.weigh.checks.findings import number
from tests.weigh.checks.written import checked, told

COUNTS = st.lists(st.integers(1, 10**15), min_size=3, max_size=6)


def _listed(total: int, parts: list[int]) -> str:
    named = [f"[{part}] from pier {chr(97 + at)}" for at, part in enumerate(parts)]
    return f"A total of [{total}] came: {', '.join(named[:-1])} and {named[-1]}."


@given(COUNTS)
def test_a_sum_that_is_right_to_the_last_digit_holds(parts: list[int]) -> None:
    assert [one[:2] for one in told(_listed(sum(parts), parts))] == [("sum", "holds")]


@given(COUNTS, st.sampled_from([-1, 1]))
def test_a_sum_that_is_one_off_never_holds(parts: list[int], off: int) -> None:
    outcomes = [
        one.outcome
        for one in checked(_listed(sum(parts) + off, parts))
        if len(one.figures) > len(parts)
    ]
    assert "holds" not in outcomes


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_a_change_is_told_from_its_two_ends(old: int, by: int) -> None:
    text = f"The number of beds grew by [{by}], from [{old}] to [{old + by}]."
    assert [one[:2] for one in told(text)] == [("change", "holds")]


@given(st.integers(1, 10**6), st.integers(0, 3))
def test_metres_are_a_thousandth_of_kilometres(count: int, places: int) -> None:
    kilometres = number(Fraction(count, 10**places), 3).replace(",", "").replace(" million", "")
    if Fraction(kilometres) != Fraction(count, 10**places):
        return
    metres = Fraction(count * 1000, 10**places)
    text = f"It is [{kilometres} km|km] ([{metres} m|m]) long."
    assert [one[:2] for one in told(text)] == [("unit", "holds")]


@given(st.text(alphabet="[]0123456789.,%=|~+ abcofmetal\n\ue000\ue004", max_size=120))
def test_any_text_is_read_without_harm(text: str) -> None:
    checked(text)

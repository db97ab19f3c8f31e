from __future__ import annotations

import pytest

from tests.weigh.checks.written import told


@pytest.mark.parametrize(
    "text",
    [
        "Sales at Ferrow Mills rose [20%] to [£12m=12000000|GBP] from [£8m=8000000|GBP].",
        "Turnover fell [10 per cent] from [€9m=9000000|EUR] to [€6m=6000000|EUR].",
        "Output rose [5%] to [40 tonnes=40|t] from [30 tonnes=30|t].",
        "Cases doubled from [400] to [1,200]. Rents have tripled in Dunmore since 2015.",
        "Cases doubled from [400] to [1,200], while rents tripled.",
    ],
)
def test_a_change_that_no_true_amounts_can_make_so_fails(text: str) -> None:
    assert [one[:2] for one in told(text)] == [("change", "fails")]


@pytest.mark.parametrize(
    "text",
    [
        "Profit at Ferrow Mills rose [10%] to [£9m=9000000|GBP] from [£8m=8000000|GBP].",
        "Turnover rose [12%] from [£7m=7000000|GBP] to [£8m=8000000|GBP].",
        "Profit fell [50%] to [£4m=4000000|GBP] from [£8m=8000000|GBP].",
        "Cases doubled from [400] to [800], while rents tripled.",
        "Turnover more than doubled from [£5m=5000000|GBP] to [£12m=12000000|GBP].",
    ],
)
def test_a_change_holds_that_amounts_within_half_of_the_last_digit_make_so(text: str) -> None:
    assert [one[:2] for one in told(text)] == [("change", "holds")]


@pytest.mark.parametrize(
    "text",
    [
        "Output rose [15%] to [12m tonnes=12000000|t+] from [8m tonnes=8000000|t].",
        "Sales rose to [£12m=12000000|GBP] from [£8m=8000000|GBP]. Costs rose [20%].",
    ],
)
def test_a_bounded_amount_and_another_matter_do_not_fail(text: str) -> None:
    assert told(text) == []


def test_figures_of_one_row_are_rounded_alike() -> None:
    text = (
        "Grants of [$3m=3000000|USD], [$2.5m=2500000|USD] and [$1.2m=1200000|USD] were paid, "
        "a total of [{}m={}|USD]."
    )
    assert [one[:2] for one in told(text.format("$6.5", 6500000))] == [("sum", "fails")]
    assert [one[:2] for one in told(text.format("$6.7", 6700000))] == [("sum", "holds")]
    assert told(text.format("$6.8", 6800000)) == []


def test_a_row_of_several_scales_holds_to_the_last_place_of_its_total() -> None:
    text = (
        "Orrin spent [€1bn=1000000000|EUR], [€250m=250000000|EUR] and [€30m=30000000|EUR], "
        "a total of [€1.3bn=1300000000|EUR]."
    )
    assert [one[:2] for one in told(text)] == [("sum", "holds")]


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed [14], including [nine=9#children] children and [six=6#adults] adults.",
        "It left [20#people] dead, including [14#women] women and [nine=9#children] children.",
        "They held [30#people] people, among them [18#men] men and [15#women] women.",
    ],
)
def test_kinds_that_exclude_one_another_are_not_more_than_what_they_are_among(text: str) -> None:
    assert [one[:2] for one in told(text)] == [("sum", "fails")]


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed [16], including [nine=9#children] children and [six=6#adults] adults.",
        "It hurt [20#people] people, including [14#women] women and [nine=9#teachers] teachers.",
        "It hurt [20#people] people, including [14#children] children and [nine=9#girls] girls.",
        "It took in [20#calves] calves, including [14#women] women and [nine=9#children] children.",
    ],
)
def test_kinds_that_may_overlap_or_fit_in_are_let_be(text: str) -> None:
    assert told(text) == []

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from assay.record import Figure, Voice
from assay.text import Span
from assay.weigh.checks import checks
from tests.factories import Post, claim, discussion, reading, span
from tests.weigh.checks.written import checked, told, written
from tests.work import steps

if TYPE_CHECKING:
    from collections.abc import Callable

RIGHT = [
    # sums
    ("A total of [45] came off the ferry: [20] men, [15] women and [10] children.",
     "sum", "20 + 15 + 10 = 45"),
    ("The board has [15] members, [9] of them women and [6] men.", "sum", "9 + 6 = 15"),
    ("Of the [62] present, [37] voted for, [21] against and [4] abstained.",
     "sum", "37 + 21 + 4 = 62"),
    ("They walked [12 km|km] on Monday and [9 km|km] on Tuesday. In all they walked [21 km|km].",
     "sum", "12 + 9 = 21 km"),
    ("The fire took [14] houses ([9] in Hale and [5] in Corve).", "sum", "9 + 5 = 14"),
    ("[12] + [9] = [21], so where is the rest?", "sum", "12 + 9 = 21"),
    ("[64] got away. [50] gave themselves up, [14] were caught.", "sum", "50 + 14 = 64"),
    ("Asked about it, [48%] said yes, [39%] said no and [13%] did not know.",
     "sum", "48% + 39% + 13% = 100%"),
    ("boats [14]\nbarges [9]\nrafts [11]\nall: [34]", "sum", "14 + 9 + 11 = 34"),
    # shares
    ("There were [37] refusals among [800] applications, a rate of [4.6%].",
     "share", "37 ÷ 800 = 4.63%"),
    ("Of the [120] delegates, [30] abstained, [a quarter=0.25] of the hall.",
     "share", "30 ÷ 120 = 25%"),
    ("[Two thirds=2/3] of the [90] flats, that is [60], are empty.", "share", "60 ÷ 90 = 66.67%"),
    ("The ministry saw [61] farms and found fault with [20], or [33%].",
     "share", "20 ÷ 61 = 32.79%"),
    # changes
    ("The number of beds grew by [35], from [180] to [215].", "change", "215 − 180 = 35"),
    ("The price has doubled, from [80] to [160].", "change", "160 ÷ 80 = 2"),
    ("Sales fell [15%], from [2,000] to [1,700].",
     "change", "1,700 − 2,000 = −300; −300 ÷ 2,000 = −15%"),
    ("Shares closed at [$31.40|USD], up [$1.15|USD] from [$30.25|USD].",
     "change", "$31.4 − $30.25 = $1.15"),
    ("Turnout rose by [6#points] points, from [52%] to [58%].", "change", "58% − 52% = 6%"),
    # units
    ("They found [220 pounds|[lb_av]] ([100 kilograms|kg]) of salt.",
     "unit", "220 lb = 99.7903 kg ≈ 100 kg"),
    ("It was [14°F|[degF]] ([-10°C=-10|Cel]) at night.", "unit", "14 °F = −10 °C"),
    ("He served [three years=3|a], [36 months|mo] to the day.", "unit", "3 years = 36 months"),
    ("The rate was [1 euro=1|EUR] = [$1.20|USD]. He paid [€50|EUR] ([$60|USD]).",
     "unit", "€50 × $1.2 = $60"),
    # comparisons
    ("The storm killed [41] people, more than the flood, which killed [29] people.",
     "comparison", "41 > 29"),
    ("Gessa spends [$900|USD], [three times=3] as much as Orrin, which spends [$300|USD].",
     "comparison", "$900 ÷ $300 = 3"),
    ("A ticket costs [$40|USD], twice as much as in Orrin, where it costs [$20|USD].",
     "comparison", "$40 ÷ $20 = 2"),
    ("Halden got [5,310] votes and Marsh [5,190], a lead of [120].",
     "comparison", "5,310 − 5,190 = 120"),
    ("Hale has [210], Corve [340] and Mintly [95]. Corve is the largest of the three.",
     "comparison", "340 > 210"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "working"), RIGHT)
def test_what_comes_out_holds(text: str, kind: str, working: str) -> None:
    assert told(text) == [(kind, "holds", working)]


WRONG = [
    ("A total of [45] came off the ferry: [20] men, [19] women and [10] children.",
     "sum", "20 + 19 + 10 = 49, not 45"),
    ("The board has [15] members, [9] of them women and [8] men.", "sum", "9 + 8 = 17, not 15"),
    ("They sold [12 km|km], [9 km|km] and [5 km|km] of rope. In all they sold [30 km|km].",
     "sum", "12 + 9 + 5 = 26 km, not 30 km"),
    ("Of the [500] entries [320] came by post and the remaining [280] by hand.",
     "sum", "320 + 280 = 600, not 500"),
    ("boats [14]\nbarges [9]\nrafts [21]\nall: [34]", "sum", "14 + 9 + 21 = 44, not 34"),
    ("There were [37] refusals among [800] applications, a rate of [8.6%].",
     "share", "37 ÷ 800 = 4.63%, not 8.6%"),
    ("The number of beds grew by [35], from [180] to [235].", "change", "235 − 180 = 55, not 35"),
    ("The price has doubled, from [80] to [110].", "change", "110 ÷ 80 = 1.38, not 2"),
    ("Sales fell [25%], from [2,000] to [1,700].",
     "change", "1,700 − 2,000 = −300; −300 ÷ 2,000 = −15%, not −25%"),
    ("They found [220 pounds|[lb_av]] ([160 kilograms|kg]) of salt.",
     "unit", "220 lb = 99.7903 kg, not 160 kg"),
    ("The rate was [1 euro=1|EUR] = [$1.20|USD]. He paid [€50|EUR] ([$90|USD]).",
     "unit", "€50 × $1.2 = $60, not $90"),
    ("The storm killed [21] people, more than the flood, which killed [29] people.",
     "comparison", "21 < 29"),
    ("Hale has [410], Corve [340] and Mintly [95]. Corve is the largest of the three.",
     "comparison", "340 < 410"),
    ("The Linnet has [41] cabins. He read that the Linnet has [47] cabins.", "repeat", "41 ≠ 47"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "working"), WRONG)
def test_what_the_words_claim_and_does_not_come_out_fails(
    text: str, kind: str, working: str
) -> None:
    assert told(text) == [(kind, "fails", working)]


SILENT = {
    "an open list": "They sold [500] cars, including [200] vans and [150] lorries.",
    "sets that overlap": "Of [80] houses, [30] have solar panels, [25] pumps and [40] new windows.",
    "no total": "The shop sold [40] lamps and [60] shades, and [20] were sent back.",
    "ages": "Dana, [34|a], her husband, [36|a], and their sons, [9|a] and [4|a], were found.",
    "another base": "The fund holds [5%] of the bank and [10%] of the mill.",
    "a bound that is kept": "More than [90+] were inside. [52] were brought out, [31] got out.",
    "money without a rate": "He paid [$500|USD] ([£400|GBP]).",
    "feet and inches": "He is [6 feet|[ft_i]], [4 inches|[in_i]] tall.",
    "what lasts and what is left": "He got [6 months|mo] ([2 years|a] on probation).",
    "two places": "The bridge has [4] lanes in the north and [6] lanes south of the toll.",
    "two times": "Once the Linnet had [41] cabins. Now the Linnet has [47] cabins.",
    "a plain bound": "It cost more than [20+], and the other [15].",
    "a difference": "The gap is [$105|USD], [$5|USD] more than last year, and [$30|USD] more "
    "than the plan.",
    "a list's numbers": "There are [two=2] reasons: [1]) it rains and [2]) it pours.",
    "a number nobody read": "The jury of [12] was split, [6] for acquittal, [5] for conviction "
    "and one undecided.",
    "a range": "It grew from [5-6] to [7].",
    "rounded shares": "[33%] said yes, [33%] said no and [33%] did not know.",
    "a rounded change": "Rents rose [7%] from [400,000] to [430,000].",
    "denied": "The old bridge, [30 m|m], is not longer than the new one, which is [40 m|m] long.",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT.keys())
def test_nothing_fails_that_the_words_do_not_claim(text: str) -> None:
    assert [one for one in told(text) if one[1] != "holds"] == []


DEPENDS = [
    (("Lutania [3,100]\nGrell [2,900]\nMarovia [2,800]\nOrsk [1,700]\n\n"
     "So at least [10,000+] from just a few countries!"),
     "3,100 + 2,900 + 2,800 = 8,800 < 10,000; with 1,700 more: 10,500"),
    (("The larger banks lost more than [7+] between them. Narn lost [3.9], Hale [2.6], Orm [1.1] "
     "and Dale [0.2]."), "3.9 + 2.6 = 6.5 < 7; with 1.1 more: 7.6"),
    ("Votes: Halden [4,100], Voss [2,700], Marsh [1,200], blank [300]. Altogether [8,000].",
     "4,100 + 2,700 + 1,200 + 300 = 8,300, not 8,000; without 300: 4,100 + 2,700 + 1,200 = 8,000"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "working"), DEPENDS)
def test_what_hangs_on_the_figures_meant_depends(text: str, working: str) -> None:
    (one,) = checked(text)
    assert (one.kind, one.outcome, one.working) == ("sum", "depends", working)
    assert one.why.startswith("It depends on ")


def test_what_is_set_against_a_sum_is_no_part_of_it() -> None:
    (one,) = checked(
        "Orsk [3,417]\nGrell [3,244]\nMarovia [3,000]\nLutania [2,996]\nTarn [1,910]\n\n"
        "So at least [10,000+], just from a few countries, versus [3,417] of Orsk."
    )
    assert one.working == "3,244 + 3,000 + 2,996 = 9,240 < 10,000; with 1,910 more: 11,150"


def test_a_check_names_its_figures_the_claims_that_hold_them_and_its_rule() -> None:
    text = "A total of [45] came off: [20] men, [15] women and [10] children."
    page, figures = written(text)
    plain = page.page.text
    voice = Voice(source="s1", modality="certain", polarity="positive")
    claims = [
        claim("k1", "b1", (voice,), span(plain, "A total of 45 came off: 20 men")),
        claim("k2", "b1", (voice,), span(plain, "15 women and 10 children")),
        claim("k3", "b1", (voice,), span(plain, "came off")),
    ]
    (one,) = checks(page, claims, figures)
    assert one.figures == ("n1", "n2", "n3", "n4")
    assert (one.id, one.claims, one.by) == ("r1", ("k1", "k2"), "rule:sum/4")
    assert "“45”" in one.why


@pytest.mark.parametrize("name", ["Oyelaran", "李娜", "O’Brien-Smyth", "Łucja"])
def test_a_name_makes_no_difference(name: str) -> None:
    for text, kind, _ in (*RIGHT, *WRONG):
        swapped = re.sub(r"\b(?:Hale|Halden|Gessa)\b", name, text)
        assert [one[:2] for one in told(swapped)] == [one[:2] for one in told(text)], kind


def test_figures_of_two_writers_are_not_added_up() -> None:
    page = discussion("# Boats", Post("gull", "There were 45 of them:"), Post("tern", "20 and 25"))
    figures = [
        Figure(
            id=f"n{at}", span=span(page.page.text, words), value=words, low=words, high=words,
            bound="exact", why="It is a number.", by="test/figures@1",
        )
        for at, words in enumerate(("45", "20", "25"))
    ]  # fmt: skip
    assert checks(page, (), figures) == ()


ODD = {
    "nothing": "",
    "huge": "A total of [" + "9" * 400 + "]: [" + "8" * 400 + "] and [1].",
    "private marks": "\ue000 [4] \ue001 of [8] \ue002\ue003\ue004 is [50%].",
    "nought": "It fell from [0] to [0], by [0%], of [0].",
    "other scripts": "المجموع [45]: [20] و [25]. 합계 [45].",
    "control": "A\x00total\x1fof [45]: [20], [15]\u2028and [10]",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_input_is_read_without_harm(text: str) -> None:
    checked(text)


def test_figures_that_overlap_or_stand_outside_the_blocks_are_passed_over() -> None:
    page = reading("Of 45 there were 20.")
    given = {"value": "45", "bound": "exact", "why": "It is one.", "by": "test/figures@1"}
    figures = [
        Figure(id=f"n{at}", span=Span(*ends), **given)  # type: ignore[arg-type]
        for at, ends in enumerate([(3, 5), (3, 8), (4, 5), (90, 92)])
    ]
    assert checks(page, (), figures) == ()


def _table(rows: int) -> str:
    return "\n".join(f"pier [{at % 97 + 3}] and [{at % 89 + 5}]" for at in range(rows))


def _sentence(length: int) -> str:
    return " ".join(f"and [{at % 97 + 3}] of [{at % 13 + 2}%] more than" for at in range(length))


@pytest.mark.parametrize("make", [_table, _sentence])
def test_work_grows_with_the_page_and_no_faster(make: Callable[[int], str]) -> None:
    small, large = written(make(150)), written(make(600))
    before = steps(checks, small.page, (), small.figures)
    assert steps(checks, large.page, (), large.figures) < 6 * before

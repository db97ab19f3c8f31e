from __future__ import annotations

import pytest

from assay.text import Span
from assay.weigh.figures.found import read


def _money(text: str) -> list[tuple[str, str, str]]:
    return [
        (one.span.of(text), str(one.value), one.unit)
        for one in read(text, Span(0, len(text)))
        if one.unit is not None
    ]


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("N70,000", "70000", "NGN"),
        ("₦70,000", "70000", "NGN"),
        ("N2.3bn", "2300000000", "NGN"),
        ("N15 billion", "15000000000", "NGN"),
        ("KSh4,000", "4000", "KES"),
        ("Ksh 20,000", "20000", "KES"),
        ("KSh 1.2 million", "1200000", "KES"),
        ("Sh300 million", "300000000", "KES"),
        ("USh 2 billion", "2000000000", "UGX"),
        ("TSh5 million", "5000000", "TZS"),
        ("R12 million", "12000000", "ZAR"),
        ("R 12 million", "12000000", "ZAR"),
        ("R20 000", "20000", "ZAR"),
        ("GH¢40 million", "40000000", "GHS"),
        ("GH₵300", "300", "GHS"),
        ("GHS 40m", "40000000", "GHS"),
        ("Rs 5 lakh", "500000", "INR"),
        ("Rs1.2 crore", "12000000", "INR"),
        ("US$3m", "3000000", "USD"),
        ("A$3m", "3000000", "AUD"),
        ("C$3m", "3000000", "CAD"),
        ("S$3m", "3000000", "SGD"),
        ("HK$3m", "3000000", "HKD"),
        ("J$500,000", "500000", "JMD"),
        ("RM5 million", "5000000", "MYR"),
        ("Tk 500 crore", "5000000000", "BDT"),
        ("P2 million", "2000000", "PHP"),
        ("Php 20,000", "20000", "PHP"),
    ],
)
def test_money_in_the_letters_of_its_country(words: str, value: str, unit: str) -> None:
    assert _money(f"Ferrow council gave {words} to the port.") == [(words, value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "He was fined R500 for speeding.",
        "A bottle of water now costs N500 in Orrin.",
        "The fare is P80 from Dunmore.",
        "A Sh50 coin fell out.",
    ],
)
def test_a_bare_letter_is_money_among_words_of_money(text: str) -> None:
    assert len(_money(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The R12 runs north of Orrin.",
        "He drove an R12 and took the N70 bus to Dunmore.",
        "She is ranked P2 in the race.",
        "The toll on the R300 was dropped.",
        "Paragraph P2 of Section R12 applies.",
        "Sh, said the nurse, and Sh 12 was heard.",
        "Flat N70 was sold.",
        "The Mk R2D2 and the XR12 million were robots.",
        "GH 40 was the room.",
    ],
)
def test_a_road_a_model_and_a_rank_are_no_money(text: str) -> None:
    assert _money(text) == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("plus or minus 3 percentage points", "3"),
        ("plus-or-minus 3.5 percentage points", "7/2"),
        ("plus/minus two percentage points", "2"),
        ("±4%", "4"),
    ],
)
def test_a_margin_to_both_sides_is_never_below_nought(words: str, value: str) -> None:
    text = f"The poll has a margin of error of {words}."
    assert _money(text) == [(words, value, "%")]


def test_a_margin_in_signs_and_plain_signs() -> None:
    assert _money("The margin is +/-3%.")[0][1:] == ("3", "%")
    assert _money("It was minus 3 degrees.")[0][1] == "-3"
    assert _money("It was minus 3% and plus 5%.") == [
        ("minus 3%", "-3", "%"),
        ("plus 5%", "5", "%"),
    ]

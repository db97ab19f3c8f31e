"""Sums as pages state them: what fails is told, and what only looks like it is not."""

from __future__ import annotations

import pytest

import assay

WRONG = [
    ("In all 64 people were held, 41 in the capital and 33 in the port.", "41 + 33 = 74, not 64"),
    ("The party has 15 seats. Hale got 8, Corve 6 and Mintly 4.", "8 + 6 + 4 = 18, not 15"),
    ("The grant of £90 was spent on rent (£60), food (£22) and paint (£18).",
     "60 + 22 + 18 = £100, not £90"),
    ("Karl and Otto own 70% between them: Karl 35% and Otto 45%.", "35 + 45 = 80%, not 70%"),
    ("Voss won by 55% to 49%.", "55% + 49% = 104%, more than 100%"),
    ("The five crew earned $80,000 between them, or $18,000 each.",
     "5 × $18,000 = $90,000, not $80,000"),
    ("Imports stood at $14 billion and exports at $11 billion, a deficit of $7 billion.",
     "$14 billion − $11 billion = $3 billion, not $7 billion"),
    ("The siege lasted nine years, from 1999 to 2005.", "2005 − 1999 = 6, not nine years"),
    ("Sales fell 20% to 600 units, compared with 800 a year earlier.",
     "600 − 800 = −200; −200 ÷ 800 = −25%, not −20%"),
    ("One in ten of the 700 prisoners, 140 in all, is serving life.",
     "140 ÷ 700 = 20%, not One in ten (0.1)"),
    ("Winds of 100 mph (116 km/h) tore off the roof.", "100 mph = 160.9344 km/h, not 116 km/h"),
]  # fmt: skip
NONE = [
    "Of the 80 houses, 30 have solar panels, 25 have pumps and 40 have new windows.",
    "Of the 84 delegates, 51 are women and 40 are under 35.",
    "64 people were held, 41 in the capital and 33 in connection with arson.",
    "There are 40 boats in the port, 25 from Hale and 12 from Corve.",
    "The party won 48% in the north, 41% in the south and 30% in the capital.",
    "Profits doubled. The firm sold 300 ships last year, up from 280.",
    "Halden leads with 24,780, followed by Voss (3,923), Pell (3,371) and Marsh (3,306).",
    "300 of the 1,200 applicants, 40% of them women, were turned away.",
    "The council has 60 seats. In 2010 the Greens won 22, in 2014 31 and in 2018 34.",
    "The war lasted from 1914 to 1918, and for 20 years afterwards the fields lay bare.",
    "The staff get 15 days (3 weeks) of leave.",
    "The bank lifted rates by 25 basis points to 4.75% from 4.5%.",
]


@pytest.mark.parametrize(("text", "working"), WRONG)
def test_a_sum_that_does_not_come_out_is_shown(text: str, working: str) -> None:
    failed = [one.working for one in assay.read_text(text).checks if one.outcome == "fails"]
    assert failed == [working]


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_a_wrong_sum_raises_nothing(text: str) -> None:
    assert [one.working for one in assay.read_text(text).checks if one.outcome == "fails"] == []

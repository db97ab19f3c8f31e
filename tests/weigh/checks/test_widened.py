"""Sums that the rules were widened for, and what only looks like them."""

from __future__ import annotations

import pytest

import assay

WRONG = [
    ("The scores were 6, 7 and 8, an average of 7.5.", "(6 + 7 + 8) ÷ 3 = 7, not 7.5"),
    ("The average of 10, 20 and 30 is 25.", "(10 + 20 + 30) ÷ 3 = 20, not 25"),
    ("It went 300 km in 3 hours, averaging 80 km/h.", "300 km ÷ 3 hours = 100 km/h, not 80 km/h"),
    ("Of the 40, 12 were hurt, 25 were unhurt and 5 are missing.", "12 + 25 + 5 = 42, not 40"),
    ("Some 45% of the 18,000 people, about 5,400, are poor.", "5,400 ÷ 18,000 = 30%, not 45%"),
    ("The quay is 640 metres long. Boats see the quay, which is 460 metres long.", "640 m ≠ 460 m"),
    ("The mill employs 40 men. The union says the mill employs 54 men.", "40 ≠ 54"),
    ("The ferry had 212 people on board.\n\nThe ferry sank with 221 people on board.", "212 ≠ 221"),
]  # fmt: skip
NONE = [
    "The court fined the driver $500. The court fined the owner $300.",
    "The plant in Ostra employs 400 workers. The plant in Vell employs 300 workers.",
    "The ferry carried 212 people on Monday. On Tuesday the ferry carried 221 people.",
    "The firm has 400 workers. After the merger the firm has 540 workers.",
    "The hospital has 312 beds. For children the hospital has 40 beds.",
    "The river is 40 m wide at the bridge. The river is 60 m wide at the mill.",
    "The army lost 40 tanks. The army lost 30 tanks at the river.",
    "The lake is 43 km long. The lake is 34 km wide.",
    "The fund gave the school $40,000. The fund gave the school $30,000 for books.",
    "He drove 300 km in three hours, including stops, an average of 80 km/h.",
    "Temperatures were 6, 7 and 8 degrees, and the average in May is 7.5.",
]


@pytest.mark.parametrize(("text", "working"), WRONG)
def test_what_does_not_come_out_is_told_with_its_working(text: str, working: str) -> None:
    failing = [one for one in assay.read_text(text).checks if one.outcome == "fails"]
    assert [one.working for one in failing] == [working]


@pytest.mark.parametrize("text", NONE)
def test_what_the_words_tell_apart_is_not_set_against_each_other(text: str) -> None:
    assert [one for one in assay.read_text(text).checks if one.outcome == "fails"] == []


def test_an_average_that_comes_out_holds() -> None:
    (one,) = assay.read_text("He drove 300 km in three hours, an average of 100 km/h.").checks
    assert (one.outcome, one.working) == ("holds", "300 km ÷ 3 hours = 100 km/h")


def test_a_page_of_one_thing_a_thousand_times_is_read_in_time() -> None:
    text = " ".join(f"The ferry had {number} people on board." for number in range(100, 1100))
    assert assay.read_text(text).checks is not None

from __future__ import annotations

import pytest

from assay.case.match.shelf import Shelf, Stored, packed

STORED = [
    Stored("The ferry to Fenwick sank in the storm.", "Did the Fenwick ferry sink?"),
    Stored("A bakery in Orlo sold 400 loaves with plaster in them.", "Plaster in Orlo's bread"),
    Stored("Dora Brandt resigned as mayor of Orlo.", ""),
    Stored("", ""),
]
SHELF = Shelf(STORED)

ASKED = [
    ("They say #FenwickFerry went down in last night's storm 😱 https://x.example", 0),
    ("400 loaves of bread from that Orlo bakery were full of plaster", 1),
    ("Mayor Brandt has stepped down", 2),
]


@pytest.mark.parametrize(("asked", "place"), ASKED)
def test_what_says_what_is_asked_comes_first(asked: str, place: int) -> None:
    assert SHELF.find(asked)[0].place == place


def test_what_nothing_fits_scores_low() -> None:
    scores = [one.score for one in SHELF.find("The chess club of Harrow meets on Tuesdays.")]
    assert max(scores) < 0.2
    assert scores == sorted(scores, reverse=True)


def test_why_names_what_both_have() -> None:
    found = SHELF.find(ASKED[1][0])[0]
    assert found.why.startswith("Both have “orlo”, “400”, “bakery”, “loaves”, “bread”, and")
    assert found.by == "model:matching/1"


def test_as_many_are_found_as_are_asked_for() -> None:
    assert [len(SHELF.find("the Fenwick ferry", most)) for most in (1, 3, 9)] == [1, 3, 4]


@pytest.mark.parametrize("asked", ["", " ", "😱", "https://x.example"])
def test_nothing_asked_finds_nothing(asked: str) -> None:
    assert SHELF.find(asked) == []


def test_an_empty_shelf_finds_nothing() -> None:
    assert Shelf([]).find("the ferry") == []


@pytest.mark.parametrize(
    "odd", ['" OR text:*', "\ud800 \x00 x", "ferry " * 10_000, "AND NOT NEAR(", "9" * 3_000]
)
def test_odd_words_are_only_words(odd: str) -> None:
    assert len(SHELF.find(odd)) == len(STORED)
    assert Shelf([Stored(odd, odd)]).find("ferry")


def test_vectors_that_were_kept_find_the_same() -> None:
    assert Shelf(STORED, packed(STORED)).find(ASKED[0][0]) == SHELF.find(ASKED[0][0])

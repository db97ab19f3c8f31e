"""What is found by its words, on either database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.case.search import claims_with
from tests.case.pages import Said, page, plain

if TYPE_CHECKING:
    from assay.case import Case

TOLD = (
    "The ferry sank at dawn near the harbour wall.",
    "Divers found the ferry bell in 1.5 metres of mud.",
    "To be or not to be is what the mayor's speech asked.",
    "The harbour-master wrote to post.example about café prices.",
    "Паром затонул на рассвете.",
    "C++ runs the AND gate of the lock.",
)


@pytest.fixture
def case(case: Case) -> Case:
    case.add(plain(*TOLD, name="a.txt", title="Ferry"))
    case.add(page(Said("it will be raised.", "Ana Orlo"), name="b.txt"))
    return case


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("ferry", {1, 2}),
        ("FERRIES", {1, 2}),
        ("ferry bell", {2}),
        ("bell ferry", {2}),
        ('"ferry bell"', {2}),
        ('"bell ferry"', set()),
        ('"ferry sank" dawn', {1}),
        ("1.5", {2}),
        ("1.5 metres", {2}),
        ("to be or not to be", {3}),
        ('"to be"', {3}),
        ("mayor's", {3}),
        ("harbour-master", {4}),
        ('"harbour master"', {4}),
        ("post.example", {4}),
        ("café", {4}),
        ("паром", {5}),
        ("ПАРОМ затонул", {5}),
        ("C++", {6}),
        ("AND", {6}),
        ("gate AND lock", {6}),
        ("ferry -bell *", {2}),
        ("nothing such", set()),
    ],
)
def test_claims_that_have_all_the_words_are_found(
    case: Case, words: str, numbers: set[int]
) -> None:
    assert {hit.claim for hit in case.search(words) if hit.claim} == {
        f"k{number}" for number in numbers
    }


@pytest.mark.parametrize(
    "words",
    [
        "", " ", '"', '""', "'", "''''", "\\", "\\'", "\0", "fer\0ry", "\ud800", "_", "*", "-", "(",
        "NEAR(", "OR", "NOT ferry NOT", "^", ":", "text:ferry", "a:*", "ferry & | ! <->", "{a b}",
        '"ferry', 'ferry"', '" " "', "中文", "שלום", "مرحبا", "😀", "é" * 50, "x" * 100_000,
        "ferry " * 20_000, " ".join(f"w{place}" for place in range(20_000)), "’", "a’", "%", "\n\t",
        "1e999", "https://post.example/?q=a&b='c'", "<b>ferry</b>", "--", "; DROP TABLE claims",
    ],
)  # fmt: skip
def test_odd_words_break_nothing(case: Case, words: str) -> None:
    case.search(words)
    case.search(words, limit=1)
    with case.store.begin() as connection:
        list(claims_with(connection, words, 5))
    assert case.counts()["claims"] == len(TOLD) + 1


def test_a_page_is_found_where_no_claim_has_the_words(case: Case) -> None:
    (hit,) = case.search("Ana Orlo says raised")
    assert (hit.page, hit.claim) == ("p2", None)
    assert "it will be raised" in hit.words


def test_words_on_one_page_but_in_no_one_claim_give_the_page(case: Case) -> None:
    (hit,) = case.search("bell café")
    assert (hit.page, hit.claim, hit.title) == ("p1", None, "Ferry")


def test_where_nothing_has_all_words_claims_that_have_some_are_found(case: Case) -> None:
    assert [hit.claim for hit in case.search("bell zeppelin")] == ["k2"]


def test_no_more_is_found_than_was_asked_for_and_the_best_first(case: Case) -> None:
    found = case.search("the", limit=10)
    scores = [hit.score for hit in found if hit.claim]
    assert scores == sorted(scores, reverse=True)
    assert len(case.search("the", limit=2)) == 2


def test_what_a_page_said_before_it_changed_is_not_found(case: Case) -> None:
    case.add(plain(*TOLD[1:], name="a.txt"))
    assert case.search('"sank at dawn"') == ()
    assert {hit.page for hit in case.search("bell")} == {"p3"}


def test_claims_that_share_words_are_found_best_first(case: Case) -> None:
    with case.store.begin() as connection:
        found = list(claims_with(connection, "A bell of a ferry, they say, was found.", 5))
    assert found[0].claim == "k2"

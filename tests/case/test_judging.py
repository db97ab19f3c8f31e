"""What people decide stands beside what the machine guessed, on either database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.case.judging import latest
from assay.errors import CaseError
from tests.case.pages import plain

if TYPE_CHECKING:
    from assay.case import Case


@pytest.fixture
def case(case: Case) -> Case:
    case.add(plain("The ferry sank.", "It was old."))
    return case


def test_a_judgement_says_who_when_on_what_and_why(case: Case) -> None:
    made = case.judge("k1", "match", "same", who="Mara", reason="The same ferry.")
    assert case.judgements() == (made,)
    assert (made.id, made.who, made.subject, made.what, made.value, made.reason) == (
        "j1", "Mara", "k1", "match", "same", "The same ferry.",
    )  # fmt: skip
    assert made.at.endswith("+00:00")


def test_a_judgement_changes_nothing_of_what_the_machine_made(case: Case) -> None:
    before = (case.claims(), case.record("p1"))
    case.judge("k1", "checkworthy", "0")
    assert (case.claims(), case.record("p1")) == before


def test_the_later_judgement_stands_and_the_earlier_stays_readable(case: Case) -> None:
    case.judge("k1", "match", "same", who="Mara")
    later = case.judge("k1", "match", "unsure", who="Ivo")
    other = case.judge("k1", "grade", "B2", who="Ivo")
    assert len(case.judgements("match")) == 2
    assert latest(case.judgements()) == {("k1", "match"): later, ("k1", "grade"): other}


def test_two_items_are_judged_together(case: Case) -> None:
    assert case.judge("k1:k2", "match", "related").subject == "k1:k2"


@pytest.mark.parametrize("subject", ["k9", "p2", "e1", "k1:k9", "h1:k1", "j4", "f1", "l1", "s99"])
def test_what_is_not_there_cannot_be_judged(case: Case, subject: str) -> None:
    with pytest.raises(CaseError, match="there is no") as caught:
        case.judge(subject, "match", "same")
    assert caught.value.reason == "unknown"
    assert case.judgements() == ()


@pytest.mark.parametrize("subject", ["", "ferry", "k", "k0", "k-1", "k1:", "1", "k1k2", "k" * 99])
def test_what_is_no_id_cannot_be_judged(case: Case, subject: str) -> None:
    with pytest.raises(CaseError, match="expected an item's id"):
        case.judge(subject, "match", "same")

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.case.hypotheses import drop, hypotheses, matrix, propose, settle
from assay.case.pairing import pair_up
from assay.case.sourcing import grade
from assay.errors import CaseError
from tests.case.stated import Says, kept, made

if TYPE_CHECKING:
    from assay.case import Case
    from assay.case.hypotheses import Cell

OPEN = Says("Ana Roke", "The north gate was open all night.")
DENIED = Says(
    "Bram Ost", "The north gate was open all night.", None, "certain", "negative", denies=True
)
SHUT = Says("Ivo Sand", "The north gate was shut all night.")
ASIDE = Says("Ivo Sand", "The Harbour Board met in Osk.")
ASKED = Says("Ivo Sand", "Whether the north gate was open.", None, "unknown", "unknown")


def _written(case: Case) -> None:
    kept(case, made("One", OPEN, SHUT, ASIDE, ASKED), made("Two", DENIED))
    propose(case, "The north gate was open all night.", who="Ada")
    propose(case, "The north gate was shut all night.", who="Ada")


def test_claims_stand_beside_explanations_with_suggestions_and_reasons(case: Case) -> None:
    _written(case)
    found = matrix(case)
    rows = {row.claim.id: row for row in found.rows}
    assert {"k1", "k2", "k5"} <= set(rows)
    assert "k4" not in rows
    assert next(cell.fit for cell in rows["k1"].cells) == "consistent"
    (denied,) = (row for row in found.rows if row.claim.speaker.name == "Bram Ost")
    assert denied.cells[0].fit == "inconsistent"
    assert denied.cells[0].why.startswith("Bram Ost denies words that")
    assert all(cell.by == "model:pairs/1" for row in found.rows for cell in row.cells)


def test_what_a_person_settles_stands_beside_the_suggestion_and_is_taken_back(case: Case) -> None:
    _written(case)
    settle(case, "h1", "k1", "inconsistent", who="Ada", reason="He was asleep.")
    (row,) = (row for row in matrix(case).rows if row.claim.id == "k1")
    cell = row.cells[0]
    assert (cell.fit, cell.settled, cell.suggested) == (
        "inconsistent",
        "inconsistent",
        "consistent",
    )
    assert (cell.who, cell.reason) == ("Ada", "He was asleep.")
    settle(case, "h1", "k1", "open", who="Ada")
    (row,) = (row for row in matrix(case).rows if row.claim.id == "k1")
    assert row.cells[0].settled is None


def test_a_settled_claim_stays_a_row_whatever_it_is_about(case: Case) -> None:
    _written(case)
    settle(case, "h2", "k3", "not_applicable", who="Ada")
    assert "k3" in {row.claim.id for row in matrix(case, rows=1).rows}


def test_the_grade_of_a_source_weighs_its_claims(case: Case) -> None:
    _written(case)
    grade(case, next(e.id for e in case.entities() if e.name == "Ana Roke"), "C4", reason="x")
    grade(case, "k2", "A5", reason="x")
    rows = {row.claim.id: row for row in matrix(case).rows}
    assert (rows["k1"].grade, rows["k1"].weight) == ("C4", 4)
    assert (rows["k2"].grade, rows["k2"].weight) == ("A5", 2)


def test_an_explanation_that_is_dropped_is_weighed_no_more(case: Case) -> None:
    _written(case)
    drop(case, "h1", who="Ada", reason="It was another gate.")
    assert [one.id for one in hypotheses(case)] == ["h2"]
    assert [one.id for one in matrix(case).hypotheses] == ["h2"]
    propose(case, "The north gate was open all night.", who="Ada")
    assert [one.id for one in hypotheses(case)] == ["h2", "h3"]


def test_a_case_without_explanations_or_claims_has_an_empty_matrix(case: Case) -> None:
    assert matrix(case).rows == ()
    propose(case, "Nothing happened.")
    assert matrix(case).rows == ()


def test_what_was_settled_on_a_page_goes_with_it(case: Case) -> None:
    _written(case)
    settle(case, "h1", "k1", "consistent", who="Ada")
    case.forget("p1")
    assert "k1" not in {row.claim.id for row in matrix(case).rows}


@pytest.mark.parametrize("text", ["", "   ", "…", "\n"])
def test_an_explanation_has_words(case: Case, text: str) -> None:
    with pytest.raises(CaseError, match="in words"):
        propose(case, text)


def test_an_explanation_is_written_once(case: Case) -> None:
    propose(case, "The gate was  open.")
    with pytest.raises(CaseError, match="h1 says this already"):
        propose(case, "the gate was open.")


@pytest.mark.parametrize(
    ("one", "claim", "fit"),
    [
        ("h1", "k1", "true"),
        ("h9", "k1", "consistent"),
        ("h1", "k99", "consistent"),
        ("k1", "h1", "consistent"),
    ],
)
def test_only_what_is_here_is_settled_and_only_as_one_of_the_three(
    case: Case, one: str, claim: str, fit: str
) -> None:
    _written(case)
    with pytest.raises(CaseError):
        settle(case, one, claim, fit)
    assert case.judgements("fit") == ()


def _suggestion(case: Case, claim: str) -> Cell:
    (row,) = (row for row in matrix(case).rows if row.claim.id == claim)
    return row.cells[0]


def test_what_was_settled_is_suggested_for_a_claim_that_a_person_holds_to_be_the_same(
    case: Case,
) -> None:
    _written(case)
    before = _suggestion(case, "k2")
    settle(case, "h1", "k1", "not_applicable", who="Ada", reason="Another gate.")
    assert _suggestion(case, "k2") == before
    made = pair_up(case, "k2", "k1", "same", who="Mara")
    cell = _suggestion(case, "k2")
    assert (cell.suggested, cell.settled, cell.by) == ("not_applicable", None, "rule:twin/1")
    assert cell.why == (
        f"Mara holds it to be the same as k1 ({made.id}), which Ada settled as not applicable"
        " (j1), because “Another gate.”."
    )
    pair_up(case, "k1", "k2", "different", who="Mara")
    assert _suggestion(case, "k2") == before


def test_what_people_settled_in_two_ways_is_not_suggested(case: Case) -> None:
    _written(case)
    before = _suggestion(case, "k2")
    for other, fit in (("k1", "consistent"), ("k3", "not_applicable")):
        settle(case, "h1", other, fit, who="Ada")
        pair_up(case, "k2", other, "same", who="Mara")
    assert _suggestion(case, "k2") == before


def test_a_denial_gets_nothing_from_a_claim_that_asserts_the_words(case: Case) -> None:
    _written(case)
    settle(case, "h1", "k1", "consistent", who="Ada")
    (denied,) = (row.claim.id for row in matrix(case).rows if row.claim.standing == "denied")
    pair_up(case, "k1", denied, "same", who="Mara")
    assert _suggestion(case, denied).fit == "inconsistent"

"""What people put right of a comment's stance is counted so, and assay's figure stays beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.case import Case, Listing, Prepared
from assay.case.restating import as_put
from assay.case.values import Judgement
from assay.record import check
from tests.report.disputes import dispute

if TYPE_CHECKING:
    from assay.case.values import CaseClaim


@pytest.fixture
def case(case: Case) -> Case:
    case.add(Prepared(record=dispute(), data=b"dispute", charset="utf-8"))
    return case


def _judged(subject: str, what: str, value: str, at: int = 1) -> Judgement:
    return Judgement(
        id=f"j{at}", at="2024-06-01", who="Mara", subject=subject, what=what, value=value,
        reason=None,
    )  # fmt: skip


def _leak(case: Case) -> CaseClaim:
    return next(one for one in case.claims() if one.local == "c1")


def _figures(one: CaseClaim) -> tuple[int | None, ...]:
    return one.denies, one.queries, one.supports, one.denies_read, one.queries_read


def test_a_corrected_stance_reaches_the_counts_and_goes_with_the_judgement(case: Case) -> None:
    assert _figures(_leak(case)) == (2, 1, 0, None, None)
    made = case.judge("p1:c1", "stance", "query")
    assert _figures(_leak(case)) == (1, 2, 0, 2, 1)
    case.judge("p1:c3", "stance", "support")
    assert _figures(_leak(case)) == (1, 1, 1, 2, 1)
    case.judge(made.id, "undo", "undo")
    assert _figures(_leak(case)) == (2, 0, 1, 2, 1)


def test_what_is_asked_for_and_its_order_go_by_what_people_say(case: Case) -> None:
    case.judge("p1:c3", "stance", "support")
    assert [one.local for one in case.claims(Listing(answered="queried"))] == []
    assert [one.local for one in case.claims(Listing(answered="supported"))] == ["c1"]


def test_the_machine_s_reading_stays_in_the_record(case: Case) -> None:
    case.judge("p1:c1", "stance", "query")
    assert case.record("p1").stances == dispute().stances


def test_a_stance_that_assay_told_apart_from_that_to_the_whole_is_left() -> None:
    # comment 4 denies what it answers, and only comments on the claim in it
    put_right = as_put(dispute(), [_judged("p1:c4", "stance", "support")])
    stances = {(one.from_, one.to): one.stance for one in put_right.stances}
    assert stances["r4", "r1"] == "support"
    assert stances["r4", "c3"] == "comment"


def test_a_claim_of_somebody_else_than_is_answered_is_left() -> None:
    # comment 2 answers comment 1, and quotes the article's claim
    put_right = as_put(dispute(), [_judged("p1:c2", "stance", "deny")])
    stances = {(one.from_, one.to): one for one in put_right.stances}
    assert stances["r2", "r1"].why == "Mara reads it as “deny”; assay read “comment”."
    assert stances["r2", "c1"].by == "test/relation@1"


def test_what_was_read_towards_the_wrong_comment_is_unknown_until_somebody_says_it() -> None:
    moved = _judged("p1:c4", "addressee", "c3")
    (one,) = (one for one in as_put(dispute(), [moved]).stances if one.id == "t7")
    assert (one.to, one.stance) == ("r3", "unknown")
    told = as_put(dispute(), [moved, _judged("p1:c4", "stance", "deny", 2)])
    (one,) = (one for one in told.stances if one.id == "t7")
    assert (one.to, one.stance, one.by) == ("r3", "deny", "person:j2")


def test_a_record_as_people_put_it_is_one() -> None:
    judged = [
        _judged(f"p1:c{place}", what, value)
        for place in range(1, 8)
        for what, value in (("stance", "support"), ("addressee", "page"))
    ]
    assert check(as_put(dispute(), judged)).claims == dispute().claims
    assert as_put(dispute(), []) == dispute()

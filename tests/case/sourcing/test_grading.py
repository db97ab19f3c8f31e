from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.case.sourcing import grade, profile, summaries
from assay.errors import CaseError
from tests.case.pages import Says, kept, made

if TYPE_CHECKING:
    from assay.case import Case

OPEN = Says("Ana Roke", "The gate is open.")


def _id(case: Case, name: str) -> str:
    return next(one.id for one in case.entities() if one.name == name)


@pytest.mark.parametrize(
    ("given", "kept_as"), [("B2", "B2"), ("b2", "B2"), (" f-6 ", "F6"), ("A 1", "A1")]
)
def test_a_grade_is_kept_with_its_tags_and_reason(case: Case, given: str, kept_as: str) -> None:
    kept(case, made("One", OPEN))
    ana = _id(case, "Ana Roke")
    made_ = grade(case, ana, given, reason="Was right twice.", who="Ada")
    assert (made_.value, made_.who, made_.reason) == (kept_as, "Ada", "Was right twice.")
    stands = profile(case, ana).source.grade
    assert stands is not None
    assert stands.tags == (
        f'admiralty-scale:source-reliability="{kept_as[0].lower()}"',
        f'admiralty-scale:information-credibility="{kept_as[1]}"',
    )


@pytest.mark.parametrize(
    "value", ["", "B", "2", "G2", "B7", "B0", "B22", "2B", "good", "Ⅎ6", "B２"]
)
def test_what_is_no_grade_is_refused(case: Case, value: str) -> None:
    kept(case, made("One", OPEN))
    with pytest.raises(CaseError, match="from A1 to F6") as caught:
        grade(case, _id(case, "Ana Roke"), value, reason="Because.")
    assert caught.value.reason == "unclear"


@pytest.mark.parametrize("reason", [None, "", "  "])
def test_a_grade_without_a_reason_is_refused(case: Case, reason: str | None) -> None:
    kept(case, made("One", OPEN))
    with pytest.raises(CaseError, match="wants its reason"):
        grade(case, _id(case, "Ana Roke"), "B2", reason=reason)


@pytest.mark.parametrize("subject", ["p1", "h1", "e99", "s99", "k99", "ana"])
def test_only_sources_and_claims_that_are_here_are_graded(case: Case, subject: str) -> None:
    kept(case, made("One", OPEN))
    with pytest.raises(CaseError):
        grade(case, subject, "B2", reason="Because.")


def test_the_last_grade_stands_and_the_earlier_ones_stay_in_sight(case: Case) -> None:
    kept(case, made("One", OPEN))
    ana = _id(case, "Ana Roke")
    for value in ("B2", "C3"):
        grade(case, ana, value, reason=f"For {value}.", who="Ada")
    one = profile(case, ana)
    assert [each.value for each in one.grades] == ["B2", "C3"]
    assert one.source.grade is not None
    assert one.source.grade.reason == "For C3."
    assert [each.grade.value for each in summaries(case) if each.grade] == ["C3"]
    grade(case, ana, "none", reason="Too early.", who="Ada")
    one = profile(case, ana)
    assert one.source.grade is None
    assert len(one.grades) == 2


def test_nobody_is_graded_by_assay(case: Case) -> None:
    kept(case, made("One", OPEN))
    assert all(one.grade is None for one in summaries(case))

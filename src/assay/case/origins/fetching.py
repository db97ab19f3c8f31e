"""A claim of a case -> where it comes from: the pages that have it are fetched, and traced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.case.origins.same.matching import same_claims
from assay.case.origins.trace import origins_of
from assay.case.origins.values import Carried, Carrying
from assay.errors import CaseError

if TYPE_CHECKING:
    from assay.case.case import Case
    from assay.case.origins.values import Origins

__all__ = ["origins"]


def origins(case: Case, claim: str) -> Origins:
    """Return who has a claim from whom in a case, and on how many roots it rests.

    Raises
    ------
    CaseError
        The case has no such claim, or it is in a reader's comment.
    """
    asked = case.claim(claim)
    if asked.comment is not None:
        raise CaseError(
            case.name,
            f"{claim} is a reader's comment, and readers are not traced from page to page: name"
            " a claim of an article (`assay case claims` lists them).",
            reason="unclear",
        )
    carried = {
        asked.page: [Carried(claim=asked.id, local=asked.local, why="The claim asked about.")]
    }
    for match in same_claims(case, asked):
        one = match.claim
        carried.setdefault(one.page, []).append(
            Carried(claim=one.id, local=one.local, relation=match.relation, why=match.why)
        )
    return origins_of(
        asked.id,
        [
            Carrying(page=case.page(page), record=case.record(page), claims=tuple(claims))
            for page, claims in sorted(carried.items(), key=lambda item: int(item[0][1:]))
        ],
    )

"""A claim of a case -> where it comes from: the pages that have it are fetched, and traced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.case import reading
from assay.case.ids import number
from assay.case.origins.same.matching import found_same
from assay.case.origins.same.stating import Pages
from assay.case.origins.trace import origins_of
from assay.case.origins.values import Carried, Carrying
from assay.case.store.tables import PAGES
from assay.errors import CaseError

if TYPE_CHECKING:
    from assay.case.case import Case
    from assay.case.origins.values import Origins
    from assay.case.values import CaseClaim

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
    return origins_of(asked.id, _carryings(case, asked))


def _carryings(case: Case, asked: CaseClaim) -> list[Carrying]:
    """Return the pages that have a claim, in the order in which they were added."""
    carried = {
        asked.page: [Carried(claim=asked.id, local=asked.local, why="The claim asked about.")]
    }
    with case.store.begin() as connection:
        pages = Pages(connection, asked, case.name)
        for match in found_same(pages, asked):
            one = match.claim
            carried.setdefault(one.page, []).append(
                Carried(claim=one.id, local=one.local, relation=match.relation, why=match.why)
            )
        numbers = [number(page, "p", case.name) for page in carried]
        kept = {page.id: page for page in reading.pages(connection, PAGES.c.id.in_(numbers))}
        records = pages.records(carried)
    # a page that was forgotten meanwhile is asked for once more, for its error
    return [
        Carrying(
            page=kept.get(page) or case.page(page),
            record=records.get(page) or case.record(page),
            claims=tuple(claims),
        )
        for page, claims in sorted(carried.items(), key=lambda item: int(item[0][1:]))
    ]

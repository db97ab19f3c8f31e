"""What was chosen -> what a dossier says of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.case.judging import latest
from assay.case.origins import Origins, origins
from assay.case.values import CaseClaim, CasePage, CaseVoice, Judgement
from assay.report.citation import Citation, citation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from assay.case import Case

__all__ = ["Dossier", "Statement", "dossier"]

_TOLD: Final = ("verdict", "status", "edit", "note", "rating")
"""The judgements that a dossier tells; others are for the desk."""


class Statement(Struct, frozen=True, kw_only=True):
    """One claim: its words and where they are, whose they are, its roots, people's judgements.

    ``note`` is whoever made the dossier's. ``origins`` is None where nobody traced them: readers'
    comments are not traced from page to page.
    """

    claim: CaseClaim
    page: CasePage
    voices: tuple[CaseVoice, ...]
    citation: Citation
    origins: Origins | None
    judgements: tuple[Judgement, ...]
    note: str


class Dossier(Struct, frozen=True, kw_only=True):
    """Statements in the order in which they were chosen."""

    title: str
    note: str
    statements: tuple[Statement, ...]


def dossier(
    case: Case,
    claims: Sequence[str],
    *,
    title: str = "",
    note: str = "",
    notes: Mapping[str, str] | None = None,
    traced: Callable[[CaseClaim], Origins | None] | None = None,
) -> Dossier:
    """Gather what a dossier says of claims.

    ``notes`` has what its maker says of a claim, by the claim's id. ``traced`` tells where a claim
    comes from, for whoever knows already.

    Raises
    ------
    CaseError
        The case has no such claim.
    """
    judged = latest(case.judgements())
    trace = traced or partial(_traced, case)
    return Dossier(
        title=title or case.name,
        note=note,
        statements=tuple(
            _statement(case, claim, judged, (notes or {}).get(claim, ""), trace)
            for claim in dict.fromkeys(claims)
        ),
    )


def _traced(case: Case, claim: CaseClaim) -> Origins | None:
    return origins(case, claim.id) if claim.comment is None else None


def _statement(
    case: Case,
    asked: str,
    judged: Mapping[tuple[str, str], Judgement],
    note: str,
    trace: Callable[[CaseClaim], Origins | None],
) -> Statement:
    claim = case.claim(asked)
    record = case.record(claim.page)
    own = next(one for one in record.claims if one.id == claim.local)
    return Statement(
        claim=claim,
        page=case.page(claim.page),
        voices=case.voices(asked),
        citation=citation(record, own),
        origins=trace(claim),
        judgements=tuple(judged[asked, what] for what in _TOLD if (asked, what) in judged),
        note=note,
    )

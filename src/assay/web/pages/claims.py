"""The table of claims: filtered, sorted, a page at a time; the address bar holds the view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from assay.case.editing import edit_of
from assay.case.judging import latest
from assay.case.listing import counted
from assay.case.together import judge_all, last_of_all, of_items
from assay.errors import CaseError
from assay.web.asked import Asked
from assay.web.desk import At, Who
from assay.web.failures import refused
from assay.web.rendering import page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.case import Case
    from assay.case.values import CaseClaim

__all__ = ["ROUTER"]

ROUTER = APIRouter()

_SHOWN = 100
_OFFERED = 200
"""So many pages are offered by name in the filter; any other is named by its id."""


@ROUTER.get("/claims", response_class=HTMLResponse)
def claims(request: Request, desk: At, asked: Annotated[Asked, Query()]) -> HTMLResponse:
    """Show claims of the case."""
    case = desk.reader
    listing = asked.listing(_SHOWN)
    seen = last_of_all(case)
    number, message = 0, None
    found: tuple[CaseClaim, ...] = ()
    try:
        with case.store.begin() as connection:
            number = counted(connection, listing, case.name)
        found = case.claims(listing)
    except CaseError as error:
        if error.reason not in {"unknown", "unclear"}:
            raise
        message = str(error)  # a page or a source that is not there: the filters stay
    titles = {one.id: one.title or one.source for one in case.pages(every=True)}
    judged = _judged(case, found)
    given = {
        "claims": found,
        "titles": titles,
        "offered": list(titles.items())[:_OFFERED],
        "asked": asked,
        "number": number,
        "shown": _SHOWN,
        "seen": seen,
        "judged": judged,
        "names": _names(case),
        "message": message,
        "edits": {one: edit_of(said["edit"]) for one, said in judged.items() if "edit" in said},
    }
    return page(request, "desk/claims.html", given)


def _judged(case: Case, found: Sequence[CaseClaim]) -> dict[str, dict[str, str]]:
    """Return what people decided on claims, question by question."""
    standing = latest(of_items(case, [one.id for one in found]))
    told: dict[str, dict[str, str]] = {one.id: {} for one in found}
    for (subject, what), one in standing.items():
        if subject in told:
            told[subject][what] = one.value
    return told


def _names(case: Case) -> list[str]:
    """Return to whom anything was assigned."""
    return sorted({one.value for one in case.judgements("assigned")})


@ROUTER.get("/claims/dossier", response_class=RedirectResponse)
def to_dossier(claims: Annotated[list[str] | None, Query(max_length=200)] = None) -> Response:
    """Lead to the dossier of chosen claims."""
    chosen = ",".join(one for one in claims or () if one.isalnum())
    return RedirectResponse(f"/dossier?claims={chosen}", status_code=303)


@ROUTER.post("/claims/judgements", response_class=RedirectResponse)
def judge_chosen(
    request: Request,
    desk: At,
    who: Who,
    what: Annotated[Literal["status", "assigned"], Form()],
    seen: Annotated[str, Form(max_length=30)],
    claims: Annotated[list[str] | None, Form(max_length=2000)] = None,
    status: Annotated[Literal["open", "checking", "done"], Form()] = "checking",
    assigned: Annotated[str, Form(max_length=200)] = "",
    back: Annotated[str, Form(max_length=4000)] = "/claims",
) -> Response:
    """Give all chosen claims a status, or somebody to check them."""
    value = status if what == "status" else assigned.strip()
    to = back if back.startswith("/claims") else "/claims"
    if not claims:
        return refused(request, "No claim was chosen.", to)
    try:
        judge_all(desk.writer, claims, what, value, who=who, seen=seen)
    except CaseError as error:
        if error.reason != "conflict":
            raise
        return refused(request, error, to)
    return RedirectResponse(to, status_code=303)

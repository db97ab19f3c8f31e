"""The discussion below a page: folded, and asked for a piece at a time, however long it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from msgspec import Struct

from assay.case import Listing
from assay.errors import CaseError
from assay.report.stances import TakenUp, taken_up
from assay.web.desk import At
from assay.web.rendering import page as rendered
from assay.web.said import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.case.values import CaseClaim
    from assay.web.desk import Desk

__all__ = ["ROUTER"]

ROUTER = APIRouter()

_SHOWN = 50
_DISPUTED = 12
_LINES = 6
"""So many who dispute a claim are listed with their words; the discussion has all."""


class Disputed(Struct, frozen=True, kw_only=True):
    """A claim that readers take up, and the words of some who do."""

    claim: CaseClaim
    by: TakenUp | None


@ROUTER.get("/pages/{page}/discussion", response_class=HTMLResponse)
def discussion(
    request: Request,
    desk: At,
    page: str,
    only: Literal["all", "conduct"] = "all",
    offset: Annotated[int, Query(ge=0, le=10**9)] = 0,
) -> HTMLResponse:
    """Show those who answer nobody, or for a moderator all words to look at, with reasons."""
    held = desk.held(page)
    talk = held.talk
    ids = talk.under(None) if only == "all" else talk.flagged()
    given = {
        "kept": held.page,
        "said": said(desk.reader, held.page.id, talk, ids[offset : offset + _SHOWN]),
        "all": len(held.record.comments),
        "number": len(ids),
        "flagged": len(talk.flagged()),
        "only": only,
        "offset": offset,
        "shown": _SHOWN,
        "under": None,
        "disputed": tuple(_disputed(desk, page)) if only == "all" and not offset else (),
        "comments": held.record.comments,
    }
    part = "hx-request" in request.headers
    return rendered(request, "desk/replies.html" if part else "desk/discussion.html", given)


def _disputed(desk: Desk, page: str) -> Iterator[Disputed]:
    """Yield the claims that most readers deny or ask about, with the words of some of them.

    One that only assay took for disputed is among them: what people put right of it is seen here.
    """
    lookup = desk.held(page).lookup
    wanted = Listing(page=page, sort="disputed", every=True, limit=_DISPUTED)
    for claim in desk.reader.claims(wanted):
        if claim.denies or claim.queries or claim.denies_read or claim.queries_read:
            yield Disputed(claim=claim, by=taken_up(lookup, claim.local, _LINES))


@ROUTER.get("/pages/{page}/discussion/at/{place}", response_class=RedirectResponse)
def at_place(desk: At, page: str, place: int) -> RedirectResponse:
    """Lead to the comment at a place of a page, from 1."""
    comments = desk.held(page).record.comments
    if not 1 <= place <= len(comments):
        raise CaseError(desk.reader.name, f"{page} has no comment c{place}.", reason="unknown")
    found = comments[place - 1].id
    return RedirectResponse(f"/pages/{page}/discussion/{found}#{found}", status_code=303)


@ROUTER.get("/pages/{page}/discussion/{comment}", response_class=HTMLResponse)
def replies(
    request: Request,
    desk: At,
    page: str,
    comment: str,
    offset: Annotated[int, Query(ge=0, le=10**9)] = 0,
) -> HTMLResponse:
    """Show the replies to one comment: a part of a page for htmx, and a page for everybody else."""
    held = desk.held(page)
    talk = held.talk
    if comment not in talk.lookup.comments:
        raise CaseError(desk.reader.name, f"{page} has no comment {comment!r}.", reason="unknown")
    ids = talk.under(comment)
    part = "hx-request" in request.headers
    given = {
        "kept": held.page,
        "said": said(desk.reader, held.page.id, talk, ids[offset : offset + _SHOWN]),
        "number": len(ids),
        "offset": offset,
        "shown": _SHOWN,
        "under": comment,
        "only": "all",
    }
    if not part:
        way = talk.way_to(comment)[-_SHOWN:]
        given["way"] = said(desk.reader, held.page.id, talk, way)
    return rendered(request, "desk/replies.html" if part else "desk/thread.html", given)

"""The discussion below a page: folded, and asked for a piece at a time, however long it is."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from assay.case import Listing
from assay.errors import CaseError
from assay.web.desk import At
from assay.web.rendering import page as rendered

__all__ = ["ROUTER"]

ROUTER = APIRouter()

_SHOWN = 50
_DISPUTED = 12


@ROUTER.get("/pages/{page}/discussion", response_class=HTMLResponse)
def discussion(
    request: Request,
    desk: At,
    page: str,
    only: Literal["all", "conduct"] = "all",
    offset: Annotated[int, Query(ge=0, le=10**9)] = 0,
) -> HTMLResponse:
    """Show those who answer nobody, or for a moderator all words to look at, with reasons."""
    talk = desk.talk(page)
    ids = talk.under(None) if only == "all" else talk.flagged()
    disputed = desk.reader.claims(Listing(page=page, sort="disputed", every=True, limit=_DISPUTED))
    given = {
        "kept": desk.reader.page(page),
        "said": tuple(talk.shown(ids[offset : offset + _SHOWN])),
        "all": len(talk.lookup.record.comments),
        "number": len(ids),
        "flagged": len(talk.flagged()),
        "only": only,
        "offset": offset,
        "shown": _SHOWN,
        "under": None,
        "disputed": [one for one in disputed if one.denies or one.queries],
    }
    return rendered(request, "desk/discussion.html", given)


@ROUTER.get("/pages/{page}/discussion/{comment}", response_class=HTMLResponse)
def replies(
    request: Request,
    desk: At,
    page: str,
    comment: str,
    offset: Annotated[int, Query(ge=0, le=10**9)] = 0,
) -> HTMLResponse:
    """Show the replies to one comment: a part of a page for htmx, and a page for everybody else."""
    talk = desk.talk(page)
    if comment not in talk.lookup.comments:
        raise CaseError(desk.reader.name, f"{page} has no comment {comment!r}.", reason="unknown")
    ids = talk.under(comment)
    given = {
        "kept": desk.reader.page(page),
        "said": tuple(talk.shown(ids[offset : offset + _SHOWN])),
        "number": len(ids),
        "offset": offset,
        "shown": _SHOWN,
        "under": comment,
        "way": tuple(talk.shown(talk.way_to(comment)[-_SHOWN:])),
    }
    part = "hx-request" in request.headers
    return rendered(request, "desk/replies.html" if part else "desk/thread.html", given)

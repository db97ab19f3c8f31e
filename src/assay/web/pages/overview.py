"""The first page: what is in the case, and where to begin."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from assay.case import Listing
from assay.web.desk import At
from assay.web.rendering import page

__all__ = ["ROUTER"]

ROUTER = APIRouter()

_FEW = 8


@ROUTER.get("/", response_class=HTMLResponse)
def overview(request: Request, desk: At) -> HTMLResponse:
    """Show what is in the case, what is most worth a check, and what readers dispute."""
    case = desk.reader
    pages = case.pages()
    given = {
        "counts": case.counts(),
        "pages": pages[-_FEW:][::-1],
        "titles": {one.id: one.title or one.source for one in pages},
        "worth": case.claims(Listing(sort="checkworthy", comments=False, limit=_FEW)),
        "disputed": [
            one
            for one in case.claims(Listing(sort="disputed", limit=_FEW))
            if one.denies or one.queries
        ],
    }
    return page(request, "desk/overview.html", given)

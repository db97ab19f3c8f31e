"""The table of claims: filtered, sorted, a page at a time; the address bar holds the view."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from assay.case import Listing
from assay.case.listing import Sort
from assay.record.voices import Modality
from assay.web.desk import At
from assay.web.rendering import page

__all__ = ["ROUTER"]

ROUTER = APIRouter()

_SHOWN = 100


@ROUTER.get("/claims", response_class=HTMLResponse)
def claims(
    request: Request,
    desk: At,
    sort: Sort = "checkworthy",
    about: Annotated[str | None, Query(max_length=400)] = None,
    modality: Modality | Literal[""] | None = None,
) -> HTMLResponse:
    """Show claims of the case."""
    case = desk.reader
    listing = Listing(sort=sort, about=about or None, modality=modality or None, limit=_SHOWN)
    titles = {one.id: one.title or one.source for one in case.pages(every=True)}
    given = {"claims": case.claims(listing), "titles": titles, "listing": listing}
    return page(request, "desk/claims.html", given)

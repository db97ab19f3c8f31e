"""Words -> claims and pages that have them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from assay.web.desk import At
from assay.web.rendering import page

__all__ = ["ROUTER"]

ROUTER = APIRouter()

_SHOWN = 50


@ROUTER.get("/search", response_class=HTMLResponse)
def search(
    request: Request, desk: At, q: Annotated[str, Query(max_length=400)] = ""
) -> HTMLResponse:
    """Show what has the words that were asked for."""
    return page(request, "desk/search.html", {"asked": q, "hits": desk.reader.search(q, _SHOWN)})

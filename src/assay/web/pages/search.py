"""Words -> claims and pages that have them, sources that are called so, what people wrote."""

from __future__ import annotations

from itertools import islice
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from assay.case.sourcing import summaries
from assay.case.undoing import standing
from assay.report.case.wording import said_of
from assay.web.desk import At
from assay.web.pages.history import way_to
from assay.web.rendering import page

__all__ = ["ROUTER"]

ROUTER = APIRouter()

_SHOWN = 50
_FEW = 10
"""So many sources and judgements at most stand beside the claims and pages."""


@ROUTER.get("/search", response_class=HTMLResponse)
def search(
    request: Request, desk: At, q: Annotated[str, Query(max_length=400)] = ""
) -> HTMLResponse:
    """Show what has the words that were asked for."""
    case, words = desk.reader, q.strip().casefold()
    given = {"asked": q, "hits": case.search(q, _SHOWN), "sources": (), "judgements": ()}
    if words:
        named = (one for one in summaries(case) if words in one.name.casefold())
        written = (
            one
            for one in standing(case.judgements())[::-1]
            if words in f"{said_of(one)} {one.reason or ''}".casefold()
        )
        given["sources"] = tuple(islice(named, _FEW))
        given["judgements"] = tuple(islice(written, _FEW))
    return page(request, "desk/search.html", {**given, "way_to": way_to, "said_of": said_of})

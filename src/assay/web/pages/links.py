"""How people and organisations are linked, and on whose word: paths, and a graph to look at."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from assay.case.identity import linked
from assay.case.trace import trace
from assay.errors import CaseError
from assay.web.desk import At
from assay.web.rendering import page

__all__ = ["ROUTER"]

ROUTER = APIRouter()

_DRAWN = 300
"""So many links are drawn, and listed beside the drawing."""

_NAME = Query(max_length=400)


@ROUTER.get("/links", response_class=HTMLResponse)
def links(
    request: Request,
    desk: At,
    one: Annotated[str, _NAME] = "",
    other: Annotated[str, _NAME] = "",
    longest: Annotated[int, Query(ge=1, le=6)] = 4,
) -> HTMLResponse:
    """Show the paths between two that are named, and the links of the case."""
    case = desk.reader
    given: dict[str, object] = {
        "one": one, "other": other, "longest": longest, "traced": None, "message": None,
        "entities": case.entities(), "linked": linked(case, _DRAWN),
    }  # fmt: skip
    if one and other:
        try:
            given["traced"] = trace(case, one, other, longest=longest)
        except CaseError as error:
            if error.reason not in {"unclear", "unknown"}:
                raise
            given["message"] = str(error)
    return page(request, "desk/links.html", given)

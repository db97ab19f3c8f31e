"""Who speaks in the case, what they said, and the grade that people give them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from assay.case.sourcing import grade, profile, summaries
from assay.web.desk import At, Who
from assay.web.rendering import page

__all__ = ["ROUTER"]

ROUTER = APIRouter()

_SHOWN = 200


@ROUTER.get("/sources", response_class=HTMLResponse)
def sources(request: Request, desk: At) -> HTMLResponse:
    """List the sources; readers who comment are never among them."""
    every = summaries(desk.reader)
    return page(request, "desk/sources.html", {"sources": every[:_SHOWN], "all": len(every)})


@ROUTER.get("/sources/{source}", response_class=HTMLResponse)
def source(request: Request, desk: At, source: str) -> HTMLResponse:
    """Show a source in full."""
    return page(request, "desk/source.html", {"found": profile(desk.reader, source)})


@ROUTER.post("/sources/{source}/grade", response_class=RedirectResponse)
def graded(
    desk: At,
    who: Who,
    source: str,
    value: Annotated[str, Form(max_length=10)],
    reason: Annotated[str, Form(max_length=20_000)],
) -> RedirectResponse:
    """Keep the grade that a person gives."""
    grade(desk.writer, source, value, reason=reason, who=who)
    return RedirectResponse(f"/sources/{source}", status_code=303)

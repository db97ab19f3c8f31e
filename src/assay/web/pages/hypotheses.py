"""Competing explanations beside the claims: a matrix that is settled by pressing its cells."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from assay.case.hypotheses import drop, matrix, propose, settle
from assay.web.desk import At, Who
from assay.web.rendering import page

__all__ = ["ROUTER"]

ROUTER = APIRouter()


@ROUTER.get("/hypotheses", response_class=HTMLResponse)
def hypotheses(
    request: Request, desk: At, rows: Annotated[int, Query(ge=1, le=200)] = 20
) -> HTMLResponse:
    """Show the matrix, most telling claims first."""
    return page(request, "desk/hypotheses.html", {"found": matrix(desk.reader, rows)})


@ROUTER.post("/hypotheses", response_class=RedirectResponse)
def proposed(
    desk: At, who: Who, text: Annotated[str, Form(min_length=1, max_length=2000)]
) -> RedirectResponse:
    """Keep an explanation."""
    propose(desk.writer, text, who=who)
    return RedirectResponse("/hypotheses", status_code=303)


@ROUTER.post("/hypotheses/{hypothesis}/drop", response_class=RedirectResponse)
def dropped(desk: At, who: Who, hypothesis: str) -> RedirectResponse:
    """Weigh an explanation no more; the history has the way back."""
    drop(desk.writer, hypothesis, who=who)
    return RedirectResponse("/hypotheses", status_code=303)


@ROUTER.post("/hypotheses/{hypothesis}/{claim}", response_class=RedirectResponse)
def settled(
    desk: At,
    who: Who,
    hypothesis: str,
    claim: str,
    fit: Annotated[Literal["consistent", "inconsistent", "not_applicable", "open"], Form()],
    reason: Annotated[str, Form(max_length=20_000)] = "",
) -> RedirectResponse:
    """Keep what a person settles a cell as."""
    settle(desk.writer, hypothesis, claim, fit, who=who, reason=reason or None)
    return RedirectResponse(f"/hypotheses#{claim}", status_code=303)

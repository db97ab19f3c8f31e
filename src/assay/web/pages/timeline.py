"""The pages of the case, to scale."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from assay.report.case.calendar import calendar
from assay.report.case.wording import called, day
from assay.web.desk import At
from assay.web.rendering import page

__all__ = ["ROUTER"]

ROUTER = APIRouter()


@ROUTER.get("/timeline", response_class=HTMLResponse)
def timeline(request: Request, desk: At) -> HTMLResponse:
    """Show when pages were published."""
    given = {"calendar": calendar(desk.reader.pages()), "called": called, "day": day}
    return page(request, "desk/timeline.html", given)

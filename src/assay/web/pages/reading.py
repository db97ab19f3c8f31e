"""A page as it reads, with the marks of every layer, and the original beside it."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from assay.errors import CaseError
from assay.web.desk import At
from assay.web.rendering import page as rendered

__all__ = ["ROUTER"]

ROUTER = APIRouter()

_SEALED = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"
)
"""What a captured page may do: show its words and its own styles, and nothing else."""


@ROUTER.get("/pages", response_class=HTMLResponse)
def pages(request: Request, desk: At) -> HTMLResponse:
    """List the pages of the case, earlier versions too."""
    return rendered(request, "desk/pages.html", {"pages": desk.reader.pages(every=True)})


@ROUTER.get("/pages/{page}", response_class=HTMLResponse)
def reading(request: Request, desk: At, page: str) -> HTMLResponse:
    """Show a page taken apart."""
    held = desk.held(page)
    return rendered(request, "desk/page.html", {"kept": held.page, "drawn": held.drawn})


@ROUTER.get("/pages/{page}/original", response_class=Response)
def original(desk: At, page: str) -> Response:
    """Return the bytes that a page was read from, sealed off: nothing in them can run."""
    case = desk.reader
    data = case.capture(page)
    if data is None:
        raise CaseError(
            case.name, f"the bytes of {page} were not kept, as names were left out.",
            reason="unknown",
        )  # fmt: skip
    return Response(
        data,
        media_type=desk.held(page).record.page.media_type,
        headers={"content-security-policy": _SEALED},
    )

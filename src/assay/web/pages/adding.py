"""Adding pages: files that are dropped, a text that is pasted, an address where that is allowed."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Form, Request, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from assay.errors import CaseError
from assay.read import Options
from assay.web.desk import At, Who
from assay.web.rendering import page

__all__ = ["ROUTER"]

ROUTER = APIRouter()


@ROUTER.get("/add", response_class=HTMLResponse)
def adding(request: Request, desk: At) -> HTMLResponse:
    """Show what can be handed in, and what became of what was."""
    return page(request, "desk/add.html", {"additions": desk.additions.listed()})


@ROUTER.get("/add/progress", response_class=HTMLResponse)
def progress(request: Request, desk: At) -> HTMLResponse:
    """Show what became of what was handed in: a part of the page, asked for again and again."""
    return page(request, "desk/additions.html", {"additions": desk.additions.listed()})


@ROUTER.post("/add", response_class=RedirectResponse)
def hand_in(
    desk: At,
    who: Who,
    files: Annotated[list[UploadFile] | None, File()] = None,
    text: Annotated[str, Form(max_length=5_000_000)] = "",
    address: Annotated[str, Form(max_length=4000)] = "",
) -> Response:
    """Take files, a text, or an address."""
    for file in files or ():
        if file.filename:
            data = file.file.read(Options().max_bytes + 1)
            desk.additions.hand_in(file.filename, data, who)
    if text.strip():
        desk.additions.hand_in("pasted text", text.encode(), who)
    if address.strip():
        if not desk.serving.fetch:
            raise CaseError(
                desk.writer.name,
                "addresses are not fetched here: start the desk with --fetch, or save the page"
                " and hand in the file.",
                reason="unclear",
            )
        desk.additions.fetch(address.strip(), who)
    return RedirectResponse("/add", status_code=303)

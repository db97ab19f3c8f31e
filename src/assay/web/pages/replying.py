"""Putting right where a comment stands, and whom it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from assay.case.replying import subject_of
from assay.errors import CaseError
from assay.web.desk import At, Who
from assay.web.failures import refused, status_of
from assay.web.rendering import page as rendered
from assay.web.said import said

if TYPE_CHECKING:
    from assay.web.desk import Desk
    from assay.web.said import Said

__all__ = ["ROUTER"]

ROUTER = APIRouter()

_TOLD = frozenset({"conflict", "unclear"})


@ROUTER.get("/pages/{page}/discussion/{comment}/reading", response_class=HTMLResponse)
def ask(request: Request, desk: At, page: str, comment: str) -> HTMLResponse:
    """Show what can be put right of a comment, for htmx."""
    given = {"kept": desk.held(page).page, "view": _one(desk, page, comment)}
    return rendered(request, "desk/reading-of.html", given)


@ROUTER.post("/pages/{page}/discussion/{comment}/reading", response_class=RedirectResponse)
def put_right(
    request: Request,
    desk: At,
    who: Who,
    page: str,
    comment: str,
    what: Annotated[Literal["stance", "addressee"], Form()],
    value: Annotated[str, Form(max_length=40)],
    reason: Annotated[str, Form(max_length=20_000)] = "",
    seen: Annotated[str, Form(max_length=30)] = "",
) -> Response:
    """Keep how a person reads a comment, beside how assay read it."""
    view = _one(desk, page, comment)
    held, part = desk.held(page), "hx-request" in request.headers
    failed: CaseError | None = None
    try:
        desk.writer.judge(
            subject_of(held.page.id, view.number), what, value.strip().lower(), who=who,
            reason=reason or None, seen=seen or None,
        )  # fmt: skip
    except CaseError as error:
        if error.reason not in _TOLD:
            raise
        failed = error
    back = f"/pages/{held.page.id}/discussion/{comment}#{comment}"
    if part:
        message = None if failed is None else str(failed)
        given = {"kept": held.page, "view": _one(desk, page, comment), "message": message}
        status = 200 if failed is None else status_of(failed)
        return rendered(request, "desk/comment.html", given, status=status)
    if failed is not None:
        return refused(request, failed, back)
    return RedirectResponse(back, status_code=303)


def _one(desk: Desk, page: str, comment: str) -> Said:
    held = desk.held(page)
    if comment not in held.talk.lookup.comments:
        raise CaseError(desk.reader.name, f"{page} has no comment {comment!r}.", reason="unknown")
    (view,) = said(desk.reader, held.page.id, held.talk, [comment])
    return view

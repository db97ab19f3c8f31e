"""What people decided, the latest first, each with its way back; and what else was done."""

from __future__ import annotations

import re
from typing import Annotated, Final

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from sqlalchemy import func, select

from assay.case import reading
from assay.case.store.tables import JUDGEMENTS
from assay.case.together import of_items
from assay.case.undoing import UNDO
from assay.errors import CaseError
from assay.report.case.wording import said_of
from assay.web.desk import At, Who
from assay.web.failures import refused
from assay.web.rendering import page

__all__ = ["ROUTER", "way_to"]

ROUTER = APIRouter()

_SHOWN: Final = 100
_DONE: Final = 50
_INSIDE: Final = re.compile(r"/(?!/)[^\\\x00-\x20]*")


@ROUTER.get("/history", response_class=HTMLResponse)
def history(
    request: Request, desk: At, before: Annotated[int | None, Query(ge=1, le=10**9)] = None
) -> HTMLResponse:
    """Show judgements up to one of them, and the last things that were done to the case."""
    case = desk.reader
    with case.store.begin() as connection:
        last = connection.scalar(select(func.max(JUDGEMENTS.c.id))) or 0
        top = min(last, before or last)
        some = (JUDGEMENTS.c.id <= top, JUDGEMENTS.c.id > top - _SHOWN)
        found = [one for one in reading.judgements(connection, *some) if one.what != UNDO]
        entries = list(reading.entries(connection))
    taken = {one.subject: one for one in of_items(case, [each.id for each in found])
             if one.what == UNDO}  # fmt: skip
    given = {
        "judgements": found[::-1],
        "taken": taken,
        "earlier": top - _SHOWN if top > _SHOWN else None,
        "later": top + _SHOWN if top < last else None,
        "done": [one for one in entries if not one.action.startswith("judge")][-_DONE:][::-1],
        "way_to": way_to,
        "said_of": said_of,
    }
    return page(request, "desk/history.html", given)


@ROUTER.post("/history/{judgement}/undo", response_class=RedirectResponse)
def undo(
    request: Request,
    desk: At,
    who: Who,
    judgement: str,
    back: Annotated[str, Form(max_length=4000)] = "/history",
) -> Response:
    """Take a judgement back; it stays readable."""
    to = back if _INSIDE.fullmatch(back) else "/history"
    try:
        desk.writer.judge(judgement, UNDO, UNDO, who=who)
    except CaseError as error:
        if error.reason != "conflict":
            raise
        return refused(request, error, to)
    return RedirectResponse(to, status_code=303)


def way_to(subject: str) -> str | None:
    """Return where what was judged is seen; None where no view shows it."""
    first, _, other = subject.partition(":")
    if first.startswith("p") and other.startswith("c"):
        return f"/pages/{first}/discussion/at/{other[1:]}"
    if first.startswith("h"):
        return f"/hypotheses#{other}" if other else "/hypotheses"
    if first.startswith("l"):
        return f"/links#{first}"
    for letter, view in (("k", "claims"), ("p", "pages"), ("e", "sources"), ("s", "sources")):
        if first.startswith(letter):
            return f"/{view}/{first}"
    return None

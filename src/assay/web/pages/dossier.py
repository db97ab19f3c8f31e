"""Chosen claims, to hand over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, PlainTextResponse, Response

from assay.report.case.wording import chain, counted, day, said_of
from assay.report.dossier import dossier as made
from assay.report.dossier import dossier_html, dossier_markdown
from assay.web.desk import At
from assay.web.rendering import page

if TYPE_CHECKING:
    from assay.case.origins import Origins
    from assay.case.values import CaseClaim
    from assay.web.desk import Desk

__all__ = ["ROUTER"]

ROUTER = APIRouter()

_MOST = 200


@ROUTER.get("/dossier", response_class=HTMLResponse)
def dossier(
    request: Request,
    desk: At,
    claims: Annotated[list[str] | None, Query(max_length=_MOST)] = None,
    title: Annotated[str, Query(max_length=400)] = "",
    note: Annotated[str, Query(max_length=20_000)] = "",
    form: Literal["desk", "html", "md"] = "desk",
) -> Response:
    """Show the dossier of chosen claims; the address holds the choice."""
    chosen = [one for each in claims or () for one in each.split(",") if one]
    found = made(
        desk.reader, chosen[:_MOST], title=title, note=note,
        traced=lambda one: _traced(desk, one, wait=form != "desk"),
    )  # fmt: skip
    if form == "html":
        # printed by the browser: it may not run a thing, and its own policy says so
        return HTMLResponse(
            dossier_html(found),
            headers={"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'"},
        )
    if form == "md":
        return PlainTextResponse(dossier_markdown(found), media_type="text/markdown")
    given = {
        "found": found, "chosen": ",".join(chosen), "chain": chain, "counted": counted, "day": day,
        "said_of": said_of,
    }  # fmt: skip
    return page(request, "desk/dossier.html", given)


def _traced(desk: Desk, claim: CaseClaim, *, wait: bool) -> Origins | None:
    return desk.origins(claim.id, wait=wait) if claim.comment is None else None

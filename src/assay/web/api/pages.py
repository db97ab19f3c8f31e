"""Pages of the case: their records, claims, and what people decided on those."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response
from msgspec import to_builtins

from assay.case import Listing
from assay.web.desk import At

__all__ = ["ROUTER"]

ROUTER = APIRouter(tags=["pages"])


@ROUTER.get("/pages")
def pages(desk: At) -> JSONResponse:
    """Return the pages of the case, earlier versions too."""
    return JSONResponse({"pages": to_builtins(desk.reader.pages(every=True))})


@ROUTER.get("/pages/{page}/record")
def record(desk: At, page: str) -> Response:
    """Return the record of a page (contract 1)."""
    return Response(desk.reader.record(page).to_json(), media_type="application/json")


@ROUTER.get("/pages/{page}/claims")
def claims(desk: At, page: str) -> JSONResponse:
    """Return the claims of a page, in its order."""
    found = desk.reader.claims(Listing(page=page, every=True))
    return JSONResponse({"claims": to_builtins(found)})


@ROUTER.get("/pages/{page}/judgements")
def judgements(desk: At, page: str, what: str | None = None) -> JSONResponse:
    """Return what people decided on the items of a page, the earliest first."""
    items = {one.id for one in desk.reader.claims(Listing(page=page, every=True))} | {page}
    found = [one for one in desk.reader.judgements(what) if one.subject in items]
    return JSONResponse({"judgements": to_builtins(found)})

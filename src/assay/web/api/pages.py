"""Pages of the case: their records, claims, and what people decided on those."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse, Response
from msgspec import to_builtins

from assay.case import Listing, reading
from assay.case.store.tables import JUDGEMENTS
from assay.case.undoing import standing
from assay.case.values import CaseClaim, CasePage, Judgement
from assay.web.api.answers import FAILURES, shaped
from assay.web.desk import At

__all__ = ["ROUTER"]

ROUTER = APIRouter(tags=["pages"])

Comments = Annotated[bool, Query(description="Readers' claims too.")]
What = Annotated[
    str | None, Query(max_length=40, description="One question alone: `verdict`, `status`, …")
]


@ROUTER.get("/pages", responses=shaped({"pages": list[CasePage]}))
def pages(desk: At) -> JSONResponse:
    """Return the pages of the case, earlier versions too."""
    return JSONResponse({"pages": to_builtins(desk.reader.pages(every=True))})


@ROUTER.get("/pages/{page}/record", responses=FAILURES)
def record(desk: At, page: str) -> Response:
    """Return the record of a page: see the reference of the record."""
    return Response(desk.reader.record(page).to_json(), media_type="application/json")


@ROUTER.get("/pages/{page}/claims", responses={**FAILURES, **shaped({"claims": list[CaseClaim]})})
def claims(desk: At, page: str, comments: Comments = True) -> JSONResponse:  # noqa: FBT002 - of the address
    """Return the claims of a page, in its order."""
    found = desk.reader.claims(Listing(page=page, every=True, comments=comments))
    return JSONResponse({"claims": to_builtins(found)})


@ROUTER.get(
    "/pages/{page}/judgements", responses={**FAILURES, **shaped({"judgements": list[Judgement]})}
)
def judgements(desk: At, page: str, what: What = None) -> JSONResponse:
    """Return what stands of people's decisions on the items of a page, the earliest first."""
    case = desk.reader
    own = int(case.page(page).id[1:])
    with case.store.begin() as connection:
        made = reading.judgements(connection, JUDGEMENTS.c.page == own)
        found = [one for one in standing(made) if what in {None, one.what}]
    return JSONResponse({"judgements": to_builtins(found)})

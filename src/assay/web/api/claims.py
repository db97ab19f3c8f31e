"""Claims of the case, chosen as in the desk's table, and what people put right of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec
from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse, StreamingResponse
from msgspec import to_builtins

from assay.case.corrections import Correction, corrections
from assay.case.listing import counted
from assay.case.values import CaseClaim, CaseVoice
from assay.web.api.answers import FAILURES, shaped
from assay.web.asked import Asked
from assay.web.desk import At

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.case import Case

__all__ = ["ROUTER"]

ROUTER = APIRouter(tags=["claims"])

_MOST = 1000


@ROUTER.get("/claims", responses={**FAILURES, **shaped({"all": int, "claims": list[CaseClaim]})})
def claims(
    desk: At,
    asked: Annotated[Asked, Query()],
    limit: Annotated[int, Query(ge=1, le=_MOST, description="So many at most.")] = 100,
) -> JSONResponse:
    """Return claims, and how many fit."""
    case, listing = desk.reader, asked.listing(limit)
    with case.store.begin() as connection:
        number = counted(connection, listing, case.name)
    return JSONResponse({"all": number, "claims": to_builtins(case.claims(listing))})


@ROUTER.get(
    "/claims/{claim}",
    responses={**FAILURES, **shaped({"claim": CaseClaim, "voices": list[CaseVoice]})},
)
def claim(desk: At, claim: str) -> JSONResponse:
    """Return one claim, with its chain of voices."""
    case = desk.reader
    found = case.claim(claim)
    return JSONResponse({"claim": to_builtins(found), "voices": to_builtins(case.voices(claim))})


@ROUTER.get(
    "/corrections",
    response_class=StreamingResponse,
    responses=shaped(Correction, media="application/x-ndjson"),
)
def corrected(desk: At) -> StreamingResponse:
    """Return what people put right, a JSON object a line: assay's version beside theirs."""
    return StreamingResponse(_lines(desk.reader), media_type="application/x-ndjson")


def _lines(case: Case) -> Iterator[bytes]:
    for one in corrections(case):
        yield msgspec.json.encode(one) + b"\n"

"""What people decide: kept at once, and never over what somebody else decided meanwhile."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from msgspec import to_builtins
from pydantic import BaseModel, Field

from assay.case.judging import latest
from assay.case.together import of_items
from assay.case.values import Judgement
from assay.errors import CaseError
from assay.web.api.answers import CONFLICT, FAILURES, shaped
from assay.web.desk import At, Who

__all__ = ["ROUTER"]

ROUTER = APIRouter(tags=["judgements"])


class Judging(BaseModel):
    """A judgement to keep.

    ``seen`` is the id of the last judgement on the same question that whoever judges has seen;
    where there is a later one, nothing is kept and that one is shown.
    """

    subject: Annotated[
        str,
        Field(
            max_length=80,
            pattern=r"^[a-z][0-9]+(:[a-z][0-9]+)*$",
            description="An item: `k12`, `e5`; a comment of a page: `p4:c12`; two: `k3:k12`.",
        ),
    ]
    what: Annotated[
        str, Field(max_length=40, pattern=r"^[a-z_]+$", description="The question: `verdict`, …")
    ]
    value: Annotated[str, Field(max_length=20_000, description="The answer.")]
    reason: Annotated[str | None, Field(max_length=20_000, description="In words.")] = None
    seen: Annotated[
        str | None, Field(description="The last judgement that you know of: `j7`; none: null.")
    ] = None


@ROUTER.post(
    "/judgements", status_code=201, responses={**FAILURES, **CONFLICT, **shaped(Judgement, 201)}
)
def judge(given: Judging, desk: At, who: Who) -> JSONResponse:
    """Keep a judgement; 409 with the other's where somebody was faster."""
    try:
        made = desk.writer.judge(
            given.subject, given.what, given.value, who=who, reason=given.reason, seen=given.seen
        )
    except CaseError as error:
        if error.reason != "conflict":
            raise
        last = latest(of_items(desk.writer, [given.subject])).get((given.subject, given.what))
        told = {"error": str(error), "reason": error.reason, "latest": to_builtins(last)}
        return JSONResponse(told, status_code=409)
    return JSONResponse(to_builtins(made), status_code=201)

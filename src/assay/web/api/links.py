"""Links between entities, as a graph that can be drawn."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse
from msgspec import to_builtins

from assay.case.identity import linked
from assay.case.values import CaseEntity, CaseLink
from assay.web.api.answers import shaped
from assay.web.desk import At

__all__ = ["ROUTER"]

ROUTER = APIRouter(tags=["links"])


@ROUTER.get(
    "/links/graph",
    responses=shaped({"entities": list[CaseEntity], "links": list[CaseLink], "all": int}),
)
def graph(
    desk: At, most: Annotated[int, Query(ge=1, le=2000, description="So many links at most.")] = 300
) -> JSONResponse:
    """Return links, and the entities that they tie; those whose ends have most links first.

    Entities that people put together are one here, those that they parted are two.
    """
    return JSONResponse(to_builtins(linked(desk.reader, most)))

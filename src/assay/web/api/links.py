"""Links between entities, as a graph that can be drawn."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse
from msgspec import to_builtins

from assay.web.desk import At

__all__ = ["ROUTER"]

ROUTER = APIRouter(tags=["links"])


@ROUTER.get("/links/graph")
def graph(desk: At, most: Annotated[int, Query(ge=1, le=2000)] = 300) -> JSONResponse:
    """Return links, and the entities that they tie; those whose ends have most links first."""
    links = desk.reader.links()
    many = Counter(end for link in links for end in (link.from_entity, link.to_entity))
    ranked = sorted(links, key=lambda one: -(many[one.from_entity] + many[one.to_entity]))[:most]
    ends = {end for link in ranked for end in (link.from_entity, link.to_entity)}
    entities = [one for one in desk.reader.entities() if one.id in ends]
    return JSONResponse(
        {"entities": to_builtins(entities), "links": to_builtins(ranked), "all": len(links)}
    )

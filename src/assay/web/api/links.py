"""Links between entities, as a graph that can be drawn."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse
from msgspec import to_builtins
from msgspec.structs import replace

from assay.case.identity import groups_of
from assay.case.values import CaseEntity, CaseLink
from assay.web.api.answers import shaped
from assay.web.desk import At

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    case = desk.reader
    with case.store.begin() as connection:
        groups = groups_of(connection)
    links = [
        replace(
            one, from_entity=groups.of(one.from_entity, one.page),
            to_entity=groups.of(one.to_entity, one.page),
        )
        for one in case.links()
    ]  # fmt: skip
    many = Counter(end for link in links for end in (link.from_entity, link.to_entity))
    ranked = sorted(links, key=lambda one: -(many[one.from_entity] + many[one.to_entity]))[:most]
    named = {one.id: one for one in case.entities()}
    ends = dict.fromkeys(end for link in ranked for end in (link.from_entity, link.to_entity))
    entities = [to_builtins(_called(end, named)) for end in ends]
    return JSONResponse({"entities": entities, "links": to_builtins(ranked), "all": len(links)})


def _called(entity: str, named: Mapping[str, CaseEntity]) -> CaseEntity:
    """Return an entity; of one that a page means otherwise (``e5@p3``), the page is told."""
    own, _, page = entity.partition("@")
    found = named[own]
    return replace(found, id=entity, name=f"{found.name} ({page})") if page else found

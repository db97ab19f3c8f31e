"""Links of a case between entities as people hold them to be: put together, or parted by page."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import or_

from assay.case import reading
from assay.case.chains import batches
from assay.case.identity.finding import groups_of
from assay.case.store.tables import ENTITIES, LINKS
from assay.case.values import CaseEntity, CaseLink

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy.engine import Connection

    from assay.case import Case
    from assay.case.identity.groups import Groups

__all__ = ["Linked", "linked", "links_of"]


class Linked(Struct, frozen=True, kw_only=True):
    """Links, and the entities that they tie; ``all`` is how many links there are."""

    entities: tuple[CaseEntity, ...]
    links: tuple[CaseLink, ...]
    all: int

    @property
    def named(self) -> Mapping[str, CaseEntity]:
        """The entities by their ids."""
        return {one.id: one for one in self.entities}


def linked(case: Case, most: int) -> Linked:
    """Return at most so many links of current pages; those whose ends have most links first."""
    with case.store.begin() as connection:
        groups = groups_of(connection)
        links = _as_held(reading.links(connection, LINKS.c.current), groups)
        many = Counter(end for link in links for end in (link.from_entity, link.to_entity))
        ranked = sorted(links, key=lambda one: -(many[one.from_entity] + many[one.to_entity]))
        return _with_ends(connection, ranked[:most], len(links))


def links_of(connection: Connection, entity: str, groups: Groups, most: int) -> Linked:
    """Return at most so many links of one entity, with all that people hold to be one with it.

    What a page means otherwise (``e5@p3``) has the links of that page alone.
    """
    own = [int(one[1:]) for one in groups.members(entity.partition("@")[0])]
    ends = or_(LINKS.c.from_entity.in_(own), LINKS.c.to_entity.in_(own))
    found = _as_held(reading.links(connection, LINKS.c.current, ends), groups)
    links = [one for one in found if entity in {one.from_entity, one.to_entity}]
    return _with_ends(connection, links[:most], len(links))


def _as_held(links: Iterable[CaseLink], groups: Groups) -> list[CaseLink]:
    return [
        replace(
            one, from_entity=groups.of(one.from_entity, one.page),
            to_entity=groups.of(one.to_entity, one.page),
        )
        for one in links
    ]  # fmt: skip


def _with_ends(connection: Connection, links: Iterable[CaseLink], every: int) -> Linked:
    kept = tuple(links)
    ends = tuple(dict.fromkeys(end for one in kept for end in (one.from_entity, one.to_entity)))
    named: dict[str, CaseEntity] = {}
    for batch in batches(sorted({int(end.partition("@")[0][1:]) for end in ends})):
        named.update(
            (one.id, one) for one in reading.entities(connection, ENTITIES.c.id.in_(batch))
        )
    return Linked(entities=tuple(_called(end, named) for end in ends), links=kept, all=every)


def _called(entity: str, named: Mapping[str, CaseEntity]) -> CaseEntity:
    """Return an entity; of one that a page means otherwise (``e5@p3``), the page is told."""
    own, _, page = entity.partition("@")
    found = named[own]
    return replace(found, id=entity, name=f"{found.name} ({page})") if page else found

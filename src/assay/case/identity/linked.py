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

__all__ = ["Linked", "as_meant", "linked", "links_of", "tied"]


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
        links = [tied(one, groups) for one in reading.links(connection, LINKS.c.current)]
        many = Counter(end for link in links for end in (link.from_entity, link.to_entity))
        ranked = sorted(links, key=lambda one: -(many[one.from_entity] + many[one.to_entity]))
        return _with_ends(connection, ranked[:most], len(links))


def links_of(connection: Connection, entity: str, groups: Groups, most: int) -> Linked:
    """Return at most so many links of one entity, with all that people hold to be one with it.

    What a page means otherwise (``e5@p3``) has the links of that page alone.
    """
    own = [int(one[1:]) for one in groups.members(entity.partition("@")[0])]
    ends = or_(LINKS.c.from_entity.in_(own), LINKS.c.to_entity.in_(own))
    found = (tied(one, groups) for one in reading.links(connection, LINKS.c.current, ends))
    links = [one for one in found if entity in {one.from_entity, one.to_entity}]
    return _with_ends(connection, links[:most], len(links))


def tied(link: CaseLink, groups: Groups) -> CaseLink:
    """Return a link with whom people take its two ends for."""
    return replace(
        link,
        from_entity=groups.of(link.from_entity, link.page),
        to_entity=groups.of(link.to_entity, link.page),
    )


def _with_ends(connection: Connection, links: Iterable[CaseLink], every: int) -> Linked:
    kept = tuple(links)
    ends = tuple(dict.fromkeys(end for one in kept for end in (one.from_entity, one.to_entity)))
    named: dict[str, CaseEntity] = {}
    for batch in batches(sorted({int(end.partition("@")[0][1:]) for end in ends})):
        named.update(
            (one.id, one) for one in reading.entities(connection, ENTITIES.c.id.in_(batch))
        )
    parted = [end.partition("@") for end in ends]
    return Linked(
        entities=tuple(as_meant(named[own], page) for own, _, page in parted),
        links=kept,
        all=every,
    )


def as_meant(entity: CaseEntity, page: str) -> CaseEntity:
    """Return an entity as one page means it, and no other: ``e5@p3``, the page told in its name."""
    if not page:
        return entity
    return replace(entity, id=f"{entity.id}@{page}", name=f"{entity.name} ({page})")

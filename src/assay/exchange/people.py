"""Who is who in an export: as people put entities together, or held one page's to be another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from assay.case.values import CaseEntity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from assay.case.identity import Groups
    from assay.case.values import CasePage, CaseSource

__all__ = ["Named", "members", "split_off", "spoken"]


class Named(NamedTuple):
    """An entity of the case as a page names it.

    ``local`` is the id of the entity, or of the source that it is, in the page's record; ``new``
    is the name that it leaves by, which is ``old`` unless names are changed.
    """

    local: str
    entity: str
    old: str
    new: str


def members(entity: str, groups: Groups) -> tuple[str, ...]:
    """Return the ids of all that people put together in an entity, itself first."""
    return (entity,) if "@" in entity else groups.members(entity)


def split_off(
    page: CasePage, named: Iterable[Named], kinds: Mapping[str, str], groups: Groups
) -> Iterator[tuple[CaseEntity, str]]:
    """Yield who on a page is held to be another than the name says, and what they are known by.

    That is the page and their place on it: of the name there are two.
    """
    told: set[str] = set()
    for one in named:
        own = groups.of(one.entity, page.id)
        if "@" in own and own not in told:
            told.add(own)
            kind = kinds[one.entity]
            yield CaseEntity(id=own, name=one.new, kind=kind), f"{kind}:{page.hash}:{one.local}"


def spoken(source: CaseSource, groups: Groups) -> CaseSource:
    """Return a source of a page with whom people take it for."""
    if source.entity is None:
        return source
    return structs.replace(source, entity=groups.of(source.entity, source.page))

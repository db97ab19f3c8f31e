"""What a trace needs of a case: all links in short, and in full those that a path shows."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from assay.case.chains import batches, chains
from assay.case.ids import shown
from assay.case.standing import standing_of
from assay.case.store.tables import APPEARANCES, LINKS, PAGES
from assay.case.trace.values import Said, Stated

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from sqlalchemy.engine import Connection

    from assay.case.identity import Groups

__all__ = ["ends", "entities_by_page", "said", "stated"]

_SHORT = tuple(LINKS.c[name] for name in Stated._fields)


_FEW = 500
"""Of fewer entities than these the pages are looked up one by one."""


def stated(connection: Connection) -> list[Stated]:
    """Return the links of pages that are current, as the database's driver gives them.

    They are plain tuples in the order of the fields: making each a value would take longer than
    finding the paths.
    """
    cursor: Any = connection.execute(select(*_SHORT).where(LINKS.c.current)).cursor
    links: list[Stated] = cursor.fetchall()
    return links


def ends(links: Sequence[Stated], groups: Groups) -> tuple[list[str], list[str]] | None:
    """Return whom links tie, as people grouped them; None where nobody judged anything."""
    if not groups.first and not groups.apart:
        return None
    who = _who(groups)
    every = [Stated(*link) for link in links]
    return (
        [who(link.from_entity, link.page) for link in every],
        [who(link.to_entity, link.page) for link in every],
    )


def said(connection: Connection, links: Sequence[int]) -> dict[int, Said]:
    """Return links in full: their words, their voices, their pages' titles."""
    rows: list[Any] = []
    for batch in batches(links):
        query = (
            select(LINKS, PAGES.c.title)
            .join_from(LINKS, PAGES, LINKS.c.page == PAGES.c.id)
            .where(LINKS.c.id.in_(batch))
        )
        rows += connection.execute(query)
    spoken = chains(connection, sorted({row.claim for row in rows}))
    return {
        row.id: Said(
            id=f"l{row.id}", from_entity=f"e{row.from_entity}", to_entity=f"e{row.to_entity}",
            relation=row.relation, type=row.type,
            standing=standing_of(row.modality, row.polarity), modality=row.modality,
            polarity=row.polarity, words=row.words, voices=spoken.get(row.claim, ()),
            named=bool(row.named), claim=f"k{row.claim}", page=f"p{row.page}", title=row.title,
        )
        for row in rows
    }  # fmt: skip


def entities_by_page(
    connection: Connection, groups: Groups, side: Collection[str]
) -> dict[str, set[str]]:
    """Return which entities each page names, of current pages that name any of ``side``."""
    who = _who(groups)
    query = (
        select(APPEARANCES.c.page, APPEARANCES.c.entity)
        .join_from(APPEARANCES, PAGES, APPEARANCES.c.page == PAGES.c.id)
        .where(PAGES.c.current)
    )
    if len(side) < _FEW:
        members = {
            int(member[1:]) for name in side for member in groups.members(name.partition("@")[0])
        }
        here = select(APPEARANCES.c.page).where(APPEARANCES.c.entity.in_(members))
        query = query.where(APPEARANCES.c.page.in_(here))
    named: dict[str, set[str]] = defaultdict(set)
    cursor: Any = connection.execute(query).cursor
    for page, entity in cursor.fetchall():
        named[f"p{page}"].add(who(entity, page))
    return named


def _who(groups: Groups) -> Callable[[int, int], str]:
    """Return what tells who an entity on a page is; the short way where nobody judged anything."""
    if not groups.first and not groups.apart:
        return lambda entity, _: f"e{entity}"
    return lambda entity, page: groups.of(f"e{entity}", shown("p", page))

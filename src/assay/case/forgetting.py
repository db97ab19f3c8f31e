"""Deleting a page for good: nothing of it stays, in the tables or in the file's free room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, or_, select

from assay.case.store.tables import (
    APPEARANCES,
    CAPTURES,
    CLAIMS,
    ENTITIES,
    JUDGEMENTS,
    LINKS,
    PAGES,
    SOURCES,
)

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from assay.case.store import Store

__all__ = ["forget", "swept"]

_REBUILT = (
    "INSERT INTO claims_words(claims_words) VALUES ('rebuild')",
    "INSERT INTO pages_words(pages_words) VALUES ('rebuild')",
)


def forget(connection: Connection, page: int) -> tuple[int, ...]:
    """Delete all versions of a page; return their ids, none when there is no such page.

    What came only from it goes too: its bytes, claims, sources, links, people's judgements on
    them, and entities that no other page names.
    """
    address = select(PAGES.c.address).where(PAGES.c.id == page).scalar_subquery()
    found = connection.execute(
        select(PAGES.c.id, PAGES.c.capture).where(PAGES.c.address == address).order_by(PAGES.c.id)
    ).all()
    if not found:
        return ()
    gone = [row.id for row in found]
    named = _items(connection, gone)
    judged = [
        row.id
        for row in connection.execute(select(JUDGEMENTS.c.id, JUDGEMENTS.c.subject))
        if not named.isdisjoint(row.subject.split(":"))
    ]
    connection.execute(delete(JUDGEMENTS).where(JUDGEMENTS.c.id.in_(judged)))
    connection.execute(delete(PAGES).where(PAGES.c.id.in_(gone)))
    connection.execute(delete(CAPTURES).where(CAPTURES.c.hash.in_([row.capture for row in found])))
    connection.execute(
        delete(ENTITIES).where(
            ~or_(
                ENTITIES.c.id.in_(select(APPEARANCES.c.entity)),
                ENTITIES.c.id.in_(select(SOURCES.c.entity).where(SOURCES.c.entity.is_not(None))),
            )
        )
    )
    return tuple(gone)


def _items(connection: Connection, pages: list[int]) -> set[str]:
    """Return the ids of all that pages hold."""
    named = {f"p{page}" for page in pages}
    for letter, table in (("k", CLAIMS), ("s", SOURCES), ("l", LINKS)):
        found = connection.scalars(select(table.c.id).where(table.c.page.in_(pages)))
        named.update(f"{letter}{one}" for one in found)
    return named


def swept(store: Store) -> None:
    """Write the file anew, so that no byte of what was deleted is left in it."""
    if store.sqlite:
        with store.begin() as connection:
            for rebuilt in _REBUILT:
                connection.exec_driver_sql(rebuilt)
        store.compact()

"""Deleting a page for good, with everything that came only from it."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, select, union_all, update

from assay.case.history import entered
from assay.case.store.tables import (
    APPEARANCES,
    CAPTURES,
    CLAIMS,
    ENTITIES,
    HISTORY,
    JUDGEMENTS,
    LINKS,
    PAGES,
    SOURCES,
)
from assay.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy.engine import Connection

    from assay.case.store import Store

__all__ = ["forget", "forgotten", "gone_for_good"]

_AT_ONCE: Final = 1000
"""How many ids a question to the database names: it takes only so many."""


def gone_for_good(store: Store, page: int, who: str | None) -> tuple[int, ...]:
    """Delete a page, note in the history that it was done, and sweep the room that it left.

    Returns the versions that were deleted; none where the page was forgotten before.

    Raises
    ------
    CaseError
        There is no such page. Or it is deleted, and the room could not be swept.
    """
    with store.begin() as connection:
        gone = forget(connection, page)
        if not gone and not forgotten(connection, f"p{page}"):
            raise CaseError(store.name, f"there is no p{page} in this case.", reason="unknown")
        for each in gone:
            entered(connection, "forget", f"p{each}", who)
    try:
        store.compact()
    except CaseError as error:
        raise CaseError(
            store.name,
            f"p{page} is deleted, but its bytes may still lie in the room that it left, since the"
            f" case could not be written anew ({error.reason}): forget p{page} again when nobody"
            " else is using the case.",
            reason=error.reason,
        ) from error
    return gone


def forget(connection: Connection, page: int) -> tuple[int, ...]:
    """Delete all versions of a page; return their ids, none when there is no such page.

    What came only from it goes too: its bytes, claims, sources, links, people's judgements on
    them, and entities that no other page names. An entity that others name as well keeps a name
    that they give it. What lay where the rows were is swept by `Store.compact`.
    """
    address = select(PAGES.c.address).where(PAGES.c.id == page).scalar_subquery()
    found = connection.execute(
        select(PAGES.c.id, PAGES.c.capture).where(PAGES.c.address == address).order_by(PAGES.c.id)
    ).all()
    if not found:
        return ()
    gone = [row.id for row in found]
    named = _items(connection, gone)
    entities = _entities(connection, gone)
    judged = connection.execute(select(JUDGEMENTS.c.id, JUDGEMENTS.c.subject)).all()
    connection.execute(delete(PAGES).where(PAGES.c.id.in_(gone)))
    connection.execute(delete(CAPTURES).where(CAPTURES.c.hash.in_([row.capture for row in found])))
    named.update(f"e{entity}" for entity in _nameless(connection, entities))
    for judgement in _about(((row.id, row.subject) for row in judged), named):
        connection.execute(delete(JUDGEMENTS).where(JUDGEMENTS.c.id == judgement))
    return tuple(gone)


def forgotten(connection: Connection, page: str) -> bool:
    """Tell whether the history says that a page was forgotten."""
    query = select(HISTORY.c.id).where(HISTORY.c.action == "forget", HISTORY.c.subject == page)
    return connection.execute(query.limit(1)).first() is not None


def _items(connection: Connection, pages: list[int]) -> set[str]:
    """Return the ids of all that pages hold."""
    named = {f"p{page}" for page in pages}
    for letter, table in (("k", CLAIMS), ("s", SOURCES), ("l", LINKS)):
        found = connection.scalars(select(table.c.id).where(table.c.page.in_(pages)))
        named.update(f"{letter}{one}" for one in found)
    return named


def _entities(connection: Connection, pages: list[int]) -> list[int]:
    """Return the entities that pages name."""
    query = union_all(
        select(APPEARANCES.c.entity).where(APPEARANCES.c.page.in_(pages)),
        select(SOURCES.c.entity).where(SOURCES.c.page.in_(pages), SOURCES.c.entity.is_not(None)),
    )
    return sorted(set(connection.scalars(query)))


def _nameless(connection: Connection, entities: list[int]) -> Iterator[int]:
    """Delete those of some entities that no page names, and yield them.

    The others get a name that a page still gives them.
    """
    for start in range(0, len(entities), _AT_ONCE):
        some = entities[start : start + _AT_ONCE]
        names = _names(connection, some)
        called = connection.execute(
            select(ENTITIES.c.id, ENTITIES.c.name).where(ENTITIES.c.id.in_(some))
        )
        for row in called.all():
            given = names.get(row.id)
            if given and row.name not in given:
                renamed = update(ENTITIES).where(ENTITIES.c.id == row.id).values(name=given[0])
                connection.execute(renamed)
        gone = [entity for entity in some if entity not in names]
        connection.execute(delete(ENTITIES).where(ENTITIES.c.id.in_(gone)))
        yield from gone


def _names(connection: Connection, entities: list[int]) -> dict[int, list[str]]:
    """Return the names that pages give to entities, the earliest source's first."""
    query = union_all(
        select(SOURCES.c.entity, SOURCES.c.name, SOURCES.c.id).where(
            SOURCES.c.entity.in_(entities)
        ),
        select(APPEARANCES.c.entity, APPEARANCES.c.name, APPEARANCES.c.page).where(
            APPEARANCES.c.entity.in_(entities)
        ),
    )
    names: dict[int, list[str]] = {}
    for entity, name, _ in sorted(connection.execute(query), key=itemgetter(0, 2)):
        names.setdefault(entity, []).append(name)
    return names


def _about(judgements: Iterable[tuple[int, str]], named: set[str]) -> Iterator[int]:
    """Yield the judgements on items that are gone, and those on these judgements in turn.

    A judgement comes after what it is on.
    """
    for number, subject in sorted(judgements):
        if not named.isdisjoint(subject.split(":")):
            named.add(f"j{number}")
            yield number

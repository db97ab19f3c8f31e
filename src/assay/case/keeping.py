"""Rows -> the database: a page with all that is known of it, in one transaction."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from assay.case.store.tables import (
    ALIASES,
    APPEARANCES,
    CAPTURES,
    CLAIMS,
    ENTITIES,
    LINKS,
    PAGES,
    SOURCES,
    SUGGESTIONS,
    VOICES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Table
    from sqlalchemy.engine import Connection

    from assay.case.rows import Named, PageRows, Row

__all__ = ["capture_kept", "keep", "page_of_capture", "previous_of"]

_EFFORT = 6


def page_of_capture(connection: Connection, capture: str) -> int | None:
    """Return the page that was read from these very bytes, if it is here."""
    found: int | None = connection.scalar(select(PAGES.c.id).where(PAGES.c.capture == capture))
    return found


def previous_of(connection: Connection, address: str) -> tuple[int, int] | None:
    """Return the id and the version of the latest page at an address."""
    found = connection.execute(
        select(PAGES.c.id, PAGES.c.version)
        .where(PAGES.c.address == address)
        .order_by(PAGES.c.version.desc())
        .limit(1)
    ).first()
    return None if found is None else (found.id, found.version)


def capture_kept(
    connection: Connection, capture: str, data: bytes, media_type: str | None, charset: str | None
) -> None:
    """Keep the bytes that a page was read from, packed."""
    kept = connection.scalar(select(CAPTURES.c.size).where(CAPTURES.c.hash == capture))
    if kept is None:
        connection.execute(
            insert(CAPTURES).values(
                hash=capture, size=len(data), media_type=media_type, charset=charset,
                packed=zlib.compress(data, _EFFORT),
            )
        )  # fmt: skip


def keep(
    connection: Connection, rows: PageRows, page: Row, previous: tuple[int, int] | None
) -> int:
    """Keep a page's rows, and return the page's id.

    ``page`` has what the case adds to the page's own row; ``previous`` is the version before,
    which is current no more.
    """
    before, version = previous or (None, 0)
    if before is not None:
        for table, column in ((PAGES, PAGES.c.id), (CLAIMS, CLAIMS.c.page), (LINKS, LINKS.c.page)):
            connection.execute(update(table).where(column == before).values(current=False))
    fields = {**rows.page, **page, "version": version + 1, "previous": before, "current": True}
    made = int(connection.execute(insert(PAGES).values(fields).returning(PAGES.c.id)).scalar_one())
    entities = _entities(connection, rows.entities)
    _put(
        connection,
        APPEARANCES,
        ({**row, "page": made, "entity": entities[row["entity"]]} for row in rows.appearances),
    )
    _put(
        connection,
        ALIASES,
        ({**row, "page": made, "entity": entities[row["entity"]]} for row in rows.aliases),
    )
    _put(connection, SUGGESTIONS, (_suggestion(row, made, entities) for row in rows.suggestions))
    sources = _numbered(
        connection,
        SOURCES,
        [{**row, "page": made, "entity": entities.get(row["entity"])} for row in rows.sources],
    )
    claims = _numbered(
        connection,
        CLAIMS,
        [
            {**row, "page": made, "source": sources[row["source"]], "current": True}
            for row in rows.claims
        ],
    )
    _put(
        connection,
        VOICES,
        (
            {**row, "claim": claims[row["claim"]], "source": sources[row["source"]]}
            for row in rows.voices
        ),
    )
    _put(connection, LINKS, (_link(row, made, entities, claims) for row in rows.links))
    return made


def _suggestion(row: Row, page: int, entities: dict[str, int]) -> Row:
    return {
        **row, "page": page, "entity": entities[row["entity"]],
        "other": entities.get(row["other"]),
    }  # fmt: skip


def _link(row: Row, page: int, entities: dict[str, int], claims: dict[str, int]) -> Row:
    return {
        **row, "page": page, "current": True, "claim": claims[row["claim"]],
        "from_entity": entities[row["from_entity"]], "to_entity": entities[row["to_entity"]],
    }  # fmt: skip


def _put(connection: Connection, table: Table, rows: Any) -> None:  # noqa: ANN401 - any rows
    listed = list(rows)
    if listed:
        connection.execute(insert(table), listed)


def _numbered(connection: Connection, table: Table, rows: Sequence[Row]) -> dict[str, int]:
    """Keep rows, and return the id that each local name got."""
    if not rows:
        return {}
    made = connection.execute(
        insert(table).returning(table.c.id, sort_by_parameter_order=True), rows
    )
    return {row["local"]: found for row, (found,) in zip(rows, made, strict=True)}


def _entities(connection: Connection, named: Sequence[Named]) -> dict[str, int]:
    """Return the id of each entity by its key; those not met before are made."""
    if not named:
        return {}
    rows = [{"key": one.key, "name": one.name, "kind": one.kind} for one in named]
    made = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    connection.execute(made(ENTITIES).on_conflict_do_nothing(index_elements=["key"]), rows)
    found = connection.execute(
        select(ENTITIES.c.key, ENTITIES.c.id).where(ENTITIES.c.key.in_([one.key for one in named]))
    )
    return {key: number for key, number in found}  # noqa: C416 - rows are no pairs to dict()

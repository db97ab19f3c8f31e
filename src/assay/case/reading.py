"""The database -> what a case's readers get."""

from __future__ import annotations

import json
import sqlite3
import zlib
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from assay.case.ids import shown
from assay.case.store.tables import (
    CAPTURES,
    CLAIMS,
    ENTITIES,
    HISTORY,
    JUDGEMENTS,
    LINKS,
    PAGES,
    REPLIES_READ,
    SOURCES,
    VOICES,
)
from assay.case.undoing import stands
from assay.case.values import (
    CaseClaim,
    CaseEntity,
    CaseLink,
    CasePage,
    CaseSource,
    CaseVoice,
    Entry,
    Judgement,
)
from assay.errors import CaseError, RecordError
from assay.record import Record

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.engine import Connection

__all__ = [
    "capture",
    "claims",
    "counts",
    "decided",
    "entities",
    "entries",
    "judgements",
    "links",
    "pages",
    "record",
    "records",
    "sources",
    "unpacked",
    "voices",
]  # fmt: skip

_READ = tuple(
    REPLIES_READ.c[name].label(f"{name}_read") for name in ("supports", "denies", "queries")
)
_PAGE = tuple(column for column in PAGES.c if column.name not in {"record", "text"})


def _rows(connection: Connection, query: Select[Any]) -> Iterator[dict[str, Any]]:
    for row in connection.execute(query).mappings():
        yield dict(row)


def pages(connection: Connection, *where: ColumnElement[bool]) -> Iterator[CasePage]:
    """Yield pages in the order in which they were added."""
    for row in _rows(connection, select(*_PAGE).where(*where).order_by(PAGES.c.id)):
        row.pop("address")
        row["hash"] = row.pop("capture")
        row["authors"] = _names(row["authors"])
        yield CasePage(
            **{**row, "id": shown("p", row["id"]), "previous": shown("p", row["previous"])}
        )


def _names(kept: str) -> tuple[str, ...]:
    try:
        return tuple(json.loads(kept))
    except (TypeError, ValueError) as error:
        raise sqlite3.DatabaseError("a page's row is malformed") from error


def unpacked(packed: bytes) -> bytes:
    """Return the JSON of a record that a page keeps."""
    return zlib.decompress(packed)


def record(connection: Connection, page: int, case: str) -> Record | None:
    """Return the record of a page; None when there is no such page.

    Raises
    ------
    CaseError
        What is kept of it is damaged.
    """
    return records(connection, [page], case).get(page)


def records(connection: Connection, some: Collection[int], case: str) -> dict[int, Record]:
    """Return the records of those of some pages that are there; see `record` for the errors."""
    query = select(PAGES.c.id, PAGES.c.record).where(PAGES.c.id.in_(some))
    return {page: _decoded(packed, page, case) for page, packed in connection.execute(query)}


def _decoded(packed: bytes, page: int, case: str) -> Record:
    try:
        return Record.from_json(unpacked(packed))
    except (zlib.error, RecordError) as error:
        raise _damaged(case, page) from error


def capture(connection: Connection, page: int, case: str) -> bytes | None:
    """Return the bytes that a page was read from; None where they were not kept.

    Raises
    ------
    CaseError
        What is kept of them is damaged.
    """
    packed = connection.scalar(
        select(CAPTURES.c.packed)
        .join_from(PAGES, CAPTURES, PAGES.c.capture == CAPTURES.c.hash)
        .where(PAGES.c.id == page)
    )
    try:
        return None if packed is None else zlib.decompress(packed)
    except zlib.error as error:
        raise _damaged(case, page) from error


def _damaged(case: str, page: int) -> CaseError:
    return CaseError(
        case,
        f"what is kept of p{page} is damaged: forget it with `assay case forget {case} p{page}`"
        " and add the page again.",
        reason="damaged",
    )


def claims(
    connection: Connection,
    *where: ColumnElement[bool],
    order: tuple[ColumnElement[Any], ...] = (),
    limit: int | None = None,
    offset: int = 0,
) -> Iterator[CaseClaim]:
    """Yield claims, by ``order`` and then as they stand; ``offset`` leaves out the first."""
    query = (
        select(CLAIMS, *_READ)
        .outerjoin(REPLIES_READ, REPLIES_READ.c.claim == CLAIMS.c.id)
        .where(*where)
        .order_by(*order, CLAIMS.c.id)
        .limit(limit)
    )
    if offset:
        # SQLite wants a limit beside an offset, and this is more than either database holds
        query = query.limit(limit or 2**62).offset(offset)
    for row in _rows(connection, query):
        ids = {"id": shown("k", row["id"]), "page": shown("p", row["page"])}
        yield CaseClaim(**{**row, **ids, "source": shown("s", row["source"])})


def voices(connection: Connection, claim: int) -> tuple[CaseVoice, ...]:
    """Return a claim's chain of voices, outermost first."""
    query = (
        select(
            SOURCES.c.id.label("source"), SOURCES.c.name, SOURCES.c.kind, SOURCES.c.named,
            VOICES.c.modality, VOICES.c.polarity,
        )
        .join_from(VOICES, SOURCES, VOICES.c.source == SOURCES.c.id)
        .where(VOICES.c.claim == claim)
        .order_by(VOICES.c.place)
    )  # fmt: skip
    return tuple(
        CaseVoice(**{**row, "source": shown("s", row["source"])})
        for row in _rows(connection, query)
    )


def sources(connection: Connection, *where: ColumnElement[bool]) -> Iterator[CaseSource]:
    """Yield the sources of pages; readers who comment are among them."""
    for row in _rows(connection, select(SOURCES).where(*where).order_by(SOURCES.c.id)):
        ids = {"id": shown("s", row["id"]), "page": shown("p", row["page"])}
        yield CaseSource(**{**row, **ids, "entity": shown("e", row["entity"])})


def entities(connection: Connection, *where: ColumnElement[bool]) -> Iterator[CaseEntity]:
    """Yield the entities of a case."""
    query = select(ENTITIES.c.id, ENTITIES.c.name, ENTITIES.c.kind).where(*where)
    for row in _rows(connection, query.order_by(ENTITIES.c.id)):
        yield CaseEntity(**{**row, "id": shown("e", row["id"])})


def links(connection: Connection, *where: ColumnElement[bool]) -> Iterator[CaseLink]:
    """Yield links."""
    columns = (column for column in LINKS.c if column.name not in {"local", "current"})
    for row in _rows(connection, select(*columns).where(*where).order_by(LINKS.c.id)):
        ids = {name: shown("e", row[name]) for name in ("from_entity", "to_entity")}
        own = {"id": shown("l", row["id"]), "claim": shown("k", row["claim"])}
        yield CaseLink(**{**row, **ids, **own, "page": shown("p", row["page"])})


def judgements(connection: Connection, *where: ColumnElement[bool]) -> Iterator[Judgement]:
    """Yield judgements, the earliest first."""
    columns = (column for column in JUDGEMENTS.c if column.name != "page")
    for row in _rows(connection, select(*columns).where(*where).order_by(JUDGEMENTS.c.id)):
        yield Judgement(**{**row, "id": shown("j", row["id"])})


def decided(connection: Connection, what: str) -> Iterator[Judgement]:
    """Yield what people decided on one question, without what was taken back."""
    return judgements(connection, JUDGEMENTS.c.what == what, stands())


def entries(connection: Connection) -> Iterator[Entry]:
    """Yield the history, the earliest first."""
    for row in _rows(connection, select(HISTORY).order_by(HISTORY.c.id)):
        yield Entry(**{**row, "id": str(row["id"])})


def counts(connection: Connection) -> dict[str, int]:
    """Return how many there are of each thing."""
    named = {"pages": PAGES, "claims": CLAIMS, "sources": SOURCES, "entities": ENTITIES,
             "links": LINKS, "judgements": JUDGEMENTS}  # fmt: skip
    return {
        name: int(connection.scalar(select(func.count()).select_from(table)) or 0)
        for name, table in named.items()
    }

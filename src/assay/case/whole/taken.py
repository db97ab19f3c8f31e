"""The database -> a whole case, line by line."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

from msgspec import Raw
from sqlalchemy import select, text

from assay.case.reading import unpacked
from assay.case.store.migrations import MIGRATIONS
from assay.case.store.tables import CAPTURES, PAGES
from assay.case.whole.lines import FORMAT, KEPT, NUMBERED, End, Head, Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Table
    from sqlalchemy.engine import Connection

    from assay.case.whole.lines import Line

__all__ = ["taken"]

_BATCH = 200
"""Rows that are in memory at a time."""


def taken(connection: Connection) -> Iterator[Line]:
    """Yield all that a case keeps; the same case gives the same lines, on any database."""
    yield Head(format=FORMAT, tables=len(MIGRATIONS), given=_given(connection))
    count = 1
    for table in KEPT:
        for row in _rows(connection, table):
            yield Row(table=str(table.name), row=row)
            count += 1
    yield End(lines=count)


def _rows(connection: Connection, table: Table) -> Iterator[dict[str, Any]]:
    """Yield a table's rows by their key, a batch at a time."""
    keys = tuple(table.primary_key) or tuple(table.c)
    found = connection.execution_options(yield_per=_BATCH).execute(
        select(table).order_by(*(_in_order(connection, key) for key in keys))
    )
    for row in found.mappings():
        plain = {str(name): value for name, value in row.items()}
        if table is PAGES:
            plain["record"] = Raw(unpacked(plain["record"]))
        if table is CAPTURES:
            plain["data"] = zlib.decompress(plain.pop("packed"))
        yield plain


def _in_order(connection: Connection, key: Any) -> Any:  # noqa: ANN401 - a column or its order
    """Order texts by their letters' codes: a server's own order hangs on its language."""
    if connection.dialect.name == "postgresql" and key.type.python_type is str:
        key = key.collate("C")
    return key.nulls_first()


def _given(connection: Connection) -> dict[str, int]:
    """Return the last number that each table gave."""
    if connection.dialect.name == "sqlite":
        rows = connection.execute(text("SELECT name, seq FROM sqlite_sequence"))
        found = {str(row.name): int(row.seq) for row in rows}
        return {name: found.get(name, 0) for name in NUMBERED}
    return {name: _last(connection, name) for name in NUMBERED}


def _last(connection: Connection, table: str) -> int:
    sequence = connection.scalar(
        text("SELECT pg_get_serial_sequence(:name, 'id')").bindparams(name=table)
    )
    row = connection.exec_driver_sql(f"SELECT last_value, is_called FROM {sequence}").one()  # noqa: S608 - the server's own name for it
    return int(row.last_value) if row.is_called else 0

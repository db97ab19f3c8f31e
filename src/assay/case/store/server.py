"""A PostgreSQL database: how it is connected to, and kept safe for several writers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import create_engine, event, text

from assay.case.store.tables import ABOUT, FACT_CHECKS, HISTORY, HYPOTHESES, TABLES
from assay.errors import CaseError

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection, Engine

    from assay.case.store.address import Place

__all__ = ["engine", "prepared", "rewritten"]

_MAKING: Final = 7311
"""The number of the lock that one who makes a case holds: any number that others won't take."""

_PAGELESS: Final = frozenset({ABOUT, FACT_CHECKS, HISTORY, HYPOTHESES})
_MOST_MS: Final = 2**31 - 1


def engine(where: Place, *, write: bool, patience: float) -> Engine:
    """Return what connects to a case's database.

    Every transaction of a writer takes the case's one writing lock when it begins, as in an
    SQLite file, and waits ``patience`` seconds for it; readers wait for nobody.
    """
    if where.url is None:
        raise CaseError(where.name, "expected the address of a database.", reason="server")
    made = create_engine(
        where.url,
        pool_size=2,
        pool_pre_ping=True,
        isolation_level="READ COMMITTED" if write else "REPEATABLE READ",
        execution_options={"postgresql_readonly": not write},
    )
    schema = where.schema

    @event.listens_for(made, "begin")
    def _begin(connection: Connection) -> None:
        if schema is not None:
            name = connection.dialect.identifier_preparer.quote(schema)
            connection.exec_driver_sql(f"SET LOCAL search_path TO {name}")
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {_waits(patience)}")

    return made


def prepared(connection: Connection, where: Place) -> None:
    """Make room for a new case: its schema, which nobody else makes meanwhile."""
    connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _MAKING})
    if where.schema is not None:
        name = connection.dialect.identifier_preparer.quote(where.schema)
        connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {name}")


def rewritten(made: Engine, where: Place, *, patience: float) -> None:
    """Write the tables of pages anew, without the rows that were deleted from them.

    Raises
    ------
    DBAPIError
        Somebody else is reading or writing, or the disk is full.
    """
    quoted = made.dialect.identifier_preparer.quote
    schema = "" if where.schema is None else f"{quoted(where.schema)}."
    tables = (table for table in TABLES.sorted_tables if table not in _PAGELESS)
    with made.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.exec_driver_sql(f"SET lock_timeout = {_waits(patience)}")
        try:
            for table in tables:
                connection.exec_driver_sql(f"VACUUM FULL {schema}{quoted(table.name)}")
        finally:
            connection.exec_driver_sql("RESET lock_timeout")


def _waits(patience: float) -> int:
    """Return seconds as the milliseconds that the server takes; its 0 would be for ever."""
    return min(max(int(patience * 1000), 1), _MOST_MS)

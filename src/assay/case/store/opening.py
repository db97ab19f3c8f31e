"""A place -> a case's database: made, or opened and brought up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import insert, inspect, select, update

from assay.case.store import server, sqlite
from assay.case.store.migrations import MIGRATIONS
from assay.case.store.statements import words_for
from assay.case.store.store import PATIENCE_S, Store
from assay.case.store.tables import ABOUT
from assay.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.engine import Connection

    from assay.case.store.address import Place

__all__ = ["create", "open_store"]

_FORMAT: Final = "assay case"


def create(
    where: Place, first: Callable[[Connection], None], *, patience: float = PATIENCE_S
) -> Store:
    """Make a new, empty case; ``first`` is done in the same transaction.

    Raises
    ------
    CaseError
        There is something at that place already, or it cannot be written.
    """
    if where.path is not None:
        sqlite.reserved(where.path)
    store = Store(where, write=True, patience=patience)
    try:
        with store.making() as connection:
            if not store.sqlite:
                server.prepared(connection, where)
                _vacant(connection, where)
            _migrate(connection, 0)
            first(connection)
        if where.path is not None:
            sqlite.shared(where.path, patience=patience)
    except BaseException:
        store.close()
        if where.path is not None:
            where.path.unlink(missing_ok=True)
        raise
    return store


def open_store(where: Place, *, write: bool = False, patience: float = PATIENCE_S) -> Store:
    """Open a case; one that an earlier version made is brought up to date by the first writer.

    Raises
    ------
    CaseError
        There is none, it is something else, or a newer version of assay made it.
    """
    if where.path is not None:
        sqlite.marked(where.path)
    store = Store(where, write=write, patience=patience)
    try:
        with store.making() as connection:
            version = _usable(connection, where, write=write)
        if version < len(MIGRATIONS):
            with store.begin() as connection:
                _migrate(connection, _usable(connection, where, write=write))
    except BaseException:
        store.close()
        raise
    return store


def _usable(connection: Connection, where: Place, *, write: bool) -> int:
    """Return the version of a case's tables; raise where this version of assay can't use them."""
    version = _version(connection, where)
    if version > len(MIGRATIONS):
        raise CaseError(
            where.name,
            f"a newer version of assay made this case (tables {version}, this version knows"
            f" {len(MIGRATIONS)}): install that version, or a later one.",
            reason="newer",
        )
    if version < len(MIGRATIONS) and not write:
        raise CaseError(
            where.name,
            "an earlier version of assay made this case: add to it once to bring it up to date.",
            reason="readonly",
        )
    return version


def _vacant(connection: Connection, where: Place) -> None:
    if inspect(connection).has_table(ABOUT.name, schema=where.schema):
        raise CaseError(
            where.name,
            "there is a case in this database already, or a table “about” of something else: add"
            " `?schema=NAME` to the address for another one.",
            reason="exists",
        )


def _version(connection: Connection, where: Place) -> int:
    """Return how many steps a case's tables have been through."""
    if not inspect(connection).has_table(ABOUT.name, schema=where.schema):
        if where.path is not None:
            raise _damaged(where)
        raise CaseError(
            where.name,
            f"there is no case in this database: make it with `assay case new {where.name}`.",
            reason="missing",
        )
    names = {column["name"] for column in inspect(connection).get_columns(ABOUT.name, where.schema)}
    if not names >= {"key", "value"}:
        raise _foreign(where)
    found = {row.key: row.value for row in connection.execute(select(ABOUT))}
    if found.get("format") != _FORMAT:
        raise _foreign(where)
    tables = found.get("tables") or ""
    if not tables.isdecimal():
        raise _damaged(where)
    return int(tables)


def _foreign(where: Place) -> CaseError:
    return CaseError(
        where.name, "its table “about” is not that of a case: it was left.", reason="foreign"
    )


def _damaged(where: Place) -> CaseError:
    return CaseError(
        where.name,
        "the case does not say which version its tables have: it is damaged, so take a copy"
        " first; a backup of it is the way back.",
        reason="damaged",
    )


def _migrate(connection: Connection, version: int) -> None:
    """Bring tables from ``version`` to the latest, in the transaction of the caller."""
    database = connection.dialect.name
    words = words_for(database)
    for step in MIGRATIONS[version:]:
        for statement in step:
            if statement.only in {None, database}:
                sql = statement.sql
                for name, meaning in words.items():
                    sql = sql.replace(f"{{{name}}}", meaning)
                connection.exec_driver_sql(sql)
    if database == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {sqlite.APPLICATION}")
    if version:
        connection.execute(
            update(ABOUT).where(ABOUT.c.key == "tables").values(value=str(len(MIGRATIONS)))
        )
        return
    rows = {"format": _FORMAT, "tables": str(len(MIGRATIONS))}
    connection.execute(insert(ABOUT), [{"key": key, "value": rows[key]} for key in rows])

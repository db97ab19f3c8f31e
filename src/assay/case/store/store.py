"""A case's database: made, opened, and used one transaction at a time."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Final

from sqlalchemy import create_engine, event, insert, inspect, select, text, update
from sqlalchemy.exc import DBAPIError

from assay.case.store import sqlite
from assay.case.store.migrations import MIGRATIONS, words_for
from assay.case.store.tables import ABOUT
from assay.case.store.trouble import told
from assay.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy.engine import Connection, Engine

    from assay.case.store.address import Place

__all__ = ["Store", "create", "open_store"]

_FORMAT: Final = "assay case"


class Store:
    """An open case's database.

    ``name`` is what it is called in messages; ``sqlite`` tells the file from the server.
    """

    def __init__(self, where: Place, engine: Engine) -> None:
        self.where = where
        self.name = where.name
        self.sqlite = where.path is not None
        self._engine = engine

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """Open a transaction: all that is done in it is kept together, or not at all.

        Raises
        ------
        CaseError
            The database could not do it: it is in use, full, damaged, or may not be written.
        """
        try:
            with self._engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise told(self.name, error) from error
        except sqlite3.Error as error:
            raise told(self.name, error) from error

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """Open a transaction that sees the case as it is now, whatever is written meanwhile.

        Raises `CaseError` where the database could not do it.
        """
        try:
            with self._engine.connect() as connection:
                if not self.sqlite:
                    connection.execution_options(isolation_level="REPEATABLE READ")
                with connection.begin():
                    yield connection
        except DBAPIError as error:
            raise told(self.name, error) from error
        except sqlite3.Error as error:
            raise told(self.name, error) from error

    def compact(self) -> None:
        """Write an SQLite file anew without the room of what was deleted, and empty its log."""
        if self.where.path is None:
            return
        try:
            with closing(sqlite.connected(self.where.path, write=True)) as connection:
                connection.execute("VACUUM")
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as error:
            raise told(self.name, error) from error

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()


def create(where: Place, fill: Callable[[Connection], None] | None = None) -> Store:
    """Make a new case: an empty one, or one that ``fill`` puts something into.

    Where ``fill`` raises, there is no case.

    Raises
    ------
    CaseError
        There is something at that place already, or it cannot be written.
    """
    if where.path is not None:
        _reserve(where.path)
        store = Store(where, sqlite.engine(where.path, write=True))
    else:
        store = Store(where, _server(where))
    try:
        with store.begin() as connection:
            if not store.sqlite:
                _vacant(connection, where)
            _migrate(connection, 0)
            if fill is not None:
                fill(connection)
    except BaseException:
        store.close()
        if where.path is not None:
            where.path.unlink(missing_ok=True)
        raise
    return store


def open_store(where: Place, *, write: bool = False) -> Store:
    """Open a case; one that an earlier version made is brought up to date by the first writer.

    Raises
    ------
    CaseError
        There is none, it is something else, or a newer version of assay made it.
    """
    if where.path is not None:
        sqlite.marked(where.path)
        store = Store(where, sqlite.engine(where.path, write=write))
    else:
        store = Store(where, _server(where))
    try:
        with store.begin() as connection:
            version = _usable(connection, where, write=write)
            if version < len(MIGRATIONS):
                _migrate(connection, version)
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


def _reserve(path: Path) -> None:
    """Take a file's name, so that nothing is ever written over."""
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        raise CaseError(
            str(path),
            "there is a file or folder of this name already: choose another, or add to it with"
            f" `assay case add {path} …` if it is a case.",
            reason="exists",
        ) from None
    except OSError as error:
        raise CaseError(
            str(path), f"cannot be written ({error.strerror}).", reason="readonly"
        ) from None


def _server(where: Place) -> Engine:
    if where.url is None:
        raise CaseError(where.name, "expected the address of a database.", reason="server")
    made = create_engine(where.url, pool_size=2, isolation_level="READ COMMITTED")
    schema = where.schema
    if schema is not None:

        @event.listens_for(made, "begin")
        def _begin(connection: Connection) -> None:
            name = connection.dialect.identifier_preparer.quote(schema)
            connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {name}")
            connection.exec_driver_sql(f"SET LOCAL search_path TO {name}")

    return made


def _vacant(connection: Connection, where: Place) -> None:
    if inspect(connection).has_table(ABOUT.name, schema=where.schema):
        raise CaseError(
            where.name,
            "there is a case in this database already: add `?schema=NAME` to the address for"
            " another one.",
            reason="exists",
        )


def _version(connection: Connection, where: Place) -> int:
    """Return how many steps a case's tables have been through."""
    if not inspect(connection).has_table(ABOUT.name, schema=where.schema):
        if where.path is not None:
            return 0
        raise CaseError(
            where.name,
            f"there is no case in this database: make it with `assay case new {where.name}`.",
            reason="missing",
        )
    found = dict(connection.execute(select(ABOUT.c.key, ABOUT.c.value)).all())
    if found.get("format") != _FORMAT:
        raise CaseError(
            where.name, "its table “about” is not that of a case: it was left.", reason="foreign"
        )
    return int(found["tables"])


def _migrate(connection: Connection, version: int) -> None:
    """Bring tables from ``version`` to the latest, in the transaction of the caller."""
    database = connection.dialect.name
    words = words_for(database)
    if database == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(7311)"))
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

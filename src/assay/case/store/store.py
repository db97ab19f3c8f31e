"""A case's database, used one transaction at a time."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from sqlalchemy.exc import DBAPIError

from assay.case.store import server, sqlite
from assay.case.store.tables import ABOUT
from assay.case.store.trouble import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Connection, Engine

    from assay.case.store.address import Place

__all__ = ["PATIENCE_S", "Store"]

PATIENCE_S: Final = 30.0
"""Seconds that a writer waits for another before it gives up."""


class Store:
    """An open case's database.

    ``name`` is what it is called in messages; ``sqlite`` tells the file from the server.
    """

    def __init__(self, where: Place, *, write: bool, patience: float = PATIENCE_S) -> None:
        self.where = where
        self.name = where.name
        self.sqlite = where.path is not None
        self.write = write
        self.patience = patience
        self._engine = _engine(where, write=write, patience=patience)

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """Open a transaction: all that is done in it is kept together, or not at all.

        A writer's transactions come after one another, whoever makes them.

        Raises
        ------
        CaseError
            The database could not do it: it is in use, full, damaged, or may not be written.
        """
        with self.making() as connection:
            if self.write and not self.sqlite:
                connection.exec_driver_sql(f"LOCK TABLE {ABOUT.name} IN SHARE ROW EXCLUSIVE MODE")
            yield connection

    @contextmanager
    def making(self) -> Iterator[Connection]:
        """Open a transaction as `begin` does, on a database that may have no tables yet."""
        try:
            with self._engine.begin() as connection:
                yield connection
        except (DBAPIError, sqlite3.Error) as error:
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
        """Write all anew without what was deleted, so that no byte of it is left.

        Raises
        ------
        CaseError
            Somebody else is using the case, or there is no room to do it.
        """
        try:
            if self.where.path is not None:
                sqlite.rewritten(self.where.path, patience=self.patience)
            else:
                server.rewritten(self._engine, self.where, patience=self.patience)
        except (DBAPIError, sqlite3.Error) as error:
            raise told(self.name, error) from error

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()


def _engine(where: Place, *, write: bool, patience: float) -> Engine:
    if where.path is not None:
        return sqlite.engine(where.path, write=write, patience=patience)
    return server.engine(where, write=write, patience=patience)

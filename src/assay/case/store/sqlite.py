"""One SQLite file: how it is opened, told from other files, and kept safe for several writers."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import create_engine, event
from sqlalchemy.pool import NullPool

from assay.errors import CaseError

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.engine import Connection, Engine

__all__ = ["APPLICATION", "connected", "engine", "marked"]

APPLICATION: Final = 0x61736179
"""The mark in an SQLite file's head (``application_id``): "asay"."""

_MAGIC = b"SQLite format 3\0"
_MARK_AT = 68
"""Where a file's application id stands (SQLite's file format, 1.3)."""

_PATIENCE_S = 30.0
"""Seconds that a writer waits for another before it gives up."""


def marked(path: Path) -> None:
    """Check that a file is there and is a case.

    Raises
    ------
    CaseError
        It is missing, cannot be read, or is something else.
    """
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        raise CaseError(
            str(path),
            f"there is no such case: make it with `assay case new {path}`.",
            reason="missing",
        ) from None
    except OSError as error:
        raise CaseError(
            str(path), f"cannot be read ({error.strerror}).", reason="missing"
        ) from None
    mark = int.from_bytes(head[_MARK_AT : _MARK_AT + 4], "big")
    if not head.startswith(_MAGIC) or mark != APPLICATION:
        raise CaseError(
            str(path),
            "expected a case, and this file is something else: it was left as it is.",
            reason="foreign",
        )


def engine(path: Path, *, write: bool) -> Engine:
    """Return what connects to a case's file.

    Every transaction of a writer takes the file's one writing lock when it begins, and waits for
    it: two writers come after one another, and neither loses what it has read meanwhile. A
    reader opens the file so that it can change nothing, on a folder that may not be written too.
    """

    def connect() -> sqlite3.Connection:
        return connected(path, write=write)

    made = create_engine("sqlite://", creator=connect, poolclass=NullPool)

    @event.listens_for(made, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return made


def connected(path: Path, *, write: bool) -> sqlite3.Connection:
    """Connect; transactions are begun by `engine`, not by Python's driver."""
    options: dict[str, Any] = {"timeout": _PATIENCE_S, "isolation_level": None, "uri": True}
    address = path.resolve().as_uri()
    if write:
        made: sqlite3.Connection = sqlite3.connect(f"{address}?mode=rw", **options)
        made.execute("PRAGMA foreign_keys = ON")
        made.execute("PRAGMA secure_delete = ON")  # what is forgotten leaves no bytes behind
        made.execute("PRAGMA journal_mode = WAL")
        made.execute("PRAGMA synchronous = NORMAL")
        return made
    made = sqlite3.connect(f"{address}?mode=ro", **options)
    try:
        made.execute("SELECT count(*) FROM sqlite_schema")
    except sqlite3.OperationalError:
        # the folder may not be written, where the log of a case in use would have to be
        made.close()
        made = sqlite3.connect(f"{address}?mode=ro&immutable=1", **options)
    made.execute("PRAGMA query_only = ON")
    return made

"""One SQLite file: how it is opened, told from other files, and kept safe for several writers."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import create_engine, event
from sqlalchemy.pool import QueuePool

from assay.errors import CaseError

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.engine import Connection, Engine

__all__ = ["APPLICATION", "engine", "marked", "reserved", "rewritten", "shared"]

APPLICATION: Final = 0x61736179
"""The mark in an SQLite file's head (``application_id``): "asay"."""

_MAGIC = b"SQLite format 3\0"
_MARK_AT = 68
"""Where a file's application id stands (SQLite's file format, 1.3)."""

_WORDS: Final = ("claims_words", "pages_words")
"""The indexes of words, which keep pieces of what was deleted until they are made anew."""


def reserved(path: Path) -> None:
    """Take a file's name, so that nothing is ever written over.

    Raises
    ------
    CaseError
        There is something of this name, or the folder cannot be written.
    """
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
            str(path),
            f"cannot be made here ({error.strerror}): choose a folder that is there and may be"
            " written.",
            reason="readonly",
        ) from None


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
    except IsADirectoryError:
        raise CaseError(
            str(path), "expected a case, and this is a folder.", reason="foreign"
        ) from None
    except OSError as error:
        raise CaseError(
            str(path), f"cannot be read ({error.strerror}).", reason="missing"
        ) from None
    if not head:
        raise CaseError(
            str(path),
            "expected a case, and this file is empty: if it should become one, delete it and make"
            f" it with `assay case new {path}`.",
            reason="foreign",
        )
    mark = int.from_bytes(head[_MARK_AT : _MARK_AT + 4], "big")
    if not head.startswith(_MAGIC) or mark != APPLICATION:
        raise CaseError(
            str(path),
            "expected a case, and this file is something else: it was left as it is.",
            reason="foreign",
        )


def engine(path: Path, *, write: bool, patience: float) -> Engine:
    """Return what connects to a case's file.

    Every transaction of a writer takes the file's one writing lock when it begins, and waits for
    it: two writers come after one another, and neither loses what it has read meanwhile. A
    reader opens the file so that it can change nothing, on a folder that may not be written too.
    """

    def connect() -> sqlite3.Connection:
        return _writing(path, patience) if write else _reading(path, patience)

    made = create_engine("sqlite://", creator=connect, poolclass=QueuePool, max_overflow=-1)

    @event.listens_for(made, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return made


def shared(path: Path, *, patience: float) -> None:
    """Let readers read while somebody writes, from now on.

    A case is made without the log that this needs, so that its mark stands in the file itself.
    """
    with closing(_writing(path, patience)):
        pass


def rewritten(path: Path, *, patience: float) -> None:
    """Write the file anew without the room of what was deleted, and empty its log.

    Raises
    ------
    sqlite3.Error
        Somebody else is reading or writing, or the disk is full.
    """
    with closing(_writing(path, patience)) as connection:
        for index in _WORDS:
            connection.execute(f"INSERT INTO {index}({index}) VALUES ('rebuild')")  # noqa: S608 - our own names
        connection.execute("VACUUM")
        ((held, _, _),) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if held:
            raise sqlite3.OperationalError("database is locked")


def _connected(path: Path, mode: str, patience: float) -> sqlite3.Connection:
    """Connect; transactions are begun by `engine`, not by Python's driver."""
    options: dict[str, Any] = {"isolation_level": None, "check_same_thread": False, "uri": True}
    address = f"{path.resolve().as_uri()}?mode={mode}"
    made: sqlite3.Connection = sqlite3.connect(address, timeout=patience, **options)
    return made


def _writing(path: Path, patience: float) -> sqlite3.Connection:
    made = _connected(path, "rw", patience)
    try:
        made.execute("PRAGMA foreign_keys = ON")
        made.execute("PRAGMA secure_delete = ON")  # what is forgotten leaves no bytes behind
        made.execute("PRAGMA synchronous = FULL")  # what was added outlasts a power cut
        if path.stat().st_size:
            made.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        made.close()
        raise
    return made


def _reading(path: Path, patience: float) -> sqlite3.Connection:
    made = _connected(path, "ro", patience)
    try:
        try:
            made.execute("SELECT count(*) FROM sqlite_schema")
        except sqlite3.OperationalError:
            # the folder may not be written, where the log of a case in use would have to be
            made.close()
            if _unfinished(path):
                raise
            made = _connected(path, "ro&immutable=1", patience)
        made.execute("PRAGMA query_only = ON")
    except BaseException:
        made.close()
        raise
    return made


def _unfinished(path: Path) -> bool:
    """Tell whether a file has a log beside it with what is not in the file yet."""
    try:
        return os.stat(f"{path}-wal").st_size > 0  # noqa: PTH116 - the name is no path's suffix
    except OSError:
        return False

"""What was done to a case: a line each, never changed."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import insert

from assay import __version__
from assay.case.storable import storable_row
from assay.case.store.tables import HISTORY

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

__all__ = ["anybody", "entered", "now"]


def now() -> str:
    """Return the time, ISO 8601 in UTC to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def anybody() -> str:
    """Return the name of whoever runs this, as the system knows them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def entered(connection: Connection, action: str, subject: str, who: str | None) -> None:
    """Write a line of the history.

    ``subject`` is an id: what a page said stands in no line, so that forgetting the page leaves
    nothing of it.
    """
    connection.execute(
        insert(HISTORY).values(
            **storable_row({
                "at": now(), "who": who or anybody(), "assay": __version__, "action": action,
                "subject": subject,
            })
        )
    )  # fmt: skip

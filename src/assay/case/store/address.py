"""Where a case is: a path, or the address of a PostgreSQL database."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from msgspec import Struct
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from assay.errors import CaseError

__all__ = ["SCHEMA", "Place", "place"]

SCHEMA: Final = "schema"
"""The part of an address's query that names the schema in which a case's tables are."""

_SERVERS = ("postgresql://", "postgres://")


class Place(Struct, frozen=True, kw_only=True):
    """Where a case is kept: ``path`` of a file, or ``url`` and ``schema`` of a database.

    ``name`` is what it is called in messages: as given, without a password.
    """

    name: str
    path: Path | None = None
    url: URL | None = None
    schema: str | None = None


def place(given: str | os.PathLike[str]) -> Place:
    """Tell where a case is from what a user wrote.

    ``postgresql://user@host/database`` is a database; ``?schema=name`` chooses a schema in it, so
    that one database can hold several cases. Everything else is a path.

    Raises
    ------
    CaseError
        The address is not one of a database, or the path is empty or none that a file can have.
    """
    text = os.fspath(given)
    if not text:
        raise CaseError("(no name)", "expected the path of a case, got nothing.", reason="missing")
    if "\0" in text:
        raise CaseError(
            repr(text), "expected the path of a case; no file has such a name.", reason="missing"
        )
    if not text.startswith(_SERVERS):
        return Place(name=text, path=Path(text))
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise CaseError(
            "postgresql://…",
            "expected an address like postgresql://user@host:5432/database.",
            reason="server",
        ) from None
    schema = url.query.get(SCHEMA)
    plain = url.difference_update_query([SCHEMA]).set(drivername="postgresql+psycopg")
    return Place(
        name=url.render_as_string(hide_password=True),
        url=plain,
        schema=schema if isinstance(schema, str) else None,
    )

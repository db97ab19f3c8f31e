from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

REFUSED = [
    ("empty.html", b"", "empty"),
    ("spaces.txt", b" \n\t\n", "no words"),
    ("page.pdf", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n", "damaged"),
    ("picture.html", b"\x89PNG\r\n\x1a\n" + bytes(64), "PNG"),
    ("noise.txt", bytes(range(256)) * 8, "text"),
    ("drawn.html", b"<html><body><script>draw()</script></body></html>", "no words"),
]


@pytest.mark.parametrize(("name", "data", "says"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_cannot_be_read_is_refused_with_a_reason(
    assay: Run, tmp_path: Path, name: str, data: bytes, says: str
) -> None:
    (tmp_path / name).write_bytes(data)
    done = assay("read", name)
    message = done.stderr.decode()
    assert done.returncode == 1
    assert message.startswith(f"assay: {name}: ")
    assert says in message
    assert "Traceback" not in message


def test_a_folder_is_refused_with_the_pages_that_could_be_meant(assay: Run, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    done = assay("read", "pages")
    assert done.returncode == 1
    assert "folder" in done.stderr.decode()


def test_a_name_mistyped_gets_the_one_that_is_near(assay: Run, harbour: str) -> None:
    done = assay("read", "harbuor.html")
    assert harbour in done.stderr.decode()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_named(assay: Run, harbour: str, tmp_path: Path) -> None:
    (tmp_path / harbour).chmod(0)
    done = assay("read", harbour)
    assert done.returncode == 1
    assert "permission" in done.stderr.decode()


def test_an_address_inside_the_network_is_refused(assay: Run) -> None:
    done = assay("read", "http://127.0.0.1:8080/page")
    assert done.returncode == 1
    assert done.stderr.decode().startswith("assay: http://127.0.0.1:8080/page: ")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (
            b'<meta charset="utf-8"><p>The caf\xe9 is closed, the mayor said on Monday.</p>',
            "charset",
        ),
        (b"The mayor said\x00 the bridge\x07 is closed today.", "control"),
    ],
    ids=["a wrong charset", "control characters"],
)
def test_what_can_be_read_all_the_same_is_read_and_the_problem_told(
    assay: Run, tmp_path: Path, data: bytes, code: str
) -> None:
    (tmp_path / "page").write_bytes(data)
    done = assay("read", "page")
    assert done.returncode == 0, done.stderr
    assert any(code in problem["code"] for problem in json.loads(done.stdout)["problems"])

"""What `assay read` refuses, and in which words: the table in the reference, row by row."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from assay.cli import main
from tests.places import EXAMPLES, ROOT
from tests.tables import rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = ROOT / "docs" / "reference" / "limits.md"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a copy of the examples."""
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _written(name: str, data: bytes) -> Callable[[Path], list[str]]:
    def make(folder: Path) -> list[str]:
        (folder / name).write_bytes(data)
        return [name]

    return make


def _given(*arguments: str) -> Callable[[Path], list[str]]:
    return lambda _: list(arguments)


_HARBOUR = "examples/harbour.html"
LIMITS: dict[str, Callable[[Path], list[str]]] = {
    "a path where nothing is": _given("nothing.html"),
    "a path with a slip of the hand": _given("examples/harbor.html"),
    "a path in a folder that is not there": _given("nowhere/page.html"),
    "a path below a file": _given("examples/harbour.html/page.html"),
    "a folder": _given("examples"),
    "an address": _given("https://www.example.org/page"),
    "a file without a byte": _written("empty.html", b""),
    "a file of white space": _written("blank.txt", b" \n\t\n"),
    "a page drawn by a script": _written("drawn.html", b"<html><script>draw()</script></html>"),
    "a PDF, picture, recording or program": _written("page.pdf", b"%PDF-1.7\n"),
    "an office document, e-book or archive": _written("page.docx", b"PK\x03\x04\x14\x00"),
    "a web archive": _written("page.warc", b"WARC/1.1\r\n"),
    "bytes that are no text": _written("noise.txt", bytes(range(256)) * 8),
    "no page": _given(),
    "standard input twice": _given("-", "-"),
    "several pages, one HTML report": _given(_HARBOUR, "examples/harbour.txt", "--format", "html"),
    "an output of an unknown kind": _given(_HARBOUR, "-o", "report.docx"),
    "an output that is one of the pages": _given(_HARBOUR, "-o", _HARBOUR),
    "an output in a folder that is not there": _given(_HARBOUR, "-o", "nowhere/report.html"),
    "a format that there is not": _given(_HARBOUR, "--format", "pdf"),
    "an option that there is not": _given(_HARBOUR, "--fast"),
}


def _limits() -> dict[str, tuple[str, str]]:
    table = rows(PAGE.read_text())
    refused = (cells for heading, cells in table if heading.startswith("What is refused"))
    return {cells[0]: (cells[1].strip("`"), cells[2]) for cells in refused if cells[0] != "given"}


def test_the_table_of_limits_has_the_rows_that_are_tested() -> None:
    assert list(_limits()) == list(LIMITS)


@pytest.mark.parametrize("given", LIMITS)
def test_what_is_refused_is_refused_in_the_words_of_the_table(given: str, folder: Path) -> None:
    message, status = _limits()[given]
    run = CliRunner().invoke(main, ["read", *LIMITS[given](folder)])
    wanted = ".*".join(map(re.escape, message.split("...")))
    assert re.search(wanted, run.stderr), run.stderr
    assert run.exit_code == int(status)

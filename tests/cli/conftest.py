"""The command line as a shell runs it: a process of its own."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Protocol

import pytest

from tests.places import EXAMPLES

if TYPE_CHECKING:
    from pathlib import Path


class Run(Protocol):
    """Runs `assay` with arguments, in a folder of its own."""

    def __call__(
        self, *arguments: str, given: bytes | None = None, **environment: str
    ) -> subprocess.CompletedProcess[bytes]: ...


@pytest.fixture
def assay(tmp_path: Path) -> Run:
    def run(
        *arguments: str, given: bytes | None = None, **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-m", "assay", *arguments],
            input=given,
            stdin=subprocess.DEVNULL if given is None else None,
            capture_output=True,
            cwd=tmp_path,
            env={"PATH": "", "LC_ALL": "C.UTF-8", **environment},
            timeout=120,
            check=False,
        )

    return run


@pytest.fixture
def harbour(tmp_path: Path) -> str:
    """The path, inside the working folder, of the harbour page."""
    (tmp_path / "harbour.html").write_bytes((EXAMPLES / "harbour.html").read_bytes())
    return "harbour.html"

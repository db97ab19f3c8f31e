from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import assay as library
from assay.codec import schema

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_the_version_is_the_librarys(assay: Run) -> None:
    assert assay("--version").stdout.decode() == f"assay {library.__version__}\n"


def test_the_version_needs_no_library_that_reads_pages() -> None:
    code = (
        "import sys; from assay.cli import main\n"
        "try: main(['--version'])\n"
        "except SystemExit: pass\n"
        "print(sorted({'lxml', 'trafilatura', 'msgspec', 'rich', 'jinja2'} & set(sys.modules)))"
    )
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", code], capture_output=True, check=True
    )
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_the_schema_is_printed_as_json(assay: Run) -> None:
    assert json.loads(assay("schema").stdout) == json.loads(json.dumps(schema()))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_completion(assay: Run, shell: str) -> None:
    done = assay("completion", shell)
    assert done.returncode == 0
    assert b"_ASSAY_COMPLETE" in done.stdout


def test_a_command_that_is_none_is_a_usage_error(assay: Run) -> None:
    done = assay("raed")
    assert done.returncode == 2
    assert b"raed" in done.stderr

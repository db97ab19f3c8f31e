"""Shell blocks in the documentation, run as a reader would run them: on a terminal, in a folder."""

from __future__ import annotations

import doctest
import os
import pty
import re
import select
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sybil import Example

__all__ = ["Shown", "console", "script", "shown"]

_OURS = re.compile(r"^(?:.*\| )?assay ", re.MULTILINE)
"""A script without a call of our own installs or builds something, and is for the reader alone."""

_TIMEOUT = 120
_LENIENT = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


class Shown(NamedTuple):
    """A command and what a document shows that it prints; nothing shown, nothing compared."""

    command: str
    output: str


def shown(block: str) -> Iterator[Shown]:
    """Cut a console block at its prompts: ``$ `` before a command, all else is output."""
    for piece in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = piece.partition("\n")
        yield Shown(command, output.strip("\n"))


def console(example: Example) -> str | None:
    """Run the commands of a ``console`` block; say where they fail or print something else."""
    for each in shown(str(example.parsed)):
        status, printed = _run(each.command)
        if status != 0:
            return f"$ {each.command}\nended with status {status}:\n{printed}"
        if each.output and not _alike(each.output, printed):
            return f"$ {each.command}\nis shown to print:\n{each.output}\nand prints:\n{printed}"
    return None


def script(example: Example) -> str | None:
    """Run a ``sh`` block that calls our program, as one script."""
    block = str(example.parsed)
    if not _OURS.search(block):
        return None
    status, printed = _run(f"set -e\n{block}")
    return None if status == 0 else f"ended with status {status}:\n{printed}"


def _alike(wanted: str, got: str) -> bool:
    return doctest.OutputChecker().check_output(wanted + "\n", got + "\n", _LENIENT)


def _run(command: str) -> tuple[int, str]:
    """Run a command on a terminal of its own, 80 columns wide; return status and output."""
    terminal, end = pty.openpty()
    started = subprocess.Popen(  # noqa: S603 - the documentation's own examples
        ["/bin/bash", "-o", "pipefail", "-c", command],
        stdin=subprocess.DEVNULL,
        stdout=end,
        stderr=end,
        env={
            "PATH": f"{Path(sys.executable).parent}:{os.defpath}",
            "COLUMNS": "80",
            "LC_ALL": "C.UTF-8",
            "NO_COLOR": "1",
            "TERM": "dumb",
        },
    )
    os.close(end)
    try:
        printed = b"".join(_lines(terminal, time.monotonic() + _TIMEOUT))
        status = started.wait(timeout=_TIMEOUT)
    finally:
        started.kill()
        started.wait()
        os.close(terminal)
    return status, printed.decode().replace("\r\n", "\n")


def _lines(terminal: int, until: float) -> Iterator[bytes]:
    """Yield what a terminal gets till its last writer is gone; Linux then calls it an error."""
    while select.select([terminal], [], [], max(0, until - time.monotonic()))[0]:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            return
        if not piece:
            return
        yield piece

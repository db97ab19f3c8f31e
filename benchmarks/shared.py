"""Where the labelled data is, and how its rows are read. It is not part of the project."""

from __future__ import annotations

import gzip
import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["SHARED", "absent", "digest", "rows"]

SHARED = Path(os.environ.get("ASSAY_SHARED") or Path(__file__).parents[2] / "shared")
"""The folder that holds `data/` and `pages/`; the variable ASSAY_SHARED names another."""

Row = TypeVar("Row")


def absent(files: tuple[str, ...]) -> list[str]:
    """Return those of ``files`` that are not there."""
    return [file for file in files if not (SHARED / file).is_file()]


def digest(file: str) -> str:
    """Return the SHA-256 of a file's bytes, in hex."""
    return sha256((SHARED / file).read_bytes()).hexdigest()


def rows(file: str, kind: type[Row]) -> Iterator[Row]:
    """Yield the rows of a file of JSON Lines, gzipped or not."""
    raw = (SHARED / file).read_bytes()
    for line in (gzip.decompress(raw) if file.endswith(".gz") else raw).splitlines():
        if line.strip():
            yield msgspec.json.decode(line, type=kind)

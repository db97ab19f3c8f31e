"""The tables of a Markdown page, row by row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["rows"]


def rows(page: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the heading above each row of a page's tables, and the row's cells."""
    heading = ""
    for line in page.splitlines():
        if line.startswith("#"):
            heading = line.strip("# ")
        elif line.startswith("| ") and not line.startswith("| ---"):
            cells = re.split(r"(?<!\\)\|", line.strip("| "))
            yield heading, [cell.strip() for cell in cells]

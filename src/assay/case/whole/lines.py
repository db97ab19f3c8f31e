"""What the lines of a whole case hold: a head, the rows of its tables, an end."""

from __future__ import annotations

from typing import Any, Final

from msgspec import Struct

from assay.case.store.tables import ABOUT, TABLES

__all__ = ["FORMAT", "KEPT", "NUMBERED", "End", "Head", "Line", "Row"]

FORMAT: Final = "assay case, lines 1"
"""What the head of an export is told by; the number goes up when the lines change."""

KEPT: Final = tuple(table for table in TABLES.sorted_tables if table is not ABOUT)
"""The tables of a case, those that others point at first."""

NUMBERED: Final = tuple(str(table.name) for table in KEPT if "id" in table.c)
"""The tables whose rows have a number of their own, which is never given twice."""


class Head(Struct, frozen=True, kw_only=True):
    """The first line: ``tables`` is how many steps made the case's tables.

    ``given`` is the last number that each table gave, to a row that may be gone since.
    """

    format: str
    tables: int
    given: dict[str, int]


class Row(Struct, frozen=True, kw_only=True):
    """A row of a table by its columns' names; a page's record stands in it as what it is."""

    table: str
    row: dict[str, Any]


class End(Struct, frozen=True, kw_only=True):
    """The last line: how many stand before it, so that a file cut off is told from a whole one."""

    lines: int


Line = Head | Row | End

"""The tables of a case as CSV (RFC 4180), with no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from assay.exchange.parts import Part
from assay.exchange.tables import TABLES
from assay.text.cells import cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assay.exchange.contents import Contents
    from assay.exchange.tables import Cell, Table

__all__ = ["csv_tables"]


def csv_tables(contents: Contents) -> Iterator[Part]:
    """Yield each table, a page at a time. Unknown is an empty cell; flags are `yes` and `no`."""
    for table in TABLES:
        yield _part(table, [tuple(column.name for column in table.columns)])
        if table.of_case is not None:
            yield _part(table, table.of_case(contents))
    for leaf in contents.leaves():
        for table in TABLES:
            if table.of_page is not None:
                yield _part(table, table.of_page(leaf))


def _part(table: Table, rows: Iterable[tuple[Cell, ...]]) -> Part:
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_shown(value) for value in row])
    return Part(f"{table.name}.csv", written.getvalue().encode(errors="replace"))


def _shown(value: Cell) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, bytes):
        return value.hex()
    return str(value) if isinstance(value, int | float) else cell(value)

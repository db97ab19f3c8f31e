"""The tables of a case as Apache Parquet, typed; what a column holds stands in its metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.parquet as pq

from assay.exchange.parts import Part, Sink
from assay.exchange.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assay.exchange.contents import Contents
    from assay.exchange.tables import Cell, Kind, Table

__all__ = ["Writer", "parquet", "schema"]

_GROUP: Final = 20_000
"""Rows of a row group: so many are in memory at a time."""

_TYPES: Final[dict[Kind, pa.DataType]] = {
    "text": pa.string(), "whole": pa.int64(), "real": pa.float64(), "flag": pa.bool_(),
    "bytes": pa.binary(),
}  # fmt: skip


def parquet(contents: Contents) -> Iterator[Part]:
    """Yield each table as its row groups fill. Unknown is null."""
    writers = [Writer(table) for table in TABLES]
    for writer in writers:
        if writer.table.of_case is not None:
            yield from writer.taking(writer.table.of_case(contents))
    for leaf in contents.leaves():
        for writer in writers:
            if writer.table.of_page is not None:
                yield from writer.taking(writer.table.of_page(leaf))
    for writer in writers:
        yield writer.closed()


def schema(table: Table) -> pa.Schema:
    """Return a table's columns with their types, and what each holds."""
    return pa.schema(
        [
            pa.field(one.name, _TYPES[one.kind], metadata={"description": one.about})
            for one in table.columns
        ],
        metadata={"description": table.about},
    )


class Writer:
    """Writes one table, and hands on its bytes; ``rows`` counts what is written.

    ``group`` rows are kept together: so many at least are read for one of them.
    """

    def __init__(self, table: Table, group: int = _GROUP) -> None:
        self.table = table
        self._group = group
        self._schema = schema(table)
        self.rows = 0
        self._sink = Sink()
        self._rows: list[tuple[Cell, ...]] = []
        self._writer = pq.ParquetWriter(
            pa.PythonFile(self._sink, mode="w"), self._schema, compression="zstd"
        )

    def taking(self, rows: Iterable[tuple[Cell, ...]]) -> Iterator[Part]:
        """Take rows; yield what is written once there are enough."""
        self._rows.extend(rows)
        if len(self._rows) >= self._group:
            self._flush()
            yield self._part()

    def closed(self) -> Part:
        """Write the rest, and return it."""
        self._flush()
        self._writer.close()
        return self._part()

    def _flush(self) -> None:
        columns = list(zip(*self._rows, strict=True)) or [() for _ in self._schema]
        arrays = [
            pa.array(_sound(values), field.type)
            for values, field in zip(columns, self._schema, strict=True)
        ]
        self.rows += len(self._rows)
        if self._rows:
            self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self._rows.clear()

    def _part(self) -> Part:
        return Part(f"{self.table.name}.parquet", self._sink.drained())


def _sound(values: Iterable[Cell]) -> list[Cell]:
    """Return cells without halves of surrogate pairs, which no UTF-8 holds."""
    return [
        value.encode(errors="replace").decode() if isinstance(value, str) else value
        for value in values
    ]

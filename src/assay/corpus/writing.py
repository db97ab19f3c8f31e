"""A shard's journal -> its tables and its manifest, in a folder."""

from __future__ import annotations

import hashlib
import platform
import zlib
from collections import Counter
from contextlib import ExitStack
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

import msgspec
import numpy as np
import pyarrow as pa

from assay import __version__
from assay.corpus.leaf import leaf
from assay.corpus.tables import OF_PAGE, UNREAD, VECTORS, unread_row, vector_rows
from assay.corpus.values import FORMAT, Manifest
from assay.exchange.parquet import Writer
from assay.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import IO

    from assay.corpus.journal import Journal
    from assay.corpus.values import Seen, Shard
    from assay.exchange.contents import Leaf
    from assay.exchange.parts import Part
    from assay.exchange.tables import Cell, Table

__all__ = ["versions", "written"]

_TOGETHER: Final = 32
"""Pages whose claims are encoded at once."""

_RECORDS: Final = 16
"""Records of a row group: stories ask for single ones."""


def versions() -> dict[str, str]:
    """Return the versions of the programs that the tables hang on."""
    return {
        "assay": __version__, "numpy": np.__version__, "onnxruntime": version("onnxruntime"),
        "pyarrow": pa.__version__, "python": platform.python_version(),
        "rensa": version("rensa"),
    }  # fmt: skip


def written(journal: Journal, folder: Path, shard: Shard, inputs: tuple[Seen, ...]) -> Manifest:
    """Write all tables of a shard, then the manifest, which it returns."""
    pages = 0
    unread: Counter[str] = Counter()
    with ExitStack() as stack:
        files = {
            table.name: _File(table, stack.enter_context(_path(folder, table).open("wb")))
            for table in (*OF_PAGE, UNREAD, VECTORS)
        }
        ahead: list[Leaf] = []
        for ended in journal.pages():
            if ended.record is None:
                unread[ended.code or ""] += 1
                files[UNREAD.name].take([unread_row(ended)])
                continue
            pages += 1
            made = leaf(Record.from_json(zlib.decompress(ended.record)))
            for table in OF_PAGE:
                if table.of_page is not None:
                    files[table.name].take(table.of_page(made))
            ahead.append(made)
            if len(ahead) == _TOGETHER:
                files[VECTORS.name].take(vector_rows(ahead))
                ahead.clear()
        files[VECTORS.name].take(vector_rows(ahead))
        rows = {name: file.close() for name, file in files.items()}
    manifest = Manifest(
        format=FORMAT, shard=shard.name, inputs=inputs, versions=versions(), pages=pages,
        unread=dict(sorted(unread.items())), rows=rows,
        sha256={name: _hash(folder / f"{name}.parquet") for name in rows},
    )  # fmt: skip
    (folder / "manifest.json").write_bytes(
        msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"
    )
    return manifest


def _path(folder: Path, table: Table) -> Path:
    return folder / f"{table.name}.parquet"


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class _File:
    """A table's file while it is written."""

    def __init__(self, table: Table, stream: IO[bytes]) -> None:
        self._writer = Writer(table, _RECORDS) if table.name == "records" else Writer(table)
        self._stream = stream

    def take(self, rows: Iterable[tuple[Cell, ...]]) -> None:
        for part in self._writer.taking(rows):
            self._put(part)

    def close(self) -> int:
        """Write what is left; return how many rows there are."""
        self._put(self._writer.closed())
        return self._writer.rows

    def _put(self, part: Part) -> None:
        self._stream.write(part.content)

"""The tables as other programs read them, with what the dictionary says and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import duckdb
import polars as pl
import pyarrow.dataset
import pytest

from assay.corpus import Wanted, run, shards
from assay.corpus.storage import Place
from assay.corpus.stories import kept, stories
from assay.corpus.stories.telling import TABLES
from assay.corpus.tables import OF_PAGE, UNREAD, VECTORS
from tests.corpus.archives import Here, page, warc

if TYPE_CHECKING:
    from pathlib import Path

    from assay.exchange.tables import Kind

SAID: Final = "Engineers found {} cracks in the lock gate, the report says."
DUCK: Final[dict[Kind, str]] = {
    "text": "VARCHAR", "whole": "BIGINT", "real": "DOUBLE", "flag": "BOOLEAN", "bytes": "BLOB",
}  # fmt: skip
POLARS: Final[dict[Kind, str]] = {
    "text": "String", "whole": "Int64", "real": "Float64", "flag": "Boolean", "bytes": "Binary",
}  # fmt: skip


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two shards of two pages each, and their stories."""
    folder = tmp_path_factory.mktemp("corpus")
    paths = [warc(folder / f"{name}.warc.gz", [page(SAID.format(at)) for at in (at, at + 1)],
                  host=f"{name}.example") for at, name in ((2, "a"), (3, "b"))]  # fmt: skip
    made = list(run(shards([*map(str, paths)]), Wanted(), str(folder / "out"), Here()))
    assert [one.failure for one in made] == [None, None]
    place = Place(str(folder / "out"))
    kept(stories(place), place)
    return folder / "out"


def test_duckdb_reads_every_table_with_the_types_of_the_dictionary(out: Path) -> None:
    with duckdb.connect() as base:
        for table in (*OF_PAGE, UNREAD, VECTORS):
            read = f"read_parquet('{out}/shard=*/{table.name}.parquet', hive_partitioning = true)"
            told = {name: kind for name, kind, *_ in base.sql(f"DESCRIBE FROM {read}").fetchall()}
            assert told.pop("shard") == "VARCHAR"
            assert told == {one.name: DUCK[one.kind] for one in table.columns}
        for table in TABLES:
            read = f"read_parquet('{out}/stories/{table.name}.parquet')"
            told = {name: kind for name, kind, *_ in base.sql(f"DESCRIBE FROM {read}").fetchall()}
            assert told == {one.name: DUCK[one.kind] for one in table.columns}
        read = f"read_parquet('{out}/shard=*/pages.parquet', hive_partitioning = true)"
        rows = base.sql(f"FROM {read} SELECT shard, count(*) GROUP BY shard").fetchall()
    assert [number for _, number in rows] == [2, 2]


def test_polars_reads_every_table_with_the_types_of_the_dictionary(out: Path) -> None:
    for table in (*OF_PAGE, UNREAD, VECTORS):
        read = pl.scan_parquet(
            f"{out}/shard=*/{table.name}.parquet", hive_partitioning=True
        ).collect()
        told = {name: str(kind) for name, kind in read.schema.items()}
        assert told.pop("shard") == "String"
        assert told == {one.name: POLARS[one.kind] for one in table.columns}
    pages = pl.scan_parquet(f"{out}/shard=*/pages.parquet", hive_partitioning=True)
    assert pages.collect().height == 4


def test_arrow_reads_a_table_of_all_shards_as_one_with_what_each_column_holds(out: Path) -> None:
    for table in (*OF_PAGE, UNREAD, VECTORS):
        paths = [str(one) for one in sorted(out.glob(f"shard=*/{table.name}.parquet"))]
        read = pyarrow.dataset.dataset(paths, partitioning="hive")
        assert read.schema.names == [*(one.name for one in table.columns), "shard"]
        for one in table.columns:
            metadata = read.schema.field(one.name).metadata
            assert metadata[b"description"].decode() == one.about

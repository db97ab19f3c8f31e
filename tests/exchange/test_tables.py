from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from assay.case import Case, Prepared
from assay.exchange.tables import TABLES
from assay.text.cells import cell
from tests.exchange.world import READERS, exported
from tests.factories import record
from tests.places import ROOT
from tests.tables import rows

if TYPE_CHECKING:
    from pathlib import Path

_TYPES = {"text": pa.string(), "whole": pa.int64(), "real": pa.float64(), "flag": pa.bool_()}


def _csv(case: Case, *, pseudonymise: bool = False) -> dict[str, list[dict[str, str]]]:
    files = exported(case, "csv", pseudonymise=pseudonymise)
    return {
        name.removesuffix(".csv"): list(
            csv.DictReader(io.StringIO(written.decode(), newline=""), strict=True)
        )
        for name, written in files.items()
    }


def _parquet(case: Case, *, pseudonymise: bool = False) -> dict[str, pa.Table]:
    files = exported(case, "parquet", pseudonymise=pseudonymise)
    return {
        name.removesuffix(".parquet"): pq.read_table(pa.BufferReader(written))
        for name, written in files.items()
    }


def test_both_have_the_same_rows_in_the_same_tables(world: Case) -> None:
    sheets, typed = _csv(world), _parquet(world)
    assert list(sheets) == list(typed) == [table.name for table in TABLES]
    for table in TABLES:
        assert len(sheets[table.name]) == typed[table.name].num_rows
        assert typed[table.name].column_names == [column.name for column in table.columns]
    words = [row["words"] for row in sheets["claims"]]
    assert words == [cell(one) for one in typed["claims"]["words"].to_pylist()]


def test_parquet_has_the_types_and_says_what_a_column_holds(world: Case) -> None:
    typed = _parquet(world)
    for table in TABLES:
        for column in table.columns:
            field = typed[table.name].schema.field(column.name)
            assert field.type == _TYPES[column.kind]
            assert field.metadata[b"description"].decode() == column.about


def test_every_table_is_filled_and_every_claim_has_its_row(world: Case) -> None:
    sheets = _csv(world)
    assert [row["claim"] for row in sheets["claims"]] == [one.id for one in world.claims()]
    assert {name for name, found in sheets.items() if not found} == set()
    assert {row["claim"] for row in sheets["voices"]} == {row["claim"] for row in sheets["claims"]}


@pytest.mark.parametrize("words", ["=1+1", "@SUM(A1)", "+4", "-1", "＝1", "\t=1"])
def test_no_cell_is_a_formula(tmp_path: Path, words: str) -> None:
    page = record("Words.").page
    fields = {name: getattr(page, name) for name in page.__struct_fields__}
    titled = page.__class__(**{**fields, "title": words})
    with Case.new(tmp_path / "odd.case") as case:
        case.add(Prepared(record=record("Words.", page=titled), data=None))
        (row,) = _csv(case)["pages"]
        (found,) = _parquet(case)["pages"]["title"].to_pylist()
    assert row["title"] == f"'{words.strip()}"
    assert found == words


def test_commenters_are_no_sources_and_have_ids_of_their_page_alone(world: Case) -> None:
    sheets = _csv(world)
    assert not {"commenter"} & {row["kind"] for row in sheets["sources"]}
    readers = {row["source"] for row in sheets["voices"] if row["kind"] == "commenter"}
    assert readers
    assert all(re.fullmatch("[0-9a-f]{40}", one) for one in readers)


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_no_reader_has_their_name_when_names_are_changed(world: Case, table: str) -> None:
    told = str(_parquet(world, pseudonymise=True)[table].to_pylist())
    assert [name for name in READERS if name in told] == []
    assert "Reader 1" in told or table not in {"claims", "voices", "stances"}


def test_the_dictionary_in_the_reference_has_every_column(world: Case) -> None:
    page = (ROOT / "docs/reference/export-tables.md").read_text()
    told: dict[str, list[tuple[str, ...]]] = {}
    for heading, cells in rows(page):
        if cells[0] != "column":
            told.setdefault(heading.strip("`"), []).append(tuple(cells))
    assert told == {
        table.name: [(f"`{one.name}`", one.kind, one.about) for one in table.columns]
        for table in TABLES
    }
    assert world.pages()

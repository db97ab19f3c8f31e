"""What statements are made with is what the database has, on either one; and it is documented."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlalchemy import inspect, text

from assay.case.store.tables import TABLES
from tests.case.pages import Said, page
from tests.places import ROOT
from tests.tables import rows

if TYPE_CHECKING:
    from assay.case import Case

_INDEXED = {"words"}


def test_the_database_has_the_columns_that_statements_name(case: Case) -> None:
    with case.store.begin() as connection:
        found = inspect(connection)
        schema = case.store.where.schema
        for table in TABLES.sorted_tables:
            there = {column["name"] for column in found.get_columns(table.name, schema)}
            assert there - _INDEXED == {*table.columns.keys()} - _INDEXED, table.name


def test_the_views_show_claims_with_their_pages(case: Case) -> None:
    case.add(page(Said("it sank.", "Ana Orlo"), title="Ferry lost", publisher="The Post"))
    with case.store.begin() as connection:
        (row,) = connection.execute(text("SELECT * FROM statements")).mappings()
        assert (row["said"], row["speaker"], row["page"]) == ("it sank.", "Ana Orlo", "Ferry lost")
        assert connection.execute(text("SELECT * FROM connections")).all() == []


def test_the_reference_lists_every_table_with_its_columns_in_order() -> None:
    told = {
        cells[0].strip("`"): re.findall(r"`(\w+)`", re.sub(r"\([^)]*\)", "", cells[2]))
        for _, cells in rows((ROOT / "docs" / "reference" / "case.md").read_text())
        if cells[0] != "table"
    }
    for table in TABLES.sorted_tables:
        columns = list(table.columns.keys())
        assert told[table.name][: len(columns)] == columns, table.name

from __future__ import annotations

import csv
import io

import pytest
from msgspec.structs import replace

from assay.report import sheet
from assay.report.sheet import COLUMNS
from tests.factories import record as bare
from tests.report.pages import hostile, quay


def _rows(*records: object) -> list[dict[str, str]]:
    text = "".join(sheet(records))  # type: ignore[arg-type]
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_a_sheet_has_a_line_a_claim_across_pages() -> None:
    rows = _rows(quay(), bare(), quay())
    assert len(rows) == 2 * len(quay().claims)
    assert tuple(rows[0]) == COLUMNS


def test_a_line_holds_the_claim_and_its_grounds() -> None:
    row = _rows(quay())[4]
    assert row["words"] == "that the cranes may tip"
    assert row["speaker"] == "dock workers"
    assert (row["speaker_kind"], row["named"]) == ("group", "no")
    assert row["voices"] == "The Marram Post → The Gull → dock workers"
    assert (row["quoted"], row["act"], row["cue"]) == ("indirect", "says", "said")
    assert (row["modality"], row["certainty"]) == ("", "")
    assert quay().page.text[int(row["start"]) : int(row["end"])] == row["words"]


def test_a_claim_in_a_comment_names_the_reader() -> None:
    assert _rows(quay())[7]["commenter"] == "Old Salt"


def test_a_negative_certainty_stays_a_number() -> None:
    claims = (replace(quay().claims[0], certainty=-2.5),)
    assert _rows(replace(quay(), claims=claims))[0]["certainty"] == "-2.5"


def test_every_line_ends_as_rfc_4180_has_it() -> None:
    assert all(line.endswith("\r\n") for line in sheet([quay()]))


@pytest.mark.parametrize("begins", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t=1", "\x00=1", " =1"])
def test_no_cell_of_the_page_is_a_formula(begins: str) -> None:
    record = quay()
    odd = replace(record, page=replace(record.page, title=begins, publisher=begins))
    assert all(row["title"].startswith("'") for row in _rows(odd))


def test_a_hostile_page_stays_in_its_cells() -> None:
    rows = _rows(hostile())
    assert len(rows) == len(hostile().claims)
    for row in rows:
        for name, cell in row.items():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), name
            assert "\x00" not in cell
            assert "\n" not in cell

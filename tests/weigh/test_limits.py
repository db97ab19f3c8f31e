"""What becomes of odd numbers and times: the reference's table, row by row."""

from __future__ import annotations

import pytest

import assay
from tests.places import ROOT
from tests.tables import rows

PAGE = (ROOT / "docs" / "reference" / "limits.md").read_text()
HEADING = "What the words of a page may hold"

GIVEN = {
    "a table of 1,000 numbers": "\n".join(f"{at}\t{at + 1}.5" for at in range(3000, 3500)),
    "a number of 400 digits": f"They counted {'9' * 400} gulls.",
    "an absurd exponent": "They counted 1e999999 gulls, 10^100^100 of them.",
    "numerals of other scripts": "They saw ٣٫٥% of १२ gulls fly １２ km.",
    "Roman and Chinese numerals": "They saw XII gulls and 二十 crows.",
    "vague counts": "They saw dozens of gulls, several crows and a few hundred terns.",
    "a date that no calendar has": "It rained on 30 February 2016.",
    "a weekday that does not fit": "It rained on Monday, November 21, 2017.",
    "a date that reads two ways": "It rained on 03/04/2017.",
    "dates outside any calendar": "It rained in the year 0, on stardate 4821.3 and 65 million "
    "years ago.",
    "“yesterday” on a page without a date": "It rained yesterday.",
}


def _table() -> dict[str, list[str]]:
    """Return the table's rows by their first cell."""
    found = (cells for above, cells in rows(PAGE) if above == HEADING)
    return {cells[0]: cells[1:] for cells in found if cells[0] != "given"}


def test_the_table_of_odd_words_has_the_rows_that_are_tested() -> None:
    assert list(_table()) == list(GIVEN)


@pytest.mark.parametrize("given", GIVEN)
def test_odd_words_are_read_as_the_table_says(given: str) -> None:
    figures, times, code, what = _table()[given]
    record = assay.read_text(GIVEN[given])
    assert len(record.figures) == int(figures.replace(",", ""))
    assert len(record.events) == int(times)
    assert {one.code for one in record.problems} == ({code.strip("`")} if code else set())
    assert record.checks == ()
    whens = {one.when for one in record.events}
    if "`when` is null" in what:
        assert whens == {None}
    if "2017-XX-XX" in what:
        assert whens == {"2017-XX-XX"}

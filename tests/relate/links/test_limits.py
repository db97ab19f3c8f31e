from __future__ import annotations

import pytest

import assay
from assay.relate.ties import ties
from tests.factories import attributed_record, reading
from tests.places import ROOT
from tests.tables import rows
from tests.work import steps

GIVEN = {
    "a name 1,000 times over": "In May we saw Ana Roke. " * 1000,
    "two whom a description fits": "In May we saw Vorn Ltd and Tarl Ltd. The company was closed.",
    "a description before the name": "In May the company was closed. Then came Vorn Ltd.",
    "two who only stand together": "In May we saw Ana Roke and Bram Lind by the water.",
    "a link that is denied": "In May Ana Roke did not meet Bram Lind.",
    "one who is tied to herself": "In May Ana Roke met Roke in the mirror.",
}
TABLE = {
    cells[0]: (int(cells[1]), int(cells[2]))
    for above, cells in rows((ROOT / "docs" / "reference" / "limits.md").read_text())
    if above == "What names and links may hold" and cells[0] != "given"
}


def test_the_table_of_names_and_links_has_the_rows_that_are_tested() -> None:
    assert list(TABLE) == list(GIVEN)


@pytest.mark.parametrize("given", GIVEN)
def test_odd_names_and_links_are_counted_as_in_the_table(given: str) -> None:
    record = assay.read_text(GIVEN[given])
    assert (len(record.entities), len(record.links)) == TABLE[given]


ODD = {
    "one sentence of 10,000 words": "Ana Roke met Bram Lind and " * 2000 + "left.",
    "names without end": "Ana " * 5000,
    "a line of 100,000 letters": "A" * 100_000,
    "possessives": "Ana Roke’s " * 2000,
    "brackets": "Vorn Ltd (VL) " * 1000,
    "numbers": "1,000,000 " * 2000,
    "a pronoun in its own subject": "None of them built the bridge for Vorn Ltd, Ana Roke said.",
}
HOLDING_THEMSELVES = [
    "Members of them and of Vorn Ltd met Ana Roke.",
    "Members of them and workers of them met Ana Roke, and members of them met Bram Lind.",
    "Ana Roke left. "
    + "Members of them and of their workers met members of them and " * 40
    + "it.",
]


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_words_are_read_to_their_end(text: str) -> None:
    ties(reading(text), (), ())


@pytest.mark.parametrize("text", HOLDING_THEMSELVES)
def test_a_pronoun_within_a_subject_does_not_stand_for_it(text: str) -> None:
    record = assay.read_text(text)
    assert all(one.from_ != one.to for one in record.links)


def test_twice_the_words_are_about_twice_the_work() -> None:
    part = "On Monday Ana Roke, mayor of Osk, met Bram Lind of Vorn. He owns the Tarl Institute."
    ties(reading("Warm up with Ana Roke and Bram Lind."), (), ())

    def work(many: int) -> int:
        record = attributed_record(reading("\n\n".join([part] * many)))
        return steps(ties, reading(record.page.text), record.sources, record.claims)

    assert work(80) < 2.6 * work(40)

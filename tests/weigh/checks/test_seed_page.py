from __future__ import annotations

import pytest

from assay.read import read_text
from assay.record import Check, Figure
from assay.text import Span
from assay.weigh.checks import checks
from tests.places import SEED, needs

LISTED = {
    "3.417": "3417", "3.244": "3244", "3000": "3000", "2996": "2996", "1910": "1910",
    "10.000": "10000", "3417": "3417",
}  # fmt: skip


@pytest.fixture(scope="module")
def summed() -> tuple[Check, ...]:
    """Return the checks of the comment that counts by a graph, its numbers given by hand."""
    page = read_text(needs(SEED).read_text(encoding="utf-8"))
    text = page.page.text
    start = text.index("According to the graph")
    figures: list[Figure] = []
    for words, value in LISTED.items():
        start = text.index(words, start)
        least = words == "10.000"
        figures.append(
            Figure(
                id=f"n{len(figures) + 1}",
                span=Span(start, start + len(words)),
                value=value,
                low=value,
                high=None if least else value,
                bound="at_least" if least else "exact",
                why="It is a number.",
                by="test/figures@1",
            )
        )
        start += len(words)
    return checks(page, (), figures)


def test_whether_a_few_countries_make_ten_thousand_depends_on_which(
    summed: tuple[Check, ...],
) -> None:
    (one,) = summed
    assert (one.kind, one.outcome) == ("sum", "depends")
    assert one.working == "3,244 + 3,000 + 2,996 = 9,240 < 10,000; with 1,910 more: 11,150"
    assert "“few countries”" in one.why
    assert one.figures == ("n6", "n2", "n3", "n4", "n5")

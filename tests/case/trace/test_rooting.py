"""The roots that steps rest on, and the order of paths that follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.case.trace.rooting import rooted_routes
from assay.case.trace.strength import Rooted
from assay.case.trace.values import Stated
from assay.case.trace.web import web

if TYPE_CHECKING:
    from collections.abc import Sequence


def _step(one: int, other: int, many: int, first: int) -> list[Stated]:
    """Return links of one kind between two, on so many pages, each in other words of another."""
    return [
        Stated(
            first + at, one, other, "met", "met", "certain", "positive", True,  # noqa: FBT003 - a column
            f"Voice {first + at}", first + at, f"words {first + at}",
        )
        for at in range(many)
    ]  # fmt: skip


_LINKS = [
    *_step(1, 2, 3, 10), *_step(2, 9, 3, 20),  # looks as if three say so, and one does
    *_step(1, 3, 2, 30), *_step(3, 9, 2, 40),  # two do
    *_step(1, 4, 1, 50), *_step(4, 9, 1, 51),
]  # fmt: skip


def _roots(asked: list[int]) -> object:
    def roots(links: Sequence[Stated]) -> Rooted:
        asked.append(min(link.id for link in links))
        number = 1 if links[0].id < 30 else len({link.page for link in links})
        return Rooted(number, number, names=("Ana",) * number)

    return roots


@pytest.mark.parametrize("most", [1, 2, 3])
def test_the_best_paths_are_best_by_their_roots_however_few_are_wanted(most: int) -> None:
    asked: list[int] = []
    found = rooted_routes(web(_LINKS), ("e1", "e9"), 3, most, _roots(asked))  # type: ignore[arg-type]
    through = [route.stretches[0].other for route in found.routes]
    assert through == ["e3", "e2", "e4"][:most]
    assert [route.stretches[0].strength.independent for route in found.routes] == [2, 1, 1][:most]
    assert found.more == (most < 3)
    assert sorted(asked) == [10, 20, 30, 40]


def test_a_step_of_very_many_pages_counts_those_that_were_not_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("assay.case.trace.rooting._PAGES", 2)
    asked: list[int] = []
    found = rooted_routes(web(_LINKS), ("e1", "e9"), 3, 1, _roots(asked))  # type: ignore[arg-type]
    (stretch, _) = found.routes[0].stretches
    assert stretch.strength.independent == 2
    assert {one.rest for one in found.counts.values()} == {1}


def test_after_so_many_pages_no_more_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assay.case.trace.rooting._ALL", 4)
    asked: list[int] = []
    found = rooted_routes(web(_LINKS), ("e1", "e9"), 3, 3, _roots(asked))  # type: ignore[arg-type]
    assert asked == [10]
    assert len(found.routes) == 3

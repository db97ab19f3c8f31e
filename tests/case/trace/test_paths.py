"""Paths against a search that tries them all."""

from __future__ import annotations

from itertools import pairwise, permutations
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.case.trace.network import Numbers, best_paths, network, steps_from
from assay.case.trace.paths import nearest, routes
from assay.case.trace.strength import strength
from assay.case.trace.web import web
from tests.case.trace.test_strength import FIRST, links

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from random import Random

    from assay.case.trace.values import Stated

SIZE = 6
Step = tuple[int, int, int]

steps = st.lists(
    st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1), st.integers(1, 4)).filter(
        lambda step: step[0] != step[1]
    ),
    unique_by=lambda step: frozenset(step[:2]),
)


def _net(given_: list[Step]) -> tuple[Numbers, Numbers]:
    ends = np.array([step[:2] for step in given_], np.int64).reshape(-1, 2)
    return ends, np.array([step[2] for step in given_], np.int64)


def _every(given_: list[Step], longest: int) -> Iterator[tuple[list[int], list[int]]]:
    """Yield every path from the first entity to the last: its weaknesses, the worst first."""
    weak = {frozenset(step[:2]): step[2] for step in given_}
    between = range(1, SIZE - 1)
    for many in range(longest):
        for middle in permutations(between, many):
            whole = (0, *middle, SIZE - 1)
            pairs = [frozenset(pair) for pair in pairwise(whole)]
            if all(pair in weak for pair in pairs):
                yield sorted((weak[pair] for pair in pairs), reverse=True), list(whole)


@given(steps, st.integers(1, 5), st.integers(1, 8))
def test_the_best_paths_are_those_that_a_search_of_all_finds(
    given_: list[Step], longest: int, most: int
) -> None:
    found = best_paths(network(SIZE, *_net(given_)), 0, SIZE - 1, longest, most)
    every = sorted(weak for weak, _ in _every(given_, longest))
    weak = [sorted((given_[step][2] for step in path), reverse=True) for path in found.paths]
    assert weak == every[:most]
    assert found.more == (len(every) > most)
    assert len(set(found.paths)) == len(found.paths)


@given(steps)
def test_steps_are_counted_as_a_search_of_all_counts_them(given_: list[Step]) -> None:
    away = steps_from(network(SIZE, *_net(given_)), 0)
    shortest = min((len(whole) - 1 for _, whole in _every(given_, SIZE)), default=-1)
    assert away[SIZE - 1] == shortest


def test_a_path_of_more_steps_than_a_number_has_bytes_is_not_looked_for() -> None:
    with pytest.raises(ValueError, match="1 to 8 steps"):
        best_paths(network(2, *_net([(0, 1, 1)])), 0, 1, 9, 1)


@given(st.lists(links, min_size=1, max_size=12), st.randoms())
def test_the_weakest_step_bounds_all_and_the_order_of_links_changes_nothing(
    stated: list[Stated], random: Random
) -> None:
    numbered = [link._replace(id=place) for place, link in enumerate(stated)]
    shuffled = list(numbered)
    random.shuffle(shuffled)
    found, more = routes(web(numbered), "e1", "e6", 4, 5)
    assert routes(web(shuffled), "e1", "e6", 4, 5) == (found, more)
    for route in found:
        weak = [stretch.strength.weakness for stretch in route.stretches]
        assert weak[route.weakest] == max(weak)
        assert weak == [strength(stretch.links).weakness for stretch in route.stretches]
        met = [route.stretches[0].one, *(stretch.other for stretch in route.stretches)]
        assert len(set(met)) == len(met)
        assert (met[0], met[-1]) == ("e1", "e6")
    bounds = [max(s.strength.weakness for s in route.stretches) for route in found]
    assert bounds == sorted(bounds)


@given(st.lists(links, min_size=1, max_size=12))
def test_there_and_back_are_the_same_paths(stated: list[Stated]) -> None:
    there, _ = routes(web(stated), "e1", "e6", 4, 100)
    back, _ = routes(web(stated), "e6", "e1", 4, 100)
    assert {tuple(s.one for s in route.stretches[1:]) for route in there} == {
        tuple(s.one for s in reversed(route.stretches))[:-1] for route in back
    }


def _tie(one: int, other: int, **changes: object) -> Stated:
    return FIRST._replace(id=one * 10 + other, from_entity=one, to_entity=other, **changes)  # type: ignore[arg-type]


def test_a_denied_step_comes_last_however_short_its_path() -> None:
    stated = [_tie(1, 2, polarity="negative"), _tie(1, 3, modality="unknown"), _tie(3, 2)]
    found, _ = routes(web(stated), "e1", "e2", 4, 5)
    assert [len(route.stretches) for route in found] == [2, 1]
    assert found[1].stretches[0].strength.commitment == 0


def test_people_put_together_are_one_and_one_split_off_is_another() -> None:
    stated = [_tie(1, 2), _tie(3, 4)]
    assert not routes(web(stated), "e1", "e4", 4, 5)[0]
    merged = web(stated, (["e1", "e2"], ["e2", "e4"]))
    assert [s.other for s in routes(merged, "e1", "e4", 4, 5)[0][0].stretches] == ["e2", "e4"]
    apart = web([_tie(1, 2), _tie(2, 3)], (["e1", "e2@p3"], ["e2", "e3"]))
    assert not routes(apart, "e1", "e3", 4, 5)[0]


def test_no_path_says_what_each_side_reaches_and_where_the_sides_meet() -> None:
    given_ = web([_tie(1, 2), _tie(2, 3), _tie(4, 5)])
    pages = {"p1": {"e3", "e4"}, "p2": {"e2", "e4"}, "p9": {"e7"}}
    asked: list[set[str]] = []

    def on_pages(side: Collection[str]) -> dict[str, set[str]]:
        asked.append(set(side))
        return pages

    reach = nearest(given_, "e1", "e5", on_pages)
    assert asked == [{"e4", "e5"}]
    assert (reach.shortest, reach.one, reach.other) == (None, 2, 1)
    assert reach.meeting is not None
    assert reach.meeting[:4] == ("e2", "e4", 1, 1)
    assert reach.meeting.pages == ("p2",)
    assert nearest(given_, "e1", "e3", on_pages).shortest == 2
    assert nearest(given_, "e1", "e99", lambda _: {}) == (None, 2, 0, None)

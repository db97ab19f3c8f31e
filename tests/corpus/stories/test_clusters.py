from __future__ import annotations

import pytest

from assay.corpus.stories.clusters import _grown, _Vote  # the grouping by itself needs no model
from assay.corpus.stories.keys import Key

NONE = Key(frozenset(), frozenset(), None)


@pytest.mark.parametrize(
    ("votes", "groups"),
    [
        ([(0.9, 0, 1), (0.8, 1, 2)], [[0, 1, 2]]),
        # one pair against is outvoted by two for
        ([(0.9, 0, 1), (0.8, 1, 2), (0.7, 1, 3), (0.9, 2, 3), (-0.6, 0, 3)], [[0, 1, 2, 3]]),
        # and not by a weaker one
        ([(0.9, 0, 1), (0.5, 1, 2), (-0.8, 0, 2)], [[0, 1]]),
        ([(-0.9, 0, 1)], []),
        ([], []),
    ],
)
def test_groups_grow_where_more_speaks_for_it_than_against(
    votes: list[tuple[float, int, int]], groups: list[list[int]]
) -> None:
    assert _grown([_Vote(*one) for one in votes], [NONE] * 4) == groups


def test_members_with_other_figures_are_never_together() -> None:
    keys = [Key(frozenset(one), frozenset(), None) for one in ({"12"}, set(), {"14"})]
    assert _grown([_Vote(0.9, 0, 1), _Vote(0.8, 1, 2)], keys) == [[0, 1]]

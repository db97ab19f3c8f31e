from __future__ import annotations

import pytest

from assay.read.threads.platforms.fields import settled
from assay.read.threads.platforms.nesting import counted, named


@pytest.mark.parametrize(
    ("depths", "parents"),
    [
        ([0, 1, 2, 1, 0], [-1, 0, 1, 0, -1]),
        ([1, 2, 3, 2, 1], [-1, 0, 1, 0, -1]),
        ([0, 3, 3, 1], [-1, 0, 0, 0]),
        ([None, 1], [-1, 0]),
        ([], []),
    ],
)
def test_depths_make_a_tree(depths: list[int | None], parents: list[int]) -> None:
    assert counted(depths) == parents


def test_a_named_parent_must_stand_before() -> None:
    assert named(["a", "b", "c", "d"], [None, "a", "x", "d"]) == [None, 0, -1, -1]


@pytest.mark.parametrize(
    ("texts", "day_first"),
    [
        (["04/05/2024", "13/05/2024"], True),
        (["05/04/2024", "05/13/2024"], False),
        (["01/02/2024", "02/01/2024"], False),
        (["04/05/2024"], None),
        ([], None),
    ],
)
def test_the_posts_of_a_page_settle_what_a_number_means(
    texts: list[str],
    day_first: bool | None,  # noqa: FBT001 - a parameter of the table
) -> None:
    assert settled(texts) is day_first

from __future__ import annotations

import pytest

from assay.read.html.align import align

A = "The dredgers left the harbour in April."
B = "Nobody has counted the mud since then."
C = "The tide came in twice that day."


@pytest.mark.parametrize(
    ("runs", "kept", "expected"),
    [
        ([A, B, C], [A, C], [0, 2]),
        ([A, B, C], [f"{A} {B}"], [0, 1]),
        ([A, B], [B, A], [0]),
        ([A, B, A], [A, B, A], [0, 1, 2]),
        ([A, B, A], [A, B], [0, 1]),
        ([A, B, A], [B, A], [1, 2]),
        (["Home", A, "Home"], ["Home", A], [0, 1]),
        (["Home", "Home", A], ["Home", A], [1, 2]),
        (["Mud"], ["Mud and more"], []),
        ([A + " Read more."], [A], [0]),
        ([A, B], [], []),
        ([], [A], []),
        (["—", A], [A], [1]),
    ],
)
def test_the_heaviest_chain_in_both_orders_is_kept(
    runs: list[str], kept: list[str], expected: list[int]
) -> None:
    assert align(runs, kept) == expected


def test_a_thousand_equal_lines_are_all_found() -> None:
    assert align(["word"] * 1000, ["word"] * 1000) == list(range(1000))

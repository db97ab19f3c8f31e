from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from assay.models.alike import RELATIONS, relation


def likeliest(first: str, second: str) -> str:
    return RELATIONS[int(relation(first, second).argmax())]


PAIRS = [
    (
        "The council closed the harbour bridge on Monday.",
        "The harbour bridge was shut by the council on Monday.",
        "same",
    ),
    (
        "The tax breaks do nothing for the town's economy.",
        "The tax breaks have given the town's economy a real lift.",
        "contradicts",
    ),
    ("The ferry will be free for pupils from May.", "The ferry was built in 1931.", "neutral"),
]


@pytest.mark.parametrize(("first", "second", "expected"), PAIRS)
def test_plain_pairs_are_told(first: str, second: str, expected: str) -> None:
    assert likeliest(first, second) == expected


@pytest.mark.parametrize("text", ["", "…", "🚢", "tide " * 2_000, "Ωμέγα שלום"])
def test_any_text_is_read(text: str) -> None:
    got = relation(text, "The mayor closed the harbour.")
    assert got.shape == (len(RELATIONS),)
    assert got.sum() == pytest.approx(1, abs=1e-4)


def test_other_names_give_the_same_numbers() -> None:
    one = relation("Ada Reeve sued Bo Lund.", "Lund was sued by Reeve.")
    other = relation("Cyd Marsh sued Dee Holt.", "Holt was sued by Marsh.")
    assert (one == other).all()


def test_many_threads_read_as_one_does() -> None:
    alone = [relation(first, second) for first, second, _ in PAIRS]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda pair: relation(pair[0], pair[1]), PAIRS))
    assert all((one == other).all() for one, other in zip(alone, together, strict=True))

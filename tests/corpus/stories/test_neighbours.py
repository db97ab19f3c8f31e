from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from assay.case.match.packed import pack, unpack
from assay.corpus.stories import neighbours
from assay.corpus.stories.keys import Key
from assay.corpus.stories.neighbours import cells, near

if TYPE_CHECKING:
    import pytest

NONE = Key(frozenset(), frozenset(), None)


def vectors(number: int, *, seed: int = 1) -> np.ndarray[tuple[int, ...], np.dtype[np.int8]]:
    """Return unit vectors, each with one near it."""
    random = np.random.default_rng(seed)
    made = random.normal(size=(number, 384))
    made[1::2] = made[::2] + 0.3 * random.normal(size=(number // 2, 384))
    made /= np.linalg.norm(made, axis=1, keepdims=True)
    return unpack(pack(made.astype(np.float32)))


def test_claims_of_two_pages_that_are_near_are_found_and_those_of_one_page_are_not() -> None:
    held = vectors(6)
    found = near(held, [0, 1, 2, 2, 4, 5], [NONE] * 6, None)
    assert [(one.one, one.other) for one in found] == [(0, 1), (4, 5)]
    assert all(0.8 < one.alike < 1.05 for one in found)


def test_claims_that_clash_are_no_neighbours() -> None:
    keys = [Key(frozenset({str(at % 2)}), frozenset(), None) for at in range(4)]
    assert near(vectors(4), [0, 1, 2, 3], keys, None) == []


def test_cells_hold_every_claim_and_lose_few_neighbours(monkeypatch: pytest.MonkeyPatch) -> None:
    held = vectors(2000)
    some = cells(held, 200)
    assert len(some) == 10
    assert set(np.concatenate(some).tolist()) == set(range(2000))
    every = near(held, range(2000), [NONE] * 2000, None)
    monkeypatch.setattr(neighbours, "cells", lambda vectors: cells(vectors, 200))
    found = near(held, range(2000), [NONE] * 2000, None)
    assert len(set(found) & set(every)) >= 0.95 * len(every)

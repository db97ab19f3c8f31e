from __future__ import annotations

import json

import numpy as np

from assay.models.rounded import Rounded
from assay.models.weights import files
from assay.models.words import WIDTH, tokenizer, vectors

STEP, ZERO = 0.01, 100


def rounded(gaps: list[int], signs: list[int]) -> Rounded:
    given = {
        "rounding.json": json.dumps({"step": STEP, "zero": ZERO}).encode(),
        "gaps.uint8": bytes(gaps),
        "signs.bits": np.packbits(np.array(signs, dtype=bool)).tobytes(),
    }
    return Rounded(given, 4)


def test_vectors_are_the_shared_ones_to_the_nearest_step() -> None:
    ids = np.array([0, 3, 1])
    wanted = np.round(vectors(ids) / np.float32(STEP)) * np.float32(STEP)
    assert np.allclose(rounded([], [])(ids), wanted, atol=1e-6)


def test_a_number_that_differs_is_a_step_higher_or_lower() -> None:
    plain, found = rounded([], []), rounded([1, 255, 255, 4], [1, 0])
    apart = found(np.arange(4)) - plain(np.arange(4))
    places = [tuple(at) for at in np.argwhere(np.abs(apart) > STEP / 2).tolist()]
    assert places == [(0, 0), divmod(1 + 255 + 255 + 4 - 1, WIDTH)]
    assert np.allclose([apart[at] for at in places], [STEP, -STEP], atol=1e-6)


def test_those_that_ship_are_near_the_shared_ones() -> None:
    ids = np.arange(0, tokenizer().get_vocab_size(), 97)
    found = Rounded(files("attribution"), tokenizer().get_vocab_size())(ids)
    assert np.abs(found - vectors(ids)).max() < 0.01

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.case.match.packed import pack, search, unpack
from assay.models.similar import WIDTH

RANDOM = np.random.default_rng(7)


def units(many: int) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    found = RANDOM.standard_normal((many, WIDTH)).astype(np.float32)
    found /= np.linalg.norm(found, axis=1, keepdims=True)
    return found


def test_a_vector_is_a_byte_a_number() -> None:
    assert len(pack(units(3))) == 3 * WIDTH


def test_packed_vectors_are_nearly_what_they_were() -> None:
    vectors = units(50)
    near = [search(one, unpack(pack(vectors)), 1) for one in vectors]
    assert [int(one.places[0]) for one in near] == list(range(50))
    assert [float(one.likeness[0]) for one in near] == pytest.approx([1.0] * 50, abs=0.01)


@given(st.integers(0, 3000), st.integers(-1, 12))
def test_the_nearest_come_first(many: int, most: int) -> None:
    vectors = units(many)
    asked = units(1)[0]
    found = search(asked, unpack(pack(vectors)), most)
    assert len(found.places) == max(0, min(many, most))
    assert (np.diff(found.likeness) <= 0).all()


def test_of_two_alike_the_first_comes_first() -> None:
    one = units(1)
    found = search(one[0], unpack(pack(np.concatenate([one] * 9))), 4)
    assert found.places.tolist() == [0, 1, 2, 3]


def test_packing_is_the_same_every_time() -> None:
    vectors = units(5)
    assert pack(vectors) == pack(vectors.copy())
    assert pack(np.concatenate([vectors[:2], vectors[2:]])) == pack(vectors[:2]) + pack(vectors[2:])

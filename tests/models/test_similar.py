from __future__ import annotations

import numpy as np
import pytest

from assay.models.similar import WIDTH, embed

SAID = "The ferry to Fenwick was cancelled on Monday because of the storm."
AGAIN = "On Monday no ferry sailed to Fenwick: the storm had stopped it."
OTHER = "A baker in Orlo was fined for selling bread that was too light."


def test_what_says_the_same_is_nearer_than_what_does_not() -> None:
    said, again, other = embed([SAID, AGAIN, OTHER])
    assert said @ again > 0.75
    assert said @ other < 0.3


def test_a_vector_has_length_one() -> None:
    found = embed([SAID, OTHER, "", "?"])
    assert found.shape == (4, WIDTH)
    assert found.dtype == np.float32
    assert np.linalg.norm(found, axis=1) == pytest.approx([1, 1, 1, 1], abs=1e-5)


def test_a_text_has_the_same_vector_whatever_is_read_beside_it() -> None:
    together = embed([SAID, OTHER, AGAIN, SAID])
    assert np.array_equal(together[0], embed([SAID])[0])
    assert np.array_equal(together[0], together[3])


def test_nothing_is_nothing() -> None:
    assert embed([]).shape == (0, WIDTH)


@pytest.mark.parametrize(
    "text", ["word " * 10_000, "\ud800\udfff", "\x00\x07", "ゆき が ふる", "9" * 5_000, "🔥" * 300]
)
def test_odd_texts_have_vectors(text: str) -> None:
    assert np.isfinite(embed([text])).all()

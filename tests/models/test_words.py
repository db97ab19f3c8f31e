from __future__ import annotations

import numpy as np

from assay.models.words import WIDTH, tokenizer, vectors


def test_a_piece_has_a_vector() -> None:
    ids = np.array(tokenizer().encode("the ferry was late", add_special_tokens=False).ids)
    found = vectors(ids)
    assert found.shape == (ids.size, WIDTH)
    assert found.dtype == np.float32
    assert np.isfinite(found).all()
    assert np.abs(found).sum(axis=1).all()


def test_every_piece_of_the_vocabulary_has_one() -> None:
    size = tokenizer().get_vocab_size()
    assert vectors(np.arange(size)).shape == (size, WIDTH)


def test_no_pieces_have_no_vectors() -> None:
    assert vectors(np.zeros(0, dtype=np.int64)).shape == (0, WIDTH)


def test_the_same_piece_has_the_same_vector_wherever_it_stands() -> None:
    once, again = vectors(np.array([2, 2000, 2]))[[0, 2]]
    assert (once == again).all()

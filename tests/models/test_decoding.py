from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from assay.models.decoding import best_labels, cue_spans, log_softmax, runs

OUT, B_SOURCE, I_SOURCE, B_CONTENT, I_CONTENT = range(5)


def lawful(labels: tuple[int, ...]) -> bool:
    before = OUT
    for label in labels:
        if label == I_SOURCE and before not in {B_SOURCE, I_SOURCE}:
            return False
        if label == I_CONTENT and before not in {B_CONTENT, I_CONTENT}:
            return False
        before = label
    return labels.count(B_SOURCE) <= 1


@pytest.mark.parametrize("seed", range(20))
def test_the_labels_are_the_likeliest_of_all_lawful_ones(seed: int) -> None:
    logs = log_softmax(np.random.default_rng(seed).normal(0, 2, (3, 5, 5)).astype(np.float32))
    best = best_labels(logs)
    for row, found in zip(logs, best, strict=True):
        scores = {
            labels: sum(row[place, label] for place, label in enumerate(labels))
            for labels in product(range(5), repeat=5)
            if lawful(labels)
        }
        assert lawful(tuple(found.tolist()))
        assert scores[tuple(found.tolist())] == pytest.approx(max(scores.values()), abs=1e-4)


def test_runs_are_parted_where_one_begins() -> None:
    labels = np.array([B_CONTENT, I_CONTENT, OUT, B_CONTENT, B_CONTENT, I_CONTENT, B_SOURCE])
    assert runs(labels, B_CONTENT) == [(0, 2), (3, 4), (4, 6)]
    assert runs(labels, B_SOURCE) == [(6, 7)]


def test_a_higher_bias_finds_fewer_cues() -> None:
    scores = np.array([[2, 0, 0], [0, 1, 0], [0, 0, 2], [3, 0, 0], [0, 0, 1]], dtype=np.float32)
    assert cue_spans(log_softmax(scores)) == [(1, 3), (4, 5)]
    assert cue_spans(log_softmax(scores), bias=1.5) == [(1, 3)]
    assert cue_spans(log_softmax(scores), bias=9) == []


def test_what_is_next_to_a_cue_and_nearly_one_belongs_to_it() -> None:
    scores = np.array([[1, 0.3, 0.8], [0, 3, 0], [1, 0, 0.9], [1, 0, 0.9], [3, 0, 0]])
    assert cue_spans(log_softmax(scores.astype(np.float32))) == [(0, 4)]

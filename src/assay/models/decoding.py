"""Scores of pieces -> spans: the likeliest lawful sequence (Viterbi 1967)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["best_labels", "cue_spans", "log_softmax", "runs"]

_NEVER = -1e9
_OUT, _BEGIN_SOURCE, _IN_SOURCE, _BEGIN_CONTENT, _IN_CONTENT = range(5)
_KINDS = 5
_BEGIN_CUE = 1
_NEARLY = np.log(0.6)
"""A piece is nearly a cue when it is less likely than this to stand outside one."""


def log_softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the logarithms of the probabilities along the last axis."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    logs: NDArray[np.float32] = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return logs


def cue_spans(logs: NDArray[np.float32], bias: float = 0.0) -> list[tuple[int, int]]:
    """Find the cues in ``[pieces, 3]`` log-probabilities of outside, begins, inside.

    ``bias`` is added to "outside": a higher one finds fewer. What is next to a cue and nearly as
    likely to be one belongs to it. Half-open, in order.
    """
    labels = (logs - np.array([-bias, 0.0, 0.0], dtype=np.float32)).argmax(axis=1)
    joins = logs[:, 0] < _NEARLY
    taken = labels > 0
    return [_wider(span, joins, taken) for span in runs(labels, _BEGIN_CUE)]


def _wider(
    span: tuple[int, int], joins: NDArray[np.bool_], taken: NDArray[np.bool_]
) -> tuple[int, int]:
    first, last = span
    while first > 0 and joins[first - 1] and not taken[first - 1]:
        first -= 1
    while last < joins.size and joins[last] and not taken[last]:
        last += 1
    taken[first:last] = True
    return first, last


def _allowed() -> NDArray[np.float32]:
    """Return which of ten states may follow which: the labels, before and after the source."""
    allowed = np.full((2, _KINDS, 2, _KINDS), _NEVER, dtype=np.float32)
    for used in (0, 1):
        for before in range(_KINDS):
            allowed[used, before, used, _OUT] = 0
            allowed[used, before, used, _BEGIN_CONTENT] = 0
            if before in (_BEGIN_CONTENT, _IN_CONTENT):
                allowed[used, before, used, _IN_CONTENT] = 0
            if before in (_BEGIN_SOURCE, _IN_SOURCE):
                allowed[used, before, used, _IN_SOURCE] = 0
    allowed[0, :, 1, _BEGIN_SOURCE] = 0
    return allowed.reshape(2 * _KINDS, 2 * _KINDS)


_ALLOWED = _allowed()


def best_labels(logs: NDArray[np.float32]) -> NDArray[np.int64]:
    """Return the likeliest labels of ``[cues, pieces, 5]`` log-probabilities: ``[cues, pieces]``.

    A relation has one source at most, in one piece.
    """
    cues, pieces, _ = logs.shape
    # by place and state, cues last: each step then runs along memory
    scores = np.ascontiguousarray(np.tile(logs, 2).transpose(1, 2, 0))
    best = np.full((pieces, 2 * _KINDS, cues), _NEVER, dtype=np.float32)
    first = [_OUT, _BEGIN_CONTENT, _KINDS + _BEGIN_SOURCE]
    best[0, first] = scores[0, first]
    for place in range(1, pieces):
        ways = best[place - 1, :, None] + _ALLOWED[:, :, None]
        np.add(ways.max(axis=0), scores[place], out=best[place])
    states = np.zeros((pieces, cues), dtype=np.int64)
    states[-1] = best[-1].argmax(axis=0)
    for place in range(pieces - 1, 0, -1):
        ways = best[place - 1] + _ALLOWED[:, states[place]]
        states[place - 1] = ways.argmax(axis=0)
    labels: NDArray[np.int64] = states.T % _KINDS
    return labels


def runs(labels: NDArray[np.int64], begin: int) -> list[tuple[int, int]]:
    """Return the runs of one kind in a row of labels; ``begin`` is its "begins" label."""
    found: list[tuple[int, int]] = []
    for place in np.flatnonzero((labels == begin) | (labels == begin + 1)).tolist():
        if labels[place] == begin + 1 and found and found[-1][1] == place:
            found[-1] = (found[-1][0], place + 1)
        else:
            found.append((place, place + 1))
    return found

"""The model of conduct, as it ships: which words of a comment a moderator would want to see."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from assay.models.once import Once
from assay.models.posts import likely, load, whole
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    import onnxruntime

    from assay.models.pieces import Pieces
    from assay.models.tagging import Reals

__all__ = ["BY", "KINDS", "Marked", "is_name", "marked"]

BY = "model:conduct/1"
KINDS = ("insult", "slur", "threat", "dehumanising", "bad_faith_charge", "profanity")

_loaded = Once(partial(load, "conduct"))

_WINDOW, _SHARED = 160, 24
"""Pieces read at once, and how many of them windows share on either side."""

_WHOLE = "threat"
_NEAR = 12
"""Parts of a threat so many characters apart are one."""
_TOXIC, _THREAT, _OF_KIND = 0.5, 0.8, 0.65
"""The bars: for toxic words and threats, on comments held out of training; and the share of a rarer
kind below which words are read as what is commonest, an insult."""


class Marked(NamedTuple):
    """Words that were marked, their likeliest kind, and how sure the model is, 0 to 1."""

    span: Span
    kind: str
    score: float


def marked(text: str, span: Span | None = None) -> list[Marked]:
    """Mark words of a comment, in order; time is linear in its length.

    Raises `ModelError` when the weights are missing or damaged.
    """
    cutter, network = _loaded()
    pieces = cutter.cut(text, span or Span(0, len(text)))
    if not pieces.size:
        return []
    toxic, kinds = _numbers(network, pieces)
    found = [*_runs(pieces, toxic, kinds), *_threats(pieces, kinds)]
    return _apart(sorted(found))


def is_name(word: str) -> bool:
    """Tell a word that the model reads as a name, whatever its letters."""
    cutter, _ = _loaded()
    return cutter.is_name(word)


def _numbers(network: onnxruntime.InferenceSession, pieces: Pieces) -> tuple[Reals, Reals]:
    """Return probabilities: toxic ``[pieces]``, and of no kind and of each ``[pieces, 7]``."""
    toxic, kinds = [], []
    for low, first, last, high in _windows(pieces.size):
        part = pieces.cut(low, high)
        scores, by_kind = network.run(None, whole(part))
        own = slice(first - low + 1, last - low + 1)
        toxic.append(1 / (1 + np.exp(-scores[own])))
        kinds.append(likely(by_kind[own]))
    return np.concatenate(toxic), np.concatenate(kinds)


def _windows(size: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield where each window begins, its own part begins and ends, and it ends."""
    step = _WINDOW - 2 * _SHARED
    first = 0
    while first < size:
        low = max(0, first - _SHARED)
        high = min(size, low + _WINDOW)
        last = size if high == size else min(size, max(first + step, high - _SHARED))
        yield low, first, last, high
        first = last


def _runs(pieces: Pieces, toxic: Reals, kinds: Reals) -> Iterator[Marked]:
    """Yield the runs of toxic pieces, each of the kind that its pieces speak for together."""
    for low, high in _stretches(toxic > _TOXIC):
        shares = kinds[low:high, 1:].sum(axis=0)
        kind = int(shares.argmax())
        rare = shares[kind] < _OF_KIND * shares.sum()
        span = Span(int(pieces.starts[low]), int(pieces.ends[high - 1]))
        yield Marked(span, KINDS[0 if rare else kind], float(toxic[low:high].mean()))


def _threats(pieces: Pieces, kinds: Reals) -> Iterator[Marked]:
    """Yield threats: no single word shows one, so they are found by the reading of kinds alone."""
    sure = kinds[:, KINDS.index(_WHOLE) + 1]
    for low, high in _stretches(sure > _THREAT):
        span = Span(int(pieces.starts[low]), int(pieces.ends[high - 1]))
        yield Marked(span, _WHOLE, float(sure[low:high].mean()))


def _stretches(inside: np.ndarray) -> Iterator[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], inside, [False]]).astype(np.int8)))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def _apart(found: list[Marked]) -> list[Marked]:
    """Join what overlaps: a threat is the whole of which a word is a part."""
    joined: list[Marked] = []
    for one in found:
        near = joined and one.kind == _WHOLE == joined[-1].kind
        if joined and one.span.start < joined[-1].span.end + (_NEAR if near else 0):
            before = joined.pop()
            rather = max(before, one, key=lambda two: (two.kind == _WHOLE, two.score))
            span = Span(before.span.start, max(before.span.end, one.span.end))
            one = rather._replace(span=span)  # noqa: PLW2901 - the two are one now
        joined.append(one)
    return joined

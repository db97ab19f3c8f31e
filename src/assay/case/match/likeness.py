"""What speaks for a stored claim being the one that was asked for, in a dozen numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from assay.case.match.lexical import Worded
from assay.case.match.plain import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

__all__ = ["FEATURES", "Shared", "features", "shared"]

FEATURES = (
    "meaning of the text", "meaning of the title", "the nearer of both", "behind the nearest",
    "words, of the best", "words of the text, of the best", "words of the title, of the best",
    "words", "place by words", "place by meaning", "a number in both", "a number of its own",
    "names of the asked", "names of its own", "words of its own", "words of the asked",
)  # fmt: skip

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"\b[A-Z][\w’']+")
_BEST = 20.0
"""BM25 of a good match, so that the number is about 1."""

_NONE = Worded(0.0, 0.0, 0.0)


class Shared(NamedTuple):
    """The numbers, names and other words that a text has."""

    numbers: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]


def shared(text: str) -> Shared:
    """Read a text for what it may share with others."""
    found = frozenset(words(text))
    names = {one.lower() for one in _NAME.findall(text)}
    return Shared(frozenset(_NUMBER.findall(text)), frozenset(names) & found, found)


def features(
    asked: Shared, held: Sequence[Shared], alike: NDArray[np.float32],
    worded: Mapping[int, Worded], places: Sequence[int],
) -> NDArray[np.float64]:  # fmt: skip
    """Return `FEATURES` of some stored claims: ``[places, 16]``.

    ``alike`` is ``[places, 2]``: how near the text and the title are to what is asked.
    """
    fits = np.array([worded.get(place, _NONE) for place in places], dtype=np.float64)
    best = fits[:, 0].max() or 1.0
    nearer = alike.max(axis=1).astype(np.float64)
    columns = [
        alike[:, 0], alike[:, 1], nearer, nearer.max() - nearer,
        fits[:, 0] / best, fits[:, 1] / best, fits[:, 2] / best, fits[:, 0] / _BEST,
        1 / (1 + _order(fits[:, 0])), 1 / (1 + _order(nearer)),
        [bool(asked.numbers & one.numbers) for one in held],
        [bool(one.numbers - asked.numbers) for one in held],
        [_part(asked.names, one.names) for one in held],
        [_part(one.names, asked.names) for one in held],
        [_part(one.words, asked.words) for one in held],
        [_part(asked.words, one.words) for one in held],
    ]  # fmt: skip
    return np.stack([np.asarray(one, dtype=np.float64) for one in columns], axis=1)


def _order(scores: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return which each one is by its score, from 0."""
    found = np.empty(len(scores), dtype=np.int64)
    found[np.argsort(-scores, kind="stable")] = np.arange(len(scores))
    return found


def _part(of: frozenset[str], there: frozenset[str]) -> float:
    return len(of & there) / max(1, len(of))

"""The model of claims, as it ships: how sure words are of events, and what a sentence is worth."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from assay.models.once import Once
from assay.models.pieces import joined
from assay.models.posts import load, whole
from assay.models.several import several
from assay.models.tagging import Integers, Reals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.text import Spans

__all__ = ["BY", "SCALES", "WORTH_LINE", "Weighed", "is_common", "weigh", "weigh_all"]

BY = "model:claims/1"
SCALES = ("stated", "happened", "embedded")
"""What is asked of an event: how sure the words are of it, whether it happened by now, and what a
reader takes of an embedded clause."""

_loaded = Once(partial(load, "claims", capitals=True))

_MOST = 128
"""So many pieces of a claim are read: a claim is about a sentence."""

_WORTH, _OPINION = 0, 1
WORTH_LINE = (0.623, -0.029)
"""Slope and offset of the scores of what is worth a check, so that they are as sure as they are
right (Platt 1999), on sentences held out of training."""


class Weighed(NamedTuple):
    """What the model makes of one claim.

    ``events`` ``[pieces]`` says how likely each word's piece is an event, 0 to 1; ``scales``
    ``[pieces, 3]`` how sure it is on each of `SCALES`, -3 (it is not so) to 3. The pieces' places
    are ``starts`` and ``ends``. ``worth`` and ``opinion`` are probabilities.
    """

    events: Reals
    scales: Reals
    starts: Integers
    ends: Integers
    worth: float
    opinion: float


def is_common(word: str) -> bool:
    """Tell a word that is no name when it bears a capital. Raises `ModelError` as `weigh` does."""
    cutter, _ = _loaded()
    return cutter.is_common(word)


def weigh_all(text: str, claims: Sequence[Spans]) -> list[Weighed]:
    """Read claims, in order.

    Raises `ModelError` for missing or damaged weights.
    """
    return several(partial(weigh, text), claims)


def weigh(text: str, spans: Spans) -> Weighed:
    """Read a claim by itself, so that its words are graded as who makes it would have them read.

    The same claim gives the same numbers, whatever else is read. Raises `ModelError` for missing
    or damaged weights.
    """
    cutter, network = _loaded()
    pieces = joined([cutter.cut(text, span) for span in spans]).cut(0, _MOST)
    read, scores = network.run(None, whole(pieces))
    own = read[1:-1]
    slope, offset = WORTH_LINE
    return Weighed(
        _likely(own[:, 0]), own[:, 1:], pieces.starts, pieces.ends,
        float(_likely(slope * scores[_WORTH] + offset)), float(_likely(scores[_OPINION])),
    )  # fmt: skip


def _likely(scores: Reals) -> Reals:
    return np.asarray(1 / (1 + np.exp(-scores)), dtype=np.float32)

"""What the models of readers' posts have in common: how their words are cut, and one graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from assay.models.pieces import Cutter
from assay.models.session import session
from assay.models.tagging import BREAK, OPENING
from assay.models.weights import files
from assay.models.words import tokenizer, vectors

if TYPE_CHECKING:
    import onnxruntime  # noqa: TC004 - named in annotations alone, which nobody evaluates

    from assay.models.pieces import Pieces
    from assay.models.tagging import Integers, Reals

__all__ = ["Posts", "likely", "load", "whole"]


class Posts(NamedTuple):
    """A model of posts: what cuts text for it, and its graph."""

    cutter: Cutter
    network: onnxruntime.InferenceSession


def load(name: str, *, capitals: bool = False) -> Posts:
    """Load a model by its folder's name, to be run on one thread: see `several`.

    ``capitals`` is for one that was trained so: see `Cutter`. Raises `ModelError`; see
    `assay.models.weights.files`.
    """
    given = files(name)
    common = frozenset(given["common.txt"].decode().split())
    cutter = Cutter(tokenizer(), common, posts=True, capitals=capitals)
    return Posts(cutter, session(given["network.onnx"], share=1))


def whole(pieces: Pieces) -> dict[str, Reals | Integers]:
    """Return what a network of one text is given: its pieces between the marks at both ends."""
    return {
        "words": vectors(np.concatenate([[OPENING], pieces.ids, [BREAK]])),
        "shapes": _framed(pieces.shapes),
        "states": _framed(pieces.states),
    }


def _framed(numbers: Integers) -> Integers:
    """Put a 0 before numbers and behind them; numpy's own way takes longer than a short network."""
    made = np.zeros(len(numbers) + 2, dtype=numbers.dtype)
    made[1:-1] = numbers
    return made


def likely(scores: Reals) -> Reals:
    """Turn scores into what is likely, adding up to one along the last axis (softmax)."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))

"""What the models of readers' posts have in common: how their words are cut, and one graph."""

from __future__ import annotations

from typing import NamedTuple

import onnxruntime

from assay.models.pieces import Cutter
from assay.models.session import session
from assay.models.weights import files
from assay.models.words import tokenizer

__all__ = ["Posts", "load"]


class Posts(NamedTuple):
    """A model of posts: what cuts text for it, and its graph."""

    cutter: Cutter
    network: onnxruntime.InferenceSession


def load(name: str) -> Posts:
    """Load a model by its folder's name, to be run on one thread: see `several`.

    Raises `ModelError`; see `assay.models.weights.files`.
    """
    given = files(name)
    common = frozenset(given["common.txt"].decode().split())
    return Posts(Cutter(tokenizer(), common, posts=True), session(given["network.onnx"], threads=1))

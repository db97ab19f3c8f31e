"""The encoder of claims, as it ships: texts that say the same thing point the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from assay.models.once import Once
from assay.models.session import session
from assay.models.several import several
from assay.models.weights import files
from assay.models.words import WIDTH, tokenizer, vectors

if TYPE_CHECKING:
    from collections.abc import Sequence

    import onnxruntime

    from assay.models.tagging import Integers, Reals

__all__ = ["BY", "LONGEST", "WIDTH", "embed"]

BY = "model:similar/1"

LONGEST = 128
"""How many pieces of a text are read, both marks included: a claim is about a sentence."""

_READ = 8 * LONGEST
"""Characters behind these are not even cut into pieces: of a long text the beginning is read."""


def embed(texts: Sequence[str]) -> Reals:
    """Return a vector for each text, of length one: ``[texts, 384]``.

    The product of two vectors says how alike the texts are in what they say, 1 for the same. A
    text's vector hangs on no other's. Raises `ModelError` for missing or damaged weights.
    """
    if not texts:
        return np.zeros((0, WIDTH), dtype=np.float32)
    network = _loaded()
    cut = [one.ids for one in tokenizer().encode_batch([_readable(text) for text in texts])]
    different = list({tuple(ids): None for ids in cut})
    # the longest first, so that no thread is left with one at the end
    ordered = sorted(different, key=len, reverse=True)
    made = several(lambda ids: _vector(network, _whole(ids)), ordered)
    found = dict(zip(ordered, made, strict=True))
    return np.stack([found[tuple(ids)] for ids in cut])


def _readable(text: str) -> str:
    """Return the beginning of a text, without what is half a character."""
    return text[:_READ].encode("utf-8", "replace").decode()


def _whole(ids: Sequence[int]) -> Integers:
    """Return the pieces that are read, the mark at the end with them."""
    return np.array(ids if len(ids) <= LONGEST else [*ids[: LONGEST - 1], ids[-1]])


def _vector(network: onnxruntime.InferenceSession, ids: Integers) -> Reals:
    (vector,) = network.run(None, {"words": vectors(ids)})
    return np.asarray(vector)


def _load() -> onnxruntime.InferenceSession:
    return session(files("similar")["network.onnx"], share=1)


_loaded = Once(_load)

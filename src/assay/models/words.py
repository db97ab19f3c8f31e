"""The vocabulary that the smaller models share: its pieces, and what each one means in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from assay.models.once import Once
from assay.models.weights import files

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    from assay.models.tagging import Integers, Reals

__all__ = ["WIDTH", "tokenizer", "vectors"]

WIDTH = 384
"""How many numbers a piece has."""


def _load() -> tuple[Tokenizer, NDArray[np.int8], Reals]:
    """Load the pieces, and their vectors in eight bits with a scale a row."""
    from tokenizers import Tokenizer  # noqa: PLC0415 - wanted only once words are cut

    given = files("words")
    rows = np.frombuffer(given["rows.int8"], dtype=np.int8).reshape(-1, WIDTH)
    scales = np.frombuffer(given["scales.float32"], dtype="<f4")
    return Tokenizer.from_str(given["tokenizer.json"].decode()), rows, scales


_loaded = Once(_load)


def tokenizer() -> Tokenizer:
    """Return what cuts words into pieces. Raises `ModelError` when its file is damaged."""
    return _loaded()[0]


def vectors(ids: Integers) -> Reals:
    """Return the vectors of pieces: ``[pieces]`` -> ``[pieces, 384]``."""
    _, rows, scales = _loaded()
    found: Reals = rows[ids].astype(np.float32) * scales[ids, None]
    return found

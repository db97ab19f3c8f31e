"""The shared vectors of words as one network has them: rounded, with one scale for all.

That network was measured with its own table, of 12 MB. The table differs from the shared one,
rounded again, by one step in a number of eighteen. Only where it differs is kept, 0.7 MB.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from assay.models.words import WIDTH, vectors

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from assay.models.tagging import Integers, Reals

__all__ = ["FARTHEST", "Rounded"]

FARTHEST = 255
"""A gap as long as this has no number at its end: it goes on with the next."""

_HIGHEST = 255


class Rounded:
    """Vectors of words, number for number as the network was measured with."""

    def __init__(self, given: Mapping[str, bytes], pieces: int) -> None:
        """Read the files of a model; there are so many ``pieces`` in the vocabulary.

        ``rounding.json`` has the step and the zero; ``gaps.uint8`` how far it is from each number
        that differs to the next; ``signs.bits`` which of those is a step higher.
        """
        rounding = json.loads(given["rounding.json"])
        self._step, self._zero = np.float32(rounding["step"]), int(rounding["zero"])
        gaps = np.frombuffer(given["gaps.uint8"], dtype=np.uint8)
        there = gaps < FARTHEST
        places = (np.cumsum(gaps, dtype=np.int64) - 1)[there]
        higher = np.unpackbits(
            np.frombuffer(given["signs.bits"], dtype=np.uint8), count=there.sum()
        )
        apart = np.zeros(pieces * WIDTH, dtype=np.int8)
        apart[places] = 2 * higher.astype(np.int8) - 1
        self._apart: NDArray[np.int8] = apart.reshape(pieces, WIDTH)

    def __call__(self, ids: Integers) -> Reals:
        """Return the vectors of pieces: ``[pieces]`` -> ``[pieces, 384]``."""
        steps = np.round(vectors(ids) / self._step) + self._zero
        whole = np.clip(steps, 0, _HIGHEST) + self._apart[ids]
        found: Reals = (whole - np.float32(self._zero)).astype(np.float32) * self._step
        return found

"""The model of who says what, as it ships: loaded once, on first need, and safe with threads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from assay.models.once import Once
from assay.models.pieces import Cutter
from assay.models.rounded import Rounded
from assay.models.session import session
from assay.models.tagging import tag
from assay.models.weights import files
from assay.models.words import tokenizer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from assay.models.tagging import Integers, Reals, Tagged
    from assay.text import Span

__all__ = ["BY", "relations"]

BY = "model:attribution/1"
_BIAS = 0.3
"""Added to "no cue": chosen on articles held out of training."""


def relations(text: str, blocks: Sequence[Span], least: float = 0.0) -> list[Tagged]:
    """Find the reporting relations in consecutive blocks of one writer's words.

    Those with a score below ``least`` are left out, and cost less than they would. The same blocks
    give the same relations, whatever else is read. Raises `ModelError` when the weights are
    missing or damaged.
    """
    cutter, network = _loaded()
    return tag(network, [cutter.cut(text, block) for block in blocks], _BIAS, least)


class _Network:
    """The two graphs, run window by window: no window's numbers hang on another's."""

    def __init__(self, given: Mapping[str, bytes], pieces: int) -> None:
        self._words = Rounded(given, pieces)
        self._encoder = session(given["encoder.onnx"])
        # that fused operator is slower than its parts; the encoder keeps it, for through six
        # layers another order of rounding moves eight-bit numbers enough to move spans' edges
        self._pairing = session(given["pairing.onnx"], without=["SkipLayerNormFusion"])

    def encode(self, ids: Integers, shapes: Integers, states: Integers) -> tuple[Reals, Reals]:
        """Run the encoder; see `assay.models.tagging.Network`."""
        given = {"words": self._words(ids), "shapes": shapes, "states": states}
        vectors, scores = self._encoder.run(None, given)
        return vectors, scores

    def pair(
        self, vectors: Reals, places: Integers, far: Integers, there: NDArray[np.bool_]
    ) -> Reals:
        """Run the pairing head; see `assay.models.tagging.Network`."""
        given = {"vectors": vectors, "places": places, "far": far, "there": there}
        (scores,) = self._pairing.run(None, given)
        return np.asarray(scores)


def _load() -> tuple[Cutter, _Network]:
    given = files("attribution")
    common = frozenset(given["common.txt"].decode().split())
    cutter = tokenizer()
    return Cutter(cutter, common), _Network(given, cutter.get_vocab_size())


_loaded = Once(_load)

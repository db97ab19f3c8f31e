"""The model of stances, as it ships: where a reply stands towards what was said."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from assay.models.once import Once
from assay.models.pairs import given, join, windows
from assay.models.pieces import Pieces, joined
from assay.models.posts import likely, load
from assay.models.tagging import Integers, Reals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.text import Span

__all__ = ["ARGUED", "BY", "STANCES", "Read", "cut", "read"]

BY = "model:stance/1"
STANCES = ("support", "deny", "query", "comment")
ARGUED = ("agree", "disagree", "discuss", "unrelated")

_loaded = Once(partial(load, "stance"))

_COUNT = len(STANCES)
_WARMTH = 1.4
"""What scores are divided by, so that they are as sure as they are right (held-out rows)."""


class Read(NamedTuple):
    """How likely each of `STANCES` and of `ARGUED` is, and what each piece adds to the stances.

    ``shares`` is ``[pieces, 4]``, of the pieces that were read; their places are ``starts`` and
    ``ends``.
    """

    stances: Reals
    argued: Reals
    shares: Reals
    starts: Integers
    ends: Integers


def cut(text: str, spans: Sequence[Span]) -> Pieces:
    """Cut the blocks of a text, for `read`. Raises `ModelError` for missing or damaged weights."""
    cutter, _ = _loaded()
    return joined([cutter.cut(text, span) for span in spans])


def read(said: Pieces, reply: Pieces) -> Read:
    """Read a reply against what was said; of a long one both ends, whose scores are averaged.

    The same pair gives the same numbers, whatever else is read.
    """
    _, network = _loaded()
    scores, shares, parts = [], [], list(windows(reply))
    for part in parts:
        pair = join(said, part)
        got, adds = network.run(None, given(pair))
        scores.append(got)
        shares.append(adds[pair.reply : pair.reply + part.size, :_COUNT])
    whole = np.mean(scores, axis=0)
    return Read(
        likely(whole[:_COUNT] / _WARMTH), likely(whole[_COUNT:]),
        np.concatenate(shares),
        np.concatenate([part.starts for part in parts]),
        np.concatenate([part.ends for part in parts]),
    )  # fmt: skip

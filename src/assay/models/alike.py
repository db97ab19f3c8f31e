"""The model of pairs, as it ships: whether two claims say the same, or cannot both hold."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from assay.models.names import Names
from assay.models.once import Once
from assay.models.pairs import given, join
from assay.models.posts import likely, load
from assay.text import Span

if TYPE_CHECKING:
    from assay.models.tagging import Reals

__all__ = ["BY", "RELATIONS", "relation"]

BY = "model:pairs/1"
RELATIONS = ("same", "entails", "entailed", "contradicts", "neutral")
"""What the first claim is to the second: ``entails`` says that the second follows from it."""

_loaded = Once(partial(load, "pairs"))

_MOST = 64
"""So many pieces of each claim are read: a claim is about a sentence."""


def relation(first: str, second: str) -> Reals:
    """Tell how likely each of `RELATIONS` is, ``[5]``.

    Names are told apart and not read: other names give the same numbers. Raises `ModelError` for
    missing or damaged weights.
    """
    cutter, network = _loaded()
    names = Names()
    cut = [
        names.told_apart(text, cutter.cut(text, Span(0, len(text))).cut(0, _MOST))
        for text in (first, second)
    ]
    pair = join(cut[0], cut[1])
    return likely(network.run(None, given(pair))[0])

"""The model of pairs, as it ships: whether two claims say the same, or cannot both hold."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from assay.models.names import Names
from assay.models.once import Once
from assay.models.pairs import given, join
from assay.models.pieces import NAME
from assay.models.posts import likely, load
from assay.text import Span

if TYPE_CHECKING:
    from assay.models.pairs import Pair
    from assay.models.pieces import Pieces
    from assay.models.tagging import Reals

__all__ = ["BY", "RELATIONS", "nameless", "names", "relation"]

BY = "model:pairs/1"
RELATIONS = ("same", "entails", "entailed", "contradicts", "neutral")
"""What the first claim is to the second: ``entails`` says that the second follows from it."""

_loaded = Once(partial(load, "pairs"))

_NAMED = "X"
_WORD = re.compile(r"[^\W_]+")

_MOST = 64
"""So many pieces of each claim are read: a claim is about a sentence."""


def relation(first: str, second: str) -> Reals:
    """Tell how likely each of `RELATIONS` is, ``[5]``.

    Names are told apart and not read: other names give the same numbers. Raises `ModelError` for
    missing or damaged weights.
    """
    letters = Names()
    pair = join(*(letters.told_apart(text, _pieces(text)) for text in (first, second)))
    return _read(_Same(pair)).copy()


def nameless(text: str) -> str:
    """Return a claim with the same letter for each of its names; beyond 64 pieces it is cut.

    Raises `ModelError` as `relation` does.
    """
    pieces = _pieces(text)
    said, last = [], 0
    for at, start, end in zip(pieces.ids, pieces.starts, pieces.ends, strict=True):
        if int(at) == NAME:
            said += [text[last:start], _NAMED]
            last = int(end)
    stop = int(pieces.ends[-1]) if pieces.size else 0
    return "".join([*said, text[last:stop]])


def names(text: str) -> tuple[str, ...]:
    """Return the words of a text that are read as names, in small letters, as they come."""
    pieces = _pieces(text)
    found = [
        text[start:end]
        for at, start, end in zip(pieces.ids, pieces.starts, pieces.ends, strict=True)
        if int(at) == NAME
    ]
    words = (word for name in found for word in _WORD.findall(name.lower()))
    return tuple(dict.fromkeys(words))


class _Same:
    """A pair that is the same as another of the same pieces, whatever its names were."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self._key = (*(one.tobytes() for one in pair[:3]), pair.reply)

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self._key == other._key


@lru_cache(maxsize=1 << 12)
def _read(same: _Same) -> Reals:
    """Read a pair once, though many pages have the sentence with other names."""
    _, network = _loaded()
    return likely(network.run(None, given(same.pair))[0])


def _pieces(text: str) -> Pieces:
    cutter, _ = _loaded()
    return cutter.cut(text, Span(0, len(text))).cut(0, _MOST)

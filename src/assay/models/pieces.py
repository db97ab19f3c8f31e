"""Text -> what an encoder reads: word pieces, each with its place, its casing, its quotation marks.

Names are read as one piece that says no more than "a name", so that a page reads the same whoever
it is about; a run of names is one piece. In posts an address is one piece, a handle is a name, and a
pictograph is read by what Unicode calls it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category
from unicodedata import name as unicode_name

import numpy as np
from numpy.typing import NDArray

from assay.text import Span, quoted_stretches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tokenizers import Tokenizer

__all__ = ["NAME", "SHAPES", "STATES", "Cutter", "Pieces"]

NAME = 2
"""The piece that stands for a name: a place of the vocabulary that its makers left unused."""

SHAPES = 7
"""How a word is cased: small, Capital, CAPITALS, mIxed, digits, a mark; or it is a name."""

STATES = 5
"""Where a piece stands: outside quotation marks, inside, a mark that opens, one that closes, or
inside a quotation that the paragraph leaves open."""

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_+")
_POSTED = re.compile(
    r"(?:https?://|www\.)\S+|(?<!\w)@\w+|[^\W_]+|([^\w\s])\1*|_+"
)
_PICTOGRAPH = "So"
_DOUBLE = frozenset('“”„«»‟"＂')
_SINGLE = frozenset("’‘`´")
_LONG = 60
_REPEATED = 3
_ADDRESS = "http"
_QUOTE, _APOSTROPHE = '"', "'"


class Pieces(NamedTuple):
    """The pieces of one stretch, in order: arrays of one length, offsets in the whole text."""

    ids: NDArray[np.int64]
    shapes: NDArray[np.int64]
    states: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    @property
    def size(self) -> int:
        """How many pieces there are."""
        return int(self.ids.size)

    def cut(self, low: int, high: int) -> Pieces:
        """Return the pieces from place ``low`` up to, not including, ``high``."""
        return Pieces(*(array[low:high] for array in self))


class Cutter:
    """Cuts text into the pieces of one vocabulary; safe with threads.

    ``common`` holds, in small letters, the words that are no names when they bear a capital.
    """

    def __init__(
        self, tokenizer: Tokenizer, common: frozenset[str], *, posts: bool = False
    ) -> None:
        """Keep the vocabulary and the common words; ``posts`` is for what readers post."""
        self._tokenizer = tokenizer
        self._common = common
        self._word = _POSTED if posts else _WORD

    def cut(self, text: str, span: Span, *, names: bool = True) -> Pieces:
        """Cut a block; with ``names`` false, names keep their own letters."""
        words = list(self._words(text, span, names=names))
        encoded = self._tokenizer.encode(
            [word.read for word in words], is_pretokenized=True, add_special_tokens=False
        )
        at = np.array(encoded.word_ids, dtype=np.int64)
        ids = np.array(encoded.ids, dtype=np.int64)
        shapes = np.array([word.shape for word in words], dtype=np.int64)[at]
        starts = np.array([word.start for word in words], dtype=np.int64)
        ends = np.array([word.end for word in words], dtype=np.int64)
        states = _states(text, span, starts)[at]
        named = np.array([word.named for word in words], dtype=bool)[at]
        ids[named] = NAME
        return Pieces(ids, shapes, states, starts[at], ends[at])

    def _words(self, text: str, span: Span, *, names: bool) -> Iterator[_Word]:
        held: _Word | None = None
        for found in self._word.finditer(text, *span):
            word = found.group()
            shape = _shape(word)
            named = names and self._named(word, shape)
            if named and held is not None and text[held.end : found.start()] == " ":
                held = held._replace(end=found.end())
                continue
            if held is not None:
                yield held
                held = None
            read = _read(word, named=named)
            one = _Word(found.start(), found.end(), read, _NAMED if named else shape, named)
            if named:
                held = one
            else:
                yield one
        if held is not None:
            yield held

    def _named(self, word: str, shape: int) -> bool:
        if word[0] == "@" and len(word) > 1:
            return True
        return shape in _CASED and word.isalnum() and word.lower() not in self._common


class _Word(NamedTuple):
    start: int
    end: int
    read: str
    shape: int
    named: bool


_SMALL, _CAPITAL, _CAPITALS, _MIXED, _DIGITS, _MARK, _NAMED = range(SHAPES)
_CASED = frozenset({_CAPITAL, _CAPITALS, _MIXED})


def _shape(word: str) -> int:
    if word.islower():
        return _SMALL
    if not word[0].isalnum():
        return _MARK
    if word.isdigit():
        return _DIGITS
    if not any(letter.isupper() for letter in word):
        return _SMALL
    if word[0].isupper() and not any(letter.isupper() for letter in word[1:]):
        return _CAPITAL
    return _CAPITALS if word.isupper() else _MIXED


def _read(word: str, *, named: bool) -> str:
    if named:
        return "x"
    if word in _DOUBLE:
        return _QUOTE
    if word in _SINGLE:
        return _APOSTROPHE
    if len(word) > 1 and not word.isalnum():
        return _ADDRESS if word[0] in "hw" else word[:_REPEATED]
    if len(word) == 1 and category(word) == _PICTOGRAPH:
        return unicode_name(word, word).lower()
    return word[:_LONG]


_OUTSIDE, _INSIDE, _OPENS, _CLOSES, _LEFT_OPEN = range(STATES)


def _states(text: str, span: Span, starts: NDArray[np.int64]) -> NDArray[np.int64]:
    states = np.zeros(starts.size, dtype=np.int64)
    for quoted in quoted_stretches(text, span):
        closed = quoted.end - 1 > quoted.start and text[quoted.end - 1] in _DOUBLE
        low, high = np.searchsorted(starts, (quoted.start, quoted.end))
        states[low:high] = _INSIDE if closed else _LEFT_OPEN
        if low < states.size:
            states[low] = _OPENS
        if closed:
            states[high - 1] = _CLOSES
    return states

"""Text -> what an encoder reads: word pieces, each with its place, its casing, its quotation marks.

Names are read as one piece that says no more than "a name", so that a page reads the same whoever
it is about; a run of names is one piece. In posts an address is one piece, a handle is a name, and
a pictograph is read by what Unicode calls it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from unicodedata import category
from unicodedata import name as unicode_name

import numpy as np
from numpy.typing import NDArray

from assay.models.capitals import Cased, names_by_capital
from assay.text import Span, quoted_stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tokenizers import Tokenizer

__all__ = ["NAME", "SHAPES", "STATES", "Cutter", "Pieces", "joined"]

NAME = 2
"""The piece that stands for a name: a place of the vocabulary that its makers left unused."""

SHAPES = 7
"""How a word is cased: small, Capital, CAPITALS, mIxed, digits, a mark; or it is a name."""

STATES = 5
"""Where a piece stands: outside quotation marks, inside, a mark that opens, one that closes, or
inside a quotation that the paragraph leaves open."""

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_+")
_POSTED = re.compile(r"(?:https?://|www\.)\S+|(?<!\w)@\w+|[^\W_]+|([^\w\s])\1*|_+")
_PICTOGRAPH = "So"
_DOUBLE = frozenset('“”„«»‟"＂')
_SINGLE = frozenset("’‘`´")
_LONG = 60
_REPEATED = 3
_ACRONYM = 3
_ADDRESS = "http"
_REMEMBERED = 1 << 15
_QUOTE, _APOSTROPHE = '"', "'"

_Spelling: TypeAlias = "tuple[tuple[int, ...], int, bool]"
"""A word's pieces, its shape, whether it may be a name."""

_Word: TypeAlias = "tuple[int, int, tuple[int, ...], int]"
"""Where a word starts and ends, its pieces, its shape."""


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


def joined(parts: Sequence[Pieces]) -> Pieces:
    """Put the pieces of several stretches behind one another."""
    if not parts:
        return Pieces(*(np.zeros(0, dtype=np.int64) for _ in range(5)))
    return Pieces(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True)))


class Cutter:
    """Cuts text into the pieces of one vocabulary; safe with threads.

    ``common`` holds, in small letters, the words that are no names when they bear a capital; with
    ``capitals``, they are part of one where nothing else explains it: see `names_by_capital`.
    """

    def __init__(
        self,
        tokenizer: Tokenizer,
        common: frozenset[str],
        *,
        posts: bool = False,
        capitals: bool = False,
    ) -> None:
        """Keep the vocabulary and the common words; ``posts`` is for what readers post."""
        self._tokenizer = tokenizer
        self._common = common
        self._capitals = capitals
        self._word = _POSTED if posts else _WORD
        # text repeats its words, so most need not be spelled again
        self._spelled = lru_cache(_REMEMBERED)(self._spell)

    def cut(self, text: str, span: Span, *, names: bool = True) -> Pieces:
        """Cut a block; with ``names`` false, names keep their own letters."""
        words = list(self._words(text, span, names=names))
        many = [len(ids) for _, _, ids, _ in words]
        flat = [piece for _, _, ids, _ in words for piece in ids]
        shapes = np.repeat(_integers([shape for _, _, _, shape in words]), many)
        starts = _integers([start for start, _, _, _ in words])
        ends = np.repeat(_integers([end for _, end, _, _ in words]), many)
        states = np.repeat(_states(text, span, starts), many)
        return Pieces(_integers(flat), shapes, states, np.repeat(starts, many), ends)

    def _words(self, text: str, span: Span, *, names: bool) -> Iterator[_Word]:
        """Yield where each word stands, its pieces and its shape; a run of names as one word."""
        held: tuple[int, int] | None = None
        for start, end, (ids, shape, may_name) in self._told(text, span, names=names):
            if names and may_name:
                if held is not None and text[held[1] : start] == " ":
                    held = held[0], end
                    continue
                if held is not None:
                    yield (*held, *_HIDDEN)
                held = start, end
                continue
            if held is not None:
                yield (*held, *_HIDDEN)
                held = None
            yield start, end, ids, shape
        if held is not None:
            yield (*held, *_HIDDEN)

    def _told(self, text: str, span: Span, *, names: bool) -> Iterator[tuple[int, int, _Spelling]]:
        """Yield where each word stands, and its pieces, its shape, whether it may be a name."""
        found = [one.span() for one in self._word.finditer(text, *span)]
        words = [text[start:end] for start, end in found]
        spelled = [(self._spelled if len(one) <= _LONG else self._spell)(one) for one in words]
        capitals = [False] * len(words)
        if names and self._capitals:
            spaced = [text[one[1] : two[0]] == " " for one, two in pairwise(found)]
            capitals = names_by_capital(
                [
                    Cased(word, word.isalnum() and _is_named_so(word, shape), follows)
                    for word, (_, shape, _), follows in zip(
                        words, spelled, [*spaced, False], strict=False
                    )
                ]
            )
        for (start, end), (ids, shape, may_name), capital in zip(
            found, spelled, capitals, strict=True
        ):
            yield start, end, (ids, shape, may_name or capital)

    def is_common(self, word: str) -> bool:
        """Tell a word that is no name when it bears a capital."""
        return word.lower() in self._common

    def is_name(self, word: str) -> bool:
        """Tell a word that is read as a name."""
        return self._spell(word)[2]

    def _spell(self, word: str) -> _Spelling:
        encoded = self._tokenizer.encode(
            [_read(word)], is_pretokenized=True, add_special_tokens=False
        )
        shape = _shape(word)
        named = shape in _CASED and word.isalnum() and word.lower() not in self._common
        return tuple(encoded.ids), shape, named or (word[0] == "@" and len(word) > 1)


def _integers(given: Sequence[int]) -> NDArray[np.int64]:
    return np.array(given, dtype=np.int64)


_SMALL, _CAPITAL, _CAPITALS, _MIXED, _DIGITS, _MARK, _NAMED = range(SHAPES)
_CASED = frozenset({_CAPITAL, _CAPITALS, _MIXED})
_HIDDEN = (NAME,), _NAMED
"""The pieces and the shape of what may be a name."""


def _is_named_so(word: str, shape: int) -> bool:
    """Tell a capital as names have it; longer words in capitals are only said aloud."""
    return shape == _CAPITAL or (shape == _CAPITALS and len(word) <= _ACRONYM)


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


def _read(word: str) -> str:
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

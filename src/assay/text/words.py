"""A stretch of text as its words, so that quotes, spaces, dashes and line breaks don't count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from assay.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Words", "words"]

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphens and joiners: they stand inside words, and nobody sees them."""

_ACCENTS = "\u0300-\u036f"
"""Marks on letters that are written as characters of their own."""

_WORD = re.compile(rf"[\w{_UNSEEN}][\w{_UNSEEN}{_ACCENTS}]*")
_DROPPED = str.maketrans("", "", _UNSEEN)


class Words(NamedTuple):
    """Words in their order: what each reads (folded, NFKC), and where it stands."""

    forms: tuple[str, ...]
    spans: tuple[Span, ...]

    def cut(self, low: int, high: int) -> Words:
        """Return the words from place ``low`` up to, not including, ``high``."""
        return Words(self.forms[low:high], self.spans[low:high])

    @property
    def span(self) -> Span:
        """From the first word to the last; there must be one."""
        return Span(self.spans[0].start, self.spans[-1].end)


def words(text: str, spans: Iterable[Span]) -> Words:
    """Read the words of one or several stretches."""
    forms: list[str] = []
    places: list[Span] = []
    for span in spans:
        for found in _WORD.finditer(text, *span):
            word = found.group()
            form = word.lower() if word.isascii() else _folded(word)
            if form:
                forms.append(form)
                places.append(Span(*found.span()))
    return Words(tuple(forms), tuple(places))


def _folded(word: str) -> str:
    return normalize("NFKC", word.translate(_DROPPED)).lower()

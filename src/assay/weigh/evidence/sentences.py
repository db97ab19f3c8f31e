"""Sentences of a block as rows of words, so that time stays linear however long one is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Sentence", "sentences"]

_TOKEN = re.compile(r"\w(?:[\w’'&-]|[.,](?=\w))*|[^\w\s]")
_MOST = 300
"""Words; a longer sentence is cut, as a list or a text without full stops would be one."""

_SHORT = frozenset(
    "mr mrs ms dr prof st no vs gen col capt sgt lt sen rep gov rev hon fig jr sr inc ltd co corp "
    "maj cpl dept est approx art sec vol pp ed nos".split()
)


class Sentence(NamedTuple):
    """Words and marks: as written, in small letters, and where they stand; an address is one."""

    words: Sequence[str]
    lower: Sequence[str]
    spans: Sequence[Span]

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.spans[0].start, self.spans[-1].end)

    def part(self, low: int, high: int) -> Span:
        """Where the words ``low`` up to, not including, ``high`` stand."""
        return Span(self.spans[low].start, self.spans[high - 1].end)


def sentences(text: str, span: Span, addresses: Sequence[Span] = ()) -> Iterator[Sentence]:
    """Part a block into sentences."""
    tokens = list(_tokens(text, span, addresses))
    start = 0
    for at, one in enumerate(tokens):
        is_last = at + 1 == len(tokens)
        if is_last or at + 1 - start >= _MOST or _ends(text, tokens, at, one, start):
            words = [part.of(text) for part in tokens[start : at + 1]]
            lower = [word.lower().replace("’", "'") for word in words]
            yield Sentence(words, lower, tokens[start : at + 1])
            start = at + 1


def _tokens(text: str, span: Span, addresses: Sequence[Span]) -> Iterator[Span]:
    at = span.start
    for address in addresses:
        if address.start >= at and address.end <= span.end:
            yield from (Span(*one.span()) for one in _TOKEN.finditer(text, at, address.start))
            yield address
            at = address.end
    yield from (Span(*one.span()) for one in _TOKEN.finditer(text, at, span.end))


def _ends(text: str, tokens: Sequence[Span], at: int, one: Span, start: int) -> bool:
    mark, after = one.of(text), tokens[at + 1]
    if mark in "”\"’')" and at > start and tokens[at - 1].of(text) in ".!?…":
        return after.start > one.end and text[after.start].isupper()
    if mark not in ".!?…" or after.start == one.end:
        return False
    before = tokens[at - 1].of(text) if at > start else ""
    if mark == "." and (before.lower() in _SHORT or (len(before) == 1 and before.isupper())):
        return False
    return not text[after.start].islower()

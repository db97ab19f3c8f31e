"""A sentence as its writer tells it: what somebody else says in it is one closed piece."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from assay.attribute.passage import Passage, Token
from assay.text import trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.text import Span

__all__ = ["SPEECH", "is_speech", "narrative"]

SPEECH = "“"
"""The word of the token that stands for a whole quotation."""

_MARKS = frozenset('“”„«»"‟')
_EDGES = "".join(sorted(_MARKS)) + "’'"
_FINAL = ".,?!…—–-:;"
_CLOSED = ".?!…"
_WORD = re.compile(r"\S+")
_SHORT = 7
"""A quoted stretch of fewer words, without a mark at its end, is a term and no speech."""


def is_speech(passage: Passage, quoted: Span) -> bool:
    """Tell a quotation from a term in quotation marks (the “Islamic State”)."""
    text = passage.text
    before = quoted.start - 1
    while before >= passage.span.start and text[before].isspace():
        before -= 1
    if before < passage.span.start:
        return True
    inside = trim(text, quoted, _EDGES)
    words = 0 if inside is None else _count_words(text, inside)
    if inside is not None and words > 1:
        first, last = text[inside.start], text[inside.end - 1]
        if first.isupper() and (text[before] in ":," or last in _FINAL):
            return True
        if text[before] in ":," and last in _CLOSED:
            return True
    return words >= _SHORT


def _count_words(text: str, span: Span) -> int:
    """Count words, up to as many as make a quotation: it may be as long as the page."""
    return sum(1 for _ in islice(_WORD.finditer(text, *span), _SHORT))


def narrative(passage: Passage, sentence: Span) -> tuple[Token, ...]:
    """Return the words of a sentence, each quotation in it as one token ``SPEECH``.

    A quotation that began sentences ago keeps its own start, so that its token may begin before
    the sentence.
    """
    return tuple(_tokens(passage, sentence))


def _tokens(passage: Passage, sentence: Span) -> Iterator[Token]:
    seen: Span | None = None
    closed = False
    for token in passage.words(sentence):
        quoted = passage.quote_at(token.start)
        if quoted is not None and quoted != seen:
            seen, closed = quoted, is_speech(passage, quoted)
            if closed:
                yield Token(quoted.start, quoted.end, SPEECH)
        if token.word not in _MARKS and not (closed and quoted is not None):
            yield token

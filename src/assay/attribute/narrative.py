"""A sentence as its writer tells it: what somebody else says in it is one closed piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.attribute.passage import Passage, Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.text import Span

__all__ = ["SPEECH", "is_speech", "narrative"]

SPEECH = "“"
"""The word of the token that stands for a whole quotation."""

_MARKS = frozenset('“”„«»"‟')
_FINAL = ".,?!…—–-:;"
_SHORT = 7
"""A quoted stretch of fewer words, without a mark at its end, is a term and no speech."""


def is_speech(passage: Passage, quoted: Span) -> bool:
    """Tell a quotation from a term in quotation marks (the “Islamic State”)."""
    inside = quoted.of(passage.text).strip("".join(_MARKS) + " \n’'")
    before = passage.text[passage.span.start : quoted.start].rstrip()
    if quoted.start == passage.span.start or not before:
        return True
    if before.endswith((":", ",")) and len(inside.split()) > 1 and inside[:1].isupper():
        return True
    if inside.endswith(tuple(_FINAL)) and inside[:1].isupper() and len(inside.split()) > 1:
        return True
    return len(inside.split()) >= _SHORT


def narrative(passage: Passage, sentence: Span) -> tuple[Token, ...]:
    """Return the words of a sentence, each quotation in it as one token ``SPEECH``.

    A quotation that began sentences ago keeps its own start, so that its token may begin before
    the sentence.
    """
    return tuple(_tokens(passage, sentence))


def _tokens(passage: Passage, sentence: Span) -> Iterator[Token]:
    closed: Span | None = None
    for token in passage.words(sentence):
        if closed is not None and closed.start <= token.start < closed.end:
            continue
        quoted = passage.quote_at(token.start)
        if quoted is not None and is_speech(passage, quoted):
            closed = quoted
            yield Token(quoted.start, quoted.end, SPEECH)
        elif token.word not in _MARKS:
            yield token

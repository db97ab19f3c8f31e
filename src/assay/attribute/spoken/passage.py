"""A stretch of the page's text, cut into sentences, words and quoted stretches."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assay.text import Span, quoted_stretches, sentences

if TYPE_CHECKING:
    from assay.record import Block

__all__ = ["Passage", "Token", "is_silent", "passage"]

_SILENT = frozenset({"furniture", "byline", "table"})
_TOKEN = re.compile(r"\w+(?:[-.’'@&/]\w+)*|[^\w\s]")


class Token(NamedTuple):
    """A word or a mark, at ``[start, end)`` of the page's text."""

    start: int
    end: int
    word: str

    @property
    def lower(self) -> str:
        """The word in lower case, with the typewriter's apostrophe."""
        return self.word.lower().replace("’", "'")

    @property
    def is_word(self) -> bool:
        """Whether it holds a letter or digit."""
        return self.word[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.word[0].isupper()


class Passage(NamedTuple):
    """What the detectors read: all offsets count in ``text``, the whole page's."""

    text: str
    span: Span
    tokens: tuple[Token, ...]
    quotes: tuple[Span, ...]
    sentences: tuple[Span, ...]


def is_silent(block: Block) -> bool:
    """Tell a block in which nobody speaks; what a comment quotes is said elsewhere on the page."""
    return block.kind in _SILENT or (block.comment is not None and block.kind == "quotation")


def passage(text: str, span: Span) -> Passage:
    """Cut the stretch ``span`` of ``text``: a paragraph, a comment's block, a content."""
    tokens = tuple(Token(*found.span(), found.group()) for found in _TOKEN.finditer(text, *span))
    quotes = quoted_stretches(text, span)
    return Passage(text, span, tokens, quotes, sentences(text, span))

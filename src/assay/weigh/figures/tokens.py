"""A line of a page cut into numerals, words and marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from assay.weigh.figures.stopwords import STOPS

if TYPE_CHECKING:
    from assay.text import Span

__all__ = ["Line", "Token", "line"]

Kind = Literal["digits", "fraction", "raised", "word", "mark"]

_TOKEN = re.compile(
    r"(?P<digits>"
    r"(?<![\d.,/:])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+"
    r"(?![\d:/]|[.,]\d{3}|[ ]\d{1,2}\b)(?:[.,]\d+)?"
    r"|\d{1,3}(?:['’]\d{3})+(?!\d)(?:[.,]\d+)?"
    r"|\d+(?:[.,٫٬·．，]\d+)*"
    r")"
    r"|(?P<fraction>[\u00bc-\u00be\u2150-\u215e])"
    r"|(?P<raised>[⁺⁻]?[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]+)"
    r"|(?P<word>(?:[^\W\d_\u00b2\u00b3\u00b9\u00bc-\u00be\u2150-\u215e\u2070\u2074-\u2079]\.){2,}"
    r"|[^\W\d_\u00b2\u00b3\u00b9\u00bc-\u00be\u2150-\u215e\u2070\u2074-\u2079]+"
    r"(?:['’][^\W\d_\u00b2\u00b3\u00b9\u00bc-\u00be]+)*)"
    r"|(?P<mark>\S)"
)
_KINDS: dict[str, Kind] = {
    "digits": "digits",
    "fraction": "fraction",
    "raised": "raised",
    "word": "word",
    "mark": "mark",
}
_OPENERS = frozenset(".!?:;…\"“”‘’'«»„()[]-–—•*>|·―")
_LABEL = 12
"""The longest label of a line in a list, in words and marks."""

_TITLED, _SHORT, _FEWEST, _FEWEST_CLOSED = 0.9, 3, 3, 6


class Token(NamedTuple):
    """A numeral, a word or a mark; ``form`` is in small letters and plain characters."""

    start: int
    end: int
    kind: Kind
    form: str


class Line(NamedTuple):
    """A stretch of the page's text, and the tokens in it."""

    text: str
    tokens: Sequence[Token]
    titled: bool
    """Its words begin with capitals, as in a headline, so that a capital marks no name."""

    def kind(self, at: int) -> Kind | None:
        """Return what stands at a place, None outside of the line."""
        return self.tokens[at].kind if 0 <= at < len(self.tokens) else None

    def form(self, at: int) -> str:
        """Return the form at a place, nothing outside of the line."""
        return self.tokens[at].form if 0 <= at < len(self.tokens) else ""

    def raw(self, at: int) -> str:
        """Return the characters at a place, as they stand."""
        if not 0 <= at < len(self.tokens):
            return ""
        token = self.tokens[at]
        return self.text[token.start : token.end]

    def glued(self, at: int) -> bool:
        """Tell whether no space stands between a token and the one before it."""
        return 0 < at < len(self.tokens) and self.tokens[at - 1].end == self.tokens[at].start

    def broken(self, at: int) -> bool:
        """Tell whether a line ends before a token."""
        if not 0 < at < len(self.tokens):
            return True
        return "\n" in self.text[self.tokens[at - 1].end : self.tokens[at].start]

    def row(self, at: int) -> bool:
        """Tell whether a number closes a line of a list: the line above or below ends in one."""
        if not self.broken(at + 1) or self.kind(at) != "digits":
            return False
        return any(self._closed(at, step) for step in (-1, 1))

    def _closed(self, at: int, step: int) -> bool:
        """Tell whether the next line that way ends in a number too; lines of a list are short."""
        place = at if step < 0 else at + 1
        for _ in range(_LABEL):
            if not 0 <= place < len(self.tokens):
                return False
            if step < 0 and self.broken(place):
                return self.kind(place - 1) == "digits"
            if step > 0 and self.broken(place + 1):
                return self.kind(place) == "digits"
            place += step
        return False

    def capital(self, at: int) -> bool:
        """Tell whether a word begins with a capital."""
        return (
            self.kind(at) == "word" and not self.raw(at).islower() and self.raw(at) != self.form(at)
        )

    def opens(self, at: int) -> bool:
        """Tell whether a token may stand first in a sentence, so that a capital says nothing."""
        if self.broken(at):
            return True
        return self.tokens[at - 1].form in _OPENERS and not (
            self.glued(at) and self.tokens[at - 1].form in "-–"
        )

    def ends(self, at: int) -> bool:
        """Tell whether a token closes a sentence or lies outside of the line."""
        if not 0 <= at < len(self.tokens):
            return True
        return self.tokens[at].form in ".!?;" and not self.glued(at + 1)


def line(text: str, span: Span) -> Line:
    """Cut a stretch of text into tokens; time is linear in its length."""
    tokens = [_token(found) for found in _TOKEN.finditer(text, *span)]
    words = [
        text[one.start]
        for one in tokens
        if one.kind == "word" and one.end - one.start > _SHORT and one.form not in STOPS
    ]
    # a short sentence of many names is no headline
    fewest = _FEWEST_CLOSED if tokens and tokens[-1].form in {".", "!", "?"} else _FEWEST
    capitals = sum(not one.islower() for one in words)
    titled = len(words) >= fewest and capitals >= _TITLED * len(words)
    return Line(text, tokens, titled)


def _token(found: re.Match[str]) -> Token:
    kind = _KINDS[found.lastgroup or "mark"]
    raw = found.group()
    if kind in {"fraction", "raised"}:
        form = raw
    elif raw.isascii():
        # the same, and most words are so
        form = raw.lower()
    else:
        form = unicodedata.normalize("NFKC", raw).lower().replace("’", "'")
    return Token(found.start(), found.end(), kind, form)

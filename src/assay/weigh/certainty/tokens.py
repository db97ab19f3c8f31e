"""The words of a claim as the rules read them: lower case, apostrophes put right."""

from __future__ import annotations

import re
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Tokens", "is_word", "tokens"]

_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ´][^\W_]+)*|[,;:?!()\[\]—–…“”\"]|--+|(?<=\s)-(?=\s)")
_APOSTROPHES = str.maketrans("’ʼ´", "'''")
_SHORT = (
    "don't doesn't didn't isn't wasn't aren't weren't hasn't haven't hadn't can't couldn't won't "
    "wouldn't shouldn't mustn't ain't that's what's there's they're you're i've they've we've"
)
_READ_AS: Mapping[str, str] = MappingProxyType(
    {
        **{word.replace("'", ""): word for word in _SHORT.split()},
        "cannot": "can't",
        "im": "i'm",
        "prolly": "probably",
        "probly": "probably",
        "mebbe": "maybe",
        "gotta": "must",
        "gonna": "will",
    }
)
"""How readers write, and what it is read as."""

_LONG = 3
_MOST = 240
"""What grades a sentence stands near its beginning; so no sentence costs more than this."""

_TITLED = 0.6


class Tokens(NamedTuple):
    """Words and marks in their order, over all pieces of a content."""

    forms: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    capital: tuple[bool, ...]
    titled: bool
    """Most long words have a capital, as in a headline, so that a capital says nothing."""

    def form(self, place: int) -> str:
        """Return the form at ``place``; none outside is ``""``."""
        return self.forms[place] if 0 <= place < len(self.forms) else ""

    def span(self, low: int, high: int) -> Span:
        """Return where the tokens ``low`` up to ``high`` stand."""
        return Span(self.places[low][0], self.places[high - 1][1])


def is_word(form: str) -> bool:
    """Tell a word from a mark."""
    return form[:1].isalnum()


def tokens(text: str, spans: Iterable[Span]) -> Tokens:
    """Read the tokens of one or several stretches."""
    forms: list[str] = []
    places: list[tuple[int, int]] = []
    capital: list[bool] = []
    long = titled = 0
    for span in spans:
        for found in islice(_TOKEN.finditer(text, *span), _MOST - len(forms)):
            word = found.group()
            form = word.lower()
            if not form.isascii():
                form = form.translate(_APOSTROPHES)
            upper = form[0] != word[0]
            if len(form) > _LONG:
                long += 1
                titled += upper
            forms.append(_READ_AS.get(form, form))
            places.append(found.span())
            capital.append(upper)
    return Tokens(tuple(forms), tuple(places), tuple(capital), titled >= _TITLED * long > 1)

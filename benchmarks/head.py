"""The head of a source: the word that a prediction must hold to name the same speaker.

Without a parser: the last word before the noun phrase is cut off by a comma, bracket or dash, by a
preposition, a relative pronoun, or a verb. Where "and" or "or" joins several, each has a head.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["heads"]

_JOINS = frozenset({"and", "nor", "or"})

_ENDS = frozenset(
    "about after against among as at before between by during for from in including inside into "
    "like near of on outside over than to under with within "
    "that when where which while who whom whose "
    "are had has have is was were "
    "called leading named representing speaking working".split()
)
"""Words that end a noun phrase: prepositions, relatives, auxiliaries, participles."""

_PAUSE = re.compile(r"[,;:()\[\]–—]|--| - ")
_AHEAD = 6
"""How many words on from a comma an "and" still makes a list of it."""


def heads(
    text: str,
    words: Sequence[str],
    starts: Sequence[int],
    ends: Sequence[int],
    source: frozenset[int],
) -> frozenset[int]:
    """Return the places of the head words of ``source``, itself places in ``words``.

    ``starts`` and ``ends`` are the words' offsets in ``text``.
    """
    places = sorted(source)
    found: list[int] = []
    head: int | None = None
    for nth, place in enumerate(places):
        word = words[place].lower()
        gap = text[ends[places[nth - 1]] : starts[place]] if nth else ""
        if head is not None:
            joins = word in _JOINS
            pause = _PAUSE.search(gap) is not None
            if joins or (pause and _in_list(words, places[nth : nth + _AHEAD])):
                found.append(head)
                head = None
                if joins:
                    continue
            elif pause or word in _ENDS:
                break
            elif words[place] == "s" and gap.endswith(("'", "’")):
                continue
        head = place
    if head is not None:
        found.append(head)
    return frozenset(found or places[:1])


def _in_list(words: Sequence[str], ahead: Sequence[int]) -> bool:
    for place in ahead:
        word = words[place].lower()
        if word in _JOINS:
            return True
        if word in _ENDS:
            return False
    return False

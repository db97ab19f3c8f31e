"""Whom a relative pronoun stands for: the words right before "who"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.attribute.lexicon import AUXILIARIES, BOUNDARIES, PREPOSITIONS, VERBS
from assay.text import Span

if TYPE_CHECKING:
    from assay.attribute.passage import Passage, Token

__all__ = ["RELATIVES", "antecedent"]

RELATIVES = frozenset({"who", "which", "that", "whom"})
_LONGEST = 9
_FULL = 2
"""A full name has at least a first and a last one."""


def antecedent(where: Passage, pronoun: Span) -> Span | None:
    """Return the noun phrase that ends before a relative pronoun; None where none can be told.

    A full name right before it is enough by itself: "the prize of Ana Roke, who said" is hers.
    """
    before = [token for token in where.tokens if token.end <= pronoun.start][-_LONGEST - 1 :]
    if before and before[-1].word == ",":
        before = before[:-1]
    names = 0
    while names < len(before) and before[-1 - names].is_capital:
        names += 1
    if names >= _FULL:
        return Span(before[-names].start, before[-1].end)
    first = len(before)
    while first and not _ends(before[first - 1], is_last=first == len(before)):
        first -= 1
    if first == len(before):
        return None
    return Span(before[first].start, before[-1].end)


def _ends(token: Token, *, is_last: bool) -> bool:
    word = token.lower
    if not token.is_word:
        return True
    if word in BOUNDARIES | AUXILIARIES or word in {"and", "or", "but"}:
        return True
    if word in PREPOSITIONS and word != "of":
        return True
    return not is_last and word in VERBS

"""Whom a relative pronoun stands for: the words right before "who"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.attribute.kinds import is_personal
from assay.attribute.lexicon import AUXILIARIES, BOUNDARIES, DETERMINERS, PREPOSITIONS, VERBS
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.attribute.spoken.passage import Passage, Token

__all__ = ["antecedent", "is_relative"]

_RELATIVE = re.compile(r"(?:(?:many|some|most|all|both|several|one) of )?(?:who|whom|which|that)\b")
_PEOPLE = frozenset({"who", "whom"})
_LONGEST = 9
_FULL = 2
"""A full name has at least a first and a last one."""


def is_relative(words: str) -> bool:
    """Tell whether a mention begins with a relative pronoun ("who", "many of whom")."""
    return _RELATIVE.match(words.lower()) is not None


def antecedent(where: Passage, pronoun: Span) -> Span | None:
    """Return the noun phrase that ends before a relative pronoun; None where none can be told.

    A full name right before it is enough by itself: "the prize of Ana Roke, who said" is hers.
    Who is meant by "who" is no thing: in "the head of the office, who" it is the head.
    """
    before = [token for token in where.tokens if token.end <= pronoun.start][-_LONGEST - 1 :]
    if before and before[-1].word == ",":
        before = before[:-1]
    names = 0
    while names < len(before) and before[-1 - names].is_capital:
        names += 1
    if names >= _FULL:
        return Span(before[-names].start, before[-1].end)
    first = _first(before, len(before))
    if first == len(before):
        return None
    head = before[-1].lower
    is_person = before[-1].is_capital or head.endswith("s") or is_personal(head)
    whom = pronoun.of(where.text).lower().split()
    if not is_person and not _PEOPLE.isdisjoint(whom) and first and before[first - 1].lower == "of":
        wider = _first(before, first - 1)
        first = wider if wider < first - 1 else first
    return Span(before[first].start, before[-1].end)


def _first(before: Sequence[Token], end: int) -> int:
    """Return where the noun phrase that ends at ``end`` begins: with its determiner, if it has."""
    first = end
    while first and not _ends(before[first - 1], is_last=first == end):
        first -= 1
        if before[first].lower in DETERMINERS and not before[first].lower.isnumeric():
            break
    return first


def _ends(token: Token, *, is_last: bool) -> bool:
    word = token.lower
    if not token.is_word:
        return True
    if word in BOUNDARIES | AUXILIARIES | PREPOSITIONS or word in {"and", "or", "but"}:
        return True
    return not is_last and word in VERBS

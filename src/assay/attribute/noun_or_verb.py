"""Words that report, and are nouns as often: the report, her claim, an estimate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.attribute.lexicon import (
    AUXILIARIES,
    BOUNDARIES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    VERBS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.attribute.passage import Token

__all__ = ["is_noun"]

_NOUNS_TOO = frozenset(
    "report claim comment post blog tweet answer question query forecast estimate promise "
    "pledge demand hope fear joke show guess worry doubt dispute request note state".split()
)
"""Verbs that are nouns, too."""
_SINGULAR = frozenset("a an the this its his her their our my your another no one".split())
_PLURALS = frozenset("people police men women children some many most several both".split())
_NO_ADJECTIVES = (
    _PLURALS | AUXILIARIES | PRONOUNS | PREPOSITIONS | BOUNDARIES | DETERMINERS | {*VERBS}
)
_ADJECTIVES = 2
"""Words between "the" and its noun."""


def is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Tell "the annual report" from "the mayors report", by its number and what stands before."""
    word = tokens[at].lower
    if word.removesuffix("s") not in _NOUNS_TOO:
        return False
    before = at - 1
    while before >= 0 and at - before <= _ADJECTIVES and _describes(tokens[before]):
        before -= 1
    if before < 0 or (word.endswith("s") and at - before > 1):
        return False
    return tokens[before].lower in _SINGULAR or tokens[before].lower.endswith("'s")


def _describes(token: Token) -> bool:
    word = token.lower
    return token.is_word and not word.endswith("s") and word not in _NO_ADJECTIVES

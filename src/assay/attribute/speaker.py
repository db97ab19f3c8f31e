"""Who speaks at a reporting verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.attribute.lexicon import (
    ADVERBIAL_HEADS,
    BOUNDARIES,
    DETERMINERS,
    PARTICIPLES,
    PREPOSITIONS,
    TIMES,
)
from assay.attribute.noun_phrase import opening_phrase, phrase_after, phrase_before
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.attribute.cues import Cue
    from assay.attribute.found import Found
    from assay.attribute.passage import Token

__all__ = ["speaker"]

_OTHER_SUBJECTS = frozenset("who which that he she they it we i you there".split())
_STOPS = frozenset(';:()—–-…?!“”"«»')
_FULL = 2
"""A full name has at least a first and a last one."""
_FAR = 30
"""Words that are looked back over."""


def speaker(
    tokens: Sequence[Token], cue: Cue, earlier: Sequence[Found]
) -> tuple[Span, Span | None] | None:
    """Find the mention of who speaks, and what it stands for if it is a relative pronoun.

    ``earlier`` are the relations found before in the sentence, for "…, adding that" and
    "… and said that". None where no phrase can be told.
    """
    before = tokens[cue.first - 1] if cue.first else None
    if before is not None and before.lower in {"who", "which"}:
        return _relative(tokens, cue.first - 1)
    participle = tokens[cue.verb].lower in PARTICIPLES and cue.first == cue.verb
    joined = before is not None and before.lower in {"and", "but", "then", "or"}
    if participle or joined:
        if earlier and earlier[-1].mention and earlier[-1].act != "asks":
            return earlier[-1].mention[0], earlier[-1].antecedent
        return _alone(opening_phrase(tokens) if participle else _opening_name(tokens, cue))
    if cue.is_passive(tokens):
        by = cue.after < len(tokens) and tokens[cue.after].lower == "by"
        return _alone(phrase_after(tokens, cue.after + 1)) if by else None
    return _alone(phrase_before(tokens, cue.first))


def _opening_name(tokens: Sequence[Token], cue: Cue) -> Span | None:
    """Find whom a sentence opens with: "Ana Roke smiled and said that …"."""
    first = 0
    while first < cue.first and tokens[first].lower in ADVERBIAL_HEADS | {","}:
        first += 1
    end = first
    while end < cue.first and tokens[end].is_capital and tokens[end].lower not in TIMES:
        end += 1
    if tokens[first].lower in DETERMINERS | PREPOSITIONS | BOUNDARIES:
        return None
    behind = tokens[end : cue.first]
    if end == first or not behind or behind[0].lower in PREPOSITIONS | {"and", "or"}:
        return None
    if not behind[0].is_word or any(
        token.lower in _OTHER_SUBJECTS or token.word in _STOPS for token in behind
    ):
        return None
    return Span(tokens[first].start, tokens[end - 1].end)


def _holds_clause(tokens: Sequence[Token], phrase: Span, end: int) -> bool:
    """Tell "the prize went to Ana Roke", in which only the last words can speak."""
    near = tokens[max(0, end - _FAR) : end]
    return any(token.lower == "to" and token.start >= phrase.start for token in near)


def _name_before(tokens: Sequence[Token], end: int) -> Span | None:
    first = end
    while first and tokens[first - 1].is_capital:
        first -= 1
    if end - first < _FULL:
        return None
    return Span(tokens[first].start, tokens[end - 1].end)


def _alone(mention: Span | None) -> tuple[Span, None] | None:
    return None if mention is None else (mention, None)


def _relative(tokens: Sequence[Token], pronoun: int) -> tuple[Span, Span] | None:
    end = pronoun - (pronoun > 0 and tokens[pronoun - 1].word == ",")
    antecedent = phrase_before(tokens, end) if end else None
    if antecedent is None or _holds_clause(tokens, antecedent, end):
        antecedent = _name_before(tokens, end)
    if antecedent is None:
        return None
    return Span(tokens[pronoun].start, tokens[pronoun].end), antecedent

"""Verb groups that may report, and what follows each."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from assay.attribute.lexicon import (
    AUXILIARIES,
    BARE_CLAUSE,
    BE,
    DETERMINERS,
    PARTICIPLES,
    PREDICATES,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
    VERBS,
    WITH_OBJECT,
)
from assay.attribute.narrative import SPEECH
from assay.attribute.noun_or_verb import is_noun
from assay.record import Act

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.attribute.passage import Token

__all__ = ["SKIP", "Complement", "Cue", "complement", "cues", "is_clause"]

SKIP = 12
"""Words between a verb and what it reports: a listener, a day, "in a statement"."""

_QUESTION_WORDS = frozenset("whether if how what why when where who".split())
_PERFECT = frozenset("known shown written forecast".split())
"""Participles that report only behind a form of "have"."""
_NOMINAL = frozenset("the a an his her its their our my your no any another these those".split())
"""Words before which a verb's form is a noun ("the reports")."""
_PARTICLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **dict.fromkeys(("go", "goes", "went", "going"), ("on",)),
        **dict.fromkeys(("point", "points", "pointed", "pointing"), ("out",)),
    }
)
_IN_GROUP = frozenset("also later still now once again".split())
_ADVERB = 5
"""Letters; a shorter word in -ly is none ("fly")."""
_FEWEST_AFTER = 2
"""Words behind a verb; "the barges." is a thing, "the ebb carries mud away." a clause."""

Complement = Literal["that", "question", "speech", "clause", "end", "comma", "other"]
"""What follows a reporting verb; only the first four are reported words."""


class Cue(NamedTuple):
    """A verb group: ``tokens[first:after]``, its reporting word at ``verb``."""

    first: int
    verb: int
    after: int
    act: Act

    def is_passive(self, tokens: Sequence[Token]) -> bool:
        """Tell "was told" from "told": its subject is who hears."""
        group = {token.lower for token in tokens[self.first : self.verb]}
        verb = tokens[self.verb].lower
        return bool(group & BE) and verb in VERBS and verb not in PARTICIPLES


def cues(tokens: Sequence[Token]) -> Iterator[Cue]:
    """Yield the verb groups of a sentence, in text order."""
    for at, token in enumerate(tokens):
        act = VERBS.get(token.lower) or _phrasal(tokens, at)
        if act is None and token.lower in PREDICATES and at and tokens[at - 1].lower in BE:
            act = PREDICATES[token.lower]
        if act is None or (token.is_capital and at and tokens[at - 1].word != SPEECH):
            continue
        if token.lower in _PERFECT and not _has_perfect(tokens, at):
            continue
        if is_noun(tokens, at):
            continue
        # "the reports are", "estimates were": the verb that follows shows a noun
        if at + 1 < len(tokens) and tokens[at + 1].lower in AUXILIARIES:
            continue
        first = at
        while first > 0 and _in_verb_group(tokens[first - 1]):
            first -= 1
        before = tokens[first - 1].lower if first else ""
        if before == "to" or before in _NOMINAL:
            continue
        particle = at + 1 < len(tokens) and tokens[at + 1].lower in _PARTICLES.get(token.lower, ())
        yield Cue(first, at, at + 1 + particle, act)


def _phrasal(tokens: Sequence[Token], at: int) -> Act | None:
    """Tell "went on" and "points out", which report only with their particle."""
    particles = _PARTICLES.get(tokens[at].lower, ())
    joined = at + 1 < len(tokens) and tokens[at + 1].lower in particles
    return "says" if joined else None


def _has_perfect(tokens: Sequence[Token], at: int) -> bool:
    """Tell "has known that" from "known as"."""
    return any(token.lower in {"has", "have", "had", "'ve", "'d"} for token in tokens[:at][-3:])


def _in_verb_group(token: Token) -> bool:
    word = token.lower
    return (
        word in AUXILIARIES
        or word in _IN_GROUP
        or (word.endswith("ly") and not token.is_capital and len(word) >= _ADVERB)
    )


def complement(tokens: Sequence[Token], cue: Cue) -> tuple[Complement, int]:
    """Tell what follows the verb, and at which token it begins."""
    at = cue.after
    word = tokens[cue.verb].lower
    while at < len(tokens) and tokens[at].lower.endswith("ly"):
        at += 1
    if at < len(tokens) and word in BARE_CLAUSE and _opens_clause(tokens[at]):
        return _bare_clause(tokens, at, cue)
    for place in range(at, min(at + SKIP, len(tokens))):
        kind = _at(tokens, place, cue, first=place == at)
        if kind is not None:
            return kind
    return ("end", len(tokens)) if len(tokens) - at <= SKIP else ("other", at)


def _at(
    tokens: Sequence[Token], place: int, cue: Cue, *, first: bool
) -> tuple[Complement, int] | None:
    """Tell what the token at ``place`` begins; None when it is still part of the way there."""
    token, verb = tokens[place], tokens[cue.verb].lower
    told = verb in WITH_OBJECT and not cue.is_passive(tokens)
    kind: Complement | None = None
    if token.word == SPEECH:
        kind = "speech"
    elif token.lower == "that":
        kind = "that"
    elif token.lower in _QUESTION_WORDS:
        kind = "question" if _asks(cue, verb) else "other"
    elif token.word in {",", ":", ";"}:
        return _after_mark(tokens, place)
    elif token.lower in VERBS or token.lower in AUXILIARIES:
        kind = "other"
    elif told and not first and token.lower in PRONOUNS | DETERMINERS and not token.is_capital:
        kind = "clause"
    elif first and not told and not _adverbial(token):
        kind = "other"
    return None if kind is None else (kind, place)


def _asks(cue: Cue, word: str) -> bool:
    return cue.act in {"asks", "knows"} or word.startswith(("explain", "tell", "told", "say"))


def _after_mark(tokens: Sequence[Token], place: int) -> tuple[Complement, int]:
    following = place + 1
    if following < len(tokens) and tokens[following].word == SPEECH:
        return "speech", following
    if tokens[place].word == ":":
        return ("clause", following) if following < len(tokens) else ("end", following)
    return "comma", place


def _adverbial(token: Token) -> bool:
    return token.lower in PREPOSITIONS | TIMES or token.word in {".", "?", "!", "…"}


def _opens_clause(token: Token) -> bool:
    if token.lower in TIMES and token.lower != "may":
        return False
    return (
        token.word != SPEECH
        and token.is_word
        and (token.lower not in PREPOSITIONS | {"that", "so", "nothing", "more"} | _QUESTION_WORDS)
    )


def _bare_clause(tokens: Sequence[Token], at: int, cue: Cue) -> tuple[Complement, int]:
    """Ask for a verb in what follows: "said goodbye" has none."""
    following = [token.lower for token in tokens[at : at + 40]]
    if "that" in following[:2] and cue.act != "wants":
        return "that", at + following.index("that")
    rest = following[1:]
    verbal = any(
        word in AUXILIARIES or word in VERBS or word.endswith("ed") for word in rest
    ) or any(
        word.endswith("s") and before not in DETERMINERS
        for before, word in pairwise(following[:-_FEWEST_AFTER])
    )
    return ("clause", at) if verbal else ("other", at)


def is_clause(tokens: Sequence[Token]) -> bool:
    """Tell a clause from an adverbial ("In a speech, he declared")."""
    if len(tokens) <= _FEWEST_AFTER:
        return False
    verbal = any(
        token.lower in AUXILIARIES or token.lower in VERBS or token.lower.endswith("ed")
        for token in tokens
    )
    return verbal or tokens[0].lower not in PREPOSITIONS | TIMES

"""Finding who: the noun phrase that a reporting verb has for its subject.

No parser is at hand, so the ends of a phrase are told by marks, by the words that open clauses
and by the shape of what stands between. A phrase that does not look like one is left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.attribute.lexicon import (
    ADVERBIAL_HEADS,
    AUXILIARIES,
    BARE_CLAUSE,
    BOUNDARIES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
    VERBS,
)
from assay.attribute.noun_or_verb import is_noun
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.attribute.passage import Token

__all__ = ["opening_phrase", "phrase_after", "phrase_before"]

_LONGEST = 30
"""Words; a longer stretch is a clause, not a name with its title."""
_FARTHEST = 100
"""Words that are looked back over for a clause's verb."""
_STOPS = frozenset(';:()—–-…?!.“”"«»')
_LEADS_ON = PREPOSITIONS | {"and", "or", "both", "all"}
_NEVER_INSIDE = frozenset("i you he she they we there".split())
"""Pronouns that open a clause of their own where they stand behind other words."""
_INDEFINITE = frozenset(
    "everyone everybody nobody someone somebody anyone anybody some many few most others".split()
)
_GLUE = frozenset("of the and de van von der al bin for in & at".split())


def phrase_before(tokens: Sequence[Token], verb: int) -> Span | None:
    """Find the noun phrase that ends just before ``tokens[verb]``.

    An apposition between commas belongs to it ("Ana Roke, the mayor, said").
    """
    end = verb
    closing = end > 0 and tokens[end - 1].word == ","
    if closing:
        end -= 1
    start = _segment_start(tokens, end)
    if closing:
        # the comma closes an apposition: what it explains stands before the comma in front
        if start == 0 or tokens[start - 1].word != ",":
            return None
        opening = _apposed_start(tokens, start)
        if opening is None:
            return _before_first_comma(tokens, verb)
        start = opening
    elif start > 0 and tokens[start - 1].word == "," and _is_apposition(tokens, start, end):
        wider = _segment_start(tokens, start - 1)
        if _looks_nominal(tokens[wider : start - 1]) and tokens[wider].is_capital:
            start = wider
    start = _past_adverbials(tokens, start, end)
    if not _looks_nominal(tokens[start:end]):
        return None
    return Span(tokens[start].start, tokens[verb - 1].end)


def _before_first_comma(tokens: Sequence[Token], verb: int) -> Span | None:
    """Find a subject that a participle clause parts from its verb (Roke, speaking in Osk, said)."""
    comma = next((at for at, token in enumerate(tokens[:verb]) if token.word == ","), 0)
    opening = tokens[:comma]
    if not opening or not opening[0].is_capital or not _looks_nominal(opening):
        return None
    if opening[0].lower in ADVERBIAL_HEADS | TIMES or not tokens[comma + 1].lower.endswith("ing"):
        return None
    return Span(opening[0].start, opening[-1].end)


def _segment_start(tokens: Sequence[Token], end: int) -> int:
    start = end
    while start > 0 and end - start < _LONGEST:
        token = tokens[start - 1]
        if token.word in _STOPS or token.word == ",":
            break
        if token.lower in BOUNDARIES and not _is_the_that(tokens, start - 1, end):
            break
        if token.lower in {"and", "or"} and _holds_verb(tokens[_clause(tokens, start - 1) : start]):
            break
        if start < end and token.lower in BARE_CLAUSE and _reports(tokens, start - 1):
            break
        start -= 1
    return start


def _reports(tokens: Sequence[Token], at: int) -> bool:
    """Tell "Roke said Ana Sollan had said": what follows the verb has a subject of its own."""
    following = tokens[at + 1]
    opens = following.is_capital or following.lower in DETERMINERS | PRONOUNS
    relative = any(token.lower in {"who", "which"} for token in tokens[max(0, at - 3) : at])
    return opens and not relative and not is_noun(tokens, at)


def _is_the_that(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Tell the demonstrative ("that official") from the conjunction."""
    return tokens[at].lower == "that" and at == 0 and at < end - 1


def _clause(tokens: Sequence[Token], end: int) -> int:
    start = end
    while start > 0 and end - start < _FARTHEST and tokens[start - 1].word not in _STOPS:
        start -= 1
    return start


def _apposed_start(tokens: Sequence[Token], start: int) -> int | None:
    for _ in range(3):
        if not start or tokens[start - 1].word != ",":
            return None
        start = _segment_start(tokens, start - 1)
        first = tokens[start] if start < len(tokens) else None
        if first is not None and (first.is_capital or first.lower in DETERMINERS):
            return start
    return None


def _is_apposition(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell "…, president of the Institute" from a subject of its own."""
    first = tokens[start]
    return not first.is_capital and first.lower not in DETERMINERS | PRONOUNS and end - start > 1


def _past_adverbials(tokens: Sequence[Token], start: int, end: int) -> int:
    while start < end - 1:
        word = tokens[start].lower
        following = tokens[start + 1].lower
        if word in ADVERBIAL_HEADS and word not in {"in", "so"}:
            start += 1
        elif word in TIMES and (following in TIMES or start + 1 < end):
            if tokens[start].is_capital and tokens[start + 1].is_capital and word == "may":
                break
            start += 1
        elif word in {"in", "on", "at", "by"} and (following in TIMES or following.isdigit()):
            start += 2
        else:
            break
    return min(start, end)


def _holds_verb(tokens: Sequence[Token]) -> bool:
    relative = False
    for at, token in enumerate(tokens):
        if token.lower in {"who", "which", "whose"}:
            relative = True
        elif not relative and (
            token.lower in AUXILIARIES or (token.lower in VERBS and not is_noun(tokens, at))
        ):
            return True
    return False


def _looks_nominal(tokens: Sequence[Token]) -> bool:
    if not tokens or not any(token.is_word for token in tokens):
        return False
    first, last = tokens[0], tokens[-1]
    if first.lower == "there" or any(token.lower in _NEVER_INSIDE for token in tokens[1:]):
        return False
    if len(tokens) == 1:
        return (
            first.is_capital
            or first.lower in _INDEFINITE
            or first.lower in PRONOUNS
            or first.lower.endswith("s")
        )
    if last.lower in PREPOSITIONS | DETERMINERS | BOUNDARIES - {"one"}:
        return False
    if first.lower in PREPOSITIONS or (first.lower in VERBS and not first.is_capital):
        return False
    return not _holds_verb(tokens) and len(tokens) <= _LONGEST


def phrase_after(tokens: Sequence[Token], start: int) -> Span | None:
    """Find the noun phrase that begins at ``tokens[start]`` (“…,” said the mayor of Osk).

    It ends at the sentence's end, at a clause or participle that carries on, or at a comma that
    no apposition follows.
    """
    if start >= len(tokens) or not _opens_phrase(tokens[start]):
        return None
    end = _phrase_end(tokens, start)
    if end < len(tokens) and tokens[end].word == ",":
        closing = _apposition_end(tokens, start, end)
        if closing is not None:
            end = closing
    if not _looks_nominal(tokens[start:end]):
        return None
    return Span(tokens[start].start, tokens[end - 1].end)


def opening_phrase(tokens: Sequence[Token]) -> Span | None:
    """Find the noun phrase that a sentence opens with, behind its adverbs."""
    start = 0
    while start < len(tokens) and (tokens[start].lower in ADVERBIAL_HEADS | {","}):
        start += 1
    return phrase_after(tokens, start)


def _opens_phrase(token: Token) -> bool:
    return token.is_capital or token.lower in DETERMINERS | PRONOUNS or token.lower.endswith("s")


def _phrase_end(tokens: Sequence[Token], start: int) -> int:
    end = start
    if tokens[start].lower in PRONOUNS:
        return start + 1
    while end < len(tokens) and end - start < _LONGEST:
        token = tokens[end]
        if token.word in _STOPS or token.word == ",":
            break
        if end > start and (
            token.lower in BOUNDARIES
            or token.lower in AUXILIARIES
            or token.lower in {"who", "which", "during", "told", "to"}
            or (token.lower.endswith("ing") and not token.is_capital)
            or (token.lower in VERBS and not token.is_capital and not is_noun(tokens, end))
            or _opens_adverbial(tokens, end)
            or (token.lower in {"the", "a", "an"} and tokens[end - 1].lower not in _LEADS_ON)
        ):
            break
        end += 1
    while end > start and tokens[end - 1].lower in _GLUE:
        end -= 1
    return max(end, start + 1)


def _opens_adverbial(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.lower in TIMES and token.lower != "may":
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        token.lower in {"in", "on", "at"}
        and following is not None
        and (following.lower in TIMES or following.word.isdigit() or following.lower == "a")
    )


def _name_end(tokens: Sequence[Token], start: int) -> int | None:
    """Find the end of "the captain, Ana Roke": a full name, and no verb of its own behind it."""
    end = start
    while end < len(tokens) and tokens[end].is_capital:
        end += 1
    closed = end >= len(tokens) or not tokens[end].is_word
    return end if closed and end - start > 1 else None


def _apposition_end(tokens: Sequence[Token], start: int, comma: int) -> int | None:
    after = comma + 1
    if after >= len(tokens) or not tokens[after].is_word:
        return None
    if tokens[after].is_capital:
        return _name_end(tokens, after) if tokens[start].lower in DETERMINERS else None
    if tokens[after].lower in {"who", "which"}:
        return None
    if tokens[after].lower in BOUNDARIES | AUXILIARIES | PRONOUNS | {"and", "or"} | PREPOSITIONS:
        return None
    if tokens[after].lower in VERBS or tokens[after].lower.endswith("ing"):
        return None
    end = _phrase_end(tokens, after)
    closed = end >= len(tokens) or not tokens[end].is_word or _opens_adverbial(tokens, end)
    happens = any(
        tokens[at].lower.endswith("ed") and tokens[at - 1].lower not in DETERMINERS
        for at in range(after + 1, end)
    )
    return end if closed and not happens else None

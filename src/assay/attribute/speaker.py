"""Who speaks at a reporting verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.attribute.lexicon import PARTICIPLES
from assay.attribute.noun_phrase import opening_phrase, phrase_after, phrase_before
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.attribute.cues import Cue
    from assay.attribute.found import Found
    from assay.attribute.passage import Token

__all__ = ["speaker"]


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
        return _alone(opening_phrase(tokens)) if participle else None
    if cue.is_passive(tokens):
        by = cue.after < len(tokens) and tokens[cue.after].lower == "by"
        return _alone(phrase_after(tokens, cue.after + 1)) if by else None
    return _alone(phrase_before(tokens, cue.first))


def _alone(mention: Span | None) -> tuple[Span, None] | None:
    return None if mention is None else (mention, None)


def _relative(tokens: Sequence[Token], pronoun: int) -> tuple[Span, Span] | None:
    end = pronoun - (pronoun > 0 and tokens[pronoun - 1].word == ",")
    antecedent = phrase_before(tokens, end) if end else None
    if antecedent is None:
        return None
    return Span(tokens[pronoun].start, tokens[pronoun].end), antecedent

"""Prepositions that report: according to Roke, …; in the words of …."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.attribute.found import Found
from assay.attribute.narrative import SPEECH, narrative
from assay.attribute.noun_phrase import phrase_after
from assay.text import Span, trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.attribute.passage import Passage, Token

__all__ = ["BY", "according_to"]

BY = "rule:according-to/1"

_CUES = (("according", "to"), ("in", "the", "words", "of"), ("in", "the", "view", "of"))


def according_to(passage: Passage) -> Iterator[Found]:
    """Yield the relations of "according to" and its kin, at either end of a sentence."""
    for sentence in passage.sentences:
        tokens = narrative(passage, sentence)
        for at in range(len(tokens)):
            for cue in _CUES:
                words = tuple(token.lower for token in tokens[at : at + len(cue)])
                if words == cue:
                    relation = _relation(passage, sentence, tokens, at, at + len(cue))
                    if relation is not None:
                        yield relation


def _relation(
    passage: Passage, sentence: Span, tokens: Sequence[Token], at: int, after: int
) -> Found | None:
    source = phrase_after(tokens, after)
    if source is None:
        return None
    text = passage.text
    cue = Span(tokens[at].start, tokens[after - 1].end)
    pieces = _content(passage, sentence, tokens, at, source)
    if not pieces:
        return None
    why = f"“{cue.of(text)}” names whose word the rest of the sentence rests on."
    return Found((source,), (cue,), pieces, "says", why, BY)


def _content(
    passage: Passage, sentence: Span, tokens: Sequence[Token], at: int, source: Span
) -> tuple[Span, ...]:
    text = passage.text
    last = passage.quote_at(sentence.end - 1)
    end = max(sentence.end, last.end) if last is not None else sentence.end
    marks = ".,;:"
    first = min(tokens[0].start, sentence.start) if tokens[0].word == SPEECH else tokens[0].start
    before = trim(text, Span(first, tokens[at].start), marks)
    after = trim(text, Span(min(source.end, end), end), marks)
    if before is not None and len(before.of(text).split()) > 1:
        follows = after is not None and text[source.end : after.start].strip() == ","
        return (before, after) if after is not None and follows else (before,)
    if after is None and text[source.end : sentence.end].rstrip().endswith(":"):
        # "According to the ledgers:" and what stands below it
        after = trim(text, Span(sentence.end, passage.span.end))
    return (after,) if after is not None else ()

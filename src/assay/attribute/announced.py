"""A colon that reports without a verb: Roke is more careful: “…”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.attribute.found import Found
from assay.attribute.lexicon import AUXILIARIES, VERBS
from assay.attribute.narrative import SPEECH, narrative
from assay.attribute.noun_phrase import opening_phrase
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.attribute.passage import Passage, Token

__all__ = ["BY", "announced"]

BY = "rule:colon/1"


def announced(passage: Passage) -> Iterator[Found]:
    """Yield the quotations that a colon gives to whom their sentence opens with."""
    for sentence in passage.sentences:
        tokens = narrative(passage, sentence)
        # a verb before the colon is the other detector's
        verbs = (at for at, token in enumerate(tokens) if token.lower in VERBS)
        for at in range(2, min(next(verbs, len(tokens)) + 1, len(tokens))):
            if tokens[at].word != SPEECH or tokens[at - 1].word != ":":
                continue
            subject = opening_phrase(tokens[:at])
            if subject is not None and _is_whole(tokens[:at], subject):
                cue = Span(tokens[at - 1].start, tokens[at - 1].end)
                speech = Span(tokens[at].start, tokens[at].end)
                why = "A colon leads from whom the sentence is about to the quotation."
                yield Found((subject,), (cue,), (speech,), "says", why, BY)


def _is_whole(tokens: Sequence[Token], subject: Span) -> bool:
    """Tell a phrase that a verb or the colon ends from one cut out of a sentence's middle."""
    behind = next((token for token in tokens if token.start >= subject.end), None)
    return behind is None or behind.lower in AUXILIARIES or behind.word in {":", ","}

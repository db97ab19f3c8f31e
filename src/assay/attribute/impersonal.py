"""Reports that leave their source out: it emerged that …; … is said to …."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.attribute.found import Found
from assay.text import Span, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.attribute.passage import Passage
    from assay.record import Act

__all__ = ["BY", "impersonal"]

BY = "rule:impersonal/1"

_ACTS: dict[str, Act] = {
    "believed": "thinks",
    "thought": "thinks",
    "expected": "thinks",
    "feared": "fears",
    "known": "knows",
    "rumoured": "says",
}

_IT = re.compile(
    r"\b(?P<cue>it\s+(?:has\s+|had\s+|later\s+)*(?:emerged|transpired"
    r"|(?:is|was|has\s+been|had\s+been)\s+(?:(?:widely|now|also|still)\s+)?"
    r"(?P<verb>said|reported|believed|thought|claimed|alleged|rumoured|rumored|feared"
    r"|expected|understood|announced|revealed)))"
    r"(?:\s+(?:on|in|at|last|this|late|earlier|yesterday|today)\b[^.;:?!]{0,40}?,?)?"
    r"\s+(?P<content>that\s)",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?P<cue>(?:is|are|was|were|has\s+been|have\s+been)\s+"
    r"(?:(?:widely|now|also|still|not|generally)\s+)?"
    r"(?P<verb>said|reported|believed|thought|alleged|rumoured|rumored|feared|expected"
    r"|understood|known))\s+(?P<content>to\s)",
    re.IGNORECASE,
)
_OPENS_CLAUSE = re.compile(r"[,;:]\s|\b(?:that|and|but|which)\s")
_FARTHEST = 1000
"""Characters that are looked back over for where a clause begins."""


def impersonal(passage: Passage) -> Iterator[Found]:
    """Yield the relations whose source the words leave out; their mention is empty."""
    for sentence in passage.sentences:
        for pattern in (_IT, _PASSIVE):
            for found in pattern.finditer(passage.text, *sentence):
                relation = _relation(passage, sentence, found)
                if relation is not None:
                    yield relation


def _relation(passage: Passage, sentence: Span, found: re.Match[str]) -> Found | None:
    text = passage.text
    tail = trim(text, Span(found.start("content"), sentence.end), '.,;:”"?!')
    if tail is None:
        return None
    pieces = [tail]
    if found.re is _PASSIVE:
        head = trim(text, Span(_clause_start(text, sentence, found.start()), found.start()), ',“"')
        if head is None:
            return None
        pieces.insert(0, head)
    cue = Span(*found.span("cue"))
    act = _ACTS.get((found["verb"] or "").lower(), "says")
    why = f"“{' '.join(cue.of(text).split())}” reports, and does not say whose word it is."
    return Found((), (cue,), tuple(pieces), act, why, BY)


def _clause_start(text: str, sentence: Span, end: int) -> int:
    """Return where a passive's subject begins: behind the last comma, "that" or "and"."""
    first = max(sentence.start, end - _FARTHEST)
    ends = [found.end() for found in _OPENS_CLAUSE.finditer(text, first, end)]
    return ends[-1] if ends else sentence.start

"""Who answers whom by what they say: an answer behind a question, words in common, taking turns."""

from __future__ import annotations

import re
from collections import Counter
from math import exp, log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from assay.text import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assay.record import Comment, Reading
    from assay.text import Span

__all__ = ["FEATURES", "NEAR", "Exchange", "Reply"]

NEAR = 10
"""How far back a comment is looked for that this one may answer."""

FEATURES = (
    "next", "distance", "words", "rare words", "question", "agrees", "you", "taking turns",
    "asks back", "page's author", "same author",
)  # fmt: skip
"""What is counted for a comment and one before it; their weights are set by hand."""

_WEIGHTS = (1.2, -0.6, 2.0, 1.2, 1.1, 1.3, 0.9, 1.6, 0.5, 0.8, -3.0)
_NONE = 2.2
"""The weight of answering nobody in particular."""

_BAR = 0.45
"""How sure the best must be."""

_AGREES = re.compile(
    r"\s*(?:i\s+(?:dis)?agree|agreed|exactly|same\s+here|me\s+too|this\b|yes|yep|yeah|no\b|nope|not\s+true|"
    r"true|right|thanks|thank\s+you|good\s+(?:point|question|idea)|great\s+(?:point|question)|"
    r"you(?:['’]re|\s+are|\s+can|\s+could|\s+should|\s+might|\s+need|\s+have)|have\s+you|did\s+you|do\s+you|"
    r"why\s+(?:do|would|did)\s+you|what\s+(?:do|did)\s+you|if\s+you|try\b|ja\b|nein|oui|non|sí)",
    re.IGNORECASE,
)
_YOU = re.compile(
    r"\b(?:you|your|you['’]re|yours|u|ur|du|dein\w*|vous|votre|usted|tu)\b", re.IGNORECASE
)
_HEAD = 240
_SHORTEST = 3
_RARE = 2


class Reply(NamedTuple):
    """Whom a comment answers, how likely, and why."""

    to: str
    score: float
    why: str


class Exchange:
    """The comments of a page in one row, with what was found out of the ones before."""

    def __init__(self, reading: Reading, own: Mapping[str, Sequence[Span]]) -> None:
        """Count the words of all comments once."""
        self._text = reading.page.text
        self._comments = [one for one in reading.comments if one.id in own]
        self._own = own
        self._place = {one.id: at for at, one in enumerate(self._comments)}
        self._writers = {name.casefold() for name in reading.page.authors}
        self._words = [
            frozenset(
                word for word in words(self._text, own[one.id]).forms if len(word) >= _SHORTEST
            )
            for one in self._comments
        ]
        self._often = Counter(word for held in self._words for word in held)
        self._sizes = [sum(self._weight(word) ** 2 for word in held) for held in self._words]
        self._asks = [self._has_question(one) for one in self._comments]
        self._answers: dict[str, str] = {}

    def answered(self, comment: str, to: str) -> None:
        """Take note that one comment answers another."""
        self._answers[comment] = to

    def answers(self, comment: str) -> Reply | None:
        """Return the comment that this one answers, when one is likely enough."""
        at = self._place.get(comment)
        if at is None or not at:
            return None
        rows = self.features(at)
        scores = [sum(w * x for w, x in zip(_WEIGHTS, row, strict=True)) for _, row in rows]
        if not scores:
            return None
        total = exp(_NONE) + sum(map(exp, scores))
        best = max(range(len(scores)), key=lambda one: (scores[one], one))
        sure = exp(scores[best]) / total
        if sure < _BAR:
            return None
        other, row = rows[best]
        return Reply(self._comments[other].id, sure, self._why(at, other, row))

    def features(self, at: int) -> list[tuple[int, tuple[float, ...]]]:
        """Return, for each comment near before one, the values of `FEATURES`."""
        head = self._head(self._comments[at])
        return [(other, self._row(at, other, head)) for other in range(max(0, at - NEAR), at)]

    def _row(self, at: int, other: int, head: str) -> tuple[float, ...]:
        one, before = self._comments[at], self._comments[other]
        shared = self._words[at] & self._words[other]
        weight = sum(self._weight(word) ** 2 for word in shared)
        whole = sqrt(self._sizes[at] * self._sizes[other]) or 1.0
        rare = sum(self._often[word] == _RARE for word in shared)
        asks = self._asks[other]
        return (
            float(at - other == 1),
            log(at - other),
            weight / whole,
            min(rare, 6) / 3,
            float(asks and not self._asks[at]),
            float(_AGREES.match(head) is not None and at - other == 1),
            float(_YOU.search(head) is not None and at - other == 1),
            float(self._turns(one, before)),
            float(self._asks[at] and at - other == 1),
            float(self._writes(one) and asks),
            float(one.author is not None and one.author == before.author),
        )

    def _weight(self, word: str) -> float:
        return log((len(self._comments) + 1) / self._often[word])

    def _head(self, comment: Comment) -> str:
        first = self._own[comment.id][0]
        return self._text[first.start : min(first.end, first.start + _HEAD)]

    def _has_question(self, comment: Comment) -> bool:
        return any("?" in self._text[span.start : span.end] for span in self._own[comment.id])

    def _turns(self, one: Comment, before: Comment) -> bool:
        """Tell whether ``before`` answered a comment of the same writer as ``one``."""
        to = self._answers.get(before.id)
        place = self._place.get(to or "")
        return place is not None and self._comments[place].author == one.author is not None

    def _writes(self, comment: Comment) -> bool:
        return (comment.author or "").casefold() in self._writers

    def _why(self, at: int, other: int, row: Sequence[float]) -> str:
        told = dict(zip(FEATURES, row, strict=True))
        reasons = []
        if told["taking turns"]:
            reasons.append("the two writers take turns")
        if told["question"]:
            reasons.append("it follows a question")
        shared = sorted(
            self._words[at] & self._words[other], key=lambda word: (self._often[word], word)
        )
        if told["rare words"] and shared:
            reasons.append("both speak of " + ", ".join(f"“{word}”" for word in shared[:3]))
        if told["agrees"] or told["you"]:
            reasons.append("it speaks to somebody")
        if told["next"]:
            reasons.append("it stands right behind it")
        return f"By what it says: {'; '.join(reasons) or 'they have most words in common'}."

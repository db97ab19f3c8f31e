"""Attributions scored against gold, each role of one a set of tokens.

A token is a maximal run of letters, digits and underscores; it belongs to a span that touches any
of its characters, so that punctuation and quotation marks never count.

*Strict*: a source (cue, content) is right when its tokens are exactly those of a gold one; the
same tokens twice in a document count once. *Attribution*: the most pairs, one to one, whose
contents have a Dice of at least 0.5 and where the predicted source holds the head of the gold
source, or both are without a source. All are summed over the corpus before dividing.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from benchmarks.head import heads
from benchmarks.pairing import pair
from benchmarks.words import harmonic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Score", "Tally", "Tokens", "Triple", "tally"]

Quoted = Literal["direct", "mixed", "indirect"]
Ids = frozenset[int]

_TOKEN = re.compile(r"\w+")
_LINE = re.compile(r"[^\n]+")
_MARK = re.compile("``|''|[“„«〝”»〞\"]")
_OPENING = ("“", "„", "«", "〝", "``")

_ALIKE = 0.5
_DIRECT = 0.9
"""The share of a content's tokens that stand in quotation marks when it is direct."""


class Triple(NamedTuple):
    """Source, cue and content: for each its pieces, as pairs of character offsets."""

    source: Sequence[tuple[int, int]]
    cue: Sequence[tuple[int, int]]
    content: Sequence[tuple[int, int]]


class Score(NamedTuple):
    """Precision, recall and their F1, each from 0 to 1."""

    precision: float
    recall: float
    f1: float


class Tally(NamedTuple):
    """Counts of right ones, predicted ones and gold ones, by the name of what is counted."""

    right_predicted: Counter[str]
    predicted: Counter[str]
    right_gold: Counter[str]
    gold: Counter[str]

    def score(self, name: str) -> Score:
        """Return the score of what is counted under ``name``; nothing counted is 0."""
        precision = self.right_predicted[name] / max(1, self.predicted[name])
        recall = self.right_gold[name] / max(1, self.gold[name])
        return Score(precision, recall, harmonic(precision, recall))


class _Roles(NamedTuple):
    source: Ids
    cue: Ids
    content: Ids


class Tokens:
    """The tokens of one document, and which of them stand in quotation marks."""

    def __init__(self, text: str) -> None:
        found = list(_TOKEN.finditer(text))
        self.text = text
        self.words = [token.group() for token in found]
        self.starts = [token.start() for token in found]
        self.ends = [token.end() for token in found]
        self.quoted: set[int] = set()
        for start, end in _quotations(text):
            self.quoted.update(
                range(bisect_left(self.starts, start), bisect_left(self.starts, end))
            )

    def touched(self, pieces: Iterable[tuple[int, int]]) -> Ids:
        """Return the places of the tokens that ``pieces`` touch."""
        return frozenset(
            place
            for start, end in pieces
            for place in range(bisect_right(self.ends, start), bisect_left(self.starts, end))
        )

    def kind(self, content: Ids) -> Quoted:
        """Return how a content is quoted."""
        inside = len(content & self.quoted)
        if inside == 0:
            return "indirect"
        return "direct" if inside / len(content) >= _DIRECT else "mixed"


def _quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield what stands in double quotation marks; one that is left open ends with its line."""
    for line in _LINE.finditer(text):
        opened: int | None = None
        for mark in _MARK.finditer(text, line.start(), line.end()):
            if opened is None:
                if mark.group() in _OPENING or mark.group() == '"':
                    opened = mark.start()
            elif mark.group() not in _OPENING:
                yield opened, mark.end()
                opened = None
        if opened is not None:
            yield opened, line.end()


def tally(documents: Iterable[tuple[str, Iterable[Triple], Iterable[Triple]]]) -> Tally:
    """Count over documents, each a text with its gold and its predicted attributions.

    The names counted: ``source``, ``cue``, ``content`` (strict), ``attribution`` and
    ``attribution/direct``, ``/mixed``, ``/indirect``. By kind, recall goes by the gold
    content's kind and precision by the predicted one's.
    """
    total = Tally(Counter(), Counter(), Counter(), Counter())
    for text, gold, predicted in documents:
        tokens = Tokens(text)
        wanted, found = _distinct(tokens, gold), _distinct(tokens, predicted)
        _count_strict(total, wanted, found)
        _count_whole(total, tokens, wanted, found)
    return total


def _distinct(tokens: Tokens, triples: Iterable[Triple]) -> list[_Roles]:
    made = (_Roles(*map(tokens.touched, triple)) for triple in triples)
    return list(dict.fromkeys(roles for roles in made if any(roles)))


def _count_strict(total: Tally, gold: Sequence[_Roles], predicted: Sequence[_Roles]) -> None:
    for place, role in enumerate(_Roles._fields):
        wanted = {roles[place] for roles in gold if roles[place]}
        found = {roles[place] for roles in predicted if roles[place]}
        total.gold[role] += len(wanted)
        total.predicted[role] += len(found)
        total.right_gold[role] += len(wanted & found)
        total.right_predicted[role] += len(wanted & found)


def _count_whole(
    total: Tally, tokens: Tokens, gold: Sequence[_Roles], predicted: Sequence[_Roles]
) -> None:
    pairs = pair(_candidates(tokens, gold, predicted))
    for counts, counted in (
        (total.gold, gold),
        (total.predicted, predicted),
        (total.right_gold, [gold[place] for place in pairs]),
        (total.right_predicted, [predicted[place] for place in pairs.values()]),
    ):
        for roles in counted:
            counts.update(("attribution", f"attribution/{tokens.kind(roles.content)}"))


def _candidates(
    tokens: Tokens, gold: Sequence[_Roles], predicted: Sequence[_Roles]
) -> list[list[int]]:
    """Return for each gold attribution which predicted ones it may be paired with, best first."""
    every: list[list[int]] = []
    for wanted in gold:
        head = heads(tokens.text, tokens.words, tokens.starts, tokens.ends, wanted.source)
        alike = [
            (-_dice(wanted.content, found.content), place)
            for place, found in enumerate(predicted)
            if (head & found.source if head else not found.source)
        ]
        every.append([place for dice, place in sorted(alike) if -dice >= _ALIKE])
    return every


def _dice(one: Ids, other: Ids) -> float:
    both = len(one) + len(other)
    return 2 * len(one & other) / both if both else 0.0

"""Which claims of a page may be on one subject: those that share its rarer words."""

from __future__ import annotations

import re
from collections import defaultdict
from math import log, sqrt
from typing import TYPE_CHECKING

from assay.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assay.record import Claim

__all__ = ["FEWEST", "Subjects", "said", "stems"]

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_ENDING = re.compile(r"(?:[’']s|ies|ed|es|ing|ly|s|e|y)\Z")
_STEM = 6
_SHORT = 2
_COMMON = frozenset(
    "the and for that this with from have has had was were are been being will would could should "
    "may might can not but they them their his her him she its it you your our who whom which what "
    "when where why how than then there here also into onto over under about after before because "
    "while more most very just only even some any all both each other such same said says did does "
    "don doesn isn wasn aren one out off own too yet still upon per via".split()
)
_WIDE = 40
"""A word of more claims than this finds none: it is what the page is about."""

_NEAREST = 5

FEWEST = 3
"""A claim of less words that matter says too little to be compared."""


class Subjects:
    """An index of the claims of one writer's text by their words."""

    def __init__(self, text: str, claims: Sequence[Claim]) -> None:
        """Index ``claims``; time is linear in their words."""
        self.words = [stems(said(text, one)) for one in claims]
        self._holding: dict[str, list[int]] = defaultdict(list)
        for place, words in enumerate(self.words):
            for word in words:
                self._holding[word].append(place)
        many = max(2, len(claims))
        self._weights = {
            word: log(1 + many / len(holding)) for word, holding in self._holding.items()
        }
        self._sizes = [self._sum(words) for words in self.words]

    def near(self, place: int, others: range) -> list[int]:
        """Return the claims among ``others`` that are likest to one, the likest first.

        Likeness is the cosine of their words, rare ones more.
        """
        counts: dict[int, float] = defaultdict(float)
        for word in sorted(self.words[place]):
            holding = self._holding[word]
            if len(holding) <= _WIDE:
                for other in holding:
                    if other in others and other != place:
                        counts[other] += self._weights[word]
        alike = {other: count / sqrt(self._sizes[other] or 1.0) for other, count in counts.items()}
        return sorted(alike, key=lambda other: (-alike[other], other))[:_NEAREST]

    def shared(self, one: int, other: int) -> float:
        """Return the share of the shorter claim's words that the other has, rare ones more."""
        return self._share(one, other, min(self._sizes[one], self._sizes[other]))

    def alike(self, one: int, other: int) -> float:
        """Return the cosine of two claims' words, rare ones more: 0 to 1."""
        return self._share(one, other, sqrt(self._sizes[one] * self._sizes[other]))

    def held(self, one: int, other: int) -> float:
        """Return the share of the first claim's words that the other has, rare ones more."""
        return self._share(one, other, self._sizes[one])

    def _share(self, one: int, other: int, whole: float) -> float:
        """Return what two claims have in common, as a share of ``whole``."""
        return self._sum(self.words[one] & self.words[other]) / whole if whole else 0.0

    def _sum(self, words: Iterable[str]) -> float:
        return sum(self._weights[word] for word in sorted(words))


def said(text: str, claim: Claim) -> str:
    """Return a claim's words as they can stand alone."""
    return quote(text, claim.content) if claim.standalone is None else claim.standalone.text


def stems(words: str) -> frozenset[str]:
    """Return the beginnings of the words that matter."""
    found = (word.lower() for word in _WORD.findall(words))
    return frozenset(
        _ENDING.sub("", word)[:_STEM]
        for word in found
        if word not in _COMMON and (len(word) > _SHORT or word.isdigit())
    )

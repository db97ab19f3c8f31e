"""Where on a page the words of a passage stand a second time, word for word or nearly."""

from __future__ import annotations

from collections import Counter, defaultdict
from difflib import SequenceMatcher
from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from assay.text.words import Words

__all__ = ["Found", "Passages"]

_GRAM, _SHORT_GRAM, _SHORT = 3, 2, 5
_OFTEN = 48
"""Runs of words that stand in so many places on a page lead nowhere in particular."""

_TRIED = 4
_STRAY, _FAR = 2, 40
"""So few words at an end of a passage, so far from the rest of it, agree by chance."""

_AROUND = 8
_WHOLE = 900
"""So much of a text is looked at when words are paired: much may be left out of a quotation."""


class Found(NamedTuple):
    """A passage that a query stands in, wholly or in part.

    ``owner`` is the key of the text it was found in, ``low`` and ``high`` the words there, first
    to last; ``pairs`` are runs of equal words, ``(place in the query, place there, count)``.
    """

    owner: str
    low: int
    high: int
    pairs: tuple[tuple[int, int, int], ...]

    @property
    def matched(self) -> int:
        """How many words are the same."""
        return sum(count for _, _, count in self.pairs)


class Passages:
    """An index over the texts of a page, each the words of one writer under a key.

    Building it is linear in the words; so is a search, as runs that stand everywhere are passed
    over.
    """

    def __init__(self, texts: Mapping[str, Words]) -> None:
        """Index the texts by their runs of three and of two words."""
        self._texts = texts
        self._often = Counter(form for held in texts.values() for form in held.forms)
        self._order = {owner: place for place, owner in enumerate(texts)}
        self._grams: dict[int, dict[tuple[str, ...], list[tuple[str, int]]]] = {}
        for size in (_GRAM, _SHORT_GRAM):
            grams: dict[tuple[str, ...], list[tuple[str, int]]] = defaultdict(list)
            for owner, held in texts.items():
                for place, gram in enumerate(_runs(held.forms, size)):
                    listed = grams[gram]
                    if len(listed) <= _OFTEN:
                        listed.append((owner, place))
            self._grams[size] = grams

    def words(self, owner: str) -> Words:
        """Return the words under a key."""
        return self._texts[owner]

    def often(self, form: str) -> int:
        """Return how many times a word stands in all the texts."""
        return self._often[form]

    def find(
        self, query: Sequence[str], without: Container[str] = (), *, least: int = 1
    ) -> list[Found]:
        """Return the passages that share most words with the query, best first.

        ``without`` are keys not to look under; a passage with fewer than ``least`` of the query's
        runs of words is none. Of equals, the passage that stands first is first.
        """
        size = _SHORT_GRAM if len(query) <= _SHORT else _GRAM
        grams = self._grams[size]
        hits: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for at, gram in enumerate(_runs(query, size)):
            listed = grams.get(gram, ())
            if len(listed) <= _OFTEN:
                for owner, place in listed:
                    if owner not in without:
                        hits[owner].append((place, at))
        length = len(query) * 2 + _AROUND
        rough = [
            (densest, owner) for owner, places in hits.items() if len(places) >= least
            for densest in [_densest(places, length)] if densest[0] >= least
        ]  # fmt: skip
        tried = nlargest(_TRIED, rough, key=lambda one: (one[0][0], -self._order[one[1]]))
        found = [self._aligned(query, owner, low, high) for (_, low, high), owner in tried]
        return sorted(
            (one for one in found if one.pairs),
            key=lambda one: (-one.matched, self._order[one.owner]),
        )

    def _aligned(self, query: Sequence[str], owner: str, low: int, high: int) -> Found:
        forms = self._texts[owner].forms
        around = max(_AROUND, (_WHOLE - high + low) // 2)
        first, after = max(0, low - around), min(len(forms), high + around + _GRAM)
        matcher = SequenceMatcher(None, query, forms[first:after], autojunk=False)
        pairs = [
            (at, place + first, count)
            for at, place, count in matcher.get_matching_blocks()
            if count
        ]
        pairs = _pruned(pairs)
        if not pairs:
            return Found(owner, low, low, ())
        return Found(owner, pairs[0][1], pairs[-1][1] + pairs[-1][2], tuple(pairs))


def _runs(forms: Sequence[str], size: int) -> Iterable[tuple[str, ...]]:
    return zip(*(forms[at:] for at in range(size)), strict=False)


def _densest(places: list[tuple[int, int]], length: int) -> tuple[int, int, int]:
    """Return how many of the query's runs the best stretch holds, and where it begins and ends."""
    places.sort()
    best = (0, 0, 0)
    low = 0
    inside: dict[int, int] = defaultdict(int)
    for place, at in places:
        inside[at] += 1
        while place - places[low][0] > length:
            left = places[low][1]
            inside[left] -= 1
            if not inside[left]:
                del inside[left]
            low += 1
        if len(inside) > best[0]:
            best = (len(inside), places[low][0], place)
    return best


def _pruned(pairs: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Drop single words at the ends that agree by chance: far from the rest of the passage."""
    while len(pairs) > 1 and _stray(pairs[0], pairs[1]):
        pairs = pairs[1:]
    while len(pairs) > 1 and _stray(pairs[-2], pairs[-1], end=True):
        pairs = pairs[:-1]
    return pairs


def _stray(before: tuple[int, int, int], after: tuple[int, int, int], *, end: bool = False) -> bool:
    count = (after if end else before)[2]
    gap = after[1] - before[1] - before[2]
    missed = after[0] - before[0] - before[2]
    return count <= _STRAY and gap > (missed + 1 if missed else _FAR)

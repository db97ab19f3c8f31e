"""Find again in a sequence of texts what another program returned of it without places.

The extractor says which words are the article, not where they stand. Here its words are laid
over the page's own runs: the chain of runs that stands in the same order in both and covers
the most words is what it kept (heaviest increasing subsequence, O(n log n)).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["align"]

_WORD = re.compile(r"\w+")
_SPACE = re.compile(" ")
_SHORT = 3
"""Fewer words than this stand anywhere: they must be a whole text of the extract."""

_GRAM = 3
_LEAST = 6
_ENOUGH = 0.6
"""Of the three-word pieces of a run, how many the extract must hold: inline parts may be gone."""

_PLACES = 8
"""How many places of a run that recurs are looked at."""

_SPREAD = 2
"""The pieces of a run stand in no more room than this many times its length."""


class _Match(NamedTuple):
    run: int
    start: int
    end: int
    weight: int


class _Chain(NamedTuple):
    weight: int
    match: int


def align(runs: Sequence[str], kept: Sequence[str]) -> list[int]:
    """Return which of ``runs`` (places in it, ascending) make up the texts ``kept``.

    Both are in reading order. A run that occurs twice is matched as often as it was kept; of
    two equal places the later one before the rest, the earlier one after it, is taken.
    """
    units: list[str] = []
    wholes: dict[str, list[int]] = defaultdict(list)
    at = 1
    for text in kept:
        words = _WORD.findall(text.lower())
        if not words:
            continue
        unit = " ".join(words)
        if len(words) < _SHORT:
            wholes[unit].append(at)
        units.append(unit)
        at += len(unit) + 1
    flat = _Flat(f" {' '.join(units)} ")
    return _heaviest(_matches(runs, flat, wholes), len(flat.text))


class _Flat:
    """The extract in one piece, a space before every word, and where each three words stand.

    Looking a run up by its first words keeps a page of many runs linear.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._grams: dict[str, list[int]] = defaultdict(list)
        spaces = [found.start() for found in _SPACE.finditer(text)]
        for at, end in zip(spaces, spaces[_GRAM:], strict=False):
            self._grams[text[at : end + 1]].append(at)

    def all(self, sought: str, gram: str) -> list[int]:
        """Return every place of ``sought``, which begins with the three words ``gram``."""
        places = self._grams.get(gram, ())
        return [at for at in places if self.text.startswith(sought, at)]

    def next(self, gram: str, start: int) -> int:
        """Return the first place of three words from ``start`` on, or -1."""
        places = self._grams.get(gram, ())
        at = bisect_left(places, start)
        return places[at] if at < len(places) else -1


def _matches(runs: Sequence[str], flat: _Flat, wholes: Mapping[str, Sequence[int]]) -> list[_Match]:
    """Return where in ``flat`` each run may stand, by the runs' order."""
    matches: list[_Match] = []
    known: dict[str, Sequence[int]] = dict(wholes)
    seen: Counter[str] = Counter()
    for run, text in enumerate(runs):
        words = _WORD.findall(text.lower())
        unit = " ".join(words)
        if unit not in known:
            known[unit] = _places(flat, unit, words) if len(words) >= _SHORT else ()
        places = _likely(known[unit], seen[unit])
        matches.extend(_Match(run, place, place + len(unit), len(words)) for place in places)
        seen[unit] += 1
        if not known[unit] and len(words) >= _LEAST:
            matches.extend(_parted(run, words, flat))
    return matches


def _places(flat: _Flat, unit: str, words: Sequence[str]) -> list[int]:
    """Return where a run stands whole; places that overlap the one before are left out."""
    places: list[int] = []
    for at in flat.all(f" {unit} ", f" {' '.join(words[:_GRAM])} "):
        if not places or at + 1 >= places[-1] + len(unit):
            places.append(at + 1)
    return places


def _likely(places: Sequence[int], nth: int) -> Sequence[int]:
    """Return the places where what stands for the ``nth`` time in one text may be in the other."""
    start = min(max(nth - _PLACES // 2, 0), max(len(places) - _PLACES, 0))
    return places[start : start + _PLACES]


def _parted(run: int, words: Sequence[str], flat: _Flat) -> list[_Match]:
    """Return the place of a run of which the extract holds most, but not all in one piece."""
    pieces = [
        f" {' '.join(words[at : at + _GRAM])} " for at in range(0, len(words) - _GRAM + 1, _GRAM)
    ]
    most = int((1 - _ENOUGH) * len(pieces))  # pieces that may be missing
    first, last, lost = -1, -1, 0
    for piece in pieces:
        at = flat.next(piece, max(last, 0))
        if at < 0:
            lost += 1
            if lost > most:
                return []
            continue
        first = at + 1 if first < 0 else first
        last = at + len(piece) - 1
    if last - first > _SPREAD * sum(map(len, pieces)):
        return []
    return [_Match(run, first, last, _GRAM * (len(pieces) - lost))]


def _heaviest(matches: Sequence[_Match], size: int) -> list[int]:
    """Return the runs of the heaviest chain of matches that rise in both texts."""
    none = _Chain(0, -1)
    tree = [none] * (size + 2)
    before = [-1] * len(matches)
    best = none
    at = 0
    while at < len(matches):
        waiting: list[tuple[int, _Chain]] = []
        run = matches[at].run
        while at < len(matches) and matches[at].run == run:
            match = matches[at]
            chain = _query(tree, match.start)
            before[at] = chain.match
            waiting.append((match.end, _Chain(chain.weight + match.weight, at)))
            at += 1
        for end, chain in waiting:
            _update(tree, end, chain)
            if chain.weight > best.weight:
                best = chain
    kept = []
    step = best.match
    while step >= 0:
        kept.append(matches[step].run)
        step = before[step]
    return kept[::-1]


def _query(tree: Sequence[_Chain], end: int) -> _Chain:
    """Return the heaviest chain that ends at ``end`` or before (a Fenwick tree of maxima)."""
    best, at = tree[0], end + 1
    while at > 0:
        if tree[at].weight > best.weight:
            best = tree[at]
        at -= at & -at
    return best


def _update(tree: list[_Chain], end: int, chain: _Chain) -> None:
    at = end + 1
    while at < len(tree):
        if chain.weight >= tree[at].weight:
            tree[at] = chain
        at += at & -at

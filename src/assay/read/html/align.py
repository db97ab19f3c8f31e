"""Find again in a sequence of texts what another program returned of it without places.

The extractor says which words are the article, not where they stand. Here its words are laid
over the page's own runs: the chain of runs that stands in the same order in both and covers
the most words is what it kept (heaviest increasing subsequence, O(n log n)).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["align"]

_WORD = re.compile(r"\w+")
_GRAM = 3
_ENOUGH = 0.6
"""Of the three-word pieces of a run, how many the extract must hold: inline parts may be gone."""

_PLACES = 8
"""How many places of a piece that recurs are looked at."""


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
    flat: list[str] = []
    wholes: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for text in kept:
        unit = tuple(_WORD.findall(text.lower()))
        if 0 < len(unit) < _GRAM:
            wholes[unit].append(len(flat))
        flat.extend(unit)
    grams: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(flat) - _GRAM + 1):
        grams[tuple(flat[at : at + _GRAM])].append(at)
    matches: list[_Match] = []
    seen: Counter[tuple[str, ...]] = Counter()
    for place, text in enumerate(runs):
        unit = tuple(_WORD.findall(text.lower()))
        if len(unit) >= _GRAM:
            matches.extend(_long(place, unit, grams, seen))
        elif unit:
            places = _likely(wholes.get(unit, ()), seen[unit])
            seen[unit] += 1
            matches.extend(_Match(place, at, at + len(unit), len(unit)) for at in places)
    return _heaviest(matches, len(flat))


def _likely(places: Sequence[int], nth: int) -> Sequence[int]:
    """Return the places where what stands for the ``nth`` time in one text may be in the other."""
    start = min(max(nth - _PLACES // 2, 0), max(len(places) - _PLACES, 0))
    return places[start : start + _PLACES]


def _long(
    place: int,
    unit: tuple[str, ...],
    grams: Mapping[tuple[str, ...], Sequence[int]],
    seen: Counter[tuple[str, ...]],
) -> list[_Match]:
    """Return the places of a run of three words or more, the fullest first."""
    shifts: Counter[int] = Counter()
    ends: dict[int, int] = {}
    found = 0
    size = len(unit) - _GRAM + 1
    for at in range(size):
        gram = unit[at : at + _GRAM]
        places = grams.get(gram, ())
        found += bool(places)
        for where in _likely(places, seen[gram]):
            shifts[where - at] += 1
            ends[where - at] = where + _GRAM
        if places:
            seen[gram] += 1
    if found < _ENOUGH * size:
        return []
    return [
        _Match(place, max(shift, 0), ends[shift], votes + _GRAM - 1)
        for shift, votes in shifts.most_common(3)
    ]


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

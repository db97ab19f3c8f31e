"""Claims that say the same: near ones by their vectors, judged pair by pair, put together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from assay.case.match import Claimed, relate
from assay.case.match.likeness import shared
from assay.case.match.packed import STEPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.case.match import Related
    from assay.corpus.stories.gathered import Gathered

__all__ = ["clusters"]

_NEAR: Final = 0.6
_EACH: Final = 12
"""Of what is near a claim, so many of other pages are judged."""

_AT_ONCE: Final = 512
_PAIRS: Final = 1024
_SURE: Final = 0.5
_VERY_NEAR: Final = 0.9
"""So near, two claims on one matter are taken for the same: the model often says no more."""

_NAME: Final = re.compile(r"\b[A-Z][\w’-]+")


def clusters(found: Gathered) -> list[list[int]]:
    """Return groups of claims on two pages or more, by their places; largest first.

    Pairs are put together the surest first, and two groups only where no pair between them was
    judged to rule one another out.
    """
    pairs = sorted(_candidates(found))
    judged: list[tuple[float, int, int]] = []
    against: set[tuple[int, int]] = set()
    for low in range(0, len(pairs), _PAIRS):
        some = pairs[low : low + _PAIRS]
        asked = [(_claimed(found, one), _claimed(found, other)) for one, other in some]
        for (one, other), made in zip(some, relate(asked), strict=True):
            if _clash((found.claims[one].said, found.claims[other].said)):
                against |= {(one, other), (other, one)}
            elif _same(made, _alike(found, one, other)):
                judged.append((-made.score, one, other))
            elif made.relation == "contradicts":
                against |= {(one, other), (other, one)}
    groups = _grown(len(found.claims), sorted(judged), against)
    wide = [one for one in groups if len({found.claims[at].page for at in one}) > 1]
    return sorted(wide, key=lambda one: (-len(one), found.claims[one[0]].id))


def _candidates(found: Gathered) -> Iterator[tuple[int, int]]:
    """Yield pairs of claims of two pages that are near: all are looked at, none is missed."""
    number = {page: at for at, page in enumerate(found.pages)}
    pages = np.array([number[one.page] for one in found.claims])
    held = found.vectors.astype(np.float32) / np.float32(STEPS)
    seen: set[tuple[int, int]] = set()
    for low in range(0, len(held), _AT_ONCE):
        alike = held[low : low + _AT_ONCE] @ held.T
        alike[pages[low : low + _AT_ONCE, None] == pages] = -1.0
        for row in range(len(alike)):
            near = np.flatnonzero(alike[row] >= _NEAR)
            best = near[np.lexsort((near, -alike[row, near]))][:_EACH]
            for other in best:
                pair = (min(low + row, int(other)), max(low + row, int(other)))
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def _alike(found: Gathered, one: int, other: int) -> float:
    product = found.vectors[one].astype(np.int32) @ found.vectors[other].astype(np.int32)
    return float(product) / STEPS**2


def _same(made: Related, alike: float) -> bool:
    """Tell whether two claims whose figures and names agree say the same."""
    if made.relation == "same":
        return made.score >= _SURE
    return made.relation not in {"contradicts", "unrelated"} and alike >= _VERY_NEAR


def _clash(said: tuple[str, str]) -> bool:
    """Tell whether two claims have other figures, or names and none in common.

    The pair model tells names apart and does not read them: in a crawl many sentences differ in
    nothing but where and how many.
    """
    one, other = (shared(words) for words in said)
    if one.numbers and other.numbers and one.numbers != other.numbers:
        return True
    mine, its = (_names(words) for words in said)
    return bool(mine and its and not mine & its)


def _names(said: str) -> frozenset[str]:
    """Return the words with a capital, but for the first, which has it for its place."""
    return frozenset(_NAME.findall(said.partition(" ")[2]))


def _claimed(found: Gathered, place: int) -> Claimed:
    one = found.claims[place]
    return Claimed(one.said, found.pages[one.page].title or "")


def _grown(
    number: int, judged: list[tuple[float, int, int]], against: set[tuple[int, int]]
) -> list[list[int]]:
    group = {place: [place] for place in range(number)}
    for _, one, other in judged:
        mine, its = group[one], group[other]
        if mine is its or any((a, b) in against for a in mine for b in its):
            continue
        joined = sorted([*mine, *its])
        for place in joined:
            group[place] = joined
    return list({id(one): one for one in group.values() if len(one) > 1}.values())

"""Claims on a shelf, and the ones among them that say what somebody asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from assay.case.match.lexical import Lexical
from assay.case.match.likeness import features, shared
from assay.case.match.packed import likenesses, pack, unpack
from assay.case.match.plain import plain
from assay.case.match.ranking import likely, rank
from assay.models.similar import embed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.case.match.likeness import Shared

__all__ = ["BY", "Candidates", "Match", "Shelf", "Stored", "packed"]

BY = "model:matching/1"

_EACH = 100
"""So many stored claims are taken up by their words, and so many by their meaning."""

_WEIGHED = 20
_SURE = 10
"""So many of both lists together are weighed, and in any case the first of each."""

_SOFT = 60
"""The usual constant of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009)."""

_TOLD = 4


class Stored(NamedTuple):
    """A claim that is kept: its words, and a title or the question it was checked under."""

    text: str
    title: str = ""


class Match(NamedTuple):
    """A stored claim, by its place on the shelf, that says what was asked for.

    ``score`` says how likely, 0 to 1; ``why`` names what both have.
    """

    place: int
    score: float
    why: str
    by: str


class Candidates(NamedTuple):
    """What is weighed for one question: places on the shelf, and their features."""

    places: list[int]
    features: NDArray[np.float64]
    alike: NDArray[np.float32]


class Shelf:
    """Claims to be searched; safe with threads.

    A question costs time linear in the number of claims, about 1 ms for 10,000.
    """

    def __init__(self, stored: Sequence[Stored], vectors: bytes | None = None) -> None:
        """Index claims; ``vectors`` are theirs as `packed` gives them, or are made here.

        Raises `ModelError` for missing or damaged weights.
        """
        self._shared: dict[int, Shared] = {}
        self._stored = stored
        self._lexical = Lexical(stored)
        self._vectors = unpack(packed(stored) if vectors is None else vectors)

    def find(self, asked: str, most: int = 5) -> list[Match]:
        """Return the claims that say what is asked for, the likeliest first.

        Nothing is left out for being unlikely: where nothing fits, the scores are low. Raises
        `ModelError` for missing or damaged weights.
        """
        words = plain(asked)
        if not words:
            return []
        some = self.candidates(words, embed([words])[0])
        if not some.places:
            return []
        scores = rank(some.features)
        said = shared(words)
        return [
            Match(
                place=some.places[at], score=float(likely(scores[at])),
                why=_why(said, self._read(some.places[at]), float(some.alike[at].max())), by=BY,
            )
            for at in np.argsort(-scores, kind="stable")[:most]
        ]  # fmt: skip

    def candidates(self, asked: str, vector: NDArray[np.float32]) -> Candidates:
        """Return what is near to a plain text with that vector, by its words or its meaning."""
        if not self._stored:
            return Candidates([], np.zeros((0, 0)), np.zeros((0, 2), dtype=np.float32))
        alike = likenesses(vector, self._vectors).reshape(-1, 2)
        worded = self._lexical.near(asked, _EACH)
        places = _fused(worded, _nearest(alike.max(axis=1), _EACH))
        fits = self._lexical.among(asked, places)
        held = [self._read(place) for place in places]
        near = alike[places]
        return Candidates(places, features(shared(asked), held, near, fits, places), near)

    def _read(self, place: int) -> Shared:
        if place not in self._shared:
            one = self._stored[place]
            self._shared[place] = shared(f"{one.text} {one.title}")
        return self._shared[place]


def packed(stored: Sequence[Stored]) -> bytes:
    """Return the vectors of claims, two for each: its text's, and its title's or the text's again.

    Raises `ModelError` for missing or damaged weights.
    """
    return pack(embed([one for held in stored for one in (held.text, held.title or held.text)]))


def _nearest(alike: NDArray[np.float32], most: int) -> list[int]:
    most = min(most, len(alike))
    some = np.argpartition(-alike, most - 1)[:most]
    return [int(at) for at in some[np.lexsort((some, -alike[some]))]]


def _fused(by_words: list[int], by_meaning: list[int]) -> list[int]:
    """Put two lists into one: what is far up in both comes first."""
    scores: dict[int, float] = {}
    for one in (by_words, by_meaning):
        for at, place in enumerate(one):
            scores[place] = scores.get(place, 0.0) + 1 / (_SOFT + at)
    ordered = sorted(scores, key=lambda place: (-scores[place], place))
    return list(dict.fromkeys([*ordered[:_WEIGHED], *by_meaning[:_SURE], *by_words[:_SURE]]))


def _why(asked: Shared, held: Shared, alike: float) -> str:
    """Say what both have in common."""
    names = sorted(asked.names & held.names)
    numbers = sorted(asked.numbers & held.numbers)
    others = sorted(
        (asked.words & held.words) - asked.names - held.names - {*numbers}, key=_longest
    )
    told = [*names[:_TOLD], *numbers[:_TOLD], *others[:_TOLD]]
    near = f"their meaning is {max(0.0, alike):.2f} alike, of 1"
    if not told:
        return f"Both have no word that matters in common, and {near}."
    return f"Both have {', '.join(f'“{one}”' for one in told)}, and {near}."


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word

"""Two claims side by side: what the networks make of them, and what each has."""

from __future__ import annotations

from functools import lru_cache
from math import exp
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from assay.case.match.claimed import Looked, looked
from assay.case.match.figures import Compared, compared
from assay.models.alike import RELATIONS, nameless, names, relation
from assay.models.several import several
from assay.models.similar import WIDTH, embed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.case.match.claimed import Claimed

__all__ = ["Beside", "beside", "on_one_matter"]

_TURNED = [
    RELATIONS.index(one) for one in ("same", "entailed", "entails", "contradicts", "neutral")
]

_MEANING, _NAMED, _LEAST = 4.84, 3.49, 3.88
_NONE = 0.5
"""What a claim without names counts as naming: it says neither way."""


class Beside(NamedTuple):
    """Two claims side by side: what the networks say, and what each has."""

    likely: NDArray[np.float64]
    meaning: float
    figures: Compared
    first: Looked
    second: Looked


def beside(pairs: Sequence[tuple[Claimed, Claimed]]) -> list[Beside]:
    """Set claims side by side; both networks read a pair without knowing its names.

    Raises `ModelError` for missing or damaged weights.
    """
    told = several(lambda pair: _likely(pair[0].text, pair[1].text), pairs)
    masked = [nameless(claim.text) for pair in pairs for claim in pair]
    vectors = embed(masked).reshape(len(pairs), 2, WIDTH)
    meaning = np.einsum("pw,pw->p", vectors[:, 0], vectors[:, 1])
    return [
        _beside(pair, likely, float(near))
        for pair, likely, near in zip(pairs, told, meaning, strict=True)
    ]


@lru_cache(maxsize=1 << 12)
def _looked(claim: Claimed) -> Looked:
    """Look at a claim once, though it is set beside many."""
    return looked(claim, names(claim.text))


def _likely(first: str, second: str) -> NDArray[np.float64]:
    """Return how likely each of `RELATIONS` is, read in both directions."""
    there, back = relation(first, second), relation(second, first)
    return np.asarray((there + back[_TURNED]) / 2, dtype=np.float64)


def _beside(pair: tuple[Claimed, Claimed], likely: NDArray[np.float64], near: float) -> Beside:
    one, other = (_looked(claim) for claim in pair)
    figures = compared(one.figures, other.figures)
    return Beside(likely, near, figures, one, other)


def on_one_matter(pair: Beside) -> float:
    """Return how likely two claims are on one matter, 0 to 1.

    What counts is how alike they are without their names, and how many of the names of each are
    named by the other or around it. Fitted on pairs held out of training, of one event and of two.
    """
    one, other = pair.first, pair.second
    around = one.around | other.around
    named = (_part(one.names, other.names | around) + _part(other.names, one.names | around)) / 2
    score = _MEANING * pair.meaning + _NAMED * named - _LEAST
    return 1 / (1 + exp(-score))


def _part(of: frozenset[str], there: frozenset[str]) -> float:
    return len(of & there) / len(of) if of else _NONE

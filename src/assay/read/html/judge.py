"""Which runs are the article: their clues weighed by a logistic regression of twenty numbers.

The weights were fitted by maximum likelihood (ridge 0.02) on pages of the Web Content
eXtraction Benchmark's development part: a run is the article when the gold text has it, and
counts as much as its share of that text. Captions were left out, since the gold leaves them
out. Nothing is learnt from words, but for two dozen phrases of appeals. ``training/judge`` fits
the weights anew.
"""

from __future__ import annotations

from operator import mul
from typing import TYPE_CHECKING

from assay.read.html.clues import Clues, clues

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from assay.read.html.roles import Roles
    from assay.read.markup.runs import Run
    from assay.read.markup.tree import Tree

__all__ = ["judge"]

_BIAS = -2.66
"""With the log-odds of 0.4, from which on a run is kept, taken off."""

_WEIGHTS = Clues(
    link=-0.56,
    ended=1.15,
    heading=0.5,
    item=0.81,
    frame=-0.59,
    furniture=-0.61,
    beside=-0.71,
    appeal=-1.14,
    ahead=-0.38,
    kept=0.85,
    around=0.38,
    siblings=1.12,
    inside=1.28,
    past=-0.85,
    before=-0.42,
    kept_beside=0.42,
    gap=0.46,
    past_appeal=-0.65,
    density=0.2,
)


def judge(
    tree: Tree, roles: Roles, found: Sequence[Run], kept: AbstractSet[int], title: int
) -> set[int]:
    """Return the places of the runs that are likely the article's (`clues` has the arguments)."""
    return {
        at
        for at, given in enumerate(clues(tree, roles, found, kept, title))
        if _BIAS + sum(map(mul, _WEIGHTS, given)) > 0
    }

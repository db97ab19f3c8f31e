"""What reading left out, as few and as large parts of the source as can be named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.read.markup.path import path
from assay.read.markup.runs import ink
from assay.record import SetAside

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from assay.read.markup.path import Paths
    from assay.read.markup.runs import Run
    from assay.read.markup.tree import Tree

__all__ = ["aside"]

_STARTS = 80


def aside(
    tree: Tree, given: Paths, found: Sequence[Run], kept: AbstractSet[int]
) -> tuple[SetAside, ...]:
    """Return the largest subtrees without a kept run, and the stray text beside kept ones.

    ``characters`` counts code points that are no whitespace, so that the kept blocks and what
    is set aside add up to the visible text of the body exactly.
    """
    holds = [False] * len(tree.tags)
    for at in kept:
        row = found[at].owner
        while row >= 0 and not holds[row]:
            holds[row] = True
            row = tree.parents[row]
    tops = list(range(len(tree.tags)))
    for row in range(1, len(tree.tags)):
        above = tree.parents[row]
        if not holds[row] and not holds[above]:
            tops[row] = tops[above]
    sizes: dict[int, int] = {}
    starts: dict[int, str] = {}
    for at, run in enumerate(found):
        if at not in kept:
            top = tops[run.owner]
            sizes[top] = sizes.get(top, 0) + ink(run.text)
            begun = starts.get(top, "")
            if len(begun) < _STARTS:
                starts[top] = f"{begun} {' '.join(run.text.split())}".strip()
    return tuple(
        SetAside(
            path=path(given, row), characters=sizes[row], starts=starts[row][:_STARTS].rstrip()
        )
        for row in sizes
    )

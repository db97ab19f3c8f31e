"""Where the bodies of posts begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assay.read.markup.tree import Tree
    from assay.read.threads import Thread

__all__ = ["heads"]


def heads(tree: Tree, thread: Thread) -> frozenset[int]:
    """Return the outermost rows of all comments' bodies, and of the opening post's."""
    bodies = thread.bodies
    begun = {
        row
        for row, place in enumerate(bodies)
        if place >= 0 and (tree.parents[row] < 0 or bodies[tree.parents[row]] != place)
    }
    return frozenset(begun | ({thread.opening} if thread.opening >= 0 else set()))

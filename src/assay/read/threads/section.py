"""Which elements hold a thread and what belongs to it, and no article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assay.read.markup.tree import Tree
    from assay.read.threads.marks import Marks
    from assay.read.threads.posts import Posts

__all__ = ["sections"]

_NO_SECTION = frozenset({"html", "body", "main", "article"})
_MOST = 0.75


def sections(tree: Tree, seen: Marks, read: Posts, apart: int) -> tuple[int, ...]:
    """Return the outermost elements that hold the posts, but for the one at ``apart``.

    That is the element around all of them, where it holds little else.
    """
    rows = [row for place, row in enumerate(read.group.rows) if place != apart]
    ends = [end for place, end in enumerate(read.group.ends) if place != apart]
    if not rows:
        return ()
    found: list[int] = []
    for row, end in zip(rows, ends, strict=True):
        at = row
        while at < end:
            if not found or at >= tree.ends[found[-1]]:
                found.append(at)
            at = tree.ends[at]
    holder = tree.parents[rows[0]]
    while holder > 0 and tree.ends[holder] < tree.ends[found[-1]]:
        holder = tree.parents[holder]
    held = sum(seen.words[tree.ends[row]] - seen.words[row] for row in found)
    around = seen.words[tree.ends[holder]] - seen.words[holder]
    is_own = apart < 0 or not holder <= read.group.rows[apart] < tree.ends[holder]
    if holder > 0 and is_own and tree.tags[holder] not in _NO_SECTION and held >= _MOST * around:
        return (holder,)
    return tuple(found)

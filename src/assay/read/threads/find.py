"""Where a page's comments are looked for, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.read.markup.tree import words
from assay.read.threads import general
from assay.read.threads.heads import heads
from assay.read.threads.platforms import PLATFORMS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assay.read.markup.tree import Tree
    from assay.read.threads import Thread

__all__ = ["find"]

_SURE = 200
"""So many comments, and a platform's reader has certainly known its platform."""

_FULLER = 1.5


def find(
    tree: Tree,
    address: str | None,
    platforms: Sequence[Callable[[Tree, str | None], Thread | None]] = PLATFORMS,
) -> Thread | None:
    """Return the page's comments, or None when it has none.

    ``address`` is the page's own, against which permalinks are resolved. The readers in
    ``platforms`` know what each comment system writes; what none of them knows is found by its
    shape. So is a page on which that finds many more: it was only dressed like a platform. Posts
    that are shown again over each of their answers are not more.
    """
    known = next(filter(None, (read(tree, address) for read in platforms)), None)
    if known is not None and len(known.comments) >= _SURE:
        return known
    shaped = general.find(tree, address)
    if known is None or shaped is None:
        return known or shaped
    return shaped if _said(tree, shaped) > _FULLER * _said(tree, known) else known


def _said(tree: Tree, thread: Thread) -> int:
    """Count the posts that say what no other says, the opening one among them."""
    told: dict[int, list[str]] = {}
    for row in sorted(heads(tree, thread)):
        told.setdefault(thread.bodies[row], []).append(words(tree, row))
    return len(set(map(" ".join, told.values())))

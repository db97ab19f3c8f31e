"""Pages that keep their posts where only a browser without scripts would draw them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.read.threads.platforms.marks import index, marks, rows

if TYPE_CHECKING:
    from assay.read.markup.tree import Tree

__all__ = ["veiled"]

_POSTS = marks("noscript .crawler-post", "noscript .Post-body")


def veiled(tree: Tree) -> bool:
    """Tell whether the posts of a forum stand in ``<noscript>`` and nowhere else.

    Such a page (Discourse, Flarum) is to be parsed as a browser without scripts would.
    """
    if "noscript" not in tree.tags:
        return False
    given = index(tree)
    found = [row for one in _POSTS for row in rows(given, one)]
    return bool(found) and not any(tree.shown[row] for row in found)

"""The readers of all platforms, side by side: the one that finds most comments has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.read.threads import wordpress
from assay.read.threads.platforms.blogs import BLOGS
from assay.read.threads.platforms.discussions import DISCUSSIONS
from assay.read.threads.platforms.embeds import EMBEDS
from assay.read.threads.platforms.engine import read
from assay.read.threads.platforms.forums import FORUMS
from assay.read.threads.platforms.links import LINKS
from assay.read.threads.platforms.marks import index
from assay.read.threads.platforms.suites import SUITES
from assay.read.threads.platforms.support import SUPPORT

if TYPE_CHECKING:
    from assay.read.markup.tree import Tree
    from assay.read.threads import Thread

__all__ = ["MARKUPS", "find"]

MARKUPS = (*LINKS, *DISCUSSIONS, *SUITES, *FORUMS, *SUPPORT, *EMBEDS, *BLOGS)
"""All markups; of two that find as much, the first is taken."""


def find(tree: Tree, base: str | None) -> Thread | None:
    """Return the page's thread, or None where no reader finds a comment's body or an opening.

    ``base`` is the page's address, against which permalinks are resolved. Platforms write
    alike (``<li class="comment">`` is WordPress and Stack Exchange), and one that a page is not
    of finds only a part: so all are asked, and the most comments win, with the most known of them.
    """
    given = index(tree)
    asked = [wordpress.find(tree, base), *(read(one, given, base) for one in MARKUPS)]
    found = [thread for thread in asked if thread is not None and _holds(thread)]
    return max(found, key=lambda thread: (_worded(thread), _known(thread)), default=None)


def _holds(thread: Thread) -> bool:
    return _worded(thread) > 0 or (thread.opening >= 0 and not thread.comments)


def _worded(thread: Thread) -> int:
    """Count the comments that have a body."""
    return len(set(thread.bodies) - {-1})


def _known(thread: Thread) -> int:
    """Count what the comments say of themselves."""
    return sum(
        (one.author is not None) + (one.posted is not None) + (one.permalink is not None)
        for one in thread.comments
    )

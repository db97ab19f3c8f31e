"""Links that lead to other pages under several words, as those of teasers do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.read.threads.vocabulary import is_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.read.markup.tree import Tree

__all__ = ["Headline", "headlines"]

_HEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_WITHIN = 8
_WORDS = 5


class Headline(NamedTuple):
    """Whether a row is a link in a heading or around one, and whether one of several words."""

    in_heading: bool = False
    is_long: bool = False


_NONE = Headline()


def headlines(tree: Tree, linked: Sequence[int], times: Sequence[int]) -> list[Headline]:
    """Tell of each row whether it is such a link.

    ``linked`` sums up the words that links bear, ``times`` the dates: a link around a date is a
    post's own address. So is one with ``#``, and a profile is nobody's headline.
    """
    found = [_NONE] * len(tree.tags)
    in_head = [False] * len(tree.tags)
    for row, tag in enumerate(tree.tags):
        in_head[row] = tag in _HEADS or (row > 0 and in_head[tree.parents[row]])
        if tag != "a" or not tree.shown[row]:
            continue
        href, end = tree.elements[row].get("href") or "", tree.ends[row]
        if not href or "#" in href or is_person(href) or times[end] > times[row]:
            continue
        count = linked[end] - linked[row]
        around = any(tree.tags[at] in _HEADS for at in range(row + 1, min(end, row + _WITHIN)))
        is_title = (in_head[row] or around) and count > 0
        found[row] = Headline(is_title, is_title or count >= _WORDS)
    return found

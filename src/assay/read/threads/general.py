"""Comments of any page, found by their shape alone.

A thread is a set of elements that are alike, each with a date, a name and words of its own. The
sets are rated (`groups`), the best are read (`posts`), and what reads most like a thread, and
enough like one (`evidence`), is the thread. A second set that shares no words with the first,
such as remarks under answers, is laid into it (`merge`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.read.threads.built import built
from assay.read.threads.evidence import is_thread
from assay.read.threads.groups import groups
from assay.read.threads.marks import marks
from assay.read.threads.merge import merged
from assay.read.threads.opening import openings
from assay.read.threads.posts import posts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.read.markup.tree import Tree
    from assay.read.threads import Thread
    from assay.read.threads.groups import Group
    from assay.read.threads.posts import Posts

__all__ = ["find"]

_BETTER = 1.02
"""A set later in the order must be so much better: the first holds more of what was looked for."""

_FULLER = 4
"""With so many times the words around it, what looks like a post is only the head of one."""

_SECOND = 0.3
_HALF = 0.5
"""How sure names and dates of a second set must be."""

_MANY = 3
_LINE = 4
"""Fewer words may be anybody's."""

_LEAST = 0.08
"""What a set must be rated, for each of its members, to be read: a thread's is 0.5 or so."""


def find(tree: Tree, address: str | None) -> Thread | None:
    """Return the page's comments, or None when nothing on it is shaped like a thread."""
    seen = marks(tree)
    read = [posts(tree, seen, group) for group in groups(tree, seen) if _is_worth(group)]
    found = [one for one in read if is_thread(tree, seen, one, address)]
    best: Posts | None = None
    for one in found:
        if best is None or one.quality > _BETTER * best.quality:
            best = one
    if best is None:
        return None
    best = _whole(best, found)
    chosen, taken = [best], _used(best)
    for one in sorted(found, key=lambda one: -one.quality):
        rows = _used(one)
        sure = (one.times.score, one.names.score)
        is_sure = min(sure) >= _SECOND and sum(sure) >= 2 * _SECOND + _HALF
        if not is_sure or not taken.isdisjoint(rows) or _is_shown_again(one, best):
            continue
        if is_thread(tree, seen, one, None):
            taken |= rows
            chosen.append(one)
    chosen = chosen[:_MANY]
    firsts = openings(tree, seen, chosen, address)
    parts = [
        built(tree, seen, one, first, address) for one, first in zip(chosen, firsts, strict=True)
    ]
    return merged(tree, [part for part in parts if part.rows or part.thread.opening >= 0])


def _whole(best: Posts, found: Sequence[Posts]) -> Posts:
    """Return the set whose posts the heads of posts in ``best`` stand in, one in each, if so."""
    rows = best.group.rows
    for one in found:
        laid = [one.laid.inside[row] for row in rows]
        is_around = min(laid) >= 0 and len(set(laid)) == len(rows)
        if is_around and sum(one.worded) > _FULLER * sum(best.worded):
            return one
    return best


def _is_shown_again(read: Posts, first: Posts) -> bool:
    """Tell whether a set says hardly anything that ``first`` does not say at other places.

    Some platforms show a post again over each of its answers.
    """
    told = {text.text for text in first.kept if first.in_body[text.owner]}
    said = [text.text for text in read.kept if len(text.text.split()) >= _LINE]
    return bool(said) and sum(text in told for text in said) > _HALF * len(said)


def _is_worth(group: Group) -> bool:
    """Tell whether a set has dates, names and words enough to be read closely."""
    return group.score > 0 and group.score >= _LEAST * len(group.rows)


def _used(read: Posts) -> set[int]:
    """Return the rows that hold the posts' names, dates and words."""
    used = {row for slots in (read.names, read.times) for rows in slots.rows for row in rows[:1]}
    used.update(text.owner for text in read.kept if read.in_body[text.owner])
    return used

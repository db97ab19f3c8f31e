"""Several sets of comments on one page laid into one thread, in page order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from assay.read.threads import Thread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.read.markup.tree import Tree
    from assay.read.threads.built import Built

__all__ = ["merged"]


def merged(tree: Tree, parts: Sequence[Built]) -> Thread | None:
    """Return one thread; a comment that stands in another part's comment answers it."""
    if len(parts) < 2:  # noqa: PLR2004 - nothing to lay together
        return parts[0].thread if parts else None
    order = sorted(
        (row, part, place) for part, one in enumerate(parts) for place, row in enumerate(one.rows)
    )
    number = {(part, place): at for at, (_, part, place) in enumerate(order)}
    comments = []
    open_posts: list[tuple[int, int, int]] = []
    for row, part, place in order:
        while open_posts and open_posts[-1][0] <= row:
            open_posts.pop()
        found = parts[part].thread.comments[place]
        above = None if found.parent is None else number[part, found.parent]
        if above is None:
            above = next((number[p, q] for _, p, q in reversed(open_posts) if p != part), None)
        comments.append(structs.replace(found, parent=above))
        open_posts.append((parts[part].ends[place], part, place))
    first = next((one.thread for one in parts if one.thread.opening >= 0), parts[0].thread)
    return Thread(
        comments=tuple(comments),
        bodies=_bodies(parts, number),
        apart=frozenset().union(*(one.thread.apart for one in parts)),
        quotes=frozenset().union(*(one.thread.quotes for one in parts)),
        labels=frozenset().union(*(one.thread.labels for one in parts)),
        sections=_outermost(tree, [row for one in parts for row in one.thread.sections]),
        opening=first.opening,
        opening_author=first.opening_author,
        opening_posted=first.opening_posted,
    )


def _bodies(parts: Sequence[Built], number: dict[tuple[int, int], int]) -> list[int]:
    bodies = [-1] * len(parts[0].thread.bodies)
    for part, one in enumerate(parts):
        for row, place in enumerate(one.thread.bodies):
            if place >= 0:
                bodies[row] = number[part, place]
    return bodies


def _outermost(tree: Tree, rows: Sequence[int]) -> tuple[int, ...]:
    found: list[int] = []
    for row in sorted(rows):
        if not found or row >= tree.ends[found[-1]]:
            found.append(row)
    return tuple(found)

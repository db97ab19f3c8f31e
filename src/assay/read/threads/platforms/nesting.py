"""Which post answers which: by what the page names, counts, or puts into what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from assay.read.markup.tree import Tree

__all__ = ["counted", "enclosed", "named"]


class _Scope(Struct):
    """Where posts stand together.

    ``over`` is the place of the post that they answer, -1 at the top; ``last`` that of the last
    of them. A ``shared`` one is a branch, whose first post stands over the rest.
    """

    over: int
    last: int = -1
    shared: bool = False


def enclosed(
    tree: Tree,
    posts: Mapping[int, int],
    branches: Collection[int],
    replies: Collection[int],
) -> list[int]:
    """Return for each post the place of the one it stands under, -1 for none.

    ``posts`` are places by row. A post stands under the one in whose element it is, under the
    first of its ``branches``, or under the one before the list of ``replies`` that it is in.
    """
    parents = [-1] * len(posts)
    scopes: list[_Scope] = [_Scope(over=-1)] * len(tree.tags)
    for row in range(len(tree.tags)):
        scope = scopes[tree.parents[row]] if row else _Scope(over=-1)
        if row in replies:
            scope = _Scope(over=scope.last if scope.last >= 0 else scope.over)
        if row in branches:
            scope = _Scope(over=scope.over, shared=True)
        place = posts.get(row)
        if place is not None:
            parents[place] = scope.over
            scope.last = place
            if scope.shared:
                scope.over, scope.shared, scope.last = place, False, -1
            scope = _Scope(over=place)
        scopes[row] = scope
    return parents


def counted(depths: Sequence[int | None]) -> list[int]:
    """Return the parents that the depths of the posts give, whatever number the top has."""
    parents = [-1] * len(depths)
    line: list[tuple[int, int]] = []
    for place, depth in enumerate(depths):
        at = 0 if depth is None else depth
        while line and line[-1][0] >= at:
            line.pop()
        parents[place] = line[-1][1] if line else -1
        line.append((at, place))
    return parents


def named(keys: Sequence[str | None], above: Sequence[str | None]) -> list[int | None]:
    """Return the parents that the posts name; None where one names nothing.

    What is named must stand before: -1 where it does not, as the article does.
    """
    places: dict[str, int] = {}
    parents: list[int | None] = []
    for place, (key, parent) in enumerate(zip(keys, above, strict=True)):
        parents.append(None if parent is None else places.get(parent, -1))
        if key is not None:
            places.setdefault(key, place)
    return parents

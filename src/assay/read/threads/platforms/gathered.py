"""Which elements of a page are posts, and what is part of which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.read.markup.tree import words
from assay.read.threads.platforms.fields import Posts, firsts, said
from assay.read.threads.platforms.marks import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assay.read.markup.tree import Tree
    from assay.read.threads.platforms.marks import Index, Mark
    from assay.read.threads.platforms.markup import Markup

__all__ = ["every", "gather"]


def gather(markup: Markup, index: Index) -> tuple[Posts, int]:
    """Return the posts of a page, and the place of the one marked as the opening one, or -1."""
    shown = index.tree.shown
    replies = {row for row in every(index, markup.posts) - every(index, markup.never) if shown[row]}
    listed = sorted(replies | _first(markup, index, alone=not replies))
    if not listed:
        return Posts(index=index, rows=(), inside=()), -1
    posts = _worth(markup, _posts(markup, index, listed))
    opening = (place for place, row in enumerate(posts.rows) if row not in replies)
    return posts, next(opening, -1)


def every(index: Index, wanted: Iterable[Mark]) -> set[int]:
    """Return the rows that bear any of the marks."""
    return {row for one in wanted for row in rows(index, one)}


def _first(markup: Markup, index: Index, *, alone: bool) -> set[int]:
    """Return the row of the marked opening post; among several without replies none is it."""
    for one in markup.opening:
        found = [row for row in rows(index, one) if index.tree.shown[row]]
        if found:
            return set(found[:1]) if not alone or len(found) == 1 else set()
    return set()


def _posts(markup: Markup, index: Index, listed: Sequence[int]) -> Posts:
    inside = _inside(index.tree, listed, loose=markup.loose)
    return Posts(index=index, rows=listed, inside=inside)


def _worth(markup: Markup, posts: Posts) -> Posts:
    """Leave out advertising that is dressed as a post.

    It has no words of its own, and either the id of another post or no author and no date.
    """
    tree, met = posts.index.tree, set[str]()
    known = (
        firsts(posts, markup.body),
        firsts(posts, markup.gone),
        said(posts, markup.author),
        said(posts, markup.posted),
    )
    kept: list[int] = []
    for row, head, gone, author, posted in zip(posts.rows, *known, strict=True):
        is_known = head >= 0 or author is not None or posted is not None
        if tree.ids[row] and tree.ids[row] in met:
            is_known = head >= 0 and words(tree, head) != ""
        met.add(tree.ids[row])
        if is_known or gone >= 0:
            kept.append(row)
    return posts if len(kept) == len(posts.rows) else _posts(markup, posts.index, kept)


def _inside(tree: Tree, listed: Sequence[int], *, loose: bool) -> list[int]:
    """Return for each row the place of the innermost post that it is part of."""
    places = {row: place for place, row in enumerate(listed)}
    inside = [-1] * len(tree.tags)
    running: dict[int, int] = {}
    for row, above in enumerate(tree.parents):
        own = places.get(row)
        if own is not None:
            running[above] = inside[row] = own
        elif above >= 0:
            inside[row] = running.get(above, inside[above]) if loose else inside[above]
    return inside

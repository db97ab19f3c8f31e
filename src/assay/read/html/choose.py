"""The last word on what belongs to the article: title, byline, headings, captions, tables.

The extractor drops headings and captions it cannot place, and keeps an appeal that looks like
a paragraph. Both are settled here by where they stand and what their elements are called.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.read.markup.runs import ink
from assay.read.metadata.dates import date_in

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from assay.read.html.roles import Roles
    from assay.read.markup.runs import Run
    from assay.read.markup.tree import Tree

__all__ = ["Choice", "choose"]

_SHARE = 0.3
"""An element with more of the article than this is no furniture, whatever its class says."""

_MOST = 0.9
_BYLINE_WORDS = 25
_KEPT_BYLINE_WORDS = 12
"""A line that the extractor took for text must be shorter than this to be a byline."""

_BEFORE, _AFTER = 12, 2
"""How far from the first paragraph a byline stands, in runs."""

_BY = re.compile(r"(?:by|von|par|por|di)\s+\w", re.IGNORECASE)


class Choice(Struct, frozen=True, kw_only=True):
    """Places among the runs: all that are kept, and which of them are title and bylines."""

    kept: AbstractSet[int]
    title: AbstractSet[int]
    bylines: AbstractSet[int]


def choose(
    tree: Tree,
    roles: Roles,
    found: Sequence[Run],
    article: Sequence[int],
    *,
    title: int | None,
    authors: Sequence[str],
    taken: Collection[int],
) -> Choice:
    """Settle which runs are kept.

    ``article`` are the runs that the extractor kept, ``title`` the row of the title's element,
    ``authors`` the names to look for in bylines, ``taken`` the runs of comments.
    """
    headline = _of(tree, found, title)
    kept = _bare(roles, found, [at for at in article if at not in headline])
    while kept and roles.kinds[found[max(kept)].owner] == "heading":
        kept.remove(max(kept))  # nothing of the article follows it: "See also"
    if not kept:
        kept = set(article) - headline
    if not kept:
        return Choice(kept=headline, title=headline, bylines=frozenset())
    first, last = min(kept), max(kept)
    begin = min(max(headline), first) if headline else first
    bylines = _bylines(roles, found, kept, begin if headline else first - _BEFORE, first, authors)
    kept -= bylines
    if kept:
        kept |= _filled(tree, roles, found, kept, begin, last) - headline - bylines
    kept = _repeated(tree, found, _whole(roles, found, kept - bylines))
    return Choice(
        kept=(kept | headline | bylines).difference(taken),
        title=headline.difference(taken),
        bylines=bylines.difference(taken),
    )


def _of(tree: Tree, found: Sequence[Run], row: int | None) -> set[int]:
    if row is None:
        return set()
    return {at for at, run in enumerate(found) if row <= run.owner < tree.ends[row]}


def _bare(roles: Roles, found: Sequence[Run], article: Sequence[int]) -> set[int]:
    """Return the article's runs without those in elements that are called furniture."""
    total = sum(ink(found[at].text) for at in article)
    weights: dict[int, int] = {}
    for at in article:
        mark = roles.furniture[found[at].owner]
        if mark >= 0:
            weights[mark] = weights.get(mark, 0) + ink(found[at].text)
    drop = {mark for mark, weight in weights.items() if weight <= _SHARE * total}
    return {at for at in article if roles.furniture[found[at].owner] not in drop}


def _bylines(
    roles: Roles,
    found: Sequence[Run],
    kept: AbstractSet[int],
    begin: int,
    first: int,
    authors: Sequence[str],
) -> set[int]:
    names = [name.lower() for name in authors]
    bylines = set()
    for at in range(max(begin, first - _BEFORE, 0), min(first + _AFTER, len(found))):
        text = found[at].text
        size = len(text.split())
        if roles.outside[found[at].owner] or roles.kinds[found[at].owner] != "paragraph":
            continue
        if size > (_KEPT_BYLINE_WORDS if at in kept else _BYLINE_WORDS):
            continue
        is_named = any(name in text.lower() for name in names)
        is_dated = date_in(text) is not None and (at not in kept or is_named)
        if is_named or is_dated or (_BY.match(text) and at not in kept and at >= first - _AFTER):
            bylines.add(at)
    return bylines


def _filled(
    tree: Tree,
    roles: Roles,
    found: Sequence[Run],
    kept: AbstractSet[int],
    begin: int,
    last: int,
) -> set[int]:
    """Return what stands inside the article and belongs to it by its kind."""
    root = _root(tree, found, kept)
    first = min(kept)
    lists = {tree.parents[found[at].owner] for at in kept} - {-1}
    added: set[int] = set()
    follows = False  # does text of the article follow before anything else does?
    for at in range(last, max(begin - 1, -1), -1):
        owner = found[at].owner
        kind = roles.kinds[owner]
        if at in kept:
            follows = True
            continue
        if roles.outside[owner] or (roles.furniture[owner] >= 0):
            follows = False
            continue
        is_inside = root <= owner < tree.ends[root]
        if kind == "heading":
            if follows and is_inside and at >= first - 1:
                added.add(at)
        elif (
            kind == "caption"
            or (roles.tables[owner] >= 0 and is_inside and at > first)
            or (kind == "list_item" and tree.parents[owner] in lists and at > first)
        ):
            added.add(at)
        else:
            follows = False
    return added


def _whole(roles: Roles, found: Sequence[Run], kept: AbstractSet[int]) -> set[int]:
    """Return the runs with every table that is kept in part kept whole."""
    tables = {roles.tables[found[at].owner] for at in kept} - {-1}
    return {at for at, run in enumerate(found) if at in kept or roles.tables[run.owner] in tables}


def _repeated(tree: Tree, found: Sequence[Run], kept: AbstractSet[int]) -> set[int]:
    """Return the runs with those beside kept ones that say the same: extractors drop repeats."""
    said = {(tree.parents[found[at].owner], found[at].text) for at in kept}
    return {
        at
        for at, run in enumerate(found)
        if at in kept or (tree.parents[run.owner], run.text) in said
    }


def _root(tree: Tree, found: Sequence[Run], kept: AbstractSet[int]) -> int:
    """Return the innermost element that holds nearly all of the article."""
    weights: dict[int, int] = {}
    total = 0
    for at in kept:
        size = ink(found[at].text)
        total += size
        weights[found[at].owner] = weights.get(found[at].owner, 0) + size
    for row in range(len(tree.tags) - 1, 0, -1):
        if row in weights:
            if weights[row] >= _MOST * total:
                return row
            above = tree.parents[row]
            weights[above] = weights.get(above, 0) + weights[row]
    return 0

"""The last word on what belongs to the article: title, byline, captions, whole tables.

Which runs of text are kept is judged one by one; here they are made an article: no heading
without text under it, a table whole or not at all, the captions of its pictures, its byline.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.read.html.clues import innermost
from assay.read.html.judge import judge
from assay.read.markup.runs import ink
from assay.read.metadata.dates import date_in

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from assay.read.html.roles import Roles
    from assay.read.markup.runs import Run
    from assay.read.markup.tree import Tree

__all__ = ["Choice", "choose"]

_BYLINE_WORDS = 25
_KEPT_BYLINE_WORDS = 12
"""A line that the extractor took for text must be shorter than this to be a byline."""

_BEFORE, _AFTER = 12, 2
"""How far from the first paragraph a byline stands, in runs."""

_HALF = 0.5
_SHARE = 0.3
"""An element with more of the article than this is no furniture, whatever its class says."""

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
    apart: Sequence[int] = (),
) -> Choice:
    """Settle which runs are kept.

    ``article`` are the runs that the extractor kept, ``title`` the row of the title's element,
    ``authors`` the names to look for in bylines, ``taken`` the runs of comments, ``apart`` the
    rows whose subtrees are the discussion and none of the article.
    """
    headline = _below(tree, found, [] if title is None else [title])
    none = headline | _below(tree, found, apart)
    voted = frozenset(article)
    kept = judge(tree, roles, found, voted, max(headline, default=-1)) - none
    kept = (
        _ended(roles, found, _bare(roles, found, kept))
        or _ended(roles, found, voted - none)
        or set(voted - headline)
    )
    if not kept:
        return Choice(kept=headline, title=headline, bylines=frozenset())
    first = min(kept)
    begin = min(max(headline), first) if headline else first - _BEFORE
    bylines = _bylines(roles, found, kept, begin, first, authors)
    kept = _whole(roles, found, kept - bylines)
    kept |= _captions(tree, roles, found, kept, max(headline, default=first)) - none - bylines
    kept = _repeated(tree, found, kept)
    return Choice(
        kept=(kept | headline | bylines).difference(taken),
        title=headline.difference(taken),
        bylines=bylines.difference(taken),
    )


def _ended(roles: Roles, found: Sequence[Run], kept: AbstractSet[int]) -> set[int]:
    """Return the runs without headings at the end: nothing of the article follows "See also"."""
    ended = set(kept)
    while ended and roles.kinds[found[max(ended)].owner] == "heading":
        ended.remove(max(ended))
    return ended


def _below(tree: Tree, found: Sequence[Run], roots: Sequence[int]) -> set[int]:
    """Return the runs below several rows in one walk; they may be as many as the comments."""
    is_below = [False] * len(tree.tags)
    for root in roots:
        if not is_below[root]:
            is_below[root : tree.ends[root]] = [True] * (tree.ends[root] - root)
    return {at for at, run in enumerate(found) if is_below[run.owner]}


def _bare(roles: Roles, found: Sequence[Run], kept: AbstractSet[int]) -> set[int]:
    """Return the runs without those in elements that are called furniture."""
    total = sum(ink(found[at].text) for at in kept)
    weights: dict[int, int] = {}
    for at in kept:
        mark = roles.furniture[found[at].owner]
        if mark >= 0:
            weights[mark] = weights.get(mark, 0) + ink(found[at].text)
    drop = {mark for mark, weight in weights.items() if weight <= _SHARE * total}
    return {at for at in kept if roles.furniture[found[at].owner] not in drop}


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


def _captions(
    tree: Tree, roles: Roles, found: Sequence[Run], kept: AbstractSet[int], title: int
) -> set[int]:
    """Return the captions that stand in the article, or between its title and its text."""
    if not kept:
        return set()
    root = innermost(tree, found, {at: ink(found[at].text) for at in kept})
    return {
        at
        for at in range(min(title, *kept), max(kept))
        if roles.kinds[found[at].owner] == "caption"
        and (at < min(kept) or root <= found[at].owner < tree.ends[root])
        and not roles.outside[found[at].owner]
    }


def _whole(roles: Roles, found: Sequence[Run], kept: AbstractSet[int]) -> set[int]:
    """Return the runs with every table whole that is kept for the better half, and no others."""
    whole: dict[int, int] = {}
    mine: dict[int, int] = {}
    for at, run in enumerate(found):
        table = roles.tables[run.owner]
        if table >= 0:
            whole[table] = whole.get(table, 0) + ink(run.text)
            mine[table] = mine.get(table, 0) + (ink(run.text) if at in kept else 0)
    tables = {table for table in whole if mine[table] >= _HALF * whole[table]}
    return {
        at
        for at, run in enumerate(found)
        if (at in kept if roles.tables[run.owner] < 0 else roles.tables[run.owner] in tables)
    }


def _repeated(tree: Tree, found: Sequence[Run], kept: AbstractSet[int]) -> set[int]:
    """Return the runs with those beside kept ones that say the same: extractors drop repeats."""
    said = {(tree.parents[found[at].owner], found[at].text) for at in kept}
    return {
        at
        for at, run in enumerate(found)
        if at in kept or (tree.parents[run.owner], run.text) in said
    }

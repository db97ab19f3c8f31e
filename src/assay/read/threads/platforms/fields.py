"""What each post says of itself, read off at the places that a markup names."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from msgspec import Struct

from assay.read.markup.tree import words
from assay.read.threads.platforms.marks import Index, rows
from assay.read.threads.times import day_first, is_time, moment

if TYPE_CHECKING:
    from assay.read.threads.platforms.marks import Mark
    from assay.read.threads.platforms.markup import Where

__all__ = ["Posts", "firsts", "links", "said", "settled", "times"]

_LARGE = 240
"""An element of more rows than this is no name and no date."""


class Posts(Struct, frozen=True, kw_only=True):
    """``rows[place]`` are the posts' elements; ``inside[row]`` is the post a row is part of."""

    index: Index
    rows: Sequence[int]
    inside: Sequence[int]


def firsts(posts: Posts, wanted: Sequence[Mark]) -> list[int]:
    """Return each post's first row with the best mark it has, or -1."""
    found = [-1] * len(posts.rows)
    for one in wanted:
        fresh = [-1] * len(found)
        for row in _rows(posts, one):
            place = posts.inside[row]
            if place >= 0 and fresh[place] < 0 and posts.index.tree.shown[row]:
                fresh[place] = row
        found = [new if old < 0 else old for old, new in zip(found, fresh, strict=True)]
    return found


def said(posts: Posts, wanted: Sequence[Where]) -> list[str | None]:
    """Return the first thing found for each post at the best of the places wanted."""
    found: list[str | None] = [None] * len(posts.rows)
    for place in wanted:
        fresh: dict[int, str] = {}
        for row in _rows(posts, place.mark):
            at = posts.inside[row]
            if at >= 0 and found[at] is None and at not in fresh:
                text = _text(posts, row, place)
                if text:
                    fresh[at] = text
        for at, text in fresh.items():
            found[at] = text
    return found


def times(posts: Posts, wanted: Sequence[Where]) -> list[tuple[str | None, str | None]]:
    """Return when each post was made, and else the words that say so ("3 days ago").

    A place that gives no time leaves it to the next.
    """
    found: list[str | None] = [None] * len(posts.rows)
    spoken: list[str | None] = [None] * len(posts.rows)
    for place in wanted:
        texts = said(posts, (place,))
        order = settled([text for text in texts if text is not None])
        for at, text in enumerate(texts):
            if found[at] is None and text is not None:
                found[at] = moment(text, day_before_month=order)
                if spoken[at] is None and is_time(text):
                    spoken[at] = text
    return [
        (posted, words if posted is None else None)
        for posted, words in zip(found, spoken, strict=True)
    ]


def settled(texts: Sequence[str]) -> bool | None:
    """Tell whether the day stands before the month in the bare numbers of a page's posts.

    All are dated alike, so one day above 12 settles it, and so does that they stand in the order
    of time one way and not the other. None where nothing settles it.
    """
    order = day_first(texts)
    if order is not None:
        return order
    possible = [first for first in (True, False) if _ordered(texts, day_before_month=first)]
    return possible[0] if len(possible) == 1 else None


def _ordered(texts: Sequence[str], *, day_before_month: bool) -> bool:
    read = (moment(text, day_before_month=day_before_month) for text in texts)
    return all(one[:10] <= other[:10] for one, other in pairwise(filter(None, read)))


def links(posts: Posts, wanted: Sequence[Where], base: str | None) -> list[str | None]:
    """Return each post's own address, absolute."""
    return [None if link is None else _absolute(link, base) for link in said(posts, wanted)]


def _absolute(link: str, base: str | None) -> str | None:
    try:
        full = urljoin(base or "", link)
    except ValueError:
        return None
    return full if full.startswith(("http://", "https://")) else None


def _rows(posts: Posts, wanted: Mark) -> Sequence[int]:
    return rows(posts.index, wanted) if wanted.parts else posts.rows


def _text(posts: Posts, row: int, wanted: Where) -> str:
    tree = posts.index.tree
    if wanted.attribute:
        text = (tree.elements[row].get(wanted.attribute) or "").strip()
    elif tree.ends[row] - row > _LARGE:
        return ""
    else:
        text = words(tree, row)
    if wanted.pattern is None:
        return text
    match = wanted.pattern.search(text)
    return "" if match is None else (match.group(1) or "").strip()

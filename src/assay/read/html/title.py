"""Which element bears the page's title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.read.markup.tree import tokens, words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from assay.read.markup.tree import Tree

__all__ = ["headline"]

_WORD = re.compile(r"\w+")
_CLASSES = frozenset({"entry-title", "post-title", "article-title", "headline", "page-title"})
_LEAST = 0.3
"""The share of a stated title that an element must hold: less is a section or an outlet."""

_MOST = 60
"""An element with more words than this is no title."""


def headline(
    tree: Tree,
    *,
    titles: Sequence[str],
    page_title: str | None,
    site: str | None,
    apart: Collection[int],
) -> int | None:
    """Return the row of the title's element, or None.

    ``titles`` are titles stated for machines, ``page_title`` the text of ``<title>``, ``site``
    the outlet's name, which is often an ``<h1>`` too; ``apart`` are rows of no concern.
    """
    stated = [" ".join(_WORD.findall(title.lower())) for title in titles]
    whole = " ".join(_WORD.findall((page_title or "").lower()))
    outlet = " ".join(_WORD.findall((site or "").lower()))
    best: tuple[int, int] | None = None
    rows = _candidates(tree, frozenset(apart))
    heads = sum(tree.tags[row] == "h1" for row in rows)
    for row in rows:
        found = _WORD.findall(words(tree, row).lower())
        text = " ".join(found)
        if not text or len(found) > _MOST or text == outlet:
            continue
        score = 2 * _score(text, stated, whole) + (tree.tags[row] == "h1")
        if score == 1 and whole and (len(found) == 1 or heads > 1):
            continue  # the name of a section, not of this page
        if score and (best is None or score > best[0]):
            best = (score, row)
    return None if best is None else best[1]


def _candidates(tree: Tree, apart: frozenset[int]) -> list[int]:
    rows, row = [], tree.first("body") or 0
    while row < len(tree.tags):
        if row in apart or not (tree.shown[row] or not tree.tags[row]):
            row = tree.ends[row]
            continue
        tag = tree.tags[row]
        if tag == "h1" or (tag in {"h2", "h3", "p", "div"} and _is_called_title(tree, row)):
            rows.append(row)
        row += 1
    return rows


def _is_called_title(tree: Tree, row: int) -> bool:
    if tree.elements[row].get("itemprop") == "headline":
        return True
    return bool(tree.classes[row]) and not _CLASSES.isdisjoint(tokens(tree, row))


def _is_most(part: str, whole: str) -> bool:
    return part in whole and len(part) >= _LEAST * len(whole)


def _score(text: str, stated: Sequence[str], whole: str) -> int:
    if text in stated:
        return 4
    if any(_is_most(text, title) or _is_most(title, text) for title in stated if title):
        return 3
    if _is_most(text, whole):
        return 2 if whole.startswith(text) else 1
    return 0

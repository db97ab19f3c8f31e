"""Which runs of a page are its article: the extractor's word for it, laid over the source."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

import trafilatura
from lxml import etree, html

from assay.read.html.align import align

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.read.markup.runs import Run
    from assay.read.markup.tree import Tree

__all__ = ["article"]

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

# Without a handler of its own the extractor's remarks would be printed on standard error.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_UNITS = frozenset({"cell", "code", "head", "item", "lb", "list", "p", "quote", "row", "table"})
_OUTSIDE = frozenset({"aside", "button", "footer", "form", "header", "nav", "select", "textarea"})
_ARTICLE = ("article", "main")
_UNREAD = frozenset({"footer", "nav", "script", "style", "svg"})
"""What is cut out before the extractor looks: no article, and slow to walk."""

_RUNNING = 12
"""A run with as many words is running text."""

_THIN = 0.4
"""An extract with less of the page's running text than this is looked at again."""


def article(
    tree: Tree, found: Sequence[Run], comments: Sequence[int], url: str | None
) -> list[int]:
    """Return the places in ``found`` of the runs that are the article, ascending.

    ``comments`` are rows whose subtrees are certainly none of it. They are cut out of the
    parsed page, which is not whole afterwards: call this last.
    """
    outside = _rows_of(tree, comments)
    places = [at for at, run in enumerate(found) if run.owner not in outside]
    for row in comments:
        _cut(tree.elements[row])
    _cut_unread(tree)
    chosen = _laid(found, places, _extract(tree.elements[0], url, fast=True))
    if _running(found, chosen) < _THIN * _running(found, places):
        # The extractor's quick way has missed much; its slow one compares two others with it.
        chosen = _laid(found, places, _extract(tree.elements[0], url, fast=False))
    return chosen or _plain(tree, found, places)


def _laid(found: Sequence[Run], places: Sequence[int], kept: Sequence[str]) -> list[int]:
    return [places[at] for at in align([found[at].text for at in places], kept)]


def _running(found: Sequence[Run], places: Sequence[int]) -> int:
    sizes = (len(found[at].text.split()) for at in places)
    return sum(size for size in sizes if size >= _RUNNING)


def _cut_unread(tree: Tree) -> None:
    row = 1
    while row < len(tree.tags):
        if tree.tags[row] in _UNREAD:
            _cut(tree.elements[row])
            row = tree.ends[row]
        else:
            row += 1


def _rows_of(tree: Tree, roots: Sequence[int]) -> set[int]:
    rows: set[int] = set()
    for root in roots:
        if root not in rows:
            rows.update(range(root, tree.ends[root]))
    return rows


def _cut(element: etree._Element) -> None:
    above = element.getparent()
    if above is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            above.text = _settable((above.text or "") + element.tail)
        else:
            before.tail = _settable((before.tail or "") + element.tail)
    above.remove(element)


def _settable(text: str) -> str:
    """Leave out what the parser lets in and the tree does not take back: control characters."""
    return _CONTROLS.sub("", text)


def _extract(root: etree._Element, url: str | None, *, fast: bool) -> list[str]:
    if not isinstance(root, html.HtmlElement):
        return []
    try:
        document = trafilatura.bare_extraction(root, url=url, include_comments=False, fast=fast)
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        # A page that the extractor was not built for is read by its plain structure instead.
        return []
    body = getattr(document, "body", None)
    return [] if body is None else _units(body)


def _units(body: etree._Element) -> list[str]:
    units: list[str] = []
    pieces: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _UNITS:
            units.append("".join(pieces))
            pieces.clear()
        pieces.append((element.text if event == "start" else element.tail) or "")
    units.append("".join(pieces))
    return [unit for unit in units if unit.strip()]


def _plain(tree: Tree, found: Sequence[Run], places: Sequence[int]) -> list[int]:
    """Return the runs of <article>, <main> or <body> that stand in no menu, head or foot."""
    frame = [False] * len(tree.tags)
    for row, above in enumerate(tree.parents):
        frame[row] = above >= 0 and (frame[above] or tree.tags[row] in _OUTSIDE)
    for tag in (*_ARTICLE, "body"):
        root = tree.first(tag)
        if root is None:
            continue
        inside = [
            at
            for at in places
            if root <= found[at].owner < tree.ends[root] and not frame[found[at].owner]
        ]
        if inside:
            return inside
    return list(places)

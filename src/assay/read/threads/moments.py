"""Which elements of a page bear a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.read.markup.runs import HOLES
from assay.read.threads.ago import is_terse
from assay.read.threads.times import is_time

if TYPE_CHECKING:
    from lxml.etree import _Element

    from assay.read.markup.tree import Tree

__all__ = ["moments"]

_KEYS = ("datetime", "title", "data-time", "data-timestamp", "data-date", "content")
_WIDE = re.compile(r"date|time|tippy|tooltip|created|published|unix|epoch", re.IGNORECASE)
_STAMP = re.compile(
    r"time|date|(?:^|[\s_-])(?:ago|age|posted|published)(?:$|[\s_-])", re.IGNORECASE
)
"""Names of elements in which "3y" is a time."""

_NO_DATES = frozenset({"img", "meta", "input", "iframe", "source"})
_LONGEST = 80  # characters
_MOST = 16  # words


def moments(tree: Tree) -> dict[int, str]:
    """Return the dates of a page, as written, by the rows that bear them.

    In an attribute made for it, as an element's own short text, or as the text after one of its
    children. Microdata says dates that a reader does not see; they count.
    """
    found: dict[int, str] = {}
    for row, tag in enumerate(tree.tags):
        above, element = tree.parents[row], tree.elements[row]
        tail = element.tail
        is_seen = above >= 0 and tree.shown[above] and tree.tags[above] not in HOLES
        if tail and is_seen and above not in found and _is_short(tail) and is_time(tail):
            found[above] = tail
        if not tag:
            continue
        if tree.shown[row]:
            said = _said(element, tag)
            if said:
                found[row] = said
        elif tag == "meta" and "date" in (element.get("itemprop") or "").lower():
            found[row] = element.get("content") or ""
    return found


def _is_short(text: str) -> bool:
    return 0 < len(text.split()) <= _MOST


def _said(element: _Element, tag: str) -> str | None:
    text = element.text or ""
    if tag == "time":
        return element.get("datetime") or text or element.get("title") or "?"
    if element.attrib and tag not in _NO_DATES:
        for key in _KEYS:
            value = element.get(key)
            if value and len(value) <= _LONGEST and is_time(value):
                return value
        for key, value in element.attrib.items():
            name = str(key)
            if name.startswith("data-") and _WIDE.search(name) and is_time(str(value)):
                return str(value)
    if tag in HOLES or not _is_short(text):
        return None
    return text if is_time(text) or _is_stamp(element, text) else None


def _is_stamp(element: _Element, text: str) -> bool:
    return is_terse(text) and _STAMP.search(element.get("class") or "") is not None

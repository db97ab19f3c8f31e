"""Names that no element marks.

The words after a label such as "From:", the words right before a date, the handle in a profile's
address.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from assay.read.threads.times import is_time
from assay.read.threads.vocabulary import BUTTON, SAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.read.markup.tree import Tree
    from assay.read.threads.layout import Layout

__all__ = ["beside", "handles", "labelled"]

_EDGE = " \t\n·•|–—-,:;»«()"
_MOST = 5
_ENOUGH = 0.7
_HANDLE = re.compile(
    r"/(?:users?|u|profiles?|members?|people|@)/?@?(?P<name>[^/?#@]+)/?(?:[?#]|\Z)", re.IGNORECASE
)
_BY = re.compile(r"\A(?:by|von|par|por|di|posted by)\s+", re.IGNORECASE)


_LABEL = re.compile(
    r"\W*(?:from|author|name|user(?:name)?|nick(?:name)?|writer|posted by|written by|sender|von"
    r"|autor|auteur|de|nombre|nome|naam|fra|från)\W*\Z",
    re.IGNORECASE,
)
_MAIL = re.compile(r"\s*(?:<[^>]*>|\([^)]*(?:@|\bat\b)[^)]*\)|\S+@\S+)\s*\Z")


def labelled(laid: Layout, posts: int) -> dict[int, tuple[int, str]]:
    """Return for each post the row and the words that follow a label such as "From:"."""
    found: dict[int, tuple[int, str]] = {}
    last = None
    for text in laid.texts:
        is_label = last is not None and last.post == text.post and _LABEL.match(last.text)
        if is_label and text.post not in found:
            name = _MAIL.sub("", text.text).strip(_EDGE)
            if 0 < len(name.split()) <= _MOST and any(map(str.isalpha, name)):
                found[text.post] = (text.owner, name)
        last = text
    return _common(found, posts)


def handles(tree: Tree, laid: Layout, posts: int) -> dict[int, tuple[int, str]]:
    """Return for each post the row and the handle of the first link to a profile."""
    found: dict[int, tuple[int, str]] = {}
    for row, post in enumerate(laid.inside):
        if post < 0 or post in found or tree.tags[row] != "a":
            continue
        match = _HANDLE.search(tree.elements[row].get("href") or "")
        name = unquote(match["name"]) if match else ""
        if any(map(str.isalpha, name)):
            found[post] = (row, name)
    return _common(found, posts)


def beside(laid: Layout, times: Sequence[Sequence[int]]) -> dict[int, tuple[int, str]]:
    """Return for each post the row and the words that stand right before its date."""
    dates = {rows[0]: post for post, rows in enumerate(times) if rows}
    found: dict[int, tuple[int, str]] = {}
    last = None
    for text in laid.texts:
        post = dates.get(text.owner)
        if post is not None and post not in found and last is not None and last.post == post:
            name = _BY.sub("", SAYS.sub("", last.text.strip(_EDGE)))
            is_name = 0 < len(name.split()) <= _MOST and any(map(str.isalpha, name))
            is_name = is_name and "://" not in name
            if is_name and not laid.is_label(last) and not BUTTON.match(name) and not is_time(name):
                found[post] = (last.owner, name)
        last = text
    return _common(found, len(times))


def _common(found: dict[int, tuple[int, str]], posts: int) -> dict[int, tuple[int, str]]:
    """Return what was found when it was found in most posts, and differs between them."""
    names = {name for _, name in found.values()}
    return found if len(found) >= _ENOUGH * posts and len(names) > 1 else {}

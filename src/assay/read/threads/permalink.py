"""The address of each post: a link to its own number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from assay.read.markup.tree import Tree
    from assay.read.threads.posts import Posts

__all__ = ["permalinks"]

_NUMBER = re.compile(r"\d{2,}|[0-9a-z]{6,}", re.IGNORECASE)
_ACTION = re.compile(
    r"repl(?:y|ies)|quote|report|delete|edit|vote|flag|share|login|signin|posting\.php|newreply|action=|parent"
    r"|respond|register",
    re.IGNORECASE,
)


def permalinks(tree: Tree, read: Posts, address: str | None) -> list[str | None]:
    """Return for each post the first link to an anchor or a path of its own."""
    found: list[str | None] = [None] * len(read.group.rows)
    times = {row for rows in read.times.rows for row in rows}
    host = urlsplit(address).hostname if address else None
    anchors = _anchors(tree, read)
    for row, post in enumerate(read.laid.inside):
        if post < 0 or tree.tags[row] != "a" or found[post] is not None:
            continue
        href = tree.elements[row].get("href") or ""
        anchor = href.rpartition("#")[2] if "#" in href else ""
        is_own = bool(anchor) and anchors.get(anchor) == post
        is_dated = row in times or any(at in times for at in range(row, tree.ends[row]))
        if not (is_own or is_dated) or (_ACTION.search(href.partition("#")[0]) and not is_own):
            continue
        if not _NUMBER.search(href) or _ACTION.search(tree.classes[row]):
            continue
        full = _full(address, href)
        if full is not None and (host is None or urlsplit(full).hostname == host):
            found[post] = full
    return found


def _anchors(tree: Tree, read: Posts) -> dict[str, int]:
    """Return which post, or the one right after it, each anchor belongs to."""
    anchors: dict[str, int] = {}
    waiting: list[str] = []
    for row, post in enumerate(read.laid.inside):
        name = tree.ids[row] or (
            (tree.elements[row].get("name") or "") if tree.tags[row] == "a" else ""
        )
        if post >= 0:
            for one in (*waiting, name):
                if one:
                    anchors.setdefault(one, post)
            waiting.clear()
        elif name and tree.tags[row] == "a":
            waiting.append(name)
    return anchors


def _full(address: str | None, href: str) -> str | None:
    try:
        full = urljoin(address or "", href)
        return full if urlsplit(full).scheme in {"http", "https"} else None
    except ValueError:
        return None

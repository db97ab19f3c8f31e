"""What a page says of itself in JSON-LD (https://schema.org/Article), broken JSON let pass."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = ["main_node", "names", "nodes", "phrase"]

_WRAPPED = re.compile(r"\A\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>|;)\s*\Z")
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage")
_POSTS = frozenset({"BlogPosting", "Report", "SocialMediaPosting", "DiscussionForumPosting"})
_MANY = 2000
"""Nodes looked at: more are a catalogue, not a page's own card."""

Node = dict[str, Any]


def nodes(scripts: Iterable[str]) -> list[Node]:
    """Return every node of the page's scripts, graphs and lists unfolded, in page order."""
    found: list[Node] = []
    for script in scripts:
        try:
            parsed = json.loads(_WRAPPED.sub("", script), strict=False)
        except (ValueError, RecursionError):
            continue  # a page is not refused for the card it carries
        waiting = [parsed]
        while waiting and len(found) < _MANY:
            item = waiting.pop()
            if isinstance(item, list):
                waiting.extend(reversed(item))
            elif isinstance(item, dict):
                found.append(item)
                waiting.extend(item[key] for key in reversed(_INSIDE) if key in item)
    return found


def main_node(found: Sequence[Node], titles: Sequence[str]) -> Node:
    """Return the page's own article: the one whose headline the page bears, or the only one.

    An empty node when there is none, or when several could be it.
    """
    articles = [node for node in found if _is_article(node)]
    for node in articles:
        headline = phrase(node.get("headline")) or phrase(node.get("name"))
        if headline and any(headline.lower() in title.lower() for title in titles):
            return node
    if len(articles) == 1:
        return articles[0]
    pages = [node for node in found if "WebPage" in _types(node)]
    return pages[0] if len(pages) == 1 and not articles else {}


def _types(node: Mapping[str, Any]) -> list[str]:
    given = node.get("@type")
    kinds = given if isinstance(given, list) else [given]
    return [kind.rpartition("/")[2] for kind in kinds if isinstance(kind, str)]


def _is_article(node: Mapping[str, Any]) -> bool:
    return any(kind.endswith("Article") or kind in _POSTS for kind in _types(node))


def names(value: object, found: Sequence[Node]) -> list[str]:
    """Return the names in an ``author`` or ``publisher``: text, node, reference, or a list."""
    by_id = {
        node["@id"]: node for node in found if isinstance(node.get("@id"), str) and "name" in node
    }
    listed: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        node = item
        if isinstance(item, dict) and "name" not in item and isinstance(item.get("@id"), str):
            node = by_id.get(item["@id"], item)
        given = node.get("name") if isinstance(node, dict) else node
        for name in given if isinstance(given, list) else [given]:
            text = phrase(name)
            if text and text not in listed:
                listed.append(text)
    return listed


def phrase(value: object) -> str | None:
    """Return a text value with its entities and whitespace put right; None for anything else."""
    if not isinstance(value, str):
        return None
    return " ".join(unescape(unescape(value)).split()) or None

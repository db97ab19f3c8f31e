"""How many comments a page says it has: what is not on it was loaded by a script, or never.

Said in JSON-LD (https://schema.org/commentCount), in microdata, or to the reader in a heading or
a link over the comments: "27 comments", "Kommentare (27)".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from assay.read.markup.tree import near, words
from assay.read.metadata import jsonld
from assay.record import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.read.markup.tree import Tree

__all__ = ["announced", "not_on_page"]

_COUNT = re.compile(
    r"(?:(?P<n>\d{1,3}(?:[.,\s]\d{3})+|\d{1,6})\s+(?:\w+\s+)?(?:comments?|kommentare?|commentaires?"
    r"|comentarios?|comentários?|reacties?|commenti|responses?|replies|kommentarer|komentarzy)\b"
    r"|(?:comments?|kommentare|commentaires|comentarios|reacties|commenti|responses)"
    r"\s*[:(\[]\s*(?P<m>\d{1,6})\s*[)\]]?)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"comment|kommentar|coment|respon|disqus|discuss|reacti|repl", re.IGNORECASE)
_ATTRIBUTES = frozenset(
    ("data-" * data + name)
    for data in (False, True)
    for name in ("comment-count", "comments-count", "num-comments")
)
_LONGEST = 8  # words
_STEPS = 3
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "button", "summary", "legend"})
_TEASERS = frozenset({"aside", "nav", "li", "td", "footer"})
_SLACK = 3
"""Fewer missing than this may be pingbacks, or comments held back."""


def announced(tree: Tree, scripts: Sequence[str]) -> int | None:
    """Return the number of comments that the page states, or None."""
    for node in jsonld.nodes(scripts):
        count = _count(node)
        if count is not None:
            return count
    for row, tag in enumerate(tree.tags):
        if not tag:
            continue
        if tree.elements[row].get("itemprop") in {"commentCount", "interactionCount"}:
            said = tree.elements[row].get("content") or words(tree, row)
            if said.strip().isdigit():
                return int(said)
    count = _on_the_post(tree)
    return _visible(tree) if count is None else count


def _on_the_post(tree: Tree) -> int | None:
    """Return the count in an attribute, unless several differ: that is a list of other pages."""
    counts = {
        value
        for row, tag in enumerate(tree.tags)
        if tag
        for name, value in tree.elements[row].items()
        if name in _ATTRIBUTES
    }
    alone = counts.pop() if len(counts) == 1 else ""
    return int(alone) if alone.isascii() and alone.isdigit() and len(alone) < _LONGEST else None


def _count(node: dict[str, Any]) -> int | None:
    given = node.get("commentCount")
    if given is None and isinstance(node.get("comment"), list):
        given = len(node["comment"])
    statistics = node.get("interactionStatistic")
    for one in statistics if isinstance(statistics, list) else [statistics]:
        if given is None and isinstance(one, dict) and "Comment" in str(one.get("interactionType")):
            given = one.get("userInteractionCount")
    if isinstance(given, bool):
        return None
    text = str(given) if isinstance(given, int | str) else ""
    return int(text) if text.isascii() and text.isdigit() and len(text) < _LONGEST else None


def _visible(tree: Tree) -> int | None:
    """Return the count in a heading over comments, or in a link to where they stand."""
    for row, tag in enumerate(tree.tags):
        if not tree.shown[row] or not (tag in _HEADINGS or tag == "a"):
            continue
        href = tree.elements[row].get("href") or ""
        if tag == "a" and not (href.startswith("#") and _NAMED.search(href)):
            continue
        if any(tree.tags[at] in _TEASERS for at in near(tree, row, _STEPS)):
            continue
        text = words(tree, row)
        found = _COUNT.search(text) if len(text.split()) <= _LONGEST else None
        if found is not None:
            return int(re.sub(r"\D", "", found["n"] or found["m"]))
    return None


def not_on_page(count: int | None, found: int) -> list[Problem]:
    """Return the problem that fewer comments are on the page than it announces, if so."""
    if count is None or count <= found or (found and count - found < _SLACK):
        return []
    have = "none of them is" if not found else f"{found} of them {'is' if found == 1 else 'are'}"
    return [
        Problem(
            code="comments_not_on_page",
            message=(
                f"The page announces {count} comment{'' if count == 1 else 's'}; {have} on it. The "
                "rest is loaded by a script or stands on further pages: save the page with its "
                "comments unfolded, and read that file."
            ),
        )
    ]

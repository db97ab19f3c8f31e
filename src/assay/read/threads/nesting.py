"""Which post answers which: by what the page says, by nesting, by how far in a post stands.

The three are tried in this order for every post. A quotation is no place in the tree: who quotes
whom on a flat board is another question.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.read.threads.slots import in_quote

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assay.read.markup.tree import Tree

__all__ = ["parents"]

_PARENT_KEYS = (
    "data-parent-id",
    "data-parentid",
    "data-parent",
    "data-parent-comment-id",
    "data-comment-parent",
    "data-parent-fullname",
    "data-in-reply-to",
    "data-reply-to",
    "data-replyto",
    "data-reply-to-id",
    "parentid",
    "parent-id",
    "data-pid",
)
_ID_KEYS = ("id", "name", "data-id", "data-comment-id", "data-commentid", "data-post-id", "thingid")
_DEPTH_KEYS = ("data-depth", "data-level", "depth", "aria-level", "data-indent", "indent", "level")
_DEPTH = re.compile(
    r"(?:^|[\s_-])(?:depth|level|lvl|indent(?:ed)?|nest(?:ed|ing)?|thread-?level|reply-?level|tier)"
    r"[-_]*(\d{1,4})(?:$|\s)",
    re.IGNORECASE,
)
_SHIFT = re.compile(
    r"(?:margin|padding)-(?:left|inline-start)\s*:\s*(\d+(?:\.\d+)?)|--depth\s*:\s*(\d+)",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"parent|in\s+(?:reply|response)\s+to|en réponse|en respuesta|antwort auf|↑", re.IGNORECASE
)
_REPLIES = re.compile(
    r"child|repl(?:y|ies)|respon|indent|nested|nest\b|subcomment|sub-|thread|answers|antworten",
    re.IGNORECASE,
)
_LISTS = frozenset({"ul", "ol", "dl"})
_NUMBER = re.compile(r"\d+")
_STEPS = 10
_LOOK = 24
"""Rows looked at from the top of a post for what shows its depth."""


def parents(
    tree: Tree, rows: Sequence[int], inside: Sequence[int], members: Mapping[int, int]
) -> list[int | None]:
    """Return for each post the place of the post above it, always an earlier one.

    ``rows`` are the posts in page order, ``inside`` the place of the post each row belongs to,
    ``members`` the place of the post that begins with a row.
    """
    said = _said(tree, rows, inside)
    held = _held(tree, rows, inside, members)
    if not any(at is not None for at in (*said, *held)):
        held = _stepped(_depths(tree, rows, inside, members))
    return [
        first if first is not None else second for first, second in zip(said, held, strict=True)
    ]


def _said(tree: Tree, rows: Sequence[int], inside: Sequence[int]) -> list[int | None]:
    """Return the parents that attributes and "in reply to" links name."""
    named: dict[str, int] = {}
    asked: dict[int, str] = {}
    for row in range(rows[0], len(inside)):
        post = inside[row]
        element = tree.elements[row]
        if post < 0 or not tree.tags[row] or not element.attrib:
            continue
        for key in _ID_KEYS:
            value = element.get(key)
            if value and _NUMBER.search(value):
                named.setdefault(value, post)
        over = next(filter(None, map(element.get, _PARENT_KEYS)), None)
        if over and post not in asked and row <= rows[post] + _LOOK:
            asked[post] = over
        href = (element.get("href") or "") if tree.tags[row] == "a" else ""
        is_link = href and "#" in href and _ANSWERS.search(_told(tree, row))
        if is_link and not in_quote(tree, row, inside):
            asked.setdefault(post, href.rpartition("#")[2])
    blurred = {_tail(name): post for name, post in reversed(named.items())}
    found: list[int | None] = [None] * len(rows)
    for post, name in asked.items():
        above = named.get(name)
        if above is None or above == post:
            above = blurred.get(_tail(name))
        found[post] = above if above is not None and above < post else None
    return found


def _told(tree: Tree, row: int) -> str:
    element = tree.elements[row]
    above = tree.elements[tree.parents[row]]
    return (
        f"{element.text or ''} {tree.classes[row]} {element.get('data-event-action') or ''} "
        f"{element.get('title') or ''} {(above.text or '')[-40:]}"
    )


def _tail(name: str) -> str:
    """Return the last number in a name, or all of it."""
    numbers = _NUMBER.findall(name)
    return numbers[-1] if numbers else name


def _held(
    tree: Tree, rows: Sequence[int], inside: Sequence[int], members: Mapping[int, int]
) -> list[int | None]:
    """Return the parents that nesting shows: a post inside another, or in a list right after it."""
    before = _before(tree)
    found: list[int | None] = []
    for post, row in enumerate(rows):
        above: int | None = None
        at, steps = tree.parents[row], 0
        while at > 0 and steps < _STEPS and inside[at] < 0:
            near = before[at]
            if near in members and _is_replies(tree, at):
                above = members[near]
                break
            at, steps = tree.parents[at], steps + 1
        if above is None and at > 0 and inside[at] >= 0 and inside[at] != post:
            above = inside[at]
        found.append(above if above is not None and above < post else None)
    return found


def _is_replies(tree: Tree, row: int) -> bool:
    called = f"{tree.classes[row]} {tree.ids[row]}"
    return tree.tags[row] in _LISTS or _REPLIES.search(called) is not None


def _before(tree: Tree) -> list[int]:
    """Return for each row the element before it beside it, empty anchors passed over."""
    last = [-1] * len(tree.tags)
    before = [-1] * len(tree.tags)
    for row, above in enumerate(tree.parents):
        if not tree.tags[row] or above < 0:
            continue
        before[row] = last[above]
        is_empty = tree.tags[row] in {"a", "script", "br", "hr"} and tree.ends[row] == row + 1
        if not is_empty:
            last[above] = row
    return before


def _depths(
    tree: Tree, rows: Sequence[int], inside: Sequence[int], members: Mapping[int, int]
) -> list[float]:
    """Return how far in each post stands, by its own word or by its margin."""
    return [_depth(tree, row, post, inside, members) for post, row in enumerate(rows)]


def _depth(
    tree: Tree, row: int, post: int, inside: Sequence[int], members: Mapping[int, int]
) -> float:
    around: list[int] = []
    at = tree.parents[row]
    while at > 0 and len(around) < 3 and inside[at] < 0 and _only(tree, at, row, members):  # noqa: PLR2004
        around.append(at)
        at = tree.parents[at]
    within = [at for at in range(row, min(tree.ends[row], row + _LOOK)) if inside[at] == post]
    for at in (*around, *within):
        found = _shown_depth(tree, at)
        if found is not None:
            return found
    return 0.0


def _only(tree: Tree, holder: int, row: int, members: Mapping[int, int]) -> bool:
    """Tell whether an element holds little beside one post: it is its wrapper."""
    return tree.ends[holder] - tree.ends[row] <= 2 and row - holder <= 4 and holder not in members  # noqa: PLR2004


def _shown_depth(tree: Tree, row: int) -> float | None:
    element = tree.elements[row]
    if not tree.tags[row] or not element.attrib:
        return None
    for key in _DEPTH_KEYS:
        value = element.get(key) or ""
        if value.isdigit() and len(value) < 5:  # noqa: PLR2004 - a depth, not an id
            return float(value)
    found = _DEPTH.search(tree.classes[row])
    if found is not None:
        return float(found.group(1))
    style = element.get("style")
    found = _SHIFT.search(style) if style else None
    if found is not None and tree.tags[row] in {
        "div",
        "li",
        "tr",
        "td",
        "article",
        "section",
        "table",
    }:
        return float(found.group(1) or found.group(2))
    return None


def _stepped(depths: Sequence[float]) -> list[int | None]:
    """Make a tree of depths: each hangs on the nearest post before it that stands less far in."""
    found: list[int | None] = []
    line: list[int] = []
    for post, depth in enumerate(depths):
        while line and depths[line[-1]] >= depth:
            line.pop()
        found.append(line[-1] if line else None)
        line.append(post)
    return found

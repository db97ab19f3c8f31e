"""Where a block stands in its source: CSS paths that select exactly one element."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from assay.read.markup.tree import Tree

__all__ = ["Paths", "path", "paths"]

_PLAIN_TAG = re.compile(r"[a-z][a-z0-9]*\Z")
_PLAIN_ID = re.compile(r"[A-Za-z_][\w-]*\Z")
_NAMING = "_-"
_STEPS = 100
"""More steps than this and readers of selectors give up: the path then ends at an ancestor."""


class Paths(Struct, frozen=True, kw_only=True):
    """What is needed to write any path of one tree.

    ``anchors[i]`` tells that the path of row ``i`` starts at itself (an id of its own, or the
    only element with its tag); ``named[i]`` is the row whose path stands for ``i``: itself, or
    the ancestor that is ``_STEPS`` below its anchor.
    """

    tree: Tree
    anchors: Sequence[bool]
    named: Sequence[int]


def paths(tree: Tree) -> Paths:
    """Prepare the paths of a tree in one pass."""
    ids = Counter(tree.ids)
    bodies = tree.tags.count("body")
    size = len(tree.tags)
    anchors, steps, named = [False] * size, [0] * size, list(range(size))
    for row in range(size):
        identifier, above = tree.ids[row], tree.parents[row]
        anchors[row] = (
            above < 0
            or (ids[identifier] == 1 and bool(identifier.strip()) and len(identifier) <= _STEPS)
            or (tree.tags[row] == "body" and bodies == 1)
        )
        if not anchors[row]:
            steps[row] = steps[above] + 1
            if steps[row] > _STEPS:
                named[row] = named[above]
    return Paths(tree=tree, anchors=anchors, named=named)


def path(given: Paths, row: int) -> str:
    """Return a CSS path that selects one element: the row's, or a close ancestor's."""
    tree, row = given.tree, given.named[row]
    parts: list[str] = []
    while not given.anchors[row]:
        tag = tree.tags[row] if _PLAIN_TAG.match(tree.tags[row]) else "*"
        parts.append(f"{tag}:nth-child({tree.places[row]})")
        row = tree.parents[row]
    ids = tree.ids[row]
    is_root = tree.parents[row] < 0 or tree.tags[row] == "body"
    parts.append(tree.tags[row] if is_root else f"#{_escape(ids)}")
    return " > ".join(reversed(parts))


def _escape(identifier: str) -> str:
    """Write an id as CSSOM's ``CSS.escape`` does (https://drafts.csswg.org/cssom)."""
    if _PLAIN_ID.match(identifier):
        return identifier
    written = []
    for place, char in enumerate(identifier):
        leading = place == 0 or (place == 1 and identifier[0] == "-")
        if (char.isascii() and char.isdigit() and leading) or char < " " or char == "\x7f":
            written.append(f"\\{ord(char):x} ")
        elif not char.isascii() or char.isalnum() or char in _NAMING:
            written.append(char)
        else:
            written.append("\\" + char)
    return "".join(written)

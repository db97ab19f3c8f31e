"""The words of each post: the element that holds them, less what is no word of the writer's."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from assay.read.markup.tree import BLOCKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.read.threads.layout import Layout, Text

__all__ = ["body_place"]

_BODY = re.compile(
    r"body|content|text|message|msg|entry|copy|\bmd\b|prose|comment|post|markdown|ugc|rich",
    re.IGNORECASE,
)
_NO_BODY = re.compile(
    r"head|meta|foot|user|author|sign|profile|info|tool|action|button|details|avatar|title|edit"
    r"|bottom|react|subject|attach|control",
    re.IGNORECASE,
)
_FLOW = frozenset(
    "p br li ul ol b strong em i a font u q pre code h1 h2 h3 h4 h5 h6 small label".split()
)
_CALLED = frozenset({"p", "ul"})
"""These may be a body as a whole, when they are called something."""

_CAPPED = 60
"""So many words of one post count: a long post is no better witness than a middling one."""

_HELD = 0.75
_SINGLE = 1.25
_ALL, _MOST, _SOME = 0.85, 0.6, 0.35


def body_place(laid: Layout, kept: Sequence[Text]) -> int:
    """Return the place that holds the words of the posts: the lowest that holds nearly all.

    ``kept`` are the texts that may be words of a post: no names, dates, labels, buttons.
    """
    size = len(laid.above)
    weights, holders, rows = [0] * size, [0] * size, [0] * size
    last = [-1] * size
    marked: set[int] = set()
    for text in kept:
        weights[laid.places[text.owner]] += min(len(text.text.split()), _CAPPED)
        row = text.owner
        # Each row is climbed over once, so a thousand levels are no square.
        while row >= 0 and laid.inside[row] == text.post and row not in marked:
            marked.add(row)
            place = laid.places[row]
            rows[place] += 1
            if last[place] != text.post:
                last[place] = text.post
                holders[place] += 1
            row = laid.parents[row]
    for place in range(size - 1, 0, -1):
        weights[laid.above[place]] += weights[place]
    posts = len({text.post for text in kept})
    place = _descend(laid, weights, holders, rows, posts)
    while place and _tag(laid.steps[place]) not in BLOCKS and laid.steps[place] != "post":
        place = laid.above[place]  # the words of an inline element are its block's
    return place


def _descend(
    laid: Layout,
    weights: Sequence[int],
    holders: Sequence[int],
    rows: Sequence[int],
    posts: int,
) -> int:
    children: dict[int, list[int]] = defaultdict(list)
    for place in range(1, len(weights)):
        is_common = weights[place] and holders[place] >= _HELD * posts
        if is_common and rows[place] <= _SINGLE * holders[place]:
            children[laid.above[place]].append(place)
    at = 0
    while True:
        below = sorted(children[at], key=lambda place: (-weights[place], place))
        chosen = [
            place
            for place in below[:4]
            if _may_hold(laid.steps[place], weights[place] / max(weights[at], 1))
        ]
        if not chosen:
            return at
        at = chosen[0]


def _tag(step: str) -> str:
    return step.partition(".")[0].partition(":")[0]


def _may_hold(step: str, share: float) -> bool:
    tag, names = _tag(step), step.partition(".")[2]
    if tag in _FLOW and not (tag in _CALLED and names):
        return False
    is_other = _NO_BODY.search(names) is not None
    if share >= _ALL:
        return True
    is_called = _BODY.search(names) is not None
    return not is_other and share >= (_SOME if is_called else _MOST)

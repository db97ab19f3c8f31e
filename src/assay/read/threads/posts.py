"""One group of like elements read as the posts of a thread: who, when, which words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.read.markup.runs import HOLES
from assay.read.markup.tree import BLOCKS, tokens
from assay.read.threads.body import body_place
from assay.read.threads.chaff import is_edit_note, is_restating, is_signature
from assay.read.threads.clock import is_clock
from assay.read.threads.groups import Group
from assay.read.threads.layout import Layout, Text, layout
from assay.read.threads.slots import Slots, name_slots, time_slots

if TYPE_CHECKING:
    from assay.read.markup.tree import Tree
    from assay.read.threads.marks import Marks

__all__ = ["Posts", "posts"]

_WORD = re.compile(r"[^\W\d_]{2,}")
_TERSE = 6
"""Fewer words than this a post are counts and captions, no conversation."""

_BESIDE = 4
"""So many words may stand in the line of a name or a date, and be nothing that somebody wrote."""

_DROPPED = frozenset({"nav", "footer"})
_FORM = 400
"""Rows of a form looked at."""

_FIELDS = frozenset({"textarea", "select"})
_STATED = frozenset({"text", "commentText", "articleBody", "reviewBody"})
_PREFIXES = ("has-", "no-", "is-", "with-", "js-")


class Posts(Struct, frozen=True, kw_only=True):
    """What one group holds.

    ``dropped[row]`` tells that a row's words are none of a post's; ``body`` is the place in the
    mould that holds the words; ``worded`` counts each post's words there.
    """

    group: Group
    laid: Layout
    names: Slots
    times: Slots
    dropped: Sequence[bool]
    body: int
    in_body: Sequence[bool]
    worded: Sequence[int]
    kept: Sequence[Text]

    @property
    def quality(self) -> float:
        """Return how much the group is like a thread: each post counts, half posts less."""
        size = len(self.worded)
        timed, named = min(self.times.score, 1.0), min(self.names.score, 1.0)
        total = sum(
            0.4 * bool(words) + 0.3 * timed * bool(times) + 0.3 * named * bool(names)
            for words, times, names in zip(
                self.worded, self.times.rows, self.names.rows, strict=True
            )
        )
        terse = min(1.0, sum(self.worded) / (_TERSE * size))
        return terse * total * total / size


def posts(tree: Tree, marks: Marks, group: Group) -> Posts:
    """Read a group."""
    laid = layout(tree, group)
    size = len(group.rows)
    times = time_slots(tree, marks, laid, size)
    names = name_slots(tree, marks, laid, times.rows)
    apart = {row for slots in (names, times) for rows in slots.rows for row in rows}
    apart.update(
        text.owner for text in laid.texts if text.owner == text.row and is_clock(text.text)
    )
    dropped = _dropped(tree, marks, laid, apart, frozenset(group.rows))
    kept = [
        text
        for text in laid.texts
        if not dropped[text.owner] and not laid.is_label(text) and not is_edit_note(text.text)
    ]
    if _without_lines(tree, laid, apart, dropped, kept):
        kept = [text for text in kept if not dropped[text.owner]]
    body = body_place(laid, kept)
    in_body = _in_body(tree, laid, body, kept)
    worded = [0] * size
    for text in kept:
        if in_body[text.owner]:
            worded[text.post] += len(_WORD.findall(text.text))
    return Posts(
        group=group,
        laid=laid,
        names=names,
        times=times,
        dropped=dropped,
        body=body,
        in_body=in_body,
        worded=worded,
        kept=kept,
    )


def _dropped(
    tree: Tree, marks: Marks, laid: Layout, apart: set[int], starts: frozenset[int]
) -> list[bool]:
    dropped = [False] * len(tree.tags)
    stated = [row for row, post in enumerate(laid.inside) if post >= 0 and _is_stated(tree, row)]
    held = [0] * len(starts)
    for row, post in enumerate(laid.inside):
        if post >= 0:
            held[post] += marks.words[row + 1] - marks.words[row]
    for row, post in enumerate(laid.inside):
        if post < 0 or not tree.tags[row] or row in starts:
            continue
        above = tree.parents[row]
        tag = tree.tags[row]
        dropped[row] = (
            (laid.inside[above] == post and dropped[above])
            or row in apart
            or tag in HOLES
            or tag in _DROPPED
            or (tag == "form" and _is_filled_in(tree, row))
            or row in marks.buttons
            or (
                bool(tree.classes[row] or tree.ids[row])
                and not _holds(stated, row, tree.ends[row])
                and _is_chaff(tree, row, 2 * _held(marks, tree, row) > held[post])
            )
        )
    return dropped


def _without_lines(
    tree: Tree, laid: Layout, apart: set[int], dropped: list[bool], kept: Sequence[Text]
) -> bool:
    """Drop the lines that hold a post's name or date and, in every post, hardly a word beside.

    "Answered on Monday by Ann, weaver": such a line is no post's own, if the post has others.
    Return whether there are any.
    """
    lines = {_block(tree, row) for row in apart}
    lines = {
        row
        for row in lines
        if laid.places[row] and laid.inside[row] == laid.inside[tree.ends[row] - 1] >= 0
    }
    beside: dict[int, int] = {}
    left = Counter(text.post for text in kept)
    for text in kept:
        line = _block(tree, text.owner)
        if line in lines:
            beside[line] = beside.get(line, 0) + len(text.text.split())
            left[text.post] -= 1
    wordy = {laid.places[row] for row, held in beside.items() if held > _BESIDE}
    wordy.update(laid.places[row] for row in beside if not left[laid.inside[row]])
    found = [row for row in sorted(beside) if laid.places[row] not in wordy]
    for row in found:
        dropped[row : tree.ends[row]] = [True] * (tree.ends[row] - row)
    return bool(found)


def _is_stated(tree: Tree, row: int) -> bool:
    """Tell whether the page states, for machines, that an element is the words of a post."""
    return tree.elements[row].get("itemprop") in _STATED


def _holds(stated: Sequence[int], row: int, end: int) -> bool:
    return bisect_left(stated, row) < bisect_left(stated, end)


def _is_filled_in(tree: Tree, row: int) -> bool:
    """Tell a form to write in from one that a platform wraps around a post."""
    return any(
        tree.shown[at]
        and (
            tree.tags[at] in _FIELDS
            or (tree.tags[at] == "input" and tree.elements[at].get("type") != "hidden")
        )
        for at in range(row + 1, min(tree.ends[row], row + _FORM))
    )


def _held(marks: Marks, tree: Tree, row: int) -> int:
    return marks.words[tree.ends[row]] - marks.words[row]


def _is_chaff(tree: Tree, row: int, holds_most: bool) -> bool:  # noqa: FBT001 - private
    """Tell whether an element is called no part of a post: not what holds most of its words.

    A signature may be longer than what it signs.
    """
    return any(
        is_signature(name) if holds_most else is_restating(name)
        for name in (*tokens(tree, row), tree.ids[row])
        if name and not name.startswith(_PREFIXES)
    )


def _block(tree: Tree, row: int) -> int:
    """Return the element whose line an element's words stand in."""
    while row > 0 and tree.tags[row] not in BLOCKS:
        row = tree.parents[row]
    return row


def _in_body(tree: Tree, laid: Layout, body: int, kept: Sequence[Text]) -> list[bool]:
    """Return which rows stand at the body's place or below it.

    A post that has nothing there holds its words elsewhere: then all of it is its body that
    stands at no place which other posts fill beside theirs.
    """
    under = [False] * len(laid.above)
    for place, above in enumerate(laid.above):
        under[place] = place == body or (above >= 0 and under[above])
    in_body = [
        post >= 0 and bool(tree.tags[row]) and under[laid.places[row]]
        for row, post in enumerate(laid.inside)
    ]
    filled = {laid.inside[row] for row, held in enumerate(in_body) if held}
    lacking = {text.post for text in kept} - filled
    if lacking:
        taken = {laid.places[text.owner] for text in laid.texts if text.post in filled}
        for text in kept:
            if text.post in lacking and laid.places[text.owner] not in taken:
                in_body[_block(tree, text.owner)] = True
    return in_body

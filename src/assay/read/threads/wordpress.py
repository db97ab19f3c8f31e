"""Comments as WordPress writes them: core's walker and what themes commonly make of it.

Known by the element's id (``comment-123``) or by the classes of ``comment_class()``; nested in
lists of class ``children``, or flat with ``depth-N``. Pingbacks and trackbacks are none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.read.markup.tree import near, tokens
from assay.read.threads import Found, Thread
from assay.read.threads.wordpress_parts import Slot, parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.read.markup.tree import Tree

__all__ = ["find"]

_ID = re.compile(r"(?:li-|div-)?comment-(\d+)\Z")
_TAGS = frozenset({"li", "div", "article", "section", "dt", "dd"})
_PINGS = frozenset({"pingback", "trackback"})
_DEPTH = re.compile(r"depth-(\d{1,4})\Z")
_SECTION = re.compile(r"(?:comments?|comments?-(?:area|section|wrapper)|respond)\Z", re.IGNORECASE)
_FOREIGN = "wpd"  # the classes of wpDiscuz, which nests comments beside each other
_NO_SECTION = frozenset({"html", "body", "main", "article"})


class _Scope(Struct, frozen=True):
    """Where a row stands: under which comment, and whether inside that comment's replies."""

    row: int = -1
    key: str = ""
    replies: bool = False


_TOP = _Scope()


def find(tree: Tree, base: str | None) -> Thread | None:
    """Return the page's comments, or None when it has none of this kind.

    ``base`` is the page's address, against which permalinks are resolved.
    """
    slots, inside = _slots(tree)
    if not slots:
        return None
    ordered = _reach(tree, slots)
    place = {slot.row: at for at, slot in enumerate(ordered)}
    found = parts(tree, ordered, inside, base)
    comments = tuple(
        Found(
            parent=place.get(slot.above),
            author=part.author,
            posted=part.posted,
            permalink=part.permalink,
            lost=slot.lost,
            removed=part.removed,
        )
        for slot, part in zip(ordered, found.each, strict=True)
    )
    sections = _sections(tree, ordered)
    return Thread(comments=comments, bodies=found.bodies, apart=found.apart, sections=sections)


def _slots(tree: Tree) -> tuple[list[Slot], list[int]]:
    """Return every comment and gap, and for each row the row of the comment it is part of."""
    size = len(tree.tags)
    scopes, inside = [_TOP] * size, [-1] * size
    slots: dict[int, Slot] = {}
    gaps: dict[int, _Scope] = {}
    term = _TOP
    for row in range(size):
        above = tree.parents[row]
        scope = scopes[row] = scopes[above] if above >= 0 else _TOP
        inside[row] = inside[above] if above >= 0 else -1
        if not (tree.classes[row] or tree.ids[row]) or not tree.tags[row]:
            continue
        names = tokens(tree, row)
        key = _comment(tree, row, names)
        if key is not None and tree.tags[row] == "dd":
            scopes[row], inside[row] = (term, term.row) if term.row >= 0 else (scope, -1)
        elif key is not None and not (key and key == scope.key and not scope.replies):
            _open(slots, gaps, scope.row)
            slots[row] = Slot(row=row, above=scope.row, key=key)
            scopes[row] = _Scope(row, key)
            inside[row] = row
            term = scopes[row] if tree.tags[row] == "dt" else _TOP
        elif not _PINGS.isdisjoint(names):
            scopes[row], inside[row] = _Scope(scope.row, "", replies=True), -1
        elif "children" in names and tree.tags[row] in {"ol", "ul", "div", "dl"}:
            scopes[row], inside[row] = _under(scope, row, gaps), -1
    return list(slots.values()), inside


def _comment(tree: Tree, row: int, names: Sequence[str]) -> str | None:
    """Return a comment's number ("" when it has none), or None for what is no comment."""
    if tree.tags[row] not in _TAGS or not _PINGS.isdisjoint(names):
        return None
    if any(name.startswith(_FOREIGN) for name in names):
        return None
    is_deep = any(map(_DEPTH.match, names))
    numbered = _ID.match(tree.ids[row])
    if numbered is not None and ("comment" in names or is_deep or tree.tags[row] == "li"):
        return numbered.group(1)
    return "" if "comment" in names and is_deep else None


def _under(scope: _Scope, row: int, gaps: dict[int, _Scope]) -> _Scope:
    """Return the scope of a list of replies: under its comment, or under a gap."""
    if scope.row >= 0 and not scope.replies:
        return _Scope(scope.row, "", replies=True)
    gaps[row] = scope
    return _Scope(row, "", replies=True)


def _open(slots: dict[int, Slot], gaps: dict[int, _Scope], row: int) -> None:
    """Make a comment of every gap from ``row`` upwards: a reply to it has been found."""
    waiting: list[int] = []
    while row in gaps and row not in slots:
        waiting.append(row)
        row = gaps[row].row
    for gap in reversed(waiting):
        slots[gap] = Slot(row=gap, above=gaps[gap].row, lost=True)


def _reach(tree: Tree, slots: Sequence[Slot]) -> list[Slot]:
    """Mend the tree where the platform's depth says more than the nesting of the elements.

    A page that never nests is flat, and its depths alone make the tree. On one that does, a
    comment deeper than its place has lost what stood between.
    """
    known = {slot.row for slot in slots}
    if all(slot.above not in known for slot in slots):
        return _flat(tree, slots)
    depths: dict[int, int] = {}
    mended: list[Slot] = []
    shared: dict[int, list[int]] = {}
    for slot in sorted(slots, key=lambda slot: slot.row):
        here = depths[slot.above] + 1 if slot.above >= 0 else 0
        said = _depth(tree, slot.row)
        gap = 0 if said is None or slot.lost else said - here
        lost = shared.get(tree.parents[slot.row], []) if gap > 0 else []
        above = slot.above
        for step in range(max(gap, 0)):
            if step >= len(lost):
                # A gap has no element of its own: the negative row keeps it apart from those.
                lost = [*lost, -2 - slot.row * 64 - min(step, 63)]
                mended.append(Slot(row=lost[step], above=above, lost=True))
                depths[lost[step]] = here + step
            above = lost[step]
        shared[tree.parents[slot.row]] = lost[: max(gap, 0)]
        depths[slot.row] = here + max(gap, 0)
        mended.append(Slot(row=slot.row, above=above, key=slot.key, lost=slot.lost))
    return mended


def _flat(tree: Tree, slots: Sequence[Slot]) -> list[Slot]:
    """Make the tree of a flat list from the depths that it states, filling the gaps."""
    mended: list[Slot] = []
    line: list[int] = []
    for slot in slots:
        depth = _depth(tree, slot.row) or 0
        del line[depth:]
        while len(line) < depth:
            gap = -2 - slot.row * 64 - min(len(line), 63)
            mended.append(Slot(row=gap, above=line[-1] if line else -1, lost=True))
            line.append(gap)
        above = line[-1] if line else -1
        mended.append(Slot(row=slot.row, above=above, key=slot.key, lost=slot.lost))
        line.append(slot.row)
    return mended


def _depth(tree: Tree, row: int) -> int | None:
    for name in tokens(tree, row):
        said = _DEPTH.match(name)
        if said is not None:
            return min(max(int(said.group(1)), 1), 64) - 1
    return None


def _sections(tree: Tree, slots: Sequence[Slot]) -> tuple[int, ...]:
    """Return the outermost elements that hold comments and no article."""
    found: list[int] = []
    for row in sorted(slot.row for slot in slots if slot.row >= 0):
        if not found or row >= tree.ends[found[-1]]:
            section = _section(tree, tree.parents[row])
            found.append(row if section < 0 else section)
    return tuple(found)


def _section(tree: Tree, holder: int) -> int:
    best = -1
    for row in near(tree, holder, 6):
        if tree.tags[row] in _NO_SECTION:
            break
        is_named = any(map(_SECTION.match, (tree.ids[row], *tokens(tree, row))))
        if is_named or (best < 0 and tree.tags[row] in {"ol", "ul", "dl"}):
            best = row
    return best

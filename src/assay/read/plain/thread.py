"""The comment tree of a plain text, from how its name lines are set in and numbered."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.read.plain.depth import depths
from assay.record import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.read.plain.names import NameLine

__all__ = ["Node", "Thread", "thread"]


class Node(NamedTuple):
    """A place in the tree: ``parent`` is an index into the nodes, ``name`` into the name lines.

    ``name`` is None for a comment that is lost.
    """

    parent: int | None
    depth: int
    name: int | None


class Thread(NamedTuple):
    """A tree of comments in text order, and what the numbering says is wrong with it."""

    nodes: tuple[Node, ...]
    problems: tuple[Problem, ...]


class _Level:
    """One list of replies while it is read: its last comment, its last number, what is lost."""

    __slots__ = ("last", "lost", "node")

    def __init__(self) -> None:
        self.node: int | None = None
        self.last = 0
        self.lost = 0


def thread(names: Sequence[NameLine]) -> Thread:
    """Build the tree. Two signs give a lost comment away, and it keeps its place.

    A line set in by more than one step has lost what it answers; a list of replies that starts
    again below the same comment belongs to another one, which is lost.
    """
    return _Builder(names).build()


class _Builder:
    """The state of one pass over the name lines."""

    def __init__(self, names: Sequence[NameLine]) -> None:
        self._names = names
        self._counts = any((name.number or 0) > 1 for name in names)
        self._nodes: list[Node] = []
        self._levels: list[_Level] = []
        self._problems: list[Problem] = []
        self._skipped: NameLine | None = None
        self._restarted: NameLine | None = None

    def build(self) -> Thread:
        for place, depth in enumerate(depths([name.line.indent for name in self._names])):
            self._place(place, depth)
        for code, name, message in (
            ("numbering_gap", self._skipped, _GAP),
            ("numbering_restarts", self._restarted, _RESTART),
        ):
            if name is not None:
                found = Problem(code=code, message=message, span=name.line.span)
                self._problems.append(found)
        return Thread(tuple(self._nodes), tuple(self._problems))

    def _place(self, place: int, depth: int) -> None:
        name = self._names[place]
        del self._levels[depth + 1 :]
        while len(self._levels) < depth or (depth and self._levels[depth - 1].node is None):
            level = next(
                (at for at, each in enumerate(self._levels) if each.node is None),
                len(self._levels),
            )
            self._lose(level, name, _JUMP)
        if len(self._levels) == depth:
            self._levels.append(_Level())
        if self._counts and name.number is not None:
            self._count(name, depth)
        level_now = self._levels[depth]
        if name.pingback:
            level_now.node = None
            return
        self._nodes.append(Node(self._parent(depth), depth, place))
        level_now.node = len(self._nodes) - 1

    def _count(self, name: NameLine, depth: int) -> None:
        """Compare the number with the one before it in the same list of replies."""
        number, level = name.number or 0, self._levels[depth]
        if number <= level.last and depth:
            self._lose(depth - 1, name, _AGAIN)
            level = _Level()
            self._levels.append(level)
        elif number <= level.last:
            self._restarted = self._restarted or name
        elif number > level.last + level.lost + 1 and (depth or level.last):
            self._skipped = self._skipped or name
        level.last, level.lost = number, 0

    def _lose(self, depth: int, name: NameLine, message: str) -> None:
        """Put a lost comment at ``depth``, with ``name`` as the first that answers below it."""
        del self._levels[depth + 1 :]
        if len(self._levels) == depth:
            self._levels.append(_Level())
        level = self._levels[depth]
        self._nodes.append(Node(self._parent(depth), depth, None))
        level.node = len(self._nodes) - 1
        level.lost += 1
        words = message.format(author=name.author or "another site")
        self._problems.append(Problem(code="missing_comment", message=words, span=name.line.span))

    def _parent(self, depth: int) -> int | None:
        return self._levels[depth - 1].node if depth else None


_JUMP = (
    "A comment is missing above the one by {author}, which is set in further than a reply to"
    " the comment before it would be. Its place in the thread is kept."
)
_AGAIN = (
    "A comment is missing above the one by {author}, where the numbering of the replies starts"
    " again: they answer a comment that is not in the text. Its place in the thread is kept."
)
_GAP = (
    "The numbering of the comments skips a number here, and perhaps elsewhere: a comment that"
    " nobody answers may be missing."
)
_RESTART = "The numbering of the comments starts again here. The lists were read as one thread."

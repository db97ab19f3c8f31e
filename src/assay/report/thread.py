"""The discussion as steps through a tree, however deep it is.

Threads of a thousand levels exist, and so do parsers, browsers and call stacks that end long
before; so the tree is walked, never descended into, and nests no further than ``deepest``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from assay.record import Comment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Step", "batches", "walk"]


class Step(Struct, frozen=True, kw_only=True):
    """One comment on the way through the tree.

    ``level`` is how deep it nests (at most ``deepest``), ``replies`` how many comments hang
    below it, ``opens`` whether a list of replies opens after it, ``closes`` how many lists end
    with it. ``flat`` says that its parent stands beside it, not above it.
    """

    comment: Comment
    level: int
    replies: int
    opens: bool
    closes: int
    flat: bool


def walk(comments: Sequence[Comment], deepest: int = 12) -> Iterator[Step]:
    """Yield every comment after its parent, before its younger siblings."""
    children: dict[str | None, list[Comment]] = {}
    for comment in comments:
        children.setdefault(comment.parent, []).append(comment)
    replies = _replies(comments)
    waiting = list(reversed(children.get(None, [])))
    while waiting:
        comment = waiting.pop()
        below = children.get(comment.id, [])
        waiting.extend(reversed(below))
        level = min(comment.depth, deepest)
        after = min(waiting[-1].depth, deepest) if waiting else 0
        yield Step(
            comment=comment,
            level=level,
            replies=replies[comment.id],
            opens=after > level,
            closes=max(0, level - after),
            flat=comment.depth > deepest,
        )


def _replies(comments: Sequence[Comment]) -> dict[str, int]:
    """Count what hangs below each comment: a parent always stands before its replies."""
    counts = {comment.id: 0 for comment in comments}
    for comment in reversed(comments):
        if comment.parent is not None:
            counts[comment.parent] += counts[comment.id] + 1
    return counts


def batches(steps: Iterable[Step], size: int) -> Iterator[tuple[Step, ...]]:
    """Cut the walk between top comments into runs of ``size`` comments or a little more."""
    run: list[Step] = []
    for step in steps:
        if step.level == 0 and len(run) >= size:
            yield tuple(run)
            run = []
        run.append(step)
    if run:
        yield tuple(run)

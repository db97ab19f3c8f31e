"""When each post of a group was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from assay.read.threads.clock import is_clock
from assay.read.threads.times import day_first, moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.read.markup.tree import Tree
    from assay.read.threads.marks import Marks
    from assay.read.threads.posts import Posts

__all__ = ["Stamp", "stamps"]

_LONG = len("2020-01-01")
_FOLLOWING = 3


class Stamp(Struct, frozen=True, kw_only=True):
    """A date: ``posted`` in ISO 8601, or ``said`` in words that need a moment to count from."""

    posted: str | None = None
    said: str | None = None


def stamps(tree: Tree, seen: Marks, read: Posts) -> list[Stamp]:
    """Return the date of each post."""
    given = [[seen.times[row] for row in rows] for rows in read.times.rows]
    order = day_first(text for texts in given for text in texts)
    if order is None:
        order = _by_language(tree)
    clocks = _clocks(read)
    return [
        _stamp(texts, [clocks.get(row, "") for row in rows], order=order)
        for texts, rows in zip(given, read.times.rows, strict=True)
    ]


def _stamp(texts: Sequence[str], clocks: Sequence[str], *, order: bool | None) -> Stamp:
    for text, clock in zip(texts, clocks, strict=True):
        posted = moment(text, day_before_month=order)
        if posted is not None:
            if len(posted) == _LONG and clock:
                posted = moment(f"{text} {clock}", day_before_month=order) or posted
            return Stamp(posted=posted)
    return Stamp(said=texts[0]) if texts else Stamp()


def _clocks(read: Posts) -> dict[int, str]:
    """Return for each date the time of day that stands by itself right after it."""
    wanted = {row for rows in read.times.rows for row in rows}
    found: dict[int, str] = {}
    waiting, left = -1, 0
    for text in read.laid.texts:
        if text.owner in wanted and text.owner not in found:
            waiting, left = text.owner, _FOLLOWING
            continue
        if left and is_clock(text.text):
            found[waiting] = text.text
            left = 0
        left = max(left - 1, 0)
    return found


def _by_language(tree: Tree) -> bool | None:
    language = (tree.elements[0].get("lang") or "").lower()
    if language in {"en-us", "en_us"}:
        return False
    return True if language and not language.startswith("en") else None

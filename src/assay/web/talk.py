"""A page's discussion a piece at a time: what hangs below a comment, and no more than asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.report.lookup import Lookup

if TYPE_CHECKING:
    from assay.record import Record

__all__ = ["Talk"]


class Talk(Struct, frozen=True, kw_only=True):
    """A page's comments by what they hang on."""

    lookup: Lookup
    children: Mapping[str | None, tuple[str, ...]]
    below: Mapping[str, int]

    @classmethod
    def of(cls, record: Record) -> Talk:
        """Index the comments of a record."""
        children: dict[str | None, list[str]] = {}
        for comment in record.comments:
            children.setdefault(comment.parent, []).append(comment.id)
        below = {comment.id: 0 for comment in record.comments}
        # a parent stands before its replies
        for comment in reversed(record.comments):
            if comment.parent is not None:
                below[comment.parent] += below[comment.id] + 1
        return cls(
            lookup=Lookup.of(record),
            children={parent: tuple(ids) for parent, ids in children.items()},
            below=below,
        )

    def under(self, comment: str | None) -> tuple[str, ...]:
        """Return the comments that answer one; those that answer nobody for None."""
        return self.children.get(comment, ())

    def flagged(self) -> tuple[str, ...]:
        """Return the comments in which a moderator may want to look at words."""
        conduct = self.lookup.relations.conduct
        return tuple(each.id for each in self.lookup.record.comments if conduct.get(each.id))

    def way_to(self, comment: str) -> tuple[str, ...]:
        """Return what a comment hangs on, the outermost first, and the comment itself."""
        way, comments = [], self.lookup.comments
        at: str | None = comment
        while at is not None:
            way.append(at)
            at = comments[at].parent
        return tuple(reversed(way))

"""A page's discussion a piece at a time: what hangs below a comment, and no more than asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.record import Comment
from assay.report.characters import web_address
from assay.report.dates import dated
from assay.report.lookup import Lookup
from assay.report.relations import called
from assay.report.stances import Signal, StanceView, signals, stance_view

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.record import Record

__all__ = ["Said", "Talk"]


class Said(Struct, frozen=True, kw_only=True):
    """A comment as it is shown; ``below`` counts all that hangs below it, ``replies`` the next."""

    id: str
    author: str
    posted: str | None
    posted_in_words: str
    permalink: str | None
    state: str
    words: str
    to: str | None
    to_id: str | None
    to_why: str
    stance: StanceView | None
    signals: tuple[Signal, ...]
    claims: int
    replies: int
    below: int


class Talk(Struct, frozen=True, kw_only=True):
    """A page's comments by what they hang on, and what was read of each."""

    lookup: Lookup
    children: Mapping[str | None, tuple[str, ...]]
    below: Mapping[str, int]
    claims: Mapping[str, int]

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
            claims=Counter(claim.comment for claim in record.claims if claim.comment),
        )

    def under(self, comment: str | None) -> tuple[str, ...]:
        """Return the comments that answer one; those that answer nobody for None."""
        return self.children.get(comment, ())

    def shown(self, ids: Sequence[str]) -> Iterator[Said]:
        """Yield comments as they are shown."""
        for each in ids:
            yield self._said(self.lookup.comments[each])

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

    def _said(self, comment: Comment) -> Said:
        text = self.lookup.record.page.text
        answered = comment.answers.comment if comment.answers else comment.parent
        to = None if answered is None else called(self.lookup.comments[answered])
        return Said(
            id=comment.id,
            author=called(comment),
            posted=comment.posted,
            posted_in_words=dated(comment.posted or ""),
            permalink=web_address(comment.permalink),
            state=comment.state,
            words=comment.span.of(text) if comment.span else "",
            to=to,
            to_id=answered,
            to_why=comment.answers.why if comment.answers else "It hangs below that comment.",
            stance=stance_view(self.lookup, comment),
            signals=signals(self.lookup, comment),
            claims=self.claims.get(comment.id, 0),
            replies=len(self.under(comment.id)),
            below=self.below[comment.id],
        )

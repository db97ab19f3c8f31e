"""Comments as a platform's reader found them, made into comments of the record.

A reader of one platform (`assay.read.threads.wordpress`) looks at a page's tree and returns a
`Thread` or None; nothing else knows how that platform writes its pages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.read.threads.ago import resolved
from assay.record import Comment, Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from assay.text import Span

__all__ = ["NO_THREAD", "Found", "Thread", "comments", "is_notice", "missing"]

_POST = r"(?:comment|post|message|reply|kommentar|beitrag|commentaire|comentario|mensaje)"
_GONE = re.compile(
    rf"\W*(?:(?:this|the|your|dieser|ce|este|el)\s+)?{_POST}\s+"
    r"(?:(?:has\s+been|was|is|wurde|a\s+été|ha\s+sido|fue)\s+)?(?:\w+\s+){0,3}?"
    r"(?:deleted|removed|hidden|awaiting\s+moderation|gelöscht|entfernt|supprimé|eliminado|borrado)\b"
    r"|\W*(?:comment\s+)?(?:deleted|removed)(?:\s+by\s+\w+)?\W*\Z",
    re.IGNORECASE,
)
_NOTICE = 14
"""More words than this are somebody's, not a notice in a removed comment's place."""


class Found(Struct, frozen=True, kw_only=True):
    """A comment as found in the tree.

    ``parent`` is the place of the comment above it in `Thread.comments`; ``lost`` tells that it
    is a gap that its replies give away, ``removed`` that without words of its own it has been
    removed or is held back. ``said`` is when it was posted in words that need a moment to count
    from ("3 days ago"), where ``posted`` is None.
    """

    parent: int | None = None
    author: str | None = None
    posted: str | None = None
    permalink: str | None = None
    lost: bool = False
    removed: bool = False
    said: str | None = None


class Thread(Struct, frozen=True, kw_only=True):
    """All comments of a page in page order, a parent before its replies.

    ``bodies[row]`` is the place of the comment whose body an element belongs to, or -1;
    ``apart`` are rows inside a body's line that are no words of it (names, dates, buttons);
    ``sections`` are rows whose subtrees hold comments and what belongs to them, no article.
    ``quotes`` are rows inside bodies whose subtrees the platform marks as quoted, other than
    by ``<blockquote>``. On a forum or link page ``opening`` is the row of the opening post's
    body, or -1, and ``opening_author`` and ``opening_posted`` are what it says of itself: that
    post is the article. ``labels`` are texts, numbers blurred, that every post repeats; a line
    that is one of them is no words of a comment.
    """

    comments: tuple[Found, ...]
    bodies: Sequence[int]
    apart: frozenset[int]
    sections: tuple[int, ...]
    quotes: frozenset[int] = frozenset()
    labels: frozenset[str] = frozenset()
    opening: int = -1
    opening_author: str | None = None
    opening_posted: str | None = None


NO_THREAD = Thread(comments=(), bodies=(), apart=frozenset(), sections=())
"""A page without comments."""


def is_notice(text: str) -> bool:
    """Tell whether a comment's whole body is the platform's word that it is gone."""
    return len(text.split()) <= _NOTICE and _GONE.match(text) is not None


def comments(
    thread: Thread,
    spans: Mapping[int, Span],
    removed: Collection[int],
    drawn: str | None = None,
) -> tuple[Comment, ...]:
    """Return the record's comments.

    ``spans`` are the bodies that have words, by place; ``removed`` the places of those in whose
    stead a notice stands; ``drawn`` is when the page was captured, ISO 8601, from which "3 days
    ago" counts.
    """
    made: list[Comment] = []
    for place, found in enumerate(thread.comments):
        span = spans.get(place)
        above = None if found.parent is None else made[found.parent]
        gone = span is None and (found.lost or found.removed or place in removed)
        made.append(
            Comment(
                id=f"c{place + 1}",
                parent=None if above is None else above.id,
                depth=0 if above is None else above.depth + 1,
                author=found.author,
                posted=found.posted or (resolved(found.said, drawn) if found.said else None),
                permalink=found.permalink,
                span=span,
                state="missing" if gone else "empty" if span is None else "present",
            )
        )
    return tuple(made)


def missing(made: Sequence[Comment], thread: Thread) -> list[Problem]:
    """Return a problem for every gap in the tree, naming the comments on either side."""
    return [
        Problem(
            code="missing_comment",
            message=(
                f"A comment to which others reply is not on the page; "
                f"it keeps its place in the tree as {comment.id}, without author or words."
            ),
        )
        for comment, found in zip(made, thread.comments, strict=True)
        if found.lost
    ]

"""What there is to know of one platform's pages, as one value."""

from __future__ import annotations

import re

from msgspec import Struct

from assay.read.threads.platforms.marks import Mark, mark, marks

__all__ = ["Markup", "Where", "marks", "where"]


class Where(Struct, frozen=True, kw_only=True):
    """Where a word about a post is found: in an element's words, or in its ``attribute``.

    ``pattern`` picks a part of it, its first group; what does not match is passed over.
    """

    mark: Mark
    attribute: str = ""
    pattern: re.Pattern[str] | None = None


class Markup(Struct, frozen=True, kw_only=True):
    """The marks of one platform, or of one age of it; the first mark of several is the best.

    A post is a comment or an opening post. ``posts`` are their elements, and ``signs``, where
    given, one of which must be on the page. ``loose`` tells that a post's elements follow each
    other instead of standing in one. The parent is named (``parent``, of the posts' ``key``),
    counted (``depth``), or given by the elements: a reply stands in the post's own, in the
    ``branch`` that both share, or in a list of ``replies`` that follows it.

    ``forum`` tells that the first post of the thread is the opening one and ``number`` which
    that is; elsewhere ``opening`` marks its element. ``gone`` marks posts that were removed,
    ``apart`` what is no word of a body, ``quotes`` what it quotes, ``section`` what holds
    nothing but comments.
    """

    name: str
    posts: tuple[Mark, ...]
    body: tuple[Mark, ...]
    signs: tuple[Mark, ...] = ()
    never: tuple[Mark, ...] = ()
    loose: bool = False
    author: tuple[Where, ...] = ()
    posted: tuple[Where, ...] = ()
    link: tuple[Where, ...] = ()
    key: tuple[Where, ...] = ()
    parent: tuple[Where, ...] = ()
    depth: tuple[Where, ...] = ()
    branch: tuple[Mark, ...] = ()
    replies: tuple[Mark, ...] = ()
    forum: bool = False
    number: tuple[Where, ...] = ()
    opening: tuple[Mark, ...] = ()
    gone: tuple[Mark, ...] = ()
    apart: tuple[Mark, ...] = ()
    quotes: tuple[Mark, ...] = ()
    section: tuple[Mark, ...] = ()


def where(*written: str) -> tuple[Where, ...]:
    """Return places, each written as a mark, ``@attribute``, ``~ pattern``; all but one optional.

    ``"time @datetime"`` is an attribute, ``"@data-id"`` one of the post's own element,
    ``".by ~ by (.+)"`` a part of an element's words.
    """
    return tuple(map(_where, written))


def _where(written: str) -> Where:
    place, _, pattern = written.partition("~ ")
    element, _, attribute = f" {place}".partition(" @")
    return Where(
        mark=mark(element.strip()),
        attribute=attribute.strip(),
        pattern=re.compile(pattern, re.IGNORECASE) if pattern else None,
    )

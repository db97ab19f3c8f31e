"""The parts of one WordPress comment: name, date, permalink and body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from msgspec import Struct

from assay.read.markup.runs import HOLES
from assay.read.markup.tree import tokens, words
from assay.read.metadata.dates import date_in, timestamp

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assay.read.markup.tree import Tree

__all__ = ["Part", "Parts", "Slot", "parts"]

_BODIES = frozenset(
    "comment-content comment-text comment_text commenttext comment__content comment-copy "
    "comment-entry comment-post comment_body comment-body-text format_text".split()
)
_NAMES = {
    "fn": 0,
    "comment-author-name": 1,
    "comment-name": 1,
    "comment__author-name": 1,
    "comment-author-link": 2,
    "comment_author": 2,
    "comment__author": 2,
    "author": 2,
    "comment-author": 3,
}
"""Classes of the element that holds the name, the closest first; ``<cite>`` comes after them."""

_CITE = 4
_DATES = frozenset(
    "comment-date comment_date comment-time comment_time comment-meta comment-metadata "
    "commentmetadata".split()
)
_APART = _DATES | frozenset(
    "reply comment-reply comment-reply-link comment-author comment_author comment-header "
    "comment-footer comment-actions comment-tools comment-links comment-edit-link edit-link "
    "comment-awaiting-moderation comment-author-link vcard fn says sharedaddy avatar "
    "comment-notes".split()
)
_SAYS = re.compile(
    r"\s+(?:says|said|writes|wrote|dijo|dice|diz|disse|dit|sagt|sagte|schreibt|schrieb|skrev"
    r"|zegt|schreef)\s*:?\Z|\s*:\Z",
    re.IGNORECASE,
)


class Slot(Struct, frozen=True, kw_only=True):
    """A comment's place in the tree: ``above`` is the row of the comment over it, -1 at the top.

    ``key`` is the platform's number; ``lost`` tells that only its replies are there.
    """

    row: int
    above: int
    key: str = ""
    lost: bool = False


class Part(Struct, frozen=True, kw_only=True):
    """What one comment says of itself."""

    author: str | None = None
    posted: str | None = None
    permalink: str | None = None
    removed: bool = False


class Parts(Struct, frozen=True, kw_only=True):
    """The parts of all comments; ``bodies`` and ``apart`` are `Thread`'s."""

    each: tuple[Part, ...]
    bodies: Sequence[int]
    apart: frozenset[int]


class _Seen(Struct):
    """The rows noticed so far for one comment."""

    body: int = -1
    name: int = -1
    rank: int = 9
    date: int = -1
    is_timed: bool = False
    link: str | None = None
    removed: bool = False


def parts(tree: Tree, slots: Sequence[Slot], inside: Sequence[int], base: str | None) -> Parts:
    """Read the parts of every comment in one walk; ``inside`` names each row's comment."""
    seen = {slot.row: _Seen() for slot in slots}
    keys = {slot.row: slot.key for slot in slots}
    apart: set[int] = set()
    for row, comment in enumerate(inside):
        if comment >= 0 and row != comment and tree.tags[row] and tree.shown[row]:
            names = tokens(tree, row)
            if _notice(tree, row, names, seen[comment]):
                apart.add(row)
            if tree.tags[row] == "a" and seen[comment].link is None:
                seen[comment].link = _permalink(tree, row, names, keys[comment], base)
    return Parts(
        each=tuple(_part(tree, seen[slot.row]) for slot in slots),
        bodies=_bodies(tree, slots, inside, seen, apart),
        apart=frozenset(apart),
    )


def _notice(tree: Tree, row: int, names: Sequence[str], seen: _Seen) -> bool:
    """Note what a row is to its comment; true when its words are none of the body's."""
    tag = tree.tags[row]
    if seen.body < 0 and not _BODIES.isdisjoint(names):
        seen.body = row
    rank = min((_NAMES.get(name, 9) for name in names), default=9)
    if tag == "cite":
        rank = min(rank, _CITE)
    is_name = rank < seen.rank
    if is_name:
        seen.rank, seen.name = rank, row
    is_time = tag == "time" and not seen.is_timed
    if is_time or (seen.date < 0 and not _DATES.isdisjoint(names)):
        seen.date, seen.is_timed = row, is_time
    seen.removed = seen.removed or "comment-awaiting-moderation" in names
    return is_name or is_time or tag == "form" or not _APART.isdisjoint(names)


def _permalink(
    tree: Tree, row: int, names: Sequence[str], key: str, base: str | None
) -> str | None:
    href = tree.elements[row].get("href") or ""
    if not key or not href.endswith(f"#comment-{key}") or "comment-reply-link" in names:
        return None
    try:
        full = urljoin(base or "", href)
    except ValueError:
        return None
    return full if full.startswith(("http://", "https://")) else None


def _bodies(
    tree: Tree,
    slots: Sequence[Slot],
    inside: Sequence[int],
    seen: Mapping[int, _Seen],
    apart: set[int],
) -> list[int]:
    """Return for each row the place of the comment whose body it is in, or -1."""
    place = {slot.row: at for at, slot in enumerate(slots)}
    bodies = [-1] * len(inside)
    for row, comment in enumerate(inside):
        if comment < 0 or row in apart or tree.tags[row] in HOLES:
            continue
        body, above = seen[comment].body, tree.parents[row]
        begins = row == body
        if body < 0:
            # Without an element of its own the body is all that is left in the comment's.
            is_term = tree.tags[comment] == "dt"
            begins = inside[above] != comment if is_term else row == comment
            begins = begins and not (is_term and row == comment)
        if begins:
            bodies[row] = place[comment]
        elif inside[above] == comment:
            bodies[row] = bodies[above]
    return bodies


def _part(tree: Tree, seen: _Seen) -> Part:
    author = words(tree, seen.name, frozenset({seen.date})) if seen.name >= 0 else ""
    if seen.rank > 0:
        author = _SAYS.sub("", author)
    posted = None
    if seen.date >= 0:
        stamp = tree.elements[seen.date].get("datetime") or ""
        posted = timestamp(stamp) or date_in(words(tree, seen.date))
    return Part(
        author=author.strip() or None, posted=posted, permalink=seen.link, removed=seen.removed
    )

"""The posts of one group made into a thread."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.read.threads import Found, Thread, is_notice
from assay.read.threads.chaff import is_quote
from assay.read.threads.nesting import parents
from assay.read.threads.permalink import permalinks
from assay.read.threads.section import sections
from assay.read.threads.stamps import stamps

if TYPE_CHECKING:
    from assay.read.markup.tree import Tree
    from assay.read.threads.marks import Marks
    from assay.read.threads.opening import Opening
    from assay.read.threads.posts import Posts

__all__ = ["Built", "built"]

_LONGEST_NAME = 200
_ADVERTISER = re.compile(
    r"(?:advertis\w*|sponsor(?:ed)?(?: post)?|promoted(?: post)?|publicité|werbung|anzeige"
    r"|publicidad|reklame|annonce|ads?)\Z",
    re.IGNORECASE,
)
_PING = re.compile(r"pingback|trackback", re.IGNORECASE)
_EXCERPT = re.compile(r"\[(?:…|\.\.\.)\].*\[(?:…|\.\.\.)\]\Z", re.DOTALL)


class Built(Struct, frozen=True, kw_only=True):
    """A thread, and the rows with which its comments begin, and end."""

    thread: Thread
    rows: Sequence[int]
    ends: Sequence[int]


def built(tree: Tree, seen: Marks, read: Posts, first: Opening, address: str | None) -> Built:
    """Make the thread of a group; ``first`` is the page's opening post."""
    rows, ends = read.group.rows, read.group.ends
    authors = [_author(read, place) for place in range(len(rows))]
    said = _said(read)
    gone = {post for post, text in said.items() if is_notice(text)}
    kept = [
        place
        for place in range(len(rows))
        if place in gone or (place != first.post and _is_post(tree, read, place, said))
    ]
    number = {place: at for at, place in enumerate(kept)}
    above = parents(tree, rows, read.laid.inside, {row: at for at, row in enumerate(rows)})
    times, links = stamps(tree, seen, read), permalinks(tree, read, address)
    thread = Thread(
        comments=tuple(
            Found(
                parent=_over(above, place, number),
                author=authors[place],
                posted=times[place].posted,
                said=times[place].said,
                permalink=links[place],
                removed=place in gone,
            )
            for place in kept
        ),
        bodies=_bodies(read, number, gone),
        apart=_apart(tree, read),
        quotes=_quotes(tree, read),
        sections=sections(tree, seen, read, first.post),
        labels=frozenset(
            text
            for _, text in read.laid.labels
            if read.laid.is_blurred or not any(map(str.isdigit, text))
        ),
        opening=first.row,
        opening_author=first.author,
        opening_posted=first.posted,
    )
    return Built(thread=thread, rows=[rows[at] for at in kept], ends=[ends[at] for at in kept])


def _is_post(tree: Tree, read: Posts, place: int, said: Mapping[int, str]) -> bool:
    """Tell a post from an advertisement, a pingback, a row that loads more."""
    author = _author(read, place) or ""
    if not author and not read.times.rows[place]:
        return False
    called = tree.classes[read.group.rows[place]]
    if _ADVERTISER.match(author) or _PING.search(called):
        return False
    text = "" if author else said.get(place, "")
    return not (_ADVERTISER.match(text.partition("\n")[0]) or _EXCERPT.search(text))


def _said(read: Posts) -> dict[int, str]:
    """Return what may be words of each post, a line a text."""
    lines: dict[int, list[str]] = {}
    for text in read.kept:
        lines.setdefault(text.post, []).append(text.text)
    return {post: "\n".join(found) for post, found in lines.items()}


def _over(above: Sequence[int | None], place: int, number: dict[int, int]) -> int | None:
    over = above[place]
    while over is not None and over not in number:
        over = above[over]
    return None if over is None else number[over]


def _author(read: Posts, place: int) -> str | None:
    name = read.names.texts[place]
    return name if name and len(name) <= _LONGEST_NAME else None


def _bodies(read: Posts, number: dict[int, int], gone: set[int]) -> list[int]:
    return [
        number.get(post, -1) if held and not dropped and post not in gone else -1
        for post, held, dropped in zip(read.laid.inside, read.in_body, read.dropped, strict=True)
    ]


def _apart(tree: Tree, read: Posts) -> frozenset[int]:
    return frozenset(
        row
        for row, is_dropped in enumerate(read.dropped)
        if is_dropped and read.in_body[row] and not read.dropped[tree.parents[row]]
    )


def _quotes(tree: Tree, read: Posts) -> frozenset[int]:
    starts = frozenset(read.group.rows)
    return frozenset(
        row
        for row, held in enumerate(read.in_body)
        if held and row not in starts and tree.classes[row] and is_quote(tree.classes[row])
    )

"""What makes a set of like elements a thread, and not a list of anything else.

Teasers, search results, products and team pages have names and dates too. A thread shows itself
by what its elements are called, by what can be done with a post (answer, quote, report), by the
number each post bears, or, failing all that, by names and dates that differ from post to post
while no post is headed by a link to another page.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.read.markup.tree import tokens
from assay.read.threads.groups import kind
from assay.read.threads.marks import LINKED
from assay.read.threads.times import moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.read.markup.tree import Tree
    from assay.read.threads.marks import Marks
    from assay.read.threads.posts import Posts

__all__ = ["is_forum", "is_later", "is_thread"]

_CALLED = re.compile(
    r"comment|\brepl(?:y|ies)\b|reply|respon[sd]|kommentar|komentar|coment|beitrag|antwort|reacti"
    r"|discuss|disq|answer|forum|opinion|posting|crawler-post|mensaje|avis\b|reaktion|feedback|thread",
    re.IGNORECASE,
)
_FORUM = re.compile(
    r"forum|foren|://(?:www\.)?boards?\.|message_?board|viewtopic|viewthread|showthread|/threads?[/.]"
    r"|/topics?[/-]|/t/|/discuss|/talk/|/questions?/|topic\.|/community/|://community\.|://discourse\."
    r"|/comments/\w|/post/\d",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"[?&;](?:page|start|st)=(?!0\b|1\b)\d{1,5}(?!\d)|[?&;]p=(?!0\b|1\b)\d{1,3}(?!\d)"
    r"|[/_-]page[-/_]?(?!0\b|1\b)\d{1,4}(?!\d)|/p(?!0\b|1\b)\d{1,3}(?:[/?#]|\Z)"
    r"|[?&]topic=\d+\.(?!0\b)\d",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"count|number|num\b|form|link|toggle|button|closed|status|open|respond\b|meta|-box$|date",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"(?:^|[\s_-])(?:post|message|msg|topic|p|talk|entry|thing|item)s?(?:$|[\s_\d-])", re.IGNORECASE
)
_FLAGS = ("has-", "no-", "with-", "is-", "without-")
_STATEMENTS = frozenset({"html", "body", "main"})
_HALF, _MOST = 0.5, 0.8
_SOLE = 3
_LEAST, _PAIR = 0.35, 0.5
"""The least a set may be like a thread, for each of its posts, and that of a pair."""

_SHARE = 0.4
_WORDY = 8
_STEPS = 4
_TITLED = 0.6
_LINKS = 0.75
_SPAN = 3


def is_forum(address: str | None) -> bool:
    """Tell whether an address is that of a forum's or a link page's thread."""
    return address is not None and _FORUM.search(address) is not None


def is_later(address: str | None) -> bool:
    """Tell whether an address is that of a thread's second page, or of one after it."""
    return address is not None and _LATER.search(address) is not None


class _Signs(Struct, frozen=True, kw_only=True):
    """Shares of the posts that are dated, named, named by more than bold letters, worded.

    And whether the posts are called comments, can be answered, bear numbers, are headed by links
    to elsewhere; ``linked`` is the share of words that links bear.
    """

    timed: float
    named: float
    strong: float
    worded: float
    is_called: bool
    is_answered: bool
    is_numbered: bool
    is_headed: bool
    linked: float


def is_thread(tree: Tree, seen: Marks, read: Posts, address: str | None) -> bool:
    """Tell whether a group of posts is a thread; ``address`` is the page's own."""
    size = len(read.group.rows)
    if read.quality < (_PAIR if size < _SOLE else _LEAST) * size:
        return False
    signs = _signs(tree, seen, read)
    if not _is_plausible(read, signs):
        return False
    signed = signs.named if signs.is_numbered else signs.strong
    if is_forum(address):
        if min(signs.timed, signed) >= _HALF:
            return True
        if signs.is_answered and min(signs.timed, signs.named) >= _MOST:
            return True
    if size < _SOLE:
        known = max(signs.timed, signs.strong) >= _HALF
        return signs.is_called and known and (signs.is_answered or signs.is_numbered)
    return _is_marked(tree, read, signs) or (
        min(signs.timed, signs.strong) >= _MOST and _is_talk(seen, read)
    )


def _signs(tree: Tree, seen: Marks, read: Posts) -> _Signs:
    size = len(read.group.rows)
    named = [rows[0] for rows in read.names.rows if rows]
    is_guessed = read.names.is_guessed
    strong = sum(is_guessed or seen.names.get(row, 0) >= LINKED for row in named)
    headed = max(_share(read, seen.title_sum), _share(read, seen.headline_sum))
    return _Signs(
        timed=sum(map(bool, read.times.rows)) / size,
        named=len(named) / size,
        strong=strong / size,
        worded=sum(map(bool, read.worded)) / size,
        is_called=any(_is_called(tree, seen, read, row) for row in _around(tree, read)),
        is_answered=_share(read, seen.answer_sum) >= _HALF,
        is_numbered=_numbered(tree, read) >= _MOST,
        is_headed=headed >= _TITLED,
        linked=_linked(seen, read),
    )


def _linked(seen: Marks, read: Posts) -> float:
    """Return the share of words that links bear: lists of links are no talk."""
    spans = list(zip(read.group.rows, read.group.ends, strict=True))
    linked = sum(seen.linked[end] - seen.linked[row] for row, end in spans)
    return linked / max(linked + sum(seen.words[end] - seen.words[row] for row, end in spans), 1)


def _is_plausible(read: Posts, signs: _Signs) -> bool:
    """Tell whether enough posts have words, and dates or names that are likely ones."""
    if signs.worded < _HALF or signs.timed + signs.named < 1.0:
        return False
    known = read.times.score * (signs.timed >= _HALF) + read.names.score * (signs.named >= _HALF)
    if known < _HALF:
        return False
    if signs.linked > (_LINKS if signs.timed >= _HALF else _HALF):
        return False
    return not signs.is_headed or signs.is_answered or (signs.is_called and signs.is_numbered)


def _is_marked(tree: Tree, read: Posts, signs: _Signs) -> bool:
    """Tell whether posts are called so, can be answered, or bear numbers."""
    posted = _is_posted(tree, read)
    if signs.is_called and (
        signs.strong >= _HALF or min(signs.timed, signs.named) >= _MOST or signs.is_answered
    ):
        return True
    if signs.is_answered and (signs.is_numbered or posted):
        return True
    return signs.is_numbered and posted and min(signs.timed, signs.strong) >= _HALF


def _share(read: Posts, sums: Sequence[int]) -> float:
    rows, ends = read.group.rows, read.group.ends
    held = sum(sums[end] > sums[row] for row, end in zip(rows, ends, strict=True))
    return held / len(rows)


def _around(tree: Tree, read: Posts) -> Iterator[int]:
    row = read.group.rows[0]
    for _ in range(_STEPS):
        if row < 0 or tree.tags[row] in _STATEMENTS:
            return
        yield row
        row = tree.parents[row]
    first, end = read.group.rows[0], tree.ends[read.group.rows[0]]
    for inner in range(first + 1, min(end, first + _STEPS)):
        if _HALF * (end - first) < tree.ends[inner] - inner:
            yield inner


def _is_called(tree: Tree, seen: Marks, read: Posts, row: int) -> bool:
    """Tell whether a post, or what holds hardly more than the posts, is called a comment."""
    names = [name for name in (*tokens(tree, row), tree.ids[row], kind(tree, row)) if name]
    said = any(
        _CALLED.search(name) and not _COUNTED.search(name) and not name.startswith(_FLAGS)
        for name in names
    )
    if not said or row >= read.group.rows[0]:
        return said
    end = tree.ends[row]
    inner = [
        seen.words[stop] - seen.words[start]
        for start, stop in zip(read.group.rows, read.group.ends, strict=True)
        if row <= start < end
    ]
    return sum(inner) >= _SHARE * (seen.words[end] - seen.words[row])


def _is_posted(tree: Tree, read: Posts) -> bool:
    return any(
        _POSTED.search(f"{tree.ids[row]} {tree.classes[row]}")
        for row in range(read.group.rows[1], min(read.group.rows[1] + _SPAN, len(tree.tags)))
    )


def _numbered(tree: Tree, read: Posts) -> float:
    """Return the share of posts that bear a number of their own, in an id or an anchor."""
    numbers: dict[int, set[str]] = {}
    for row, post in enumerate(read.laid.inside):
        if post < 0 or not tree.tags[row]:
            continue
        name = tree.ids[row] or (
            tree.elements[row].get("name") or "" if tree.tags[row] == "a" else ""
        )
        found = re.search(r"\d+", name)
        if found is not None:
            numbers.setdefault(post, set()).add(found.group())
    first = {min(found) for found in numbers.values()}
    return min(len(numbers), len(first)) / len(read.group.rows)


def _is_talk(seen: Marks, read: Posts) -> bool:
    """Tell whether several people write at some length, one after the other."""
    if _share(read, seen.headline_sum) > 0.1 or read.names.score < _HALF:  # noqa: PLR2004
        return False
    people = {name for name in read.names.texts if name}
    days = [moment(seen.times[rows[0]], day_before_month=True) for rows in read.times.rows if rows]
    written = [day for day in days if day]
    steps = [a <= b for a, b in pairwise(written)]
    is_sorted = not steps or sum(steps) in {0, len(steps)} or len(set(written)) == 1
    wordy = sum(read.worded) >= _WORDY * len(read.worded)
    return len(people) > 1 and wordy and is_sorted

"""The opening post of a forum or link page, which is its article."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.read.markup.tree import words
from assay.read.threads.evidence import is_forum, is_later
from assay.read.threads.layout import blurred
from assay.read.threads.names import name_of
from assay.read.threads.stamps import stamps
from assay.read.threads.times import moment
from assay.read.threads.vocabulary import called

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.read.markup.tree import Tree
    from assay.read.threads.marks import Marks
    from assay.read.threads.posts import Posts

__all__ = ["NO_OPENING", "Opening", "openings"]

_POST = re.compile(
    r"(?:^|[\s_-])(?:post|posts|topic|message|messages|msg|thread|posting)(?:$|[\s_#\d-])",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"comment|kommentar|coment|respond|reader", re.IGNORECASE)
_TOP = 8
_NEAR = 400
_ARTICLE, _STORY = 120, 40
"""So many words before the thread are an article of their own: on a forum's page, elsewhere."""

_NEARLY = 0.75
_SENTENCE = 12
_PROSE = frozenset({"p", "div", "td", "section", "article"})
_NUMBER = re.compile(r"(?:#|№|post\s*#?|no\.?)?\s*(?P<number>\d{1,6})\.?\Z", re.IGNORECASE)
_LEAST, _MOST = 3, 0.8
"""Numbers that rise by one from post to post are their numbers, when so many posts bear them."""

_BOARD = re.compile(
    r"\b(?:forums?|message boards?|bulletin board|foros?|foren|fórum)\b", re.IGNORECASE
)
_CRUMB_WORDS = 6


class Opening(Struct, frozen=True, kw_only=True):
    """The opening post: ``post`` its place in the group or -1, ``row`` its body's row or -1."""

    post: int = -1
    row: int = -1
    author: str | None = None
    posted: str | None = None


NO_OPENING = Opening()
"""A page whose article is no post."""


def openings(tree: Tree, seen: Marks, reads: Sequence[Posts], address: str | None) -> list[Opening]:
    """Find the opening post: of one of the groups, or before it; at most one is found."""
    found = [NO_OPENING] * len(reads)
    for at, read in enumerate(reads):
        if _is_forum(tree, read, address):
            before = _before(tree, seen, read)
            if before is not None:
                found[at] = before
                return found
    if reads:
        first = min(range(len(reads)), key=lambda at: reads[at].group.rows[0])
        found[first] = _first(tree, seen, reads[first], address)
    return found


def _first(tree: Tree, seen: Marks, read: Posts, address: str | None) -> Opening:
    """Return the first of a group, where the page has no other article."""
    begins = _begins(read)
    if is_later(address) or (begins is not None and begins > 1):
        return Opening()
    start = read.group.rows[0]
    names = [called(tree, row) for row in range(start, min(start + _TOP, read.group.ends[0]))]
    is_comment = _COMMENT.search(" ".join(names)) is not None
    if not _is_forum(tree, read, address) and (is_comment or not _is_board(tree, start)):
        return Opening()
    if is_comment and not _opens(tree, seen, read):
        return Opening()
    is_sure = is_forum(address) and begins is not None and not is_comment
    if not is_sure and _has_article(tree, read, _ARTICLE if is_forum(address) else _STORY):
        return Opening()
    heads = [
        row
        for row, post in enumerate(read.laid.inside)
        if post == 0 and read.in_body[row] and not read.in_body[tree.parents[row]]
    ]
    if not heads:
        return Opening()
    return Opening(
        post=0,
        row=_holder(tree, seen, heads),
        author=read.names.texts[0] or None,
        posted=stamps(tree, seen, read)[0].posted,
    )


def _holder(tree: Tree, seen: Marks, heads: Sequence[int]) -> int:
    """Return the innermost element with nearly all words of a body that is in several."""
    sizes = {row: seen.words[tree.ends[row]] - seen.words[row] for row in heads}
    holder = max(heads, key=lambda row: (sizes[row], -row))
    enough = _NEARLY * sum(sizes.values())
    while sum(sizes[row] for row in heads if holder <= row < tree.ends[holder]) < enough:
        holder = tree.parents[holder]
    return holder


def _before(tree: Tree, seen: Marks, read: Posts) -> Opening | None:
    """Return the opening post that stands before the group, its words in an element like theirs."""
    first = read.group.rows[0]
    body = next((row for row in range(first, tree.ends[first]) if read.in_body[row]), -1)
    step = read.laid.steps[read.body]
    names = set(step.split(".")[1:])
    if body < 0 or not names or step == "post":
        return None
    for row in range(first - 1, 0, -1):
        if tree.tags[row] != tree.tags[body] or tree.ends[row] > first or not tree.shown[row]:
            continue
        if not names.issubset(blurred(tree, row)):
            continue
        top = row
        while tree.ends[tree.parents[top]] <= first:
            top = tree.parents[top]
        places = (*range(row, top, -1), *range(row + 1, tree.ends[top]))
        name = next((at for at in places if seen.names.get(at, 0) > 1 and name_of(tree, at)), -1)
        time = next((at for at in places if at in seen.times), -1)
        if name >= 0 and time >= 0:
            return Opening(
                row=row,
                author=name_of(tree, name) or None,
                posted=moment(seen.times[time], day_before_month=None),
            )
        return None
    return None


def _is_forum(tree: Tree, read: Posts, address: str | None) -> bool:
    first = read.group.rows[0]
    names = called(tree, first)
    if is_forum(address):
        return True
    return _POST.search(names) is not None and _COMMENT.search(names) is None


def _opens(tree: Tree, seen: Marks, read: Posts) -> bool:
    """Tell whether the head of the page names the first post's writer: a link page has its own."""
    first = read.group.rows[0]
    heads = [row for row in seen.names if first - _NEAR < row < first and seen.names[row] > 1]
    names = {name_of(tree, row) for row in heads}
    return not heads or read.names.texts[0] in names


def _begins(read: Posts) -> int | None:
    """Return the number of the first post, where the posts are numbered one by one."""
    starts: dict[int, Counter[int]] = {}
    for text in read.laid.texts:
        found = _NUMBER.match(text.text)
        if found is not None:
            place = read.laid.places[text.owner]
            starts.setdefault(place, Counter())[int(found["number"]) - text.post] += 1
    size = len(read.group.rows)
    for counted in starts.values():
        begin, count = counted.most_common(1)[0]
        if begin >= 0 and count >= max(_LEAST, _MOST * size):
            return begin
    return None


def _is_board(tree: Tree, first: int) -> bool:
    """Tell whether a link shortly before the first post leads to the forum it belongs to."""
    for row in range(max(first - _NEAR, 0), first):
        if tree.tags[row] == "a" and tree.shown[row]:
            text = words(tree, row)
            if len(text.split()) <= _CRUMB_WORDS and _BOARD.search(text):
                return True
    return False


def _has_article(tree: Tree, read: Posts, least: int) -> bool:
    """Tell whether so many words stand before the first post, in paragraphs, and not in it too."""
    first = read.group.rows[0]
    own = {text.text for text in read.kept if text.post == 0}
    held = 0
    for row in range(first):
        if tree.tags[row] in _PROSE and tree.ends[row] <= first and tree.shown[row]:
            said = (tree.elements[row].text or "").split()
            if len(said) >= _SENTENCE and " ".join(said) not in own:
                held += len(said)
    return held >= least

"""A page read by one platform's markup: its posts, what each says of itself, how they hang."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.read.markup.runs import HOLES
from assay.read.markup.tree import BLOCKS, near, words
from assay.read.threads import Found, Thread
from assay.read.threads.evidence import is_later
from assay.read.threads.platforms.fields import Posts, firsts, links, said, times
from assay.read.threads.platforms.gathered import every, gather
from assay.read.threads.platforms.marks import marks, rows
from assay.read.threads.platforms.nesting import counted, enclosed, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.read.markup.tree import Tree
    from assay.read.threads.platforms.marks import Index
    from assay.read.threads.platforms.markup import Markup

__all__ = ["read"]

_DIGITS = re.compile(r"\d{1,9}")
_NOBODY = re.compile(r"\W*(?:deleted|removed|account deleted)\W*(?:by user\W*)?\Z", re.IGNORECASE)
_NOTICE = 14
"""More words than this in a removed post are somebody's, not the platform's."""

_NAMES = marks("blockquote cite")
_UP = 6


def read(markup: Markup, index: Index, base: str | None) -> Thread | None:
    """Return the comments and the opening post of a page of this platform, or None.

    ``base`` is the page's address, against which permalinks are resolved.
    """
    if markup.signs and not any(rows(index, sign) for sign in markup.signs):
        return None
    posts, marked = gather(markup, index)
    if not posts.rows:
        return None
    opening = marked if marked >= 0 else _opening(markup, posts, base)
    return _thread(markup, posts, opening, base)


def _opening(markup: Markup, posts: Posts, base: str | None) -> int:
    """Return the place of a forum's opening post, or -1 where it is not on the page."""
    if not markup.forum or not posts.rows or (len(posts.rows) == 1 and _many(markup, posts)):
        return -1
    written = said(posts, markup.number)[0]
    number = None if written is None else _number(written.replace(",", "").replace(".", ""))
    if number is not None:
        return 0 if number <= 1 else -1
    return -1 if is_later(base) else 0


def _many(markup: Markup, posts: Posts) -> bool:
    """Tell whether what looks like the only post holds the bodies of several."""
    counts = (sum(posts.inside[row] == 0 for row in rows(posts.index, one)) for one in markup.body)
    return next(filter(None, counts), 0) > 1


def _number(text: str) -> int | None:
    found = _DIGITS.search(text)
    return None if found is None else int(found.group())


def _thread(markup: Markup, posts: Posts, opening: int, base: str | None) -> Thread | None:
    tree = posts.index.tree
    heads = firsts(posts, markup.body)
    apart = frozenset(every(posts.index, markup.apart))
    if opening >= 0 and heads[opening] < 0:
        # A post of a title or a link alone: it is the article, and that has no words.
        heads[opening] = posts.rows[opening]
        apart |= _children(tree, heads[opening])
    authors, posted = said(posts, markup.author), times(posts, markup.posted)
    gone = _gone(markup, posts, heads)
    above = _parents(markup, posts)
    places = _numbered(len(posts.rows), opening)
    permalinks = links(posts, markup.link, base)
    comments = tuple(
        Found(
            parent=None if above[at] < 0 or above[at] == opening else places[above[at]],
            author=_name(authors[at]),
            posted=posted[at][0],
            said=posted[at][1],
            permalink=permalinks[at],
            removed=gone[at],
        )
        for at in range(len(posts.rows))
        if at != opening
    )
    if not comments and opening < 0:
        return None
    kept = [-1 if gone[at] or at == opening else places[at] for at in range(len(posts.rows))]
    return Thread(
        comments=comments,
        bodies=_bodies(tree, posts, heads, kept, apart),
        apart=apart | _lines(posts, heads),
        sections=_sections(markup, posts, opening),
        quotes=frozenset(every(posts.index, markup.quotes)),
        opening=heads[opening] if opening >= 0 else -1,
        opening_author=_name(authors[opening]) if opening >= 0 else None,
        opening_posted=posted[opening][0] if opening >= 0 else None,
    )


def _lines(posts: Posts, heads: Sequence[int]) -> set[int]:
    """Return the rows that make a line of their own, though nothing around them breaks.

    Those are bodies in the line of a name, and names over quoted words.
    """
    tree = posts.index.tree
    inline = {row for row in heads if row >= 0 and tree.tags[row] not in BLOCKS}
    return inline | every(posts.index, _NAMES)


def _children(tree: Tree, row: int) -> set[int]:
    return {at for at in range(row + 1, tree.ends[row]) if tree.parents[at] == row}


def _numbered(size: int, opening: int) -> list[int]:
    """Return the places of the posts among the comments."""
    return [place - (place > opening >= 0) for place in range(size)]


def _name(author: str | None) -> str | None:
    return None if author is None or _NOBODY.match(author) else author


def _gone(markup: Markup, posts: Posts, heads: Sequence[int]) -> list[bool]:
    """Tell for each post whether it was removed: without a body, or marked and a mere notice."""
    tree = posts.index.tree
    gone = [row >= 0 for row in firsts(posts, markup.gone)]
    return [
        heads[at] < 0 or (is_marked and len(words(tree, heads[at]).split()) <= _NOTICE)
        for at, is_marked in enumerate(gone)
    ]


def _parents(markup: Markup, posts: Posts) -> list[int]:
    """Return for each post the place of the one it answers, or -1."""
    if markup.depth:
        return counted(
            [None if text is None else _number(text) for text in said(posts, markup.depth)]
        )
    tree = posts.index.tree
    found = enclosed(
        tree,
        {row: place for place, row in enumerate(posts.rows)},
        every(posts.index, markup.branch),
        every(posts.index, markup.replies),
    )
    if not markup.parent:
        return found
    told = named(said(posts, markup.key), said(posts, markup.parent))
    return [place if known is None else known for place, known in zip(found, told, strict=True)]


def _bodies(
    tree: Tree,
    posts: Posts,
    heads: Sequence[int],
    kept: Sequence[int],
    apart: frozenset[int],
) -> list[int]:
    """Return for each row the place of the comment whose body it is in, or -1."""
    begins = {row: place for place, row in enumerate(heads) if row >= 0}
    bodies = [-1] * len(tree.tags)
    for row, place in enumerate(posts.inside):
        if place < 0 or row in apart or tree.tags[row] in HOLES:
            continue
        above = tree.parents[row]
        if row in begins:
            bodies[row] = kept[begins[row]]
        elif posts.inside[above] == place:
            bodies[row] = bodies[above]
    return bodies


def _sections(markup: Markup, posts: Posts, opening: int) -> tuple[int, ...]:
    """Return the outermost elements that hold comments and no article."""
    tree = posts.index.tree
    wider = every(posts.index, (*markup.section, *markup.branch))
    post = posts.rows[opening] if opening >= 0 else -1
    found: list[int] = []
    for place, row in enumerate(posts.rows):
        if place == opening or (found and row < tree.ends[found[-1]]):
            continue
        best = row
        for above in near(tree, tree.parents[row], _UP):
            if above <= post < tree.ends[above]:
                break
            if above in wider:
                best = above
        found.append(best)
    return tuple(found)

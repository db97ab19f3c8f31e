"""On a forum or link page the opening post is the article: its runs are kept, and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from assay.read.html.choose import Choice
from assay.read.threads.chaff import is_edit_note
from assay.read.threads.vocabulary import pattern

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from assay.read.html.pieces import Piece
    from assay.read.markup.runs import Run
    from assay.read.markup.tree import Tree
    from assay.read.metadata import Metadata
    from assay.read.threads import Thread

__all__ = ["chaff", "linked", "opened", "signed"]

_SEEN = (None, "visible")

_AROUND = frozenset({"title", "byline", "furniture"})


def opened(
    tree: Tree,
    found: Sequence[Run],
    thread: Thread,
    title: int | None,
    taken: Collection[int],
) -> Choice:
    """Return the choice of runs that makes the opening post the article."""
    first, last = thread.opening, tree.ends[thread.opening]
    apart = [False] * (last - first)
    for row in range(first, last):
        above = tree.parents[row]
        apart[row - first] = row > first and (row in thread.apart or apart[above - first])
    headline = {
        at
        for at, run in enumerate(found)
        if title is not None and title <= run.owner < tree.ends[title]
    }
    kept = {
        at
        for at, run in enumerate(found)
        if first <= run.owner < last and not apart[run.owner - first]
    }
    return Choice(
        kept=(kept | headline).difference(taken),
        title=headline.difference(taken),
        bylines=frozenset(),
    )


def chaff(found: Sequence[Run], thread: Thread) -> set[int]:
    """Return the runs in posts that are no words of theirs: labels and notes of editing."""
    if not thread.comments and thread.opening < 0:
        return set()
    return {
        at
        for at, run in enumerate(found)
        if is_edit_note(run.text)
        or (thread.labels and pattern(" ".join(run.text.split())).lower() in thread.labels)
    }


def signed(facts: Metadata, thread: Thread) -> Metadata:
    """Return the metadata as the opening post has it, where the page states nothing for machines.

    What a reader sees near the title of a forum's page may be anybody's.
    """
    if thread.opening < 0:
        return facts
    authors, published, basis = facts.authors, facts.published, facts.basis
    if basis.authors in _SEEN and thread.opening_author:
        authors = (thread.opening_author,)
        basis = structs.replace(basis, authors="visible")
    if basis.published in _SEEN and thread.opening_posted:
        published = thread.opening_posted
        basis = structs.replace(basis, published="visible")
    return structs.replace(facts, authors=authors, published=published, basis=basis)


def linked(kept: Sequence[Piece]) -> list[Piece]:
    """Return the pieces, the headline as the post's own words where it has no others.

    Who posts a link writes a line and nothing below it: that line is what was posted.
    """
    if any(piece.comment < 0 and piece.kind not in _AROUND for piece in kept):
        return list(kept)
    return [
        structs.replace(piece, kind="paragraph") if piece.kind == "title" else piece
        for piece in kept
    ]

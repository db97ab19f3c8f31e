"""A page of HTML made into blocks, comments and metadata, nothing lost on the way."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from assay.errors import EmptySourceError
from assay.read.html.anchors import marked
from assay.read.html.article import article
from assay.read.html.choose import choose
from assay.read.html.opened import chaff, linked, opened, signed
from assay.read.html.pieces import Piece, pieces, quoted
from assay.read.html.reading import reading
from assay.read.html.roles import roles
from assay.read.html.title import headline
from assay.read.markup.path import paths
from assay.read.markup.runs import ink, runs
from assay.read.markup.tree import parse, words
from assay.read.metadata import address, seen, stated
from assay.read.metadata.marks import head, shown
from assay.read.threads import NO_THREAD, is_notice
from assay.read.threads.announced import announced
from assay.read.threads.find import find
from assay.read.threads.heads import heads
from assay.read.threads.platforms import PLATFORMS, veiled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assay.read.markup.runs import Run
    from assay.read.markup.tree import Tree
    from assay.read.metadata import Metadata
    from assay.read.metadata.marks import Head
    from assay.read.origin import Origin
    from assay.read.threads import Thread
    from assay.record import Reading

__all__ = ["read_html"]

_BARE, _FULLER = 500, 10
"""Fewer characters than this beside ten times as many in ``<noscript>`` are no page."""

_LEAD = 8
"""How many runs after the title may hold a byline or a date; and, less likely, before it."""

_ABOVE = 4

_LEAD_WORDS = 25


def read_html(
    text: str,
    origin: Origin,
    *,
    platforms: Sequence[Callable[[Tree, str | None], Thread | None]] = PLATFORMS,
) -> Reading:
    """Read a page of HTML, decoded; ``platforms`` are the readers of comments tried first.

    Raises `EmptySourceError` when a reader would see no words in it.
    """
    tree = _tree(text)
    if tree is None:
        raise _empty(origin)
    top = head(tree)
    thread = find(tree, address(top, origin.url), platforms) or NO_THREAD
    count = announced(tree, top.scripts)
    found = runs(tree, thread.apart)
    if not found:
        raise _empty(origin, cut=tree.cut)
    facts, title = _facts(tree, top, thread, found, origin)
    facts = signed(facts, thread)
    # the extractor takes the tree apart: what is asked of elements is asked before
    written, links = paths(tree), marked(tree, origin.url or facts.url)
    made = _made(tree, thread, found, facts, title)
    kept, removed = _without_notices(made)
    if title is None:
        kept = [*_named(tree, top, facts), *kept]
    if not kept:
        raise _empty(origin)
    if thread.opening >= 0:
        kept = linked(kept)
    return reading(
        origin,
        facts,
        kept,
        paths=written,
        links=links,
        found=found,
        thread=thread,
        removed=removed,
        announced=count,
    )


def _tree(text: str) -> Tree | None:
    """Return the page as a browser draws it; without scripts, where its posts are only there.

    Or where next to nothing is drawn with them.
    """
    tree = parse(text)
    if tree is None or "noscript" not in tree.tags:
        return tree
    if veiled(tree):
        return parse(text, scripted=False)
    if _is_full(tree):
        return tree
    drawn = sum(ink(run.text) for run in runs(tree))
    other = parse(text, scripted=False)
    if other is None or sum(ink(run.text) for run in runs(other)) < _FULLER * max(drawn, 1):
        return tree
    return other


def _is_full(tree: Tree) -> bool:
    """Tell whether more is drawn than on a bare page, without reading all of it."""
    drawn = 0
    for row, element in enumerate(tree.elements):
        if tree.shown[row]:
            drawn += ink(element.text or "")
            if drawn > _BARE:
                return True
    return False


def _empty(origin: Origin, *, cut: bool = False) -> EmptySourceError:
    if cut:
        return EmptySourceError(
            origin.source,
            "no words were found before the page nests its elements deeper than can be read "
            "(about 2,000 levels): give its words as plain text.",
        )
    return EmptySourceError(
        origin.source,
        "the page holds no words; it may be drawn by a script. Open it in a browser, save the "
        "page as it then stands, and give the path of that file.",
    )


def _facts(
    tree: Tree, top: Head, thread: Thread, found: Sequence[Run], origin: Origin
) -> tuple[Metadata, int | None]:
    """Return the metadata, and the row of the title's element."""
    marked = shown(tree, thread.sections)
    facts = stated(top, marked, origin.url)
    title = headline(
        tree,
        titles=[] if facts.title is None else [facts.title],
        page_title=top.title,
        site=facts.publisher,
        apart=thread.sections,
    )
    drawn = None if title is None else words(tree, title)
    comments = thread.bodies
    own = (run.text for run in found if not comments or comments[run.owner] < 0)
    return seen(facts, top, marked, drawn, _lead(tree, found, title), own), title


def _lead(tree: Tree, found: Sequence[Run], title: int | None) -> list[str]:
    """Return the short lines that follow the title, then those right before it."""
    if title is None:
        return []
    after = [at for at, run in enumerate(found) if title <= run.owner < tree.ends[title]]
    start = after[-1] + 1 if after else 0
    around = (*found[start : start + _LEAD], *found[max(start - _ABOVE, 0) : start])
    lines = [run.text for run in around]
    return [line for line in lines if len(line.split()) <= _LEAD_WORDS]


def _made(
    tree: Tree, thread: Thread, found: Sequence[Run], facts: Metadata, title: int | None
) -> list[Piece]:
    shape = roles(tree, heads(tree, thread))
    taken = {at for at, run in enumerate(found) if thread.bodies and thread.bodies[run.owner] >= 0}
    dropped = chaff(found, thread)
    if thread.opening >= 0:
        choice = opened(tree, found, thread, title, taken | dropped)
        return quoted(pieces(tree, shape, found, choice, thread, dropped))
    choice = choose(
        tree,
        shape,
        found,
        article(tree, found, thread.sections, facts.url),
        title=title,
        authors=facts.authors,
        taken=taken,
        apart=thread.sections,
    )
    return quoted(pieces(tree, shape, found, choice, thread, dropped))


def _without_notices(made: Sequence[Piece]) -> tuple[list[Piece], set[int]]:
    """Return the pieces without notices of removal, and the places of the comments removed."""
    sizes = Counter(piece.comment for piece in made)
    removed = {
        piece.comment
        for piece in made
        if piece.comment >= 0 and sizes[piece.comment] == 1 and is_notice(piece.text)
    }
    return [piece for piece in made if piece.comment not in removed], removed


def _named(tree: Tree, top: Head, facts: Metadata) -> list[Piece]:
    """Return the title as the head of the page has it, when the body has no element for it."""
    row = tree.first("title")
    if row is None or not facts.title or facts.title not in (top.title or ""):
        return []
    return [Piece(kind="title", text=facts.title, row=row, runs=())]

"""Pieces laid end to end: the page's one text, and what stands where in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from assay.read.html.anchors import anchors, images
from assay.read.html.aside import aside
from assay.read.language import detect
from assay.read.markup.path import path
from assay.read.threads import comments, missing
from assay.read.threads.announced import not_on_page
from assay.record import Block, Page, Problem, Reading
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from assay.read.html.anchors import Marked
    from assay.read.html.pieces import Piece
    from assay.read.markup.path import Paths
    from assay.read.markup.runs import Run
    from assay.read.metadata import Metadata
    from assay.read.origin import Origin
    from assay.read.threads import Thread

__all__ = ["reading"]

_GAP = "\n\n"


def reading(
    origin: Origin,
    facts: Metadata,
    made: Sequence[Piece],
    *,
    paths: Paths,
    links: Marked,
    found: Sequence[Run],
    thread: Thread,
    removed: Collection[int],
    announced: int | None,
) -> Reading:
    """Return the page whose text is the pieces, parted by blank lines.

    ``announced`` is how many comments the page says it has.
    """
    blocks = _blocks(made, paths)
    bodies: dict[int, Span] = {}
    for piece, block in zip(made, blocks, strict=True):
        if piece.comment >= 0:
            start = bodies.get(piece.comment, block.span).start
            bodies[piece.comment] = Span(start, block.span.end)
    listed = comments(thread, bodies, removed, origin.captured)
    text = _GAP.join(piece.text for piece in made)
    language, basis = facts.language, facts.basis
    if language is None:
        language = detect(text)
        basis = structs.replace(basis, language="detected" if language else None)
    page = Page(
        id=origin.id,
        source=origin.source,
        url=facts.url,
        captured=origin.captured,
        media_type=origin.media_type,
        title=facts.title,
        authors=facts.authors,
        publisher=facts.publisher,
        published=facts.published,
        modified=facts.modified,
        language=language,
        basis=basis,
        text=text,
        set_aside=aside(paths.tree, paths, found, {at for piece in made for at in piece.runs}),
    )
    lacking = not_on_page(announced, len(listed))
    problems = (*_cut(paths), *missing(listed, thread), *lacking)
    return Reading(
        page=page,
        blocks=blocks,
        comments=listed,
        problems=problems,
        anchors=anchors(links, made, blocks, facts.url),
        images=images(paths.tree, links, made, blocks),
    )


def _blocks(made: Sequence[Piece], paths: Paths) -> tuple[Block, ...]:
    blocks: list[Block] = []
    start = 0
    for number, piece in enumerate(made, 1):
        span = Span(start, start + len(piece.text))
        start = span.end + len(_GAP)
        comment = f"c{piece.comment + 1}" if piece.comment >= 0 else None
        where = path(paths, piece.row)
        blocks.append(
            Block(id=f"b{number}", kind=piece.kind, span=span, comment=comment, path=where)
        )
    return tuple(blocks)


def _cut(paths: Paths) -> list[Problem]:
    if not paths.tree.cut:
        return []
    return [
        Problem(
            code="too_deep",
            message=(
                "The page nests its elements deeper than can be read (about 2,000 levels); what "
                "stands below or after that place was not read."
            ),
        )
    ]

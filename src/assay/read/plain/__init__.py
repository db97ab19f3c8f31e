"""Plain text -> page: its blocks, its comment tree, and what its head states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.read.language import detect
from assay.read.plain.article import Piece, read_article
from assay.read.plain.body import body_pieces, read_bodies, thread_end
from assay.read.plain.names import name_lines
from assay.read.plain.thread import Thread, thread
from assay.record import Basis, Block, Comment, Page, Reading
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.read.origin import Origin
    from assay.read.plain.article import Article
    from assay.read.plain.body import Body
    from assay.read.plain.names import NameLine

__all__ = ["read_plain"]


def read_plain(text: str, origin: Origin) -> Reading:
    """Read decoded ``text`` (line feeds only, no byte-order mark) as a page.

    ``page.text`` is ``text`` itself. An article comes first, with its title, dates, captions,
    headings and so on; a comment thread follows where name lines show one, and whatever stands
    below it is read as the article is. Text without any of this is paragraphs. Never fails.
    """
    names = name_lines(text)
    first = names[0].line.start if names else len(text)
    article = read_article(text, Span(0, first))
    pieces = list(article.pieces)
    tree = thread(names)
    comments: tuple[Comment, ...] = ()
    if names:
        end = thread_end(text, names)
        bodies = read_bodies(text, names, end)
        comments = _comments(names, bodies, tree)
        pieces.extend(_thread_pieces(text, names, bodies, comments, tree))
        pieces.extend(read_article(text, Span(end, len(text)), headed=False).pieces)
    return Reading(
        page=_page(text, origin, article),
        blocks=tuple(
            Block(id=f"b{place}", kind=piece.kind, span=piece.span, comment=piece.comment)
            for place, piece in enumerate(pieces, start=1)
        ),
        comments=comments,
        problems=tree.problems,
    )


def _page(text: str, origin: Origin, article: Article) -> Page:
    title = " ".join(article.title.of(text).split()) if article.title else None
    language = detect(text)
    return Page(
        id=origin.id,
        source=origin.source,
        url=origin.url,
        captured=origin.captured,
        media_type=origin.media_type,
        title=title,
        authors=article.authors,
        published=article.published,
        modified=article.modified,
        language=language,
        basis=Basis(
            language="detected" if language else None,
            title="visible" if title else None,
            authors="visible" if article.authors else None,
            published="visible" if article.published else None,
            modified="visible" if article.modified else None,
        ),
        text=text,
    )


def _comments(
    names: Sequence[NameLine], bodies: Sequence[Body], tree: Thread
) -> tuple[Comment, ...]:
    found: list[Comment] = []
    for place, node in enumerate(tree.nodes, start=1):
        parent = None if node.parent is None else f"c{node.parent + 1}"
        if node.name is None:
            lost = Comment(id=f"c{place}", parent=parent, depth=node.depth, state="missing")
            found.append(lost)
            continue
        name, body = names[node.name], bodies[node.name]
        posted = name.posted or (body.posted.iso if body.posted else None)
        comment = Comment(
            id=f"c{place}",
            parent=parent,
            depth=node.depth,
            author=name.author,
            posted=posted,
            span=body.span,
            state="empty" if body.span is None else "present",
        )
        found.append(comment)
    return tuple(found)


def _thread_pieces(
    text: str,
    names: Sequence[NameLine],
    bodies: Sequence[Body],
    comments: Sequence[Comment],
    tree: Thread,
) -> list[Piece]:
    owners: list[str | None] = [None] * len(names)
    for comment, node in zip(comments, tree.nodes, strict=True):
        if node.name is not None:
            owners[node.name] = comment.id
    pieces = [Piece("furniture", name.line.span) for name in names]
    pieces.extend(body_pieces(text, bodies, owners))
    return sorted(pieces, key=lambda piece: piece.span)

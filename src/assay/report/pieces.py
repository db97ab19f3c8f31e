"""The page's text in pieces: its blocks, and whatever words stand between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from assay.record import BlockKind, Record
from assay.text import Span, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Piece", "PieceKind", "pieces"]

PieceKind = BlockKind | Literal["between"]


class Piece(Struct, frozen=True, kw_only=True):
    """A run of the text. ``comment`` is the id of the comment whose words they are."""

    kind: PieceKind
    span: Span
    comment: str | None = None


def pieces(record: Record) -> Iterator[Piece]:
    """Yield every piece in order: together they hold all the words of ``page.text``.

    A comment without blocks is one piece.
    """
    text = record.page.text
    at = 0
    for piece in _given(record):
        if piece.span.start < at:
            continue
        between = trim(text, Span(at, piece.span.start))
        if between:
            yield Piece(kind="between", span=between)
        yield piece
        at = piece.span.end
    rest = trim(text, Span(at, len(text)))
    if rest:
        yield Piece(kind="between", span=rest)


def _given(record: Record) -> list[Piece]:
    within = {block.comment for block in record.blocks}
    given = [
        Piece(kind=block.kind, span=block.span, comment=block.comment) for block in record.blocks
    ]
    given += [
        Piece(kind="comment", span=comment.span, comment=comment.id)
        for comment in record.comments
        if comment.span and comment.id not in within
    ]
    return sorted(given, key=lambda piece: piece.span)

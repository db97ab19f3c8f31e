"""Quotations that the page does not set as such: behind "X wrote:", or between a forum's marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from assay.text import Span, trim
from assay.weigh.quoted.header import is_header

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.record import Block

__all__ = ["Marked", "unseen"]

Marked: TypeAlias = "dict[str, tuple[Span, ...]]"
"""What is quoted without being set so, by the id of its first block."""

_ENDS = re.compile(r"[:↑→]\s*\Z")
_OPENS = re.compile(r"\s*\[quote\b[^\]\n]{0,80}\]\s*", re.IGNORECASE)
_CLOSES = re.compile(r"\s*\[/quote\]\s*", re.IGNORECASE)
_MOST = 12
"""A forum's mark that is not closed within so many blocks quotes nothing."""


def unseen(text: str, blocks: Sequence[Block]) -> Marked:
    """Return what a comment quotes without its being set so, by the id of its first block.

    Behind a header ("X wrote:") that is the one block behind it, as long as another one follows;
    between the marks `[quote]` and `[/quote]` all of it. The spans are without header and marks.
    """
    found: dict[str, tuple[Span, ...]] = {}
    for at, block in enumerate(blocks):
        if block.comment is not None and block.kind != "quotation":
            opening = _OPENS.match(text, *block.span)
            if opening is not None:
                spans = tuple(_marked(text, blocks, at, opening.end()))
                if spans:
                    found[block.id] = spans
            elif _heads(text, block) and _alike(blocks, at, 1) and _alike(blocks, at, 2):
                found[blocks[at + 1].id] = (blocks[at + 1].span,)
    return found


def _heads(text: str, block: Block) -> bool:
    return _ENDS.search(block.span.of(text)) is not None and is_header(text, block.span)


def _alike(blocks: Sequence[Block], at: int, by: int) -> bool:
    """Tell whether the block ``by`` behind one is the same comment's, and set as it is."""
    if at + by >= len(blocks):
        return False
    one, other = blocks[at], blocks[at + by]
    return one.comment == other.comment and other.kind == one.kind


def _marked(text: str, blocks: Sequence[Block], at: int, start: int) -> Iterator[Span]:
    """Yield what stands between a forum's marks; nothing where the second one is missing."""
    held: list[Span] = []
    for block in blocks[at : at + _MOST]:
        if block.comment != blocks[at].comment:
            return
        low = start if not held and block is blocks[at] else block.span.start
        closing = _CLOSES.search(text, low, block.span.end)
        inside = trim(text, Span(low, closing.start() if closing else block.span.end))
        if inside is not None:
            held.append(inside)
        if closing is not None:
            yield from held
            return

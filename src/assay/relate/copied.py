"""Unmarked copying: a passage that stands elsewhere on the page, without a sign that it is quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.text import Passages, Span, quoted_stretches, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.record import Quotation, Reading

__all__ = ["BY", "Copy", "copied"]

BY = "rule:copied/1"

_ARTICLE = ""
_FEWEST = 12
"""So many words in a row that agree do so by no chance."""

_SILENT = frozenset({"furniture", "byline"})
_STRETCH = 60


class Copy(NamedTuple):
    """Words of a comment that stand in another writer's text, by key (`""` for the article)."""

    comment: str
    span: Span
    owner: str
    of: Span


def copied(reading: Reading, quotations: tuple[Quotation, ...]) -> Iterator[Copy]:
    """Yield the passages that a comment takes over unmarked from what stands before it.

    The whole comment posted twice under one name is no copying: it is a repetition.
    """
    text = reading.page.text
    texts: dict[str, list[Span]] = {_ARTICLE: []}
    for block in reading.blocks:
        if block.kind not in _SILENT and (block.comment is None or block.kind != "quotation"):
            texts.setdefault(block.comment or _ARTICLE, []).append(block.span)
    index = Passages({owner: words(text, spans) for owner, spans in texts.items()})
    marked = [one.span for one in quotations]
    later = {one.id for one in reading.comments}
    for comment in reading.comments:
        own = index.words(comment.id) if comment.id in texts else None
        if own is not None and len(own.forms) >= _FEWEST:
            quoted = [*quoted_stretches(text, comment.span or Span(0, 0))]
            yield from _within(comment.id, own, index, later, [*quoted, *marked])
        later.discard(comment.id)


def _within(comment, own, index, later, marked):  # noqa: ANN001, ANN202
    low = 0
    while low + _FEWEST <= len(own.forms):
        found = index.find(own.forms[low : low + _STRETCH], later)
        run = max(
            ((count, at, there, one.owner) for one in found for at, there, count in one.pairs),
            default=(0, 0, 0, ""),
        )
        count, at, there, owner = run
        if count >= _FEWEST:
            span = own.cut(low + at, low + at + count).span
            if not any(span.overlaps(one) for one in marked):
                yield Copy(comment, span, owner, index.words(owner).cut(there, there + count).span)
            low += at + count
        else:
            low += _STRETCH - _FEWEST

"""Unmarked copying: a passage of the page taken over without a sign that it is quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.relate.own import ARTICLE
from assay.text import Passages, Span, Words, quoted_stretches, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.record import Quotation, Reading

__all__ = ["BY", "Copy", "copied"]

BY = "rule:copied/1"

_FEWEST = 12
"""So many words in a row that agree do so by no chance."""

_HINTS = 6
"""A stretch shares at least so many runs of three words with what it was copied from: of the ten
in `_FEWEST` words, some may stand everywhere on the page."""

_SILENT = frozenset({"furniture", "byline"})
_STRETCH = 60


class Copy(NamedTuple):
    """Words of a comment that stand in another writer's text, by key (`ARTICLE` is one)."""

    comment: str
    span: Span
    owner: str
    of: Span


def copied(reading: Reading, quotations: Sequence[Quotation]) -> Iterator[Copy]:
    """Yield the passages that a comment takes over unmarked from what stands before it.

    Who says their own words again copies nothing.
    """
    text = reading.page.text
    order = {one.id: place for place, one in enumerate(reading.comments)}
    writers = {one.id: one.author for one in reading.comments}
    texts: dict[str, list[Span]] = {ARTICLE: []}
    for block in reading.blocks:
        if block.kind not in _SILENT and (block.comment is None or block.kind != "quotation"):
            texts.setdefault(block.comment or ARTICLE, []).append(block.span)
    index = Passages({owner: words(text, spans) for owner, spans in texts.items()})
    marked = [one.span for one in quotations]
    for comment in reading.comments:
        own = index.words(comment.id) if comment.id in texts else None
        if own is None or len(own.forms) < _FEWEST:
            continue
        quoted = [*quoted_stretches(text, comment.span or Span(0, 0))]
        for found in _within(own, index, _From(order, order[comment.id])):
            again = comment.author is not None and writers.get(found.owner) == comment.author
            if not again and not any(found.span.overlaps(one) for one in (*quoted, *marked)):
                yield found._replace(comment=comment.id)


class _From:
    """The keys of the comments from one on: what they say was not there to be copied."""

    def __init__(self, order: Mapping[str, int], place: int) -> None:
        self._order, self._place = order, place

    def __contains__(self, owner: object) -> bool:
        return isinstance(owner, str) and self._order.get(owner, -1) >= self._place


def _within(own: Words, index: Passages, later: _From) -> Iterator[Copy]:
    low = 0
    while low + _FEWEST <= len(own.forms):
        found = index.find(own.forms[low : low + _STRETCH], later, least=_HINTS)
        run = max(
            ((count, at, there, one.owner) for one in found for at, there, count in one.pairs),
            default=(0, 0, 0, ""),
        )
        count, at, there, owner = run
        if count >= _FEWEST:
            span = own.cut(low + at, low + at + count).span
            of = index.words(owner).cut(there, there + count).span
            yield Copy("", span, owner, of)
            low += at + count
        else:
            low += _STRETCH - _FEWEST

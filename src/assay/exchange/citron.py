"""Quotes as BBC Citron writes them: one JSON file a page, offsets in code points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assay import __version__
from assay.exchange.parts import Part, json_bytes
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.exchange.contents import Contents, Leaf
    from assay.record import Attribution
    from assay.text import Spans

__all__ = ["citron"]


def citron(contents: Contents) -> Iterator[Part]:
    """Yield a file a page: its text, its quotes, and the mentions that are of one source."""
    for leaf in contents.leaves():
        yield Part(f"{leaf.page.id}.json", json_bytes(_page(leaf)) + b"\n")


def _page(leaf: Leaf) -> dict[str, Any]:
    record = leaf.record
    mentions = {source.id: source.mentions for source in record.sources}
    return {
        "text": record.page.text,
        "quotes": [
            _quote(leaf, one, mentions[one.source])
            for one in record.attributions
            if one.cue and one.mention
        ],
        "coreference_groups": [
            [_span(leaf, mention) for mention in source.mentions]
            for source in record.sources
            if len(source.mentions) > 1
        ],
        "source": {"application": "assay", "model": __version__},
    }


def _quote(leaf: Leaf, one: Attribution, mentions: Spans) -> dict[str, Any]:
    """Return a quote. Citron's cue is one span: of one in pieces it runs from first to last."""
    return {
        "cue": _span(leaf, Span(one.cue[0].start, one.cue[-1].end)),
        "sources": [_span(leaf, span) for span in one.mention],
        "contents": [_span(leaf, span) for span in one.content],
        "coreferences": [
            _span(leaf, span) for span in mentions if not any(map(span.overlaps, one.mention))
        ],
        "id": leaf.own(one.id),
    }


def _span(leaf: Leaf, span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(leaf.record.page.text)}

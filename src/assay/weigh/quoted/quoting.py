"""Which stretches of a page are put forward as somebody else's words."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from assay.text import Span, Spans, quoted_stretches, trim
from assay.weigh.quoted.header import is_header
from assay.weigh.quoted.told import Told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.record import Block, Reading
    from assay.weigh.quoted.unseen import Marked

__all__ = ["ARTICLE", "Quoting", "quotings"]

ARTICLE = ""
"""The key of the article's own words, beside those of the comments."""

_SILENT = frozenset({"furniture", "byline", "table"})
_SINGLE = re.compile(
    r"(?<!\w)(?:‘([^‘’\n]{12,400}?)’(?!\w)|''(.{8,600}?)''|'([^'\n]{12,400}?)'(?!\w))"
)
_CARRIED = 3
"""So many blocks behind a quotation may carry on with it."""

_HEADED = frozenset({"title", "heading", "caption"})


class Quoting(NamedTuple):
    """What quotes: in whose text, and whether it must come from this page.

    ``spans`` are one stretch, or the blocks of a quotation that runs over several. ``owner`` is a
    comment's id or `ARTICLE`; ``block`` says that it stands as a block of its own; ``expected``
    that its writer puts it forward as words of this page; ``behind`` are the writer's blocks that
    follow, which may carry on with what is quoted; ``bare`` that nothing marks it: a comment opens
    with it and goes on, as who quotes by hand does.
    """

    spans: Spans
    owner: str
    block: bool
    expected: bool
    behind: Spans = ()
    bare: bool = False


def quotings(reading: Reading, marked: Marked) -> Iterator[Quoting]:
    """Yield the stretches in the order of the page; ``marked`` is what `unseen` finds on it."""
    text = reading.page.text
    told = Told(reading)
    inside = 0
    runs = [(kind, list(blocks)) for kind, blocks in groupby(reading.blocks, key=_run)]
    for at, ((owner, quotes), blocks) in enumerate(runs):
        if quotes:
            spans = tuple(one.span for one in blocks if not is_header(text, one.span))
            if spans:
                behind = _behind(owner, runs[at + 1 : at + 2])
                yield Quoting(spans, owner, block=True, expected=owner != ARTICLE, behind=behind)
            continue
        opens = owner != ARTICLE and (not at or runs[at - 1][0][0] != owner) and len(blocks) > 1
        for place, block in enumerate(blocks):
            if block.id in marked:
                yield Quoting(marked[block.id], owner, block=True, expected=True)
                inside = marked[block.id][-1].end
            elif block.kind not in _SILENT and block.span.start >= inside:
                inline = list(_inline(text, block, owner, told))
                if opens and not place and not inline:
                    yield Quoting((block.span,), owner, block=False, expected=False, bare=True)
                yield from inline


def _behind(owner: str, runs: Sequence[tuple[tuple[str, bool], list[Block]]]) -> Spans:
    if owner == ARTICLE or not runs or runs[0][0][0] != owner:
        return ()
    return tuple(one.span for one in runs[0][1][:_CARRIED])


def _run(block: Block) -> tuple[str, bool]:
    return block.comment or ARTICLE, block.kind == "quotation"


def _inline(text: str, block: Block, owner: str, told: Told) -> Iterator[Quoting]:
    """Yield what stands in quotation marks; in the article, only where it heads something."""
    if owner == ARTICLE and block.kind not in _HEADED:
        return
    double = quoted_stretches(text, block.span)
    single = (
        Span(*found.span()) for found in _SINGLE.finditer(text, *block.span)
        if not any(one.start <= found.start() < one.end for one in double)
    )  # fmt: skip
    for marked in sorted((*double, *single)):
        inside = trim(text, marked, "“”„«»‟\"'‘’")
        if inside is not None:
            expected = owner != ARTICLE and told.before(text, block.span.start, marked.start)
            yield Quoting((inside,), owner, block=False, expected=expected)

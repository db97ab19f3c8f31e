"""Which stretches of a page are put forward as somebody else's words."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from assay.text import Span, Spans, quoted_stretches, trim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.record import Block, Reading

__all__ = ["ARTICLE", "Quoting", "is_header", "quotings"]

ARTICLE = ""
"""The key of the article's own words, beside those of the comments."""

_SILENT = frozenset({"furniture", "byline", "table"})
_SINGLE = re.compile(
    r"(?<!\w)(?:‘([^‘’\n]{12,400}?)’(?!\w)|''(.{8,600}?)''|'([^'\n]{12,400}?)'(?!\w))"
)
_TOLD = re.compile(
    r"\b(?:you|author|writer|article|piece|report|op|post(?:er)?|headline|above|he|she)\b"
    r"[^.!?\n]{0,24}\b(?:say|said|says|write|writes|wrote|written|claim|claims|claimed|put it|"
    r"state|states|stated|ask|asked)\b[^.!?\n\w]*\Z",
    re.IGNORECASE,
)
_LOOKED_AT = 70
_HEADED = frozenset({"title", "heading", "caption"})


_HEADER = re.compile(
    r"\s*(?:(?:originally\s+posted\s+by|quote(?:\s+from)?|quoting|zitat(?:\s+von)?|citation(?:\s+de)?|"
    r"cita(?:\s+de)?|posted\s+by|in\s+reply\s+to)\b[^\n]{0,70}"
    r"|[^\n]{0,90}?\b(?:wrote|writes|said|says|posted|schrieb|sagte|schreibt|escribió|dijo|ha\s+scritto|"
    r"ha\s+detto|a\s+(?:écrit|dit)|écrit|escreveu|disse|schreef|skrev|napisał\w*|пишет|писал\w*|сказал\w*)"
    r"(?:\s*:?[\s↑→]*|[\s:↑→]+(?=[^\n]*(?:\d{4}|\d:\d\d|\d[./]\d))[^\n]{0,30}))\s*\Z",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?=[^\n]*(?:\d{4}|\d:\d\d|\d[./-]\d))(?:[\d\W]*\b[^\W\d_]{1,10}\b){0,5}[\d\W]*\Z"
)
_DIGITS = re.compile(r"\d+")
_LONGEST_HEADER = 14


class Quoting(NamedTuple):
    """What quotes: in whose text, and whether it must come from this page.

    ``spans`` are one stretch, or the blocks of a quotation that runs over several. ``owner`` is a
    comment's id or `ARTICLE`; ``block`` says that it stands as a block of its own; ``expected``
    that its writer puts it forward as words of this page.
    """

    spans: Spans
    owner: str
    block: bool
    expected: bool


def quotings(reading: Reading) -> Iterator[Quoting]:
    """Yield the stretches in the order of the page."""
    text = reading.page.text
    for kind, blocks in groupby(reading.blocks, key=_run):
        owner, quotes = kind
        if quotes:
            spans = tuple(one.span for one in blocks if not is_header(text, one.span))
            if spans:
                yield Quoting(spans, owner, block=True, expected=owner != ARTICLE)
            continue
        for block in blocks:
            if block.kind not in _SILENT:
                yield from _inline(text, block, owner)


def is_header(text: str, span: Span) -> bool:
    """Tell a quotation's heading ("X wrote:", "Originally posted by X", a date) from its words."""
    line = span.of(text)
    if len(line.split()) > _LONGEST_HEADER:
        return False
    return _HEADER.match(line) is not None or (
        _DATE.match(line) is not None and len(_DIGITS.findall(line)) > 1
    )


def _run(block: Block) -> tuple[str, bool]:
    return block.comment or ARTICLE, block.kind == "quotation"


def _inline(text: str, block: Block, owner: str) -> Iterator[Quoting]:
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
            before = text[max(block.span.start, marked.start - _LOOKED_AT) : marked.start]
            told = owner != ARTICLE and _TOLD.search(before) is not None
            yield Quoting((inside,), owner, block=False, expected=told)

"""Places in a text: the one type of span, and what can be asked of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = [
    "CLOSING",
    "OPENING",
    "STRAIGHT",
    "Span",
    "Spans",
    "join",
    "lines",
    "quote",
    "quoted_stretches",
    "trim",
]

OPENING, CLOSING, STRAIGHT = "“„«‟", "”»", '"'
"""Double quotation marks; single ones are apostrophes too."""

_DOUBLE = re.compile(f"[{OPENING}{CLOSING}{STRAIGHT}]")
_ENDS = {"„": "“", "»": "«"}
"""Marks that open elsewhere close what these have opened."""

_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")


class Span(NamedTuple):
    """A place in ``page.text``: code points ``start`` up to, not including, ``end``."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many code points it covers."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words that stand there."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a code point."""
        return self.start < other.end and other.start < self.end


Spans = tuple[Span, ...]
"""One thing in one or several pieces: in text order, not overlapping."""


def quote(text: str, spans: Iterable[Span], gap: str = " … ") -> str:
    """Return the words of ``spans``, whitespace run together, pieces joined by ``gap``."""
    return gap.join(" ".join(span.of(text).split()) for span in spans)


def trim(text: str, span: Span, also: str = "") -> Span | None:
    """Shrink ``span`` past whitespace, and past the characters in ``also``, at its ends.

    None when nothing is left.
    """
    start, end = span
    while start < end and (text[start].isspace() or text[start] in also):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in also):
        end -= 1
    return Span(start, end) if start < end else None


def join(text: str, spans: Sequence[Span]) -> Spans:
    """Put pieces in text order and make one of those that touch or have only space between."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and not text[merged[-1].end : span.start].strip():
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def lines(text: str, within: Span | None = None) -> Iterator[Span]:
    """Yield every line with its line feed; their union is the text, or ``within``."""
    start, end = within or (0, len(text))
    for found in _LINE.finditer(text, start, end):
        yield Span(*found.span())


def quoted_stretches(text: str, span: Span) -> tuple[Span, ...]:
    """Find what stands between double quotation marks, marks included.

    A mark that is never closed runs to the end of the stretch, as newspapers set a quotation of
    several paragraphs. A straight mark opens when nothing is open and closes otherwise. Marks
    inside marks belong to the outer pair. „A low mark is closed by a high one“, and »marks that
    point inwards are a pair« where both are there.
    """
    found: list[Span] = []
    opened: int | None = None
    depth = 0
    inwards = text.rfind("«", *span)
    for at in _DOUBLE.finditer(text, *span):
        place, mark = at.start(), at.group()
        if opened is None:
            if mark in OPENING or mark == STRAIGHT or _points_in(text, place, inwards):
                opened, depth = place, 1
        elif mark in OPENING and not _ends_word(text, opened, place):
            depth += 1
        elif mark != "»" or text[opened] != "»":
            depth -= 1
            if depth <= 0:
                found.append(Span(opened, place + 1))
                opened = None
    if opened is not None:
        found.append(Span(opened, span.end))
    return tuple(found)


def _points_in(text: str, place: int, last: int) -> bool:
    """Tell whether a closing mark opens, as in »so«: a word follows, and later its other half."""
    return (
        text[place] == "»" and place + 1 < last and not text[place + 1].isspace()
        and (place == 0 or not text[place - 1].isalnum()) and not text[last - 1].isspace()
    )  # fmt: skip


def _ends_word(text: str, opened: int, place: int) -> bool:
    """Tell whether an opening mark closes what another one has opened: „so“, »so«."""
    return text[place] == _ENDS.get(text[opened]) and not text[place - 1].isspace()

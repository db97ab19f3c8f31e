"""One writer's words with a mark in place of every figure, so that rules can be read on them."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from assay.text import Span
from assay.weigh.checks.quantities import Quantity, quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.record import Block, Figure, Reading

__all__ = ["Marked", "N", "P", "S", "Stretches", "T", "Window", "marked", "stretches"]

N, P, _PART, T, _NONE = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
"""What stands for an amount, a percentage, a part, a multiple, and what is no number."""

S = f"[{P}{_PART}]"
_MARK = {"amount": N, "percent": P, "part": _PART, "times": T}
_CLEARED = str.maketrans(dict.fromkeys((N, P, _PART, T, _NONE), " "))

_SILENT = frozenset({"furniture", "byline", "table"})
_APART = frozenset({"title", "heading", "caption"})
_TIMES = re.compile(r"[\s-]*times\b", re.IGNORECASE)

_END = re.compile(r"(?:[.!?…]+[\"'”’»)\]]*(?=\s)|\n\s*\n|\n)")
_WRAPPED = 60
"""A line of at least so many characters may have been broken to fit; a shorter one ends there."""

_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Sgt|Capt|Rev|Sen|Rep|Gov|No|vs|ca|approx|"
    r"Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|i\.e|e\.g|cf|Mt|Ft|U\.S|U\.K))\Z"
)
_LOOKED_BACK = 12
_LIST, _MOST_LINES = 3, 40
_FIGURES = 2
_LONGEST = 1500
"""Sentences are read to this length; a longer one is cut, so that time stays linear."""


class Marked(NamedTuple):
    """The text with marks, where the marks are, what they stand for, and its sentences."""

    text: str
    places: tuple[int, ...]
    quantities: tuple[Quantity | None, ...]
    sentences: tuple[Span, ...]
    comment: str | None

    def at(self, place: int) -> Quantity | None:
        """Return the quantity whose mark stands at a place."""
        found = bisect_left(self.places, place)
        if found < len(self.places) and self.places[found] == place:
            return self.quantities[found]
        return None

    def within(self, start: int, end: int) -> list[tuple[int, Quantity]]:
        """Return the quantities of a stretch, each with the place of its mark."""
        low, high = bisect_left(self.places, start), bisect_left(self.places, end)
        return [
            (place, one)
            for place, one in zip(self.places[low:high], self.quantities[low:high], strict=True)
            if one is not None
        ]

    def sentences_within(self, span: Span) -> tuple[Span, ...]:
        """Return the sentences that begin in a stretch."""
        low = bisect_left(self.sentences, (span.start, 0))
        return self.sentences[low : bisect_left(self.sentences, (span.end, 0))]


class Window(NamedTuple):
    """One sentence, or several in a row, of a marked text."""

    whole: Marked
    span: Span
    first: Span
    listed: bool = False

    @property
    def text(self) -> str:
        """The words, with marks."""
        return self.span.of(self.whole.text)

    def quantity(self, at: int) -> Quantity:
        """Return the quantity whose mark stands ``at`` characters into the window."""
        found = self.whole.at(self.span.start + at)
        if found is None:
            raise LookupError(f"expected the mark of a figure at {at} of {self.text!r}")
        return found

    @property
    def broken(self) -> bool:
        """Whether it runs over several paragraphs."""
        return "\n\n" in self.text.strip()

    @property
    def quantities(self) -> list[tuple[int, Quantity]]:
        """The quantities, each with its place in the window."""
        found = self.whole.within(*self.span)
        return [(place - self.span.start, one) for place, one in found]


class Stretches(NamedTuple):
    """A marked text in pieces to be read: single sentences, two and three in a row, and lists."""

    whole: Marked
    single: tuple[Window, ...]
    double: tuple[Window, ...]
    triple: tuple[Window, ...]
    lists: tuple[Window, ...]


def stretches(whole: Marked) -> Stretches:
    """Cut a marked text into what has two figures or more to set beside each other."""
    single, double, triple = (tuple(_windows(whole, count)) for count in (1, 2, 3))
    return Stretches(whole, single, double, triple, tuple(_lists(whole)))


def _windows(whole: Marked, count: int) -> Iterator[Window]:
    """Yield every run of ``count`` sentences that has figures at both its ends; no list is cut."""
    sentences = whole.sentences
    held = [len(whole.within(*one)) for one in sentences]
    lines = [_is_line(whole.text, one) for one in sentences]
    for place in range(len(sentences) - count + 1):
        last = place + count - 1
        if any(lines[place:last]) or sum(held[place : last + 1]) < _FIGURES:
            continue
        if count == 1 or held[place] or held[last]:
            yield Window(whole, Span(sentences[place].start, sentences[last].end), sentences[place])


def _lists(whole: Marked) -> Iterator[Window]:
    """Yield every list of short lines, with the sentence before it and the one behind."""
    first = 0
    ends = [whole.text[one.end - 1] == "\n" for one in whole.sentences]
    while first < len(ends):
        last = first
        while last < len(ends) - 1 and ends[last] and last - first < _MOST_LINES:
            last += 1
        if last - first >= _LIST:
            low, high = whole.sentences[first], whole.sentences[last]
            yield Window(whole, Span(low.start, high.end), low, listed=True)
        first = max(last, first + 1)


def _is_line(text: str, sentence: Span) -> bool:
    end = text[sentence.end - 2 : sentence.end]
    return end.endswith("\n") and end != "\n\n"


def marked(reading: Reading, figures: Sequence[Figure]) -> Iterator[Marked]:
    """Mark each run of blocks that one writer has written, headings by themselves."""
    ordered = sorted(figures, key=lambda one: one.span)
    starts = [one.span.start for one in ordered]
    for (comment, apart, _), blocks in groupby(_spoken(reading.blocks), key=_run):
        del apart
        spans = [block.span for block in blocks]
        low = bisect_left(starts, spans[0].start)
        high = bisect_left(starts, spans[-1].end)
        if low < high:
            yield _mark(reading.page.text, spans, ordered[low:high], comment)


def _spoken(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        quoted = block.comment is not None and block.kind == "quotation"
        if block.kind not in _SILENT and not quoted:
            yield block


def _run(block: Block) -> tuple[str | None, bool, str]:
    apart = block.kind in _APART
    return block.comment, apart, block.id if apart else ""


def _mark(
    text: str, spans: Sequence[Span], figures: Sequence[Figure], comment: str | None
) -> Marked:
    parts: list[str] = []
    places: list[int] = []
    quantities: list[Quantity | None] = []
    length = at = 0

    def put(words: str) -> None:
        nonlocal length
        parts.append(words)
        length += len(words)

    for span in spans:
        start = span.start
        while at < len(figures) and figures[at].span.end <= span.end:
            figure = figures[at]
            at += 1
            if figure.span.start < start:
                continue
            put(text[start : figure.span.start].translate(_CLEARED))
            read = quantity(figure, figure.span.of(text))
            start = figure.span.end
            behind = _TIMES.match(text, start, span.end) if read and read.unit is None else None
            if read and behind is not None:
                read, start = read._replace(kind="times"), behind.end()
            places.append(length)
            quantities.append(read)
            put(_MARK[read.kind] if read else _NONE)
        put(text[start : span.end].translate(_CLEARED) + "\n\n")
    whole = "".join(parts)
    return Marked(whole, tuple(places), tuple(quantities), tuple(_sentences(whole)), comment)


def _sentences(text: str) -> Iterator[Span]:
    """Cut a marked text into sentences and lines; figures are marks, so no dot in them cuts."""
    start = line = 0
    for found in _END.finditer(text):
        end = found.end()
        if found.group().startswith("\n"):
            short = found.start() - line < _WRAPPED
            line = end
            if found.group() == "\n" and not short:
                continue
        elif not _ends(text, found):
            continue
        yield from _cut(text, start, end)
        start = end
    yield from _cut(text, start, len(text))


def _ends(text: str, found: re.Match[str]) -> bool:
    """Tell whether a full stop ends a sentence: no small letter follows, and no short form ends."""
    follows = text[found.end() : found.end() + 8].lstrip().lstrip("\"'“‘«([")
    if follows[:1].islower():
        return False
    before = text[max(0, found.start() - _LOOKED_BACK) : found.start()]
    return found.group()[0] != "." or _ABBREVIATED.search(before) is None


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    for low in range(start, end, _LONGEST):
        high = min(end, low + _LONGEST)
        if text[low:high].strip():
            yield Span(low, high)

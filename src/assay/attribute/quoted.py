"""How much of what is said stands in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from assay.text import CLOSING, OPENING, STRAIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assay.record import Quoted
    from assay.text import Span

__all__ = ["Marks", "quoted"]


_MARK = re.compile(f"[{OPENING}{CLOSING}{STRAIGHT}]")


class Marks(NamedTuple):
    """Running counts over a block that begins at ``start``: its letters, and those in marks."""

    start: int
    letters: tuple[int, ...]
    inside: tuple[int, ...]

    @classmethod
    def of(cls, text: str, block: Span) -> Marks:
        """Count a block once, for all that is said in it."""
        counts = list(map(str.isalnum, block.of(text)))
        letters = tuple(accumulate(counts, initial=0))
        before, depth = 0, 0
        for found in _MARK.finditer(text, *block):
            place, mark = found.start() - block.start, found.group()
            if not depth:
                counts[before:place] = [False] * (place - before)
            opens = mark in OPENING or (mark == STRAIGHT and not depth)
            before, depth = place, depth + 1 if opens else max(0, depth - 1)
        if not depth:
            counts[before:] = [False] * (len(counts) - before)
        return cls(block.start, letters, tuple(accumulate(counts, initial=0)))


def quoted(text: str, content: Iterable[Span], blocks: Sequence[Marks]) -> Quoted:
    """Direct when every word but "that" stands in quotation marks, mixed when some do.

    ``blocks`` are the counts of all blocks, in order; each piece stands in one of them.
    """
    letters = inside = 0
    for span in content:
        marks = blocks[bisect_right(blocks, span.start, key=attrgetter("start")) - 1]
        start = span.start
        if text[start : start + 5].lower().rstrip('“" ') == "that":
            start = min(start + 4, span.end)
        first, after = start - marks.start, span.end - marks.start
        letters += marks.letters[after] - marks.letters[first]
        inside += marks.inside[after] - marks.inside[first]
    if letters and inside == letters:
        return "direct"
    return "mixed" if inside else "indirect"

"""Many spans, asked which of them overlap another: by bisection, so that long texts stay linear."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assay.text import Span

__all__ = ["Places", "among"]


def among(spans: Sequence[Span], within: Span) -> Sequence[Span]:
    """Return those that overlap ``within``; ``spans`` are in order and do not overlap."""
    first = bisect_right(spans, within.start, key=attrgetter("end"))
    return spans[first : bisect_left(spans, within.end, key=attrgetter("start"))]


class Places:
    """Spans, to ask whether another overlaps one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def overlap(self, span: Span) -> bool:
        """Tell whether ``span`` shares a code point with one of them."""
        at = bisect_right(self._ends, span.start)
        return at < len(self._starts) and self._starts[at] < span.end

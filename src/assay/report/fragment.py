"""Links to the very words: text directives.

The syntax is that of the WICG's draft "URL Fragment Text Directives":
``#:~:text=[prefix-,]start[,end][,-suffix]``. A browser goes to the first place that matches, so
words that occur earlier on the page get the words before them as a prefix.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from msgspec import Struct

if TYPE_CHECKING:
    from assay.text import Spans

__all__ = ["Wording", "directive", "with_directive"]

_WORD = re.compile(r"\w+(?:[.,:'’]\w+)*")
"""A word as browsers count it (UAX 29): `1,025` and `can’t` are one each."""

_WHOLE: Final = 12
"""Up to so many words are given whole; of more, only the first and the last."""
_HEAD: Final = 5
_TAIL: Final = 4
_CONTEXT: Final = 8


class Wording(Struct, frozen=True, kw_only=True):
    """The words of a text: where each is, and where each run of three first occurs."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    folded: Sequence[str]
    first: Mapping[tuple[str, ...], int]

    @classmethod
    def of(cls, text: str, end: int | None = None) -> Wording:
        """Index ``text`` in one pass. Case is folded, as browsers fold it when they search.

        What stands behind ``end`` is left out: it changes no link to words before it.
        """
        matches = _WORD.finditer(text, 0, len(text) if end is None else end)
        found = [(*match.span(), match.group().casefold()) for match in matches]
        folded = [word for _, _, word in found]
        first: dict[tuple[str, ...], int] = {}
        for at, run in enumerate(zip(folded, folded[1:], folded[2:], strict=False)):
            first.setdefault(run, at)
        return cls(
            text=text,
            starts=[start for start, _, _ in found],
            ends=[end for _, end, _ in found],
            folded=folded,
            first=first,
        )

    def between(self, start: int, end: int) -> str:
        """Return the text from ``start`` to ``end``, percent-encoded for a directive."""
        return quote(" ".join(self.text[start:end].split()), safe="").replace("-", "%2D")

    def encoded(self, low: int, high: int) -> str:
        """Return words ``low`` to ``high`` (inclusive) and what stands between them."""
        return self.between(self.starts[low], self.ends[high])

    def one_line(self, low: int, high: int) -> bool:
        """Tell whether the words stand in one line: what a browser finds is within a block."""
        return "\n" not in self.text[self.starts[low] : self.ends[high]]

    def first_here(self, low: int, high: int) -> bool:
        """Tell whether no earlier place has the words ``low`` to ``high`` (inclusive)."""
        return low == 0 or any(
            self.first[tuple(self.folded[at : at + 3])] == at for at in range(low, high - 1)
        )


def directive(wording: Wording, spans: Spans) -> str | None:
    """Return the text directive (``text=…``) for ``spans``; None where they hold no word.

    Words in several pieces, in several lines or longer than a dozen are given by their ends.
    """
    low = bisect_left(wording.starts, spans[0].start)
    high = bisect_left(wording.starts, spans[-1].end) - 1
    if high < low or wording.starts[low] >= spans[-1].end:
        return None
    if len(spans) == 1 and high - low < _WHOLE and wording.one_line(low, high):
        before = _before(wording, low, high)
        after = _after(wording, before, high)
        prefix, suffix = _prefix(wording, before, low), _suffix(wording, high, after)
        return f"text={prefix}{wording.encoded(low, high)}{suffix}"
    return _range(wording, low, high)


def _range(wording: Wording, low: int, high: int) -> str:
    """Return a directive of the first and the last words, each within one line."""
    head = low + min(_HEAD - 1, (high - low) // 2)
    while head > low and not wording.one_line(low, head):
        head -= 1
    before = _before(wording, low, head)
    start = f"{_prefix(wording, before, low)}{wording.encoded(low, head)}"
    if head == high:
        return f"text={start}"
    tail = max(high - _TAIL + 1, head + 1)
    while tail < high and not wording.one_line(tail, high):
        tail += 1
    while tail - 1 > head and _met_before(wording.folded, head, tail, high):
        tail -= 1
    return f"text={start},{wording.encoded(tail, high)}"


def _before(wording: Wording, low: int, high: int) -> int:
    """Return how far back a prefix must begin for the place to be the first.

    It keeps to the line: on the page, what stands before a block need not be what the text has.
    """
    before = low
    while (
        before > max(0, low - _CONTEXT)
        and not wording.first_here(before, high)
        and wording.one_line(before - 1, low)
    ):
        before -= 1
    return before


def _after(wording: Wording, before: int, high: int) -> int:
    """Return how far a suffix must reach where no prefix could make the place the first."""
    after, last = high, len(wording.folded) - 1
    while (
        after < min(last, high + _CONTEXT)
        and not wording.first_here(before, after)
        and wording.one_line(high, after + 1)
    ):
        after += 1
    return after


def _prefix(wording: Wording, before: int, low: int) -> str:
    """Return the prefix with all that stands between it and the words: it must touch them."""
    if before == low:
        return ""
    return f"{wording.between(wording.starts[before], wording.starts[low])}-,"


def _suffix(wording: Wording, high: int, after: int) -> str:
    if after == high:
        return ""
    return f",-{wording.between(wording.ends[high], wording.ends[after])}"


def _met_before(folded: Sequence[str], head: int, tail: int, high: int) -> bool:
    """Tell whether the closing words stand between the opening words and their own place."""
    size = high - tail + 1
    wanted = folded[tail : high + 1]
    return any(folded[at : at + size] == wanted for at in range(head + 1, tail))


def with_directive(address: str, text: str | None) -> str:
    """Return ``address`` with the directive ``text`` after whatever fragment it has."""
    bare = address.partition(":~:")[0]
    if text is None:
        return bare.removesuffix("#")
    return f"{bare if '#' in bare else bare + '#'}:~:{text}"

"""Quotations that are signed: “…” — Ana Roke."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.attribute.found import Found
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.attribute.spoken.passage import Passage
    from assay.attribute.spoken.places import Places

__all__ = ["BY", "signed"]

BY = "rule:signed/1"

_NAME = re.compile(r"\s*(?P<cue>[—–―]|--?)\s*(?P<who>[^\W\d_][^“”\"«»\n]{2,80}?)[^\S\n]*(?:\n|\Z)")
_WORDS = 12
_FEWEST = 20
"""Code points: a shorter quotation before a dash is a term."""


def signed(where: Passage, taken: Places) -> Iterator[Found]:
    """Yield the quotations that open a line and that its end signs.

    ``taken`` are words that some relation has already.
    """
    for quoted in where.quotes:
        found = _NAME.match(where.text, quoted.end, where.span.end)
        if found is None or quoted.length < _FEWEST or not _is_name(found["who"]):
            continue
        if not _opens_line(where, quoted) or taken.overlap(quoted):
            continue
        cue, who = Span(*found.span("cue")), Span(*found.span("who"))
        yield Found((who,), (cue,), (quoted,), "says", "The quotation is signed with a name.", BY)


def _opens_line(where: Passage, quoted: Span) -> bool:
    before = where.text[where.span.start : quoted.start]
    return not before.rpartition("\n")[2].strip()


def _is_name(words: str) -> bool:
    return words[0].isupper() and len(words.split()) <= _WORDS and words[-1] not in "?!:;,"

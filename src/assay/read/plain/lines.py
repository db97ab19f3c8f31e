"""The lines of a plain text, and which of them make one paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assay.text import Span, lines, trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Line", "groups", "paragraphs", "worded_lines"]

_TAB = 4
_WRAP = 120
"""Columns past which nobody wraps by hand: a longer line is a whole paragraph."""
_SLACK = 0.2
"""The share of the width that a broken line may leave free and still be wrapped."""
_WORD = re.compile(r"\S+")
_SENTENCE_END = (".", "!", "?", "…", ":", ".”", "!”", "?”", '."', '!"', '?"', ".)", ",”", ',"')


class Line(NamedTuple):
    """A line with words: where they stand, how far they are indented, what stands above.

    ``start`` is where the line itself begins, its indentation included; ``indent`` counts
    columns; ``apart`` tells whether it is the first line or a blank line stands above it.
    """

    span: Span
    start: int
    indent: int
    apart: bool


def worded_lines(text: str, within: Span | None = None) -> Iterator[Line]:
    """Yield every line of ``text``, or of the part ``within``, that has words."""
    apart = True
    for whole in lines(text, within):
        words = trim(text, whole)
        if words is None:
            apart = True
            continue
        indent = len(text[whole.start : words.start].expandtabs(_TAB))
        yield Line(words, whole.start, indent, apart)
        apart = False


def groups(found: Iterable[Line]) -> Iterator[list[Line]]:
    """Part lines where a blank line stands, and around every line too long to be wrapped."""
    group: list[Line] = []
    long = False
    for line in found:
        longer = line.span.length > _WRAP
        if group and (line.apart or longer or long):
            yield group
            group = []
        group.append(line)
        long = longer
    if group:
        yield group


def paragraphs(text: str, group: Sequence[Line]) -> Iterator[list[Line]]:
    """Part a group of lines where a line ended before it had to: the rest was only wrapped."""
    width = max(line.indent + line.span.length for line in group)
    part: list[Line] = []
    for line in group:
        if part and _ends(text, part[-1], line, width):
            yield part
            part = []
        part.append(line)
    yield part


def _ends(text: str, line: Line, following: Line, width: int) -> bool:
    """Tell whether ``line`` ends a paragraph: a sentence ends, and there was room for more."""
    if not text.endswith(_SENTENCE_END, line.span.start, line.span.end):
        return False
    word = _WORD.match(text, *following.span)
    room = width * (1 - _SLACK) - line.indent - line.span.length
    return word is not None and 1 + word.end() - word.start() < room

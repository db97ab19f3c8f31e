"""The bodies of the comments in a plain text: where they stand, and what they quote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assay.read.plain.article import Piece
from assay.read.plain.date import StatedDate, stated_date
from assay.read.plain.furniture import is_closing
from assay.read.plain.lines import Line, worded_lines
from assay.read.plain.quotes import quotations
from assay.text import Span, trim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.read.plain.names import NameLine
    from assay.record import BlockKind

__all__ = ["Body", "body_pieces", "read_bodies", "thread_end"]

_BUTTON = re.compile(
    r"(?:log in to )?reply(?: to [^\n]{1,60})?(?:\s*[↓→»])?|permalink|quote|[↓↑]", re.IGNORECASE
)
_SHORT = 90


class Body(NamedTuple):
    """What stands below a name line: paragraphs of lines, and lines that are no words of it."""

    paragraphs: tuple[tuple[Line, ...], ...]
    furniture: tuple[Line, ...]
    posted: StatedDate | None

    @property
    def span(self) -> Span | None:
        """From the first to the last word; None for a comment without words."""
        if not self.paragraphs:
            return None
        return Span(self.paragraphs[0][0].span.start, self.paragraphs[-1][-1].span.end)


def thread_end(text: str, names: Sequence[NameLine]) -> int:
    """Return where the last comment ends: before a line that closes the page, or is set out."""
    last = names[-1].line
    base = min(name.line.indent for name in names)
    below = Span(last.span.end, len(text))
    for place, line in enumerate(worded_lines(text, below)):
        if place and line.apart and line.indent < base:
            return line.start
        if line.span.length <= 2 * _SHORT and is_closing(line.span.of(text)):
            return line.start
    return len(text)


def read_bodies(text: str, names: Sequence[NameLine], end: int) -> tuple[Body, ...]:
    """Read what stands below each name line, up to the next one, the last up to ``end``."""
    stops = [*(name.line.start for name in names[1:]), end]
    return tuple(
        _body(text, Span(name.line.span.end, stop)) for name, stop in zip(names, stops, strict=True)
    )


def _body(text: str, within: Span) -> Body:
    found = list(worded_lines(text, within))
    furniture: list[Line] = []
    posted: StatedDate | None = None
    if found and found[0].span.length <= _SHORT:
        posted = stated_date(found[0].span.of(text))
        furniture.extend(found[: posted is not None])
    stop = len(found)
    while stop > len(furniture) and _is_button(text, found[stop - 1]):
        stop -= 1
    paragraphs: list[list[Line]] = []
    for line in found[len(furniture) : stop]:
        if line.apart or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(line)
    furniture.extend(found[stop:])
    return Body(tuple(tuple(lines) for lines in paragraphs), tuple(furniture), posted)


def _is_button(text: str, line: Line) -> bool:
    return line.span.length <= _SHORT and _BUTTON.fullmatch(line.span.of(text)) is not None


def body_pieces(text: str, bodies: Sequence[Body], owners: Sequence[str | None]) -> Iterator[Piece]:
    """Yield the pieces of each body, in order; without an owner, it is all furniture."""
    quoted = quotations(text, [body.paragraphs for body in bodies])
    for body, owner, quotes in zip(bodies, owners, quoted, strict=True):
        pieces = [Piece("furniture", line.span) for line in body.furniture]
        kind: BlockKind = "furniture" if owner is None else "comment"
        own = _own(text, body, () if owner is None else quotes)
        pieces.extend(Piece(kind, span, owner) for span in own)
        if owner is not None:
            pieces.extend(Piece("quotation", span, owner) for span in quotes)
        yield from sorted(pieces, key=lambda piece: piece.span)


def _own(text: str, body: Body, quotes: Sequence[Span]) -> Iterator[Span]:
    """Yield what is left of each paragraph between the quotations."""
    ahead = 0
    for paragraph in body.paragraphs:
        start, end = paragraph[0].span.start, paragraph[-1].span.end
        while ahead < len(quotes) and quotes[ahead].end <= end:
            yield from _words(text, Span(start, quotes[ahead].start))
            start = quotes[ahead].end
            ahead += 1
        yield from _words(text, Span(start, end))


def _words(text: str, span: Span) -> Iterator[Span]:
    """Yield ``span`` without the space around it, unless it holds nothing but quoting marks."""
    words = trim(text, span)
    if words is not None and trim(text, words, also=">") is not None:
        yield words

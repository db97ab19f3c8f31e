"""The words that a comment quotes, told from the commenter's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assay.read.plain.verbatim import verbatim
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.read.plain.lines import Line

__all__ = ["quotations"]

_FEWEST_WORDS = 4
_FEWEST_IN_SENTENCE = 8
_CLOSES = {"“": "”", "„": "“”", "«": "»", '"': '"'}
_OPEN = re.compile(r"[“„«]|(?<!\w)\"(?=\S)")
_MARKED = re.compile(r"(?:>\s*)+(?=[^\s>])")
_MARKS = {mark: re.compile(f"[{mark}{close}]") for mark, close in _CLOSES.items()}
_AFTER = re.compile(r"[.,;:!?…) \t]*")


class _Candidate(NamedTuple):
    """Words that may be quoted.

    ``sure`` where ``>`` marks them; ``whole`` where quotation marks stand around whole lines;
    otherwise only the same words further up the page can tell, and ``fewest`` of them.
    """

    span: Span
    sure: bool
    whole: bool
    fewest: int


def quotations(
    text: str, bodies: Sequence[Sequence[Sequence[Line]]]
) -> tuple[tuple[Span, ...], ...]:
    """Return, for each comment's body (paragraphs of lines), the places of quoted words.

    Lines after ``>``; whole lines within quotation marks, four words or more, beside words of
    the commenter's own; and, where the same words stand further up the page: paragraphs that
    are set in, and passages of eight words or more that run on to the end of a paragraph.
    """
    found = [tuple(_candidates(text, body)) for body in bodies]
    known = iter(verbatim(text, [each.span for body in found for each in body]))
    chosen: list[tuple[Span, ...]] = []
    for body, candidates in zip(bodies, found, strict=True):
        marks = [(candidate, next(known)) for candidate in candidates]
        chosen.append(tuple(_chosen(text, body, marks)))
    return tuple(chosen)


def _chosen(
    text: str, body: Sequence[Sequence[Line]], marks: Sequence[tuple[_Candidate, bool]]
) -> Iterator[Span]:
    lines = sum(len(paragraph) for paragraph in body)
    quoted = sum(text.count("\n", *each.span) + 1 for each, _ in marks if each.whole)
    for candidate, known in marks:
        enough = len(candidate.span.of(text).split()) >= candidate.fewest
        beside = candidate.whole and lines > quoted
        if candidate.sure or (enough and (known or beside)):
            yield candidate.span


def _candidates(text: str, body: Sequence[Sequence[Line]]) -> Iterator[_Candidate]:
    base = min((line.indent for paragraph in body for line in paragraph), default=0)
    for paragraph in body:
        rest: list[Line] = []
        marked: list[Line] = []
        for line in paragraph:
            if _MARKED.match(text, *line.span):
                marked.append(line)
                yield from _in_marks(text, rest)
                rest = []
                continue
            yield from _after_mark(text, marked)
            marked = []
            rest.append(line)
        yield from _after_mark(text, marked)
        if rest and len(rest) == len(paragraph) and all(line.indent > base for line in rest):
            yield _Candidate(_over(rest), sure=False, whole=False, fewest=_FEWEST_WORDS)
        else:
            yield from _in_marks(text, rest)


def _after_mark(text: str, lines: Sequence[Line]) -> Iterator[_Candidate]:
    if lines:
        start, end = _over(lines)
        mark = _MARKED.match(text, start, end)
        yield _Candidate(Span(mark.end() if mark else start, end), sure=True, whole=False, fewest=1)


def _in_marks(text: str, lines: Sequence[Line]) -> Iterator[_Candidate]:
    """Yield whole lines within quotation marks, and a passage that runs on to the last line."""
    if not lines:
        return
    within = _over(lines)
    starts = {line.span.start for line in lines}
    ends = {line.span.end for line in lines}
    at = within.start
    while (mark := _OPEN.search(text, at, within.end)) is not None:
        close = _close(text, mark.start(), within.end)
        after = _past(text, close, within.end) if close is not None else within.end
        end = after if after in ends else None
        if close is None or (end == within.end and mark.start() not in starts):
            span = Span(mark.start(), within.end)
            yield _Candidate(span, sure=False, whole=False, fewest=_FEWEST_IN_SENTENCE)
            return
        if end is not None and mark.start() in starts:
            span = Span(mark.start(), end)
            yield _Candidate(span, sure=False, whole=True, fewest=_FEWEST_WORDS)
        at = close


def _close(text: str, start: int, limit: int) -> int | None:
    """Return the place after the mark that closes the one at ``start``, inner pairs skipped."""
    opening = text[start]
    closing = _CLOSES[opening]
    depth = 0
    for found in _MARKS[opening].finditer(text, start, limit):
        if found[0] == opening and (depth == 0 or opening not in closing):
            depth += 1
        else:
            depth -= 1
        if depth == 0:
            return found.end()
    return None


def _past(text: str, place: int, limit: int) -> int:
    """Step over the punctuation after a closing mark, spaces at its end left out."""
    found = _AFTER.match(text, place, limit)
    return place + len(found[0].rstrip()) if found else place


def _over(lines: Sequence[Line]) -> Span:
    return Span(lines[0].span.start, lines[-1].span.end)

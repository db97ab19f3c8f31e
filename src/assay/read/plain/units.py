"""The units of an article in plain text, before it is known which of them are headings."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from assay.read.plain.byline import byline, is_credit
from assay.read.plain.date import stated_date
from assay.read.plain.furniture import is_caption, is_menu
from assay.read.plain.lines import Line, groups, paragraphs, worded_lines
from assay.record import BlockKind
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

__all__ = ["Unit", "units"]

_SHORT = 160
_BULLET = re.compile(r"[*•‣◦▪●·]\s+(?=\S)")
_DASH = re.compile(r"[-–]\s+(?=\S)")
_NUMBER = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_QUOTE = re.compile(r"(?:>\s*)+(?=[^\s>])")
_COLUMN = re.compile(r"\S\t+\S")
_SENTENCE_END = re.compile(r"[.!?…:]\W{0,2}\Z")


class Unit(NamedTuple):
    """Lines that belong together; ``kind`` is None where only its neighbours can tell.

    ``alone`` tells whether blank lines (or the text's ends) stand on both sides of it.
    """

    kind: BlockKind | None
    span: Span
    lines: tuple[Line, ...]
    alone: bool


def units(text: str, within: Span) -> list[Unit]:
    """Cut a part of ``text`` into its units, in order."""
    found = list(worded_lines(text, within))
    listed = _list_lines(text, found)
    cut: list[Unit] = []
    for group in groups(found):
        parts = list(_runs(text, group, listed))
        for kind, run in parts:
            span = Span(run[0].span.start, run[-1].span.end)
            if kind in ("list_item", "quotation"):
                span = _past_marker(text, span)
            cut.append(Unit(kind or _own_kind(text, span), span, tuple(run), len(parts) == 1))
    return cut


def _list_lines(text: str, found: Sequence[Line]) -> frozenset[int]:
    """Return where the lines start that are items of a list: numbers run on, dashes repeat."""
    listed: set[int] = set()
    numbered: list[tuple[int, int]] = []
    dashed: list[int] = []
    for line in found:
        if _BULLET.match(text, *line.span):
            listed.add(line.start)
        elif _DASH.match(text, *line.span):
            dashed.append(line.start)
        elif number := _NUMBER.match(text, *line.span):
            numbered.append((int(number[1]), line.start))
    if len(dashed) > 1:
        listed.update(dashed)
    for (one, start), (two, following) in pairwise(numbered):
        if two == one + 1 and (one == 1 or start in listed):
            listed.update((start, following))
    return frozenset(listed)


def _runs(
    text: str, group: Sequence[Line], listed: Collection[int]
) -> Iterator[tuple[BlockKind | None, list[Line]]]:
    kind: BlockKind | None = None
    run: list[Line] = []
    for place, line in enumerate(group):
        above = group[place - 1] if place else None
        role = _role(text, line, above, listed)
        hangs = kind == "list_item" and role is None and line.indent > run[0].indent
        goes_on = role == kind and role in (None, "quotation", "table")
        if run and not goes_on and not hangs:
            yield from _close(text, kind, run)
            run = []
        kind = kind if hangs else role
        run.append(line)
    if run:
        yield from _close(text, kind, run)


def _close(
    text: str, kind: BlockKind | None, run: list[Line]
) -> Iterator[tuple[BlockKind | None, list[Line]]]:
    if kind == "table" and len(run) == 1:
        kind = None
    if kind is None:
        for part in paragraphs(text, run):
            yield None, part
    else:
        yield kind, run


def _role(text: str, line: Line, above: Line | None, listed: Collection[int]) -> BlockKind | None:
    if line.start in listed:
        return "list_item"
    if _QUOTE.match(text, *line.span):
        return "quotation"
    return _short_role(text, line, above) if line.span.length <= _SHORT else None


def _short_role(text: str, line: Line, above: Line | None) -> BlockKind | None:
    words = line.span.of(text)
    if words[0].isupper() and byline(words):
        return "byline"
    if _COLUMN.search(words):
        return "table"
    if above is not None and not _complete(text, above):
        return None
    if stated_date(words):
        return "byline"
    return "furniture" if is_menu(words) and not words[0].islower() else None


def _complete(text: str, line: Line) -> bool:
    """Tell whether what follows a line cannot be the rest of its sentence."""
    if _SENTENCE_END.search(text, max(line.span.start, line.span.end - 4), line.span.end):
        return True
    words = line.span.of(text)
    if line.span.length > _SHORT:
        return False
    return is_menu(words) or byline(words) is not None or stated_date(words) is not None


def _past_marker(text: str, span: Span) -> Span:
    for marker in (_BULLET, _DASH, _NUMBER, _QUOTE):
        found = marker.match(text, *span)
        if found is not None:
            return Span(found.end(), span.end)
    return span


def _own_kind(text: str, span: Span) -> BlockKind | None:
    if span.length <= 4 * _SHORT:
        words = " ".join(span.of(text).split())
        if is_caption(words):
            return "caption"
        if is_credit(words):
            return "byline"
    return None

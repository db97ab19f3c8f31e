"""Where spans begin and end: quotation marks stay with what is said, loose marks go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.attribute.spoken.places import among
from assay.text import CLOSING, OPENING, STRAIGHT, Span, Spans, trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["content_edges", "plain_edges", "whole_quotations"]

_TERM = 30
_SHARED = 20
"""Code points of a quotation that must be said by somebody for all of it to be."""

_APOSTROPHES = "’'"
_LOOSE = ",;:.–—-"
_POINTS = ",.!?…"
_POSSESSIVE = re.compile(r"[’'][sS]\b")
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Prof)\.?")
_AFTER_TITLE = re.compile(r"\.?\s[A-Z][\w’'-]*\w")
_FAR = 12
_INITIALS = re.compile(r"\b(?:[A-Z]\.)+[A-Z]\Z|\b(?:Mr|Mrs|Ms|Dr|Jr|Sr|Inc|Co)\Z")
"""What ends so keeps its full stop (the U.S.)."""


def plain_edges(text: str, spans: Iterable[Span]) -> Spans:
    """Return spans without white space and loose marks at their ends; a bare mark stays."""
    kept = []
    for span in spans:
        whole = trim(text, _whole_words(text, span))
        inner = trim(text, whole or span, _LOOSE.replace(".", "")) or whole
        title = inner and _TITLE.fullmatch(inner.of(text))
        if inner is not None and title and (name := _AFTER_TITLE.match(text, inner.end)):
            inner = Span(inner.start, name.end())
        if inner is not None:
            kept.append(inner)
    return tuple(kept)


def content_edges(text: str, spans: Iterable[Span]) -> Spans:
    """Return what is said with its quotation marks, and without the marks that end the report.

    The mark before the first word of a quotation belongs to it, and so do the comma or full stop
    and the closing mark after its last.
    """
    kept = []
    for span in spans:
        inner = trim(text, _whole_words(text, span), _LOOSE)
        if inner is None:
            continue
        start, end = inner
        if (
            end < span.end
            and text[end] == "."
            and _INITIALS.search(text[max(start, end - _FAR) : end])
        ):
            end += 1
        start = _opened(text, start)
        end = _closed(text, Span(start, end))
        kept.append(Span(start, end))
    return tuple(kept)


def whole_quotations(content: Spans, cue: Span, quotes: Sequence[Span]) -> Spans:
    """Return what is said with each quotation that it begins or ends in taken whole.

    A long quotation reaches farther than the model looks from a cue. ``quotes`` are the quoted
    stretches of the cue's block; one that holds the cue, or a term of few words, is left alone.
    """
    grown: list[Span] = []
    for span in content:
        start, end = span
        for quoted in among(quotes, span):
            if quoted.length < _TERM or quoted.covers(cue):
                continue
            shared = min(end, quoted.end) - max(start, quoted.start)
            if shared >= _SHARED:
                start, end = min(start, quoted.start), max(end, quoted.end)
        if start <= cue.start < end and not (span.start <= cue.start < span.end):
            start, end = span
        if grown and start < grown[-1].end:
            grown[-1] = Span(grown[-1].start, max(grown[-1].end, end))
        else:
            grown.append(Span(start, end))
    return tuple(grown)


def _whole_words(text: str, span: Span) -> Span:
    """Return the span without half a word at its ends: "don’t" is one."""
    start, end = span
    while start > 0 and _joined(text, start):
        start -= 1
    while end < len(text) and _joined(text, end):
        end += 1
    return Span(start, end)


def _joined(text: str, place: int) -> bool:
    """Tell whether the characters on both sides of a place are of one word."""
    before, after = text[place - 1], text[place]
    if _POSSESSIVE.match(text, place - (before in _APOSTROPHES)):
        return False
    if before in _APOSTROPHES:
        return after.isalnum() and place > 1 and text[place - 2].isalnum()
    return before.isalnum() and (
        after.isalnum() or (after in _APOSTROPHES and text[place + 1 : place + 2].isalnum())
    )


def _opened(text: str, start: int) -> int:
    if start and text[start - 1] in OPENING:
        return start - 1
    if start and text[start - 1] == STRAIGHT and (start == 1 or text[start - 2].isspace()):
        return start - 1
    return start


def _closed(text: str, span: Span) -> int:
    """Return the end, past the points and the closing mark that belong to an opened quotation."""
    words = span.of(text)
    opened = sum(words.count(mark) for mark in OPENING)
    closed = sum(words.count(mark) for mark in CLOSING)
    straight = words.count(STRAIGHT) % 2 == 1
    at = span.end
    while at < len(text) and text[at] in _POINTS:
        at += 1
    if at < len(text):
        if text[at] in CLOSING and opened > closed:
            return at + 1
        if text[at] == STRAIGHT and straight:
            return at + 1
    if opened > closed and (at == len(text) or text[at] == "\n"):
        return at
    return span.end

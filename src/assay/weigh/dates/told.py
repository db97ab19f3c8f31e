"""Claims as they can stand alone: "last week" filled in where the page's own date decides."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from assay.record import Replacement
from assay.record.standing import standing
from assay.text import Span
from assay.weigh.dates.edtf import MONTHS, WEEKDAYS, read_here

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assay.record import Block, Claim, Event, Reading

__all__ = ["told"]

_STAMPS = frozenset({"byline", "furniture"})
"""Kinds of block that state when something was written."""

_WEEK = 7
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_LED = re.compile(
    r"\b(?:on|in|of|by|since|until|till|before|after|from|during|for|at|to|between|around|about"
    r"|the|a|this|that|and|or|than|as|early|late|mid)[\s-]+\Z",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"['’]s?\b|-|\s+(?:is|was|will|would|marks|marked|has|had)\b")
"""What stands behind a time that takes no preposition: Monday’s vote, Monday was the last day."""

_PART = re.compile(r"\s(?P<part>morning|afternoon|evening|night)\Z", re.IGNORECASE)
_GUESSED = "nearest"
"""What a basis says where no tense tells whether a time lies before or ahead."""

_FAR = 200
"""Code points between a line with a date and the comment that it stands above."""

_BEFORE = 12
_DAY, _MONTH = 3, 2
"""How many parts a date has that names a day, or a month."""


class _Stamp(NamedTuple):
    """The words of the page that state a day."""

    day: str
    span: Span


def told(reading: Reading, claims: Sequence[Claim], events: Sequence[Event]) -> tuple[Claim, ...]:
    """Return the claims with relative times filled in, where the words that decide them stand.

    “Last week” in an article points at the date below its title, in a comment at the date above
    it. Where the page's words do not show the date, nothing can be pointed at, and nothing is
    filled in. Time is linear in the number of claims and events.
    """
    stamps = _stamps(reading, events)
    by_claim: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.claim is not None and event.when is not None:
            by_claim[event.claim].append(event)
    return tuple(
        _filled(reading.page.text, one, by_claim[one.id], stamps.get(one.comment))
        if one.id in by_claim
        else one
        for one in claims
    )


def _stamps(reading: Reading, events: Sequence[Event]) -> Mapping[str | None, _Stamp]:
    """Return where the article, under None, and each comment states its own day."""
    shown = _shown(reading.blocks, events)
    stamps: dict[str | None, _Stamp] = {}
    own = read_here(reading.page.published, "")
    if own is not None and own.first == own.last:
        first = next((one for one in shown if one.day == own.first.isoformat()), None)
        if first is not None:
            stamps[None] = first
    at = 0
    for comment in reading.comments:
        if comment.span is None:
            continue
        low = at
        while at < len(shown) and shown[at].span.end <= comment.span.start:
            at += 1
        near = at > low and comment.span.start - shown[at - 1].span.end <= _FAR
        last = shown[at - 1] if near else None
        here = read_here(comment.posted, "")
        if last is not None and here is not None and here.first.isoformat() == last.day:
            stamps[comment.id] = last
    return stamps


def _shown(blocks: Sequence[Block], events: Sequence[Event]) -> list[_Stamp]:
    """Return the whole dates in bylines and in the lines above comments, in text order."""
    lines = [block.span for block in blocks if block.kind in _STAMPS]
    found: list[_Stamp] = []
    at = 0
    for event in sorted(events, key=lambda one: one.span):
        while at < len(lines) and lines[at].end <= event.span.start:
            at += 1
        if at < len(lines) and lines[at].covers(event.span) and event.when is not None:
            found.append(_Stamp(event.when.partition("T")[0], event.span))
    return found


def _filled(text: str, claim: Claim, events: Sequence[Event], stamp: _Stamp | None) -> Claim:
    if stamp is None:
        return claim
    whose = "page’s" if claim.comment is None else "comment’s"
    own = f"the {whose} own date, {stamp.day}".replace("’", "'")
    worded: dict[Span, str] = {}
    for event in events:
        inside = any(piece.covers(event.span) for piece in claim.content)
        if inside and own in event.basis and _GUESSED not in event.basis:
            words = _words(text, event.span, event.when or "")
            if words is not None:
                worded[event.span] = words
    if not worded:
        return claim
    before = () if claim.standalone is None else claim.standalone.replaced
    swaps = (*before, *(Replacement(span=span, by_span=stamp.span) for span in worded))
    return replace(claim, standalone=standing(text, claim.content, swaps, worded))


def _words(text: str, span: Span, when: str) -> str | None:
    """Write a time in full, with the preposition that it needs; None where words are wanting."""
    begin, _, end = when.strip("?~%").partition("/")
    begin = end if begin == ".." else begin
    known = _single(begin)
    if known is None:
        return None
    is_week = end not in {"", ".."} and ".." not in when and _days(begin, end) == _WEEK
    if end not in {"", ".."} and ".." not in when and not is_week:
        return None
    said = span.of(text)
    weekday = next((one for one in WEEKDAYS if one.lower() in said.lower()), None)
    whole = f"the week of {known}" if is_week else known
    if weekday and begin.count("-") == _DAY - 1:
        whole = f"{weekday}, {known}"
    part = _PART.search(said)
    if part is not None:
        whole = f"the {part['part'].lower()} of {whole}"
    if _LED.search(text[max(0, span.start - _BEFORE) : span.start]) or _PLAIN.match(text, span.end):
        return whole
    return f"{'on' if begin.count('-') == _DAY - 1 and not is_week else 'in'} {whole}"


def _single(when: str) -> str | None:
    parts = when.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > _DAY:
        return None
    if len(parts) == 1:
        return parts[0]
    month = int(parts[1])
    if month in _SEASONS and len(parts) == _MONTH:
        return f"{_SEASONS[month]} {parts[0]}"
    if not 1 <= month <= len(MONTHS):
        return None
    named = f"{MONTHS[month - 1]} {parts[0]}"
    return named if len(parts) == _MONTH else f"{int(parts[2])} {named}"


def _days(begin: str, end: str) -> int:
    try:
        return (date.fromisoformat(end) - date.fromisoformat(begin)).days + 1
    except ValueError:
        return 0

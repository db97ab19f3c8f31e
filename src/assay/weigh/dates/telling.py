"""Whose time a time is: that of what is told, of its telling, or of its publication."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assay.record import BlockKind, EventTime
    from assay.text import Span

__all__ = ["telling"]

_SAYS = (
    r"(?:said|says|told|tells|wrote|writes|tweeted|announced|reported|stated|testified|argued|added|"
    r"declared|confirmed|denied|acknowledged|admitted|insisted|claimed|warned|explained|noted|"
    r"posted|commented|replied|responded|remarked|asserted|disclosed|revealed|estimated|asked|"
    r"vowed|promised|pledged|predicted|suggested|complained|recalled|urged|conceded|concluded)"
)
_MEANS = (
    r"(?:interview|statement|speech|tweet|post|email|e-mail|letter|memo|report|article|story|"
    r"column|briefing|conference|broadcast|testimony|hearing|filing|release|address|remarks|call|"
    r"message|blog|editorial|op-ed|appearance|podcast|meeting)"
)
_BEHIND = re.compile(
    rf"\b{_SAYS}(?:\s(?!that\b|it\b|he\b|she\b|they\b|we\b|to\b|if\b|was\b|is\b|were\b|will\b)"
    rf"[\w’'.&-]+){{0,7}}\s?,?\s?\Z",
    re.IGNORECASE,
)
_ISSUED = re.compile(
    rf"\b(?:in|at|during)\s(?:an?|his|her|its|their|the)\s(?:[\w-]+\s){{0,3}}{_MEANS}s?\s"
    r"(?:[\w-]+\s){0,4}\Z",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?:\s(?:morning|afternoon|evening|night))?\s?,?\s(?:(?!that\b)[\w’'.&-]+,?\s){{0,5}}?{_SAYS}\b",
    re.IGNORECASE,
)
_JOINED = re.compile(rf"(?:\s(?:morning|afternoon|evening|night))?\s{_SAYS}\b", re.IGNORECASE)
_STARTS = re.compile(r"(?:\A|[.!?\n]['\"”’]?\s)(?:[\"“])?(?:On|In|Late|Early|Earlier|Last)?\s?\Z")
_PUBLISHED = re.compile(
    r"\b(?:published|posted|updated|modified|filed|issued\sonline|date|dated|posted\sby\s[^\n]{1,40}?|by\s[^\n]{2,60}[,|·–—-])"
    r"\s?(?:on|at|:)?\s?(?:on\s)?\Z",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"\A\s*(?:[^\W\d_a-z]{2,}[^\n\d]{0,40},\s)\Z")
_AFTER_DATELINE = re.compile(r"\s?(?:\([A-Z][^\n)]{0,30}\)\s?)?[-–—:]")
_FULL = re.compile(r"\d{4}|\d\d[./]\d\d[./]\d\d")
_CLOCK = 16
"""A line with a date and no more characters than these holds a time of day besides."""

_SEEN = 120
_SHORT = 60


def telling(text: str, span: Span, block: Span, kind: BlockKind, *, told: bool) -> EventTime:
    """Say whose time a time is; ``told`` where it is part of what somebody is said to have said."""
    before = text[max(block.start, span.start - _SEEN) : span.start]
    whole = span.start - _SEEN <= block.start
    if kind == "byline" or (block.length < _SHORT and _PUBLISHED.search(before)):
        return "publication"
    if (
        block.length - span.length < _CLOCK
        and _FULL.search(span.of(text))
        and _stamp(text, block, span)
    ):
        return "publication"
    dateline = whole and _DATELINE.match(before)
    if dateline and _AFTER_DATELINE.match(text, span.end, block.end):
        return "publication"
    if told:
        return "event"
    return "reporting" if _reports(text, span, block, before) else "event"


def _stamp(text: str, block: Span, span: Span) -> bool:
    """Tell a line that holds nothing but a date and a time of day."""
    rest = text[block.start : span.start] + text[span.end : block.end]
    return re.fullmatch(r"(?:at|am|pm|gmt|utc|est|edt|[\W\d])*", rest, re.IGNORECASE) is not None


def _reports(text: str, span: Span, block: Span, before: str) -> bool:
    high = min(block.end, span.end + _SEEN)
    if _BEHIND.search(before) or _JOINED.match(text, span.end, high):
        return True
    if _ISSUED.search(before):
        return True
    return _STARTS.search(before) is not None and _BEFORE.match(text, span.end, high) is not None

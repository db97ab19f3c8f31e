"""Pictures, charts and tables that are in the page: captions, credits, blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.text import Span, trim
from assay.weigh.evidence.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.record import Block, EvidenceKind, Reading

__all__ = ["pictures", "shows_data"]

BY = "rule:pictures/1"

_NAMED = (
    r"(?P<noun>photo(?:graph)?s?|pictures?|pics?|images?|illustrations?|screenshots?|screengrabs?"
    r"|videos?|footage|audio|maps?|graphics?|charts?|graphs?|infographics?|diagrams?|figures?)"
)
_KIND = (
    r"(?:(?:file|stock|archive|library|handout|courtesy|aerial|satellite|undated|lead|cover|main)"
    r"\s+)?"
)
_CREDIT = re.compile(
    rf"(?P<whole>[(\[]?\s*{_KIND}{_NAMED}(?:\s+(?:credits?|courtesy(?:\s+of)?|by|via|source))?"
    r"\s*(?::(?!//)|\bby\b|(?<=courtesy of)))",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    rf"[(\[]\s*{_KIND}{_NAMED}(?:\s+(?:credits?|courtesy|source))?\s*(?::|\bby\b)[^()\[\]]{{2,160}}[)\]]",
    re.IGNORECASE,
)
_POSED = re.compile(
    r"(?P<whole>(?P<noun>pictured|above|below|left|right|top|bottom|inset)\b[^.:\n]{0,24}:)"
    r"(?=\s+\w)",
    re.IGNORECASE,
)
_WIRED = re.compile(r"\((?P<noun>\w+ photo)(?:/| by )[^()]{2,80}\)", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?P<label>(?P<noun>figure|fig|table|chart|graph|map|diagram|plate|photo|image)\.?\s*\d+[a-z]?)"
    r"\s*[.:–—-]\s*(?P<title>[^\n.:]{3,200})",
    re.IGNORECASE,
)
_DRAWN = re.compile(
    r"(?:map|graphic|chart|graph|infographic|diagram|figure|fig|table)s?\Z", re.IGNORECASE
)
_PLAYED = re.compile(r"(?:video|footage|audio)s?\Z", re.IGNORECASE)
_ABOUT_A_CHART = re.compile(r"\b(?:graph|chart|map|diagram|infographic|table)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_FEWEST = 4
_LOOKED_AT = 200
_CAPTION = 400
"""Code points; what is longer is a paragraph that opens like a caption."""


def pictures(reading: Reading) -> Iterator[Found]:
    """Find the pictures, charts and tables of a page by the words that stand with them."""
    text = reading.page.text
    shown = {image.span for image in reading.images}
    tables = {block.span.end for block in reading.blocks if block.kind == "table"}
    opens = {block.span.start for block in reading.blocks if block.kind == "table"}
    for place, block in enumerate(reading.blocks):
        if block.kind == "table":
            yield _found(block.span, block.span, "graph", "A table of the page's own stands here.")
        elif block.kind == "caption":
            before = reading.blocks[place - 1].span.end if place else -1
            after = reading.blocks[place + 1].span.start if place + 1 < len(reading.blocks) else -1
            beside = (before in tables or after in opens) and block.span not in shown
            yield _caption(text, block, is_shown=block.span in shown, is_tabled=beside)
        elif block.kind not in {"furniture", "byline", "title", "heading"}:
            yield from _credited(text, block)


def shows_data(text: str, span: Span) -> bool:
    """Tell whether rows of numbers follow right behind a place, as below "see the table"."""
    return len(_NUMBER.findall(text, span.end, span.end + _LOOKED_AT)) >= _FEWEST


def _caption(text: str, block: Block, *, is_shown: bool, is_tabled: bool) -> Found:
    words = block.span.of(text)
    found = _NUMBERED.match(words) or _CREDIT.match(words)
    noun = found["noun"] if found else ""
    kind: EvidenceKind = _kind(noun)
    if not noun and (is_tabled or (not is_shown and _ABOUT_A_CHART.search(words[:_CAPTION]))):
        kind = "graph"
    credit = _INSIDE.search(words)
    named = f", with its credit “{credit.group()}”" if credit else ""
    why = "This is the caption of a picture of the page" if is_shown else "This is set as a caption"
    return _found(block.span, block.span, kind, f"{why}{named}.")


def _credited(text: str, block: Block) -> Iterator[Found]:
    """Find a caption that stands in a paragraph, and credits in brackets."""
    words = text[block.span.start : min(block.span.end, block.span.start + _CAPTION)]
    opening = _NUMBERED.match(words)
    if opening is not None and _DRAWN.match(opening["noun"]):
        span = Span(block.span.start, block.span.start + opening.end("title"))
        yield _found(span, span, "graph", f"“{opening['label']}” opens a caption.")
        return
    opening = _INSIDE.match(words) or _CREDIT.match(words) or _POSED.match(words)
    if opening is not None and block.span.length <= _CAPTION and not block.comment:
        yield _credit(text, block, opening)
        return
    for shape in (_INSIDE, _WIRED):
        for found in shape.finditer(text, *block.span):
            yield _credit(text, block, found)


def _credit(text: str, block: Block, found: re.Match[str]) -> Found:
    base = block.span.start if found.pos == 0 else 0
    low, high = base + found.start(), base + found.end()
    span = trim(text, Span(low, high), "()[]:") or Span(low, high)
    words = " ".join(span.of(text).split())
    return _found(span, block.span, _kind(found["noun"]), f"“{words}” credits what is shown here.")


def _kind(noun: str) -> EvidenceKind:
    if _DRAWN.match(noun):
        return "graph"
    return "recording" if _PLAYED.match(noun) else "image"


def _found(span: Span, within: Span, kind: EvidenceKind, why: str) -> Found:
    return Found(span=span, kind=kind, presence="on_page", why=why, by=BY, within=within)

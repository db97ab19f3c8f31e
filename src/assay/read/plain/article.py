"""The article of a plain text: its blocks, and what its head states."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.read.plain.byline import byline
from assay.read.plain.date import stated_date
from assay.read.plain.furniture import is_appeal, is_section
from assay.read.plain.heading import is_heading, is_pull_heading, is_title
from assay.read.plain.units import units
from assay.record import BlockKind
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.read.plain.units import Unit

__all__ = ["Article", "Piece", "read_article"]

_HEAD_UNITS = 12
_SHORT = 200
_QUOTE_WORDS = 8
_QUOTE_INDENT = 2
_APPEAL_LENGTH = 3000


class Piece(NamedTuple):
    """A block that has no id yet."""

    kind: BlockKind
    span: Span
    comment: str | None = None


class Article(NamedTuple):
    """The pieces of an article and what it states about itself."""

    pieces: tuple[Piece, ...]
    title: Span | None
    authors: tuple[str, ...]
    published: str | None
    modified: str | None


class _Head(NamedTuple):
    kinds: dict[int, BlockKind]
    title: Span | None
    authors: tuple[str, ...]
    published: str | None
    modified: str | None


def read_article(text: str, within: Span, *, headed: bool = True) -> Article:
    """Read a part of ``text`` as an article; ``headed`` tells whether a head may be expected."""
    cut = units(text, within)
    head = _read_head(text, cut) if headed else _Head({}, None, (), None, None)
    base = min((unit.lines[0].indent for unit in cut), default=0)
    pieces = tuple(
        Piece(head.kinds.get(place) or unit.kind or _kind(text, cut, place, base), unit.span)
        for place, unit in enumerate(cut)
    )
    return Article(pieces, head.title, head.authors, head.published, head.modified)


def _read_head(text: str, cut: Sequence[Unit]) -> _Head:
    """Read title, byline, dates, captions and sections, up to the first paragraph."""
    kinds: dict[int, BlockKind] = {}
    title: Span | None = None
    authors: list[str] = []
    dates: dict[bool, str] = {}
    for place, unit in enumerate(cut[:_HEAD_UNITS]):
        words = _words(text, unit)
        if unit.kind == "byline":
            signed = byline(words)
            authors.extend(signed.authors if signed else ())
            dated = signed.date if signed else stated_date(words)
            if dated is not None:
                dates.setdefault(dated.modified, dated.iso)
        elif unit.kind is not None:
            continue
        elif title is None and _may_be_title(text, cut, place):
            title, kinds[place] = unit.span, "title"
        elif title is not None and unit.alone and is_section(words):
            kinds[place] = "furniture"
        else:
            break
    return _Head(kinds, title, tuple(authors), dates.get(False), dates.get(True))


def _may_be_title(text: str, cut: Sequence[Unit], place: int) -> bool:
    unit, words = cut[place], _words(text, cut[place])
    only = all(other.kind == "furniture" for other in cut if other is not unit)
    if only and words.endswith("."):
        return False
    following = cut[place + 1] if place + 1 < len(cut) else None
    stands = unit.alone or (following is not None and following.kind in ("byline", "caption"))
    return stands and is_title(words)


def _kind(text: str, cut: Sequence[Unit], place: int, base: int) -> BlockKind:
    unit = cut[place]
    if unit.span.length <= _APPEAL_LENGTH and is_appeal(unit.span.of(text)):
        return "furniture"
    if _stands_in(cut, place, base) and len(_words(text, unit).split()) >= _QUOTE_WORDS:
        return "quotation"
    return "heading" if place and _is_heading(text, cut, place) else "paragraph"


def _is_heading(text: str, cut: Sequence[Unit], place: int) -> bool:
    """Tell whether a unit is a line that stands alone above a part of the story."""
    unit = cut[place]
    if not unit.alone or len(unit.lines) > 1 or unit.span.length > _SHORT:
        return False
    beyond = cut[place + 1 : place + 3]
    following = next((other for other in beyond if other.kind != "caption"), None)
    if following is None or following.kind in ("furniture", "byline"):
        return False
    words, below = _words(text, unit), following.span.of(text)
    if below[0].islower() or is_appeal(below[:_APPEAL_LENGTH]):
        return False
    return is_heading(words) or (following.kind is None and is_pull_heading(words, below))


def _stands_in(cut: Sequence[Unit], place: int, base: int) -> bool:
    """Tell whether every line of a unit is indented, and its neighbours are not."""
    if any(line.indent < base + _QUOTE_INDENT for line in cut[place].lines):
        return False
    beside = [cut[at] for at in (place - 1, place + 1) if 0 <= at < len(cut)]
    return len(beside) == 2 and all(unit.lines[0].indent == base for unit in beside)  # noqa: PLR2004


def _words(text: str, unit: Unit) -> str:
    """Return the unit's words on one line; only so many as the rules for short lines need."""
    return " ".join(unit.span.of(text)[: 4 * _SHORT].split())

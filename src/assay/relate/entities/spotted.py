"""Every place of a page where something is named, and what the words there say of it."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from assay.relate.entities.alike import key
from assay.relate.entities.kinds import Sign, of_place
from assay.relate.entities.names import capitals, names
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.record import Block, Reading

__all__ = ["SILENT", "Spotted", "beside", "spot"]

SILENT = frozenset({"furniture", "byline"})
"""Kinds of block in which nobody is named."""
_HEADINGS = frozenset({"title", "heading"})
_LETTERS = re.compile(r"[^\W\d_]{4,}")
_ENDS = re.compile(r"[.!?][”\"’)]*\s*\Z")
_MOSTLY, _NEARLY = 0.6, 0.9
_BESIDE = re.compile(
    r"(?P<bracket>\s\((?:the\s)?[“\"‘]?)|,?\s(?:also|better|formerly|previously|locally)\s(?:known|called)\s"
    r"(?:as\s)?[“\"‘]?|,?\s(?:known|called)\s(?:by\sits\sinitials\s|locally\s|simply\s)?as\s(?:the\s)?"
    r"[“\"‘]?|,\s(?:or|aka|alias)\s(?:the\s)?[“\"‘]?"
)
_CLOSED = re.compile(r"[”\"’]?\s?\)")


class Spotted(NamedTuple):
    """A name where it stands: its key, its words, what they show of its kind, and whose they are.

    ``comment`` is the comment it stands in, None in the article; ``title`` stands before it.
    """

    key: str
    form: str
    span: Span
    signs: tuple[Sign, ...]
    comment: str | None
    title: str = ""


def spot(reading: Reading) -> list[Spotted]:
    """Return all names of a page in text order, but for the names of those who comment."""
    text = reading.page.text
    blocks = [block for block in reading.blocks if block.kind not in SILENT]
    running = [one for one in blocks if not _is_heading(text, one)]
    known = {word for block in running for word in capitals(text, block.span)}
    own = {one.author.casefold() for one in reading.comments if one.author}
    found = [one for block in running for one in _in(text, block, known)]
    held = {one.key for one in found}
    for block in blocks:
        if _is_heading(text, block):
            plain = not _in_capitals(text, block)
            found += (one for one in _in(text, block, known) if plain or one.key in held)
    said = {one.key for one in found if one.comment is None}
    return sorted(
        (one for one in found if one.key not in own or one.key in said),
        key=lambda one: one.span,
    )


def beside(text: str, spotted: Sequence[Spotted]) -> dict[str, str]:
    """Return which name stands right behind another as a second one for it, both by their keys."""
    found: dict[str, str] = {}
    for one, other in itertools.pairwise(spotted):
        if other.span.start - one.span.end > _WIDEST:
            continue
        between = _BESIDE.fullmatch(text, one.span.end, other.span.start)
        if between is None or one.key == other.key:
            continue
        if between["bracket"] is None or _CLOSED.match(text, other.span.end):
            found.setdefault(one.key, other.key)
    return found


_WIDEST = 40


def _in(text: str, block: Block, known: set[str]) -> Iterator[Spotted]:
    for name in names(text, block.span, known):
        form = " ".join(name.span.of(text).split())
        signs = tuple(of_place(text, block.span, name))
        title = " ".join(name.title.split())
        yield Spotted(key(form), form, name.span, signs, block.comment, title)


def _is_heading(text: str, block: Block) -> bool:
    """Tell a line without a verdict on its capitals; what ends as sentences do is running text."""
    if block.kind in _HEADINGS and not _ENDS.search(block.span.of(text)[-6:]):
        return True
    return _in_capitals(text, block)


def _in_capitals(text: str, block: Block) -> bool:
    """Tell a line most of whose words bear a capital: they tell nothing there."""
    words = _LETTERS.findall(text, *block.span)
    ended = _ENDS.search(block.span.of(text)[-6:])
    many = sum(word.isupper() if ended else word[0].isupper() for word in words)
    share = _MOSTLY if block.kind in _HEADINGS else _NEARLY
    return len(words) > 2 and many > share * len(words)  # noqa: PLR2004 - a name alone is no line

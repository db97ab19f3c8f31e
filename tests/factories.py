"""Small values for tests, made from words instead of offsets."""

from __future__ import annotations

from assay.record import Block, Page, Reading, Record
from assay.text import Span

ID = "sha256:" + "0" * 64


def span(text: str, words: str, nth: int = 0) -> Span:
    """Return where ``words`` stand in ``text``, the ``nth`` time from 0."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def page(text: str, **given: object) -> Page:
    """Return a page of plain text."""
    fields: dict[str, object] = {"id": ID, "source": "-", "media_type": "text/plain", "text": text}
    return Page(**{**fields, **given})  # type: ignore[arg-type]


def reading(text: str, *kinds: str) -> Reading:
    """Return a reading whose blocks are the paragraphs of ``text``, of the kinds given in turn."""
    blocks: list[Block] = []
    start = 0
    for place, words in enumerate(text.split("\n\n")):
        at = text.index(words, start)
        start = at + len(words)
        kind = kinds[place] if place < len(kinds) else "paragraph"
        where = Span(at, start)
        blocks.append(Block(id=f"b{place + 1}", kind=kind, span=where))  # type: ignore[arg-type]
    return Reading(page=page(text), blocks=tuple(blocks))


def record(text: str = "Words.", **given: object) -> Record:
    """Return a record of which only the reading has run."""
    fields: dict[str, object] = {"layers": ("read",), "page": page(text)}
    return Record(**{**fields, **given})  # type: ignore[arg-type]

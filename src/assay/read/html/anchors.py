"""Where the links and the captioned pictures of an article and its comments stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

from assay.record import Anchor, Image
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.read.html.pieces import Piece
    from assay.read.markup.tree import Tree
    from assay.record import Block

__all__ = ["Marked", "anchors", "images", "marked"]

_HOLDING = frozenset({"paragraph", "list_item", "quotation", "caption", "comment"})
_OF_THE_SITE = frozenset(
    "tag author category bookmark prev next home search license help sponsored".split()
)
"""Relations (``rel``) of links that lead about the site, or are paid for."""

_BUTTON = re.compile(
    r"(?:^|[-_\s])(?:share|sharing|social|reply|permalink|button|btn|tag|tags|mention|hashtag"
    r"|author|byline|username|user-?link|avatar|print|subscribe|follow)(?:$|[-_\s])",
    re.IGNORECASE,
)
_NO_PAGE = re.compile(
    r"\s*(?:javascript|mailto|tel|sms|data|about|blob|vbscript|whatsapp|callto|skype):",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"[\t\n\r]")
_UP, _WITHIN = 4, 60
"""How far a picture stands from its caption: elements above it, and elements within that one."""

_FRAMES = re.compile(r"(?:^|[-_\s])(?:caption|figure|image|photo|picture|media)", re.IGNORECASE)


class Marked(NamedTuple):
    """What a page's links and pictures say, by their rows, and the address they are relative to."""

    hrefs: Mapping[int, str]
    pictures: Mapping[int, tuple[str | None, str | None]]
    base: str | None


def marked(tree: Tree, address: str | None) -> Marked:
    """Read the links and pictures off a parsed page, before the extractor changes it."""
    hrefs: dict[int, str] = {}
    pictures: dict[int, tuple[str | None, str | None]] = {}
    base, menu = address, 0
    for row, tag in enumerate(tree.tags):
        if tag == "nav":
            menu = max(menu, tree.ends[row])
        if tag == "a" and row >= menu:
            href = tree.elements[row].get("href")
            if href is not None and not _is_of_the_site(tree, row):
                hrefs[row] = href
        elif tag == "img":
            element = tree.elements[row]
            source = element.get("src") or element.get("data-src")
            pictures[row] = (element.get("alt") or None, _full(base, source))
        elif tag == "base" and base == address:
            base = _full(address, tree.elements[row].get("href")) or address
    return Marked(hrefs, pictures, base)


def anchors(
    given: Marked, made: Sequence[Piece], blocks: Sequence[Block], address: str | None
) -> tuple[Anchor, ...]:
    """Return the links inside paragraphs, list items, quotations, captions and comments.

    ``address`` is the page's own: what leads to a place in the page is left out.
    """
    return tuple(_anchors(given, made, blocks, address))


def _anchors(
    given: Marked, made: Sequence[Piece], blocks: Sequence[Block], address: str | None
) -> Iterator[Anchor]:
    home = _bare(address)
    for piece, block in zip(made, blocks, strict=True):
        if block.kind not in _HOLDING:
            continue
        start = block.span.start
        for link in piece.links:
            raw = given.hrefs.get(link.row)
            if raw is None or raw.lstrip().startswith("#") or _NO_PAGE.match(raw):
                continue
            href = _full(given.base, raw)
            if href is None or ("#" in href and home is not None and _bare(href) == home):
                continue
            span = Span(start + link.start, start + link.end)
            yield Anchor(span=span, href=href)


def images(
    tree: Tree, given: Marked, made: Sequence[Piece], blocks: Sequence[Block]
) -> tuple[Image, ...]:
    """Return the pictures whose captions are blocks of the article, at the captions' places."""
    found = []
    for piece, block in zip(made, blocks, strict=True):
        row = _picture(tree, given, piece.row) if block.kind == "caption" else None
        if row is not None:
            alt, source = given.pictures[row]
            found.append(Image(span=block.span, alt=alt, src=source))
    return tuple(found)


def _picture(tree: Tree, given: Marked, row: int) -> int | None:
    """Return the row of the picture that a caption belongs to."""
    for _ in range(_UP):
        row = tree.parents[row]
        if row < 0:
            return None
        called = f"{tree.classes[row]} {tree.ids[row]}"
        if tree.tags[row] == "figure" or _FRAMES.search(called):
            inside = range(row, min(tree.ends[row], row + _WITHIN))
            found = next((at for at in inside if at in given.pictures), None)
            if found is not None:
                return found
    return None


def _is_of_the_site(tree: Tree, row: int) -> bool:
    element = tree.elements[row]
    relations = (element.get("rel") or "").lower().split()
    return (
        not _OF_THE_SITE.isdisjoint(relations)
        or element.get("role") == "button"
        or _BUTTON.search(tree.classes[row]) is not None
    )


def _full(base: str | None, href: str | None) -> str | None:
    """Return an address in full, as written where nothing can be made of it; None for a fault."""
    if href is None:
        return None
    href = _BREAKS.sub("", href).strip()  # as browsers do (https://url.spec.whatwg.org)
    if not href:
        return ""
    try:
        full = urljoin(base or "", href)
        urlsplit(full)
    except ValueError:
        return None
    return full


def _bare(address: str | None) -> str | None:
    return None if address is None else urldefrag(address).url

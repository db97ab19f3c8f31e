"""The links of a page's text: words that are one, and addresses that are written out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assay.text import Span
from assay.weigh.evidence.addresses import Address, address, written
from assay.weigh.evidence.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.record import Reading

__all__ = ["Linked", "link", "links"]

BY = "rule:links/1"

_SILENT = frozenset({"furniture", "byline", "title", "heading", "table"})
_MUTE = frozenset({"byline", "table"})
_ABOUT_THE_SITE = re.compile(
    r"[@#]\w|(?:share|tweet|reply|print|subscribe|sign up|log ?in|read more|more|permalink|report"
    r"|follow us|donate|continue reading|back to top)\b\W*\Z",
    re.IGNORECASE,
)
_SHARES = re.compile(
    r"https?://(?:www\.)?(?:facebook\.com/(?:sharer|dialog)|(?:twitter|x)\.com/(?:intent|share)"
    r"|(?:api\.)?whatsapp\.com/send|wa\.me/\?|linkedin\.com/share|pinterest\.[a-z.]+/pin/create"
    r"|reddit\.com/submit|t\.me/share)|[^?#]*/(?:tags?|category|categories|author|authors|user|users"
    r"|profile)/[^/]*/?\Z",
    re.IGNORECASE,
)
_SHOWN = 80


class Linked(NamedTuple):
    """A link: its words, its address, and if the words are the address itself."""

    span: Span
    address: Address
    bare: bool


def links(reading: Reading) -> tuple[Linked, ...]:
    """Return the links of the article's running text and of the comments, in text order."""
    text = reading.page.text
    found: list[Linked] = []
    waiting = iter(reading.anchors)
    anchor = next(waiting, None)
    for block in reading.blocks:
        taken: list[Span] = []
        while anchor is not None and anchor.span.start < block.span.end:
            words = anchor.span.of(text)
            is_used = _ABOUT_THE_SITE.match(words) or _SHARES.match(anchor.href)
            if anchor.span.start >= block.span.start and block.kind not in _SILENT:
                taken.append(anchor.span)
                if not is_used:
                    bare = next(written(text, anchor.span), None) is not None
                    found.append(Linked(anchor.span, address(anchor.href), bare))
            anchor = next(waiting, None)
        # plain text has no other links, and short lines of it are taken for headings
        if block.kind not in (_SILENT if reading.anchors else _MUTE):
            found.extend(_bare(text, block.span, taken))
    return tuple(sorted(found, key=lambda one: one.span))


def _bare(text: str, span: Span, taken: list[Span]) -> Iterator[Linked]:
    """Yield the addresses that are written out, but for those in the words of a link."""
    at = 0
    for one in written(text, span):
        while at < len(taken) and taken[at].end <= one.start:
            at += 1
        if at == len(taken) or not taken[at].overlaps(one):
            yield Linked(one, address(one.of(text)), bare=True)


def link(text: str, one: Linked, *, told: bool) -> Found:
    """Return a link as evidence; ``told`` is whether words beside it say what it leads to."""
    words, where = " ".join(one.span.of(text).split()), one.address
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    lead = f"“{shown}” is an address" if one.bare else f"The words “{shown}” are a link"
    what = "" if where.what == "a page" else f" to what is by its shape {where.what}"
    if where.note and where.dead:
        what = f", but {where.note}: the reader cannot open it"
    elif where.note:
        what = f" to {where.note}"
    return Found(
        span=one.span,
        kind="link" if told else where.kind,
        presence="linked" if where.target else "absent",
        why=f"{lead}{what}.",
        by=BY,
        within=one.span,
        target=where.target,
    )

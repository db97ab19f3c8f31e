"""Whom a page says that it has a claim from: outlets named or linked at the claim's sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assay.case.origins.papers.outlets import same_address
from assay.case.origins.stretches import main_claim
from assay.case.origins.values import EdgeKind
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.case.origins.papers.outlets import Mention, Outlets
    from assay.case.origins.stretches import Stretch
    from assay.case.origins.values import Carrying

__all__ = ["Credit", "credits_beside", "credits_of", "page_credits", "topics_of"]

_REPORTING: Final = (
    r"reports?|reported|says?|said|writes?|wrote|reveals?|revealed|quot(?:es|ed|ing)|claims?"
    r"|claimed|tells?|told|has|had|puts?|published|broke|learn(?:s|ed|t)|notes?|noted|cit(?:es|ed)"
    r"|adds?|added|carried|ran|announce[sd]?|estimates?|estimated|found|finds|counted|measured"
)
_BEHIND: Final = re.compile(rf"[’']?s?\W{{0,3}}(?:\w+\W+){{0,2}}(?:{_REPORTING})\b", re.IGNORECASE)
_BEFORE: Final = re.compile(
    r"(?:\b(?:by|to|in|from|with|on|at|via|of|for|per|citing|quoting|crediting|told|informed"
    r"|source|sources)\b[\s:]*(?:the\s+)?(?:[a-z-]+\s+){0,3}|[(\[]\s*(?:via\s+|source:\s*)?|[—–-]\s*)$",
    re.IGNORECASE,
)
_APART: Final = re.compile(
    r"\b(?:unlike|contrary to|independent(?:ly)? (?:of|from)|other than|separate(?:ly)? from"
    r"|without (?:naming|citing|reference to)|not (?:seen|cited|quoted) (?:by|in))\s+"
    r"(?:[\w’']+\s+){0,3}$",
    re.IGNORECASE,
)
_ANAPHOR: Final = re.compile(
    r"\b(?:the|this|that|its|their|same)\s+(?:(?:news|same|local|daily|weekly)\s*){0,2}"
    r"(?:paper|newspaper|site|website|outlet|agency|broadcaster|station|magazine|portal|blog|channel"
    r"|daily|weekly|wire|report|story|article|piece|investigation|release|statement|post|account)\b",
    re.IGNORECASE,
)
_POINTS_BACK: Final = re.compile(
    r"\W*(?:(?:that|this|so|it)\s+(?:is|was|at least is)\s+(?:what|how|according|reported|first)"
    r"|(?:the|that|this)\s+(?:figure|number|sum|story|news|claim|report|detail)s?\s+(?:is|was|were"
    r"|comes?|came|stems?|appeared|goes back|originates?)\b|hat[- ]tip|h/t|via\b|sources?:"
    r"|so (?:says|said|writes|wrote|reports|reported))",
    re.IGNORECASE,
)
"""How a sentence begins that gives the source of the one before it."""
_SAME_TOO: Final = re.compile(
    r"\b(?:has|have|had)\s+(?:also\s+|already\s+|since\s+|previously\s+)?"
    r"(?:reported|given|carried|printed|published|put out|run|written|said)\s+(?:also\s+)?"
    r"(?:the same|as much|likewise|that\s+(?:figure|number|total|sum|toll|count))\b",
    re.IGNORECASE,
)
"""How a sentence says that another outlet had what the one before it says."""
_ALL_THIS: Final = re.compile(
    r"\W*(?:all (?:of )?(?:this|that)|(?:this|that|it|the (?:story|news|above|rest)) "
    r"(?:was|is|ran|stood|comes?|came|appeared|has been))\b",
    re.IGNORECASE,
)
_OWN_EARLIER: Final = re.compile(
    r"\b(?:first\s+\w+(?:\s+\w+){0,4}\s+(?:to|in|by)\s+(?:this\s+(?:news)?paper|this\s+\w+|us)"
    r"|as\s+(?:we|this\s+(?:newspaper|paper|site|website))\s+(?:first\s+)?(?:reported|wrote)"
    r"|(?:we|this\s+(?:newspaper|paper|site|website))\s+(?:first\s+)?reported\s+(?:on|last|earlier))"
    r"\b[^.!?]*",
    re.IGNORECASE,
)
_FOOT: Final = re.compile(
    r"^\s*(?:source|sources|via|credit|with reporting (?:by|from)|(?:additional )?reporting by"
    r"|(?:this (?:story|article|report) )?(?:was )?(?:first|originally)"
    r" (?:published|appeared) (?:in|on|by)|reprinted from|from|[—–-])[\s:]",
    re.IGNORECASE,
)
_REACH: Final = 8
_SHORT_LINE: Final = 120
_CLAUSE: Final = re.compile(r"[,;:()“”\"—–]|\s-\s")
_WORD: Final = re.compile(r"\S+")


class Credit(NamedTuple):
    """Words by which a page gives others as whom it has the claim from: their pages."""

    pages: tuple[str, ...]
    by: EdgeKind
    span: Span


def credits_of(
    carrying: Carrying, stretch: Stretch, outlets: Outlets, topics: frozenset[str]
) -> Iterator[Credit]:
    """Yield the credits in a claim's sentence, or in those beside it that it points to.

    ``topics`` are outlets that the claim itself is about: their name alone is no credit.
    """
    own = outlets.of[carrying.page.id]
    content = main_claim(stretch).content
    for mention in outlets.mentions(stretch.text, stretch.span):
        inside = any(span.covers(mention.span) for span in content)
        about = inside and mention.outlets <= topics
        if not _elsewhere(mention, own) or _apart(stretch, mention.span):
            continue
        if not about or _cued(stretch, mention.span):
            span = _clause(stretch.text, mention.span, stretch.span)
            yield Credit(outlets.pages(mention.outlets), "voice", span)
    yield from _linked(carrying, stretch, outlets)
    places = [stretch.before] if _ANAPHOR.search(stretch.words) else []
    after = stretch.after.of(stretch.text)
    if _POINTS_BACK.match(after) or _SAME_TOO.search(after):
        places.append(stretch.after)
    for place in places:
        for mention in outlets.mentions(stretch.text, place):
            if _elsewhere(mention, own):
                span = _clause(stretch.text, mention.span, place)
                yield Credit(outlets.pages(mention.outlets), "voice", span)
    yield from _earlier(carrying, stretch, outlets)


def credits_beside(carrying: Carrying, stretch: Stretch, outlets: Outlets) -> Iterator[Credit]:
    """Yield the outlets named in the sentences beside a claim that has no source of its own.

    So in the paragraph after, where that is on all that is told: “All this was in the Post”.
    """
    own, text = outlets.of[carrying.page.id], stretch.text
    places = [stretch.before, stretch.after]
    below = next(
        (one.span for one in carrying.record.blocks
         if one.span.start >= stretch.block.end and one.kind == "paragraph"
         and one.comment is None),
        None,
    )  # fmt: skip
    if below is not None and _ALL_THIS.match(below.of(text)):
        places.append(below)
    for place in places:
        for mention in outlets.mentions(text, place):
            before = text[place.start : mention.span.start]
            if _elsewhere(mention, own) and not _APART.search(before):
                span = _clause(text, mention.span, place)
                yield Credit(outlets.pages(mention.outlets), "voice", span)
                return


def page_credits(carrying: Carrying, outlets: Outlets) -> Iterator[Credit]:
    """Yield the credits that stand for a whole page: in its byline, dateline or last line."""
    record, own = carrying.record, outlets.of[carrying.page.id]
    text = record.page.text
    for place in _credit_lines(carrying):
        for mention in outlets.mentions(text, place):
            if _elsewhere(mention, own):
                yield Credit(outlets.pages(mention.outlets), "voice", place)


def _credit_lines(carrying: Carrying) -> Iterator[Span]:
    record = carrying.record
    text = record.page.text
    article = [block for block in record.blocks if block.comment is None]
    told = [block for block in article if block.kind == "paragraph"]
    for block in article:
        words = block.span.of(text)
        foot = block.span.length <= _SHORT_LINE and _FOOT.match(words)
        if block.kind == "byline" or (foot and block.kind in {"paragraph", "furniture"}):
            yield block.span
    for block in told[:1]:
        found = re.match(r"[^\n()]{0,60}\([\w./ ]{2,40}\)\s*[:–—-]", block.span.of(text))
        if found:
            yield Span(block.span.start, block.span.start + found.end())
    if told:
        found = re.search(r"[(—–]\s*[A-Z][\w./ ]{1,40}\)?\s*$", told[-1].span.of(text))
        if found:
            yield Span(told[-1].span.start + found.start(), told[-1].span.end)


def _linked(carrying: Carrying, stretch: Stretch, outlets: Outlets) -> Iterator[Credit]:
    """Yield links to other pages of the group in the claim's sentence.

    Those in the rest of its block count where the sentence names nobody else.
    """
    alone = len(main_claim(stretch).voices) == 1 or bool(_ANAPHOR.search(stretch.words))
    for evidence in carrying.record.evidence:
        if evidence.kind != "link" or not evidence.target:
            continue
        near = evidence.span.overlaps(stretch.span)
        if near or (alone and evidence.span.overlaps(stretch.block)):
            to = tuple(
                page
                for page, url in outlets.addresses
                if page != carrying.page.id and same_address(evidence.target, url)
            )
            if to:
                yield Credit(to, "link", evidence.span)


def _earlier(carrying: Carrying, stretch: Stretch, outlets: Outlets) -> Iterator[Credit]:
    """Yield where a page says that its own outlet had the claim before."""
    own = outlets.of[carrying.page.id]
    pages = tuple(page for page in outlets.pages({own}) if page != carrying.page.id)
    for place in (stretch.span, stretch.after) if pages else ():
        found = _OWN_EARLIER.search(stretch.text, *place)
        if found:
            yield Credit(pages, "voice", Span(*found.span()))


def _elsewhere(mention: Mention, own: str) -> bool:
    """Tell a name of one other outlet from one's own, and from one that several have."""
    return own not in mention.outlets and len(mention.outlets) == 1


def _cued(stretch: Stretch, mention: Span) -> bool:
    behind = stretch.text[mention.end : stretch.span.end]
    before = stretch.text[stretch.span.start : mention.start]
    return bool(_BEHIND.match(behind) or _BEFORE.search(before))


def _apart(stretch: Stretch, mention: Span) -> bool:
    return bool(_APART.search(stretch.text[stretch.span.start : mention.start]))


def _clause(text: str, mention: Span, within: Span) -> Span:
    """Return the clause around a mention, at most some words to each side."""
    low, high = within.start, within.end
    for mark in _CLAUSE.finditer(text, *within):
        if mark.end() <= mention.start:
            low = mark.end()
        elif mark.start() >= mention.end:
            high = min(high, mark.start())
    before = list(_WORD.finditer(text, low, mention.start))[-_REACH:]
    after = list(_WORD.finditer(text, mention.end, high))[:_REACH]
    start = before[0].start() if before else mention.start
    return Span(start, after[-1].end() if after else mention.end)


def topics_of(stretches: Sequence[tuple[str, Stretch]], outlets: Outlets) -> frozenset[str]:
    """Return the outlets that the claim itself is about: most pages name them in its words."""
    counts: dict[str, set[str]] = {}
    pages = {page for page, _ in stretches}
    for page, stretch in stretches:
        content = main_claim(stretch).content
        for mention in outlets.mentions(stretch.text, stretch.span):
            if any(span.covers(mention.span) for span in content) and not _cued(
                stretch, mention.span
            ):
                for outlet in mention.outlets - {outlets.of[page]}:
                    counts.setdefault(outlet, set()).add(page)
    return frozenset(
        outlet for outlet, its in counts.items() if len(its) > 1 and 2 * len(its) >= len(pages)
    )

"""What is leaned on in the words of a page: papers, data and pictures, witnesses, nobody."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from assay.text import Span, quoted_stretches
from assay.weigh.evidence.cited import cited
from assay.weigh.evidence.found import Found
from assay.weigh.evidence.hearsay import hearsay
from assay.weigh.evidence.pictures import shows_data
from assay.weigh.evidence.sentences import sentences
from assay.weigh.evidence.testimony import testimonies

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.record import Attribution, Reading, Source
    from assay.weigh.evidence.cited import Cited
    from assay.weigh.evidence.links import Linked
    from assay.weigh.evidence.sentences import Sentence

__all__ = ["leanings"]

BY = "rule:cited/1"

_SILENT = frozenset({"furniture", "byline", "table"})
_POINTS = frozenset("below above left right here opposite overleaf".split())
_AT_LENGTH = 8
"""Words; a document of which fewer are quoted is not on the page."""

_NEAR = 3
"""How many words and marks may stand between a thing's name and its address."""


def leanings(
    reading: Reading,
    sources: Sequence[Source],
    attributions: Sequence[Attribution],
    linked: Sequence[Linked],
    shown: Sequence[Found],
) -> Iterator[Found]:
    """Find them sentence by sentence; ``shown`` are the pictures and tables of the page."""
    text = reading.page.text
    reports = _Reports(text, sources, attributions)
    kinds = frozenset(one.kind for one in shown)
    starts = [one.span.start for one in linked]
    for block in reading.blocks:
        if block.kind in _SILENT or (block.kind == "quotation" and block.comment is not None):
            continue
        low, high = bisect_left(starts, block.span.start), bisect_left(starts, block.span.end)
        here = linked[low:high]
        quoted = quoted_stretches(text, block.span)
        at = 0
        for sentence in sentences(text, block.span, [one.span for one in here if one.bare]):
            while at < len(here) and here[at].span.end <= sentence.span.start:
                at += 1
            yield from _cited(text, sentence, reports, here, at, kinds)
            yield from testimonies(text, sentence, _around(quoted, sentence.span))
            yield from hearsay(text, sentence)


def _around(quoted: Sequence[Span], span: Span) -> Sequence[Span]:
    low = bisect_right(quoted, span.start, key=lambda one: one.end)
    high = bisect_left(quoted, span.end + _NEAR, key=lambda one: one.start)
    return quoted[low:high]


class _Reports:
    """The reports whose source is a document: where it is named, and what is quoted of it."""

    def __init__(
        self, text: str, sources: Sequence[Source], attributions: Sequence[Attribution]
    ) -> None:
        papers = {one.id for one in sources if one.kind == "document"}
        self._named = sorted(
            (span, one.id, one.quoted == "direct" and _words(text, one) >= _AT_LENGTH)
            for one in attributions
            for span in one.mention
            if one.source in papers
        )
        self._starts = [span.start for span, _, _ in self._named]

    def within(self, span: Span) -> list[tuple[Span, str, bool]]:
        """Return those named within a sentence."""
        low, high = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return self._named[low:high]


def _words(text: str, one: Attribution) -> int:
    return sum(len(span.of(text).split()) for span in one.content)


def _cited(
    text: str,
    sentence: Sentence,
    reports: _Reports,
    here: Sequence[Linked],
    at: int,
    kinds: frozenset[str],
) -> Iterator[Found]:
    named = reports.within(sentence.span)
    links: dict[int, Linked] = {}
    place = at
    for number, word in enumerate(sentence.spans):
        while place < len(here) and here[place].span.end <= word.start:
            place += 1
        if place < len(here) and here[place].span.overlaps(word):
            links[number] = here[place]
    for one in cited(sentence, [span for span, _, _ in named], links):
        yield _found(text, sentence, one, named, links, kinds)


def _found(
    text: str,
    sentence: Sentence,
    one: Cited,
    named: Sequence[tuple[Span, str, bool]],
    links: Mapping[int, Linked],
    kinds: frozenset[str],
) -> Found:
    span = sentence.part(one.phrase.low, one.phrase.high)
    told = [item for item in named if item[0].overlaps(span)]
    words = " ".join(span.of(text).split())
    why = f"“{words}” is leaned on: {one.shown}"
    beside = _beside(sentence, one, links)
    found = Found(
        span=span, kind=one.kind, presence="absent", why=why, by=BY, within=sentence.span,
        under=tuple(name for _, name, _ in told),
    )  # fmt: skip
    if beside is not None and beside.address.target is not None:
        return found._replace(
            presence="linked", target=beside.address.target, why=f"{why}; its address is given."
        )
    if one.kind == "document" and any(quoted for _, _, quoted in told):
        return found._replace(presence="on_page", why=f"{why}; its words are quoted at length.")
    if _is_here(text, sentence, one, kinds):
        return found._replace(presence="on_page", why=f"{why}; it stands on the page.")
    return found._replace(why=f"{why}; it is not on the page, and no address of it is given.")


def _beside(sentence: Sentence, one: Cited, links: Mapping[int, Linked]) -> Linked | None:
    """Return the link in the words of a thing, right behind them, or in "here" before them."""
    for at in range(one.phrase.low, one.phrase.high):
        if at in links:
            return links[at]
    for at in range(one.phrase.high, min(one.phrase.high + _NEAR, len(sentence.lower))):
        if at in links:
            return links[at]
        if sentence.lower[at] not in {"(", "[", ":", ",", "-", "–", "—", "at", "here", "is", "→"}:
            break
    for at in range(one.phrase.low - 1, max(one.phrase.low - _NEAR, -1), -1):
        if at in links and sentence.lower[at] == "here":
            return links[at]
    return None


def _is_here(text: str, sentence: Sentence, one: Cited, kinds: frozenset[str]) -> bool:
    around = sentence.lower[max(one.phrase.low - 2, 0) : one.phrase.high + 2]
    is_pointed = not _POINTS.isdisjoint(around)
    return is_pointed and (
        one.kind in kinds or (one.kind == "graph" and shows_data(text, sentence.span))
    )

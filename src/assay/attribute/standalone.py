"""A claim as it can stand alone: pronouns and descriptions filled in from the page's own words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from assay.record import Replacement
from assay.record.standing import standing
from assay.text import CLOSING, OPENING, STRAIGHT, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.attribute.claims import Cut
    from assay.attribute.found import Placed
    from assay.attribute.speakers.sources import Cast
    from assay.record import Source, Standalone

__all__ = ["Filler", "filler"]

_FIRST = re.compile(r"\b(?:I|me|my|mine|myself)\b")
_THIRD: Mapping[str, frozenset[str]] = MappingProxyType(
    {"he": frozenset({"he", "his", "him"}), "she": frozenset({"she", "her", "hers"})}
)
_TOLD = re.compile(r"\b(?:[Hh]e|[Hh]is|[Hh]im|[Ss]he|[Hh]ers?)\b|\b[A-Z][\w-]+|[“„«\"]")
_PERSONS = frozenset({"person", "commenter"})


class Filler(NamedTuple):
    """What a page's words stand for: mentions that do not name, and the words that do."""

    mentions: tuple[tuple[Span, Span], ...]
    names: Mapping[str, Span]
    kinds: Mapping[str, str]
    pronouns: Mapping[str, str]
    """By the source's id: "he" or "she", where the page has called it so."""

    def fill(self, text: str, one: Cut, speaker: str | None) -> Standalone | None:
        """Return the claim with its pronouns and descriptions filled in, or None if it has none.

        In a direct quotation "I" is who speaks; in words reported indirectly "he" is, where the
        page has called the speaker so and names nobody else before. What is filled in stands in
        square brackets, as editors do, and points at the words that it was taken from.
        """
        swaps: list[Replacement] = []
        own = self.names.get(speaker or "")
        for piece in one.content:
            low = bisect_left(self.mentions, ((piece.start, 0),))
            high = bisect_left(self.mentions, ((piece.end, 0),), low)
            for span, name in self.mentions[low:high]:
                if span.end <= piece.end:
                    swaps.append(Replacement(span=span, by_span=name))
            if own is not None and self.kinds[speaker or ""] in _PERSONS:
                said = self.pronouns.get(speaker or "")
                places = _first(text, piece) if _quoted(text, piece) else _third(text, piece, said)
                swaps.extend(Replacement(span=place, by_span=own) for place in places)
        return standing(text, one.content, swaps)


def filler(text: str, placed: Sequence[Placed], cast: Cast) -> Filler:
    """Collect what the mentions of a page stand for, where its words name it somewhere."""
    sources = {source.id: source for source in cast.sources}
    names = {
        source.id: name
        for source in cast.sources
        if source.named and (name := _naming(text, source)) is not None
    }
    mentions: dict[Span, Span] = {}
    for at, relation in enumerate(placed):
        source = sources[cast.speakers[at]]
        name = names.get(source.id)
        if name is None or not relation.found.mention:
            continue
        span = relation.found.mention[0]
        if not _shares(span.of(text), source.name) and not span.overlaps(name):
            mentions[span] = name
    kinds = {source.id: source.kind for source in cast.sources}
    pronouns = {
        source.id: said.pop()
        for source in cast.sources
        if len(said := {span.of(text).lower() for span in source.mentions} & set(_THIRD)) == 1
    }
    return Filler(tuple(sorted(mentions.items())), names, kinds, pronouns)


def _first(text: str, piece: Span) -> Iterator[Span]:
    for found in _FIRST.finditer(text, *piece):
        yield Span(*found.span())


def _third(text: str, piece: Span, said: str | None) -> Iterator[Span]:
    """Yield the pronouns that stand for the speaker, up to the first other name or quotation."""
    if said is None:
        return
    for found in _TOLD.finditer(text, *piece):
        word = found.group().lower()
        if word in _THIRD[said]:
            yield Span(*found.span())
        elif found.start() > piece.start:
            return


def _naming(text: str, source: Source) -> Span | None:
    """Return the first place where a source is called by its name, less what stands around it."""
    for span in source.mentions:
        at = span.of(text).find(source.name)
        if at >= 0:
            return Span(span.start + at, span.start + at + len(source.name))
    return None


def _shares(words: str, name: str) -> bool:
    """Tell whether a mention names its source itself: "Mayor Roke" needs no filling."""
    return not {word.lower() for word in words.split()}.isdisjoint(name.lower().split())


def _quoted(text: str, piece: Span) -> bool:
    """Tell whether a piece was cut from inside quotation marks: its own words are the speaker's."""
    line = text.rfind("\n", 0, piece.start) + 1
    before = text[line : piece.start]
    opened = sum(before.count(m) for m in OPENING) - sum(before.count(m) for m in CLOSING)
    return opened > 0 or before.count(STRAIGHT) % 2 == 1

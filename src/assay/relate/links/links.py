"""The links of a page: ties between its entities, each in the mouth of whose claim it is."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from msgspec.structs import replace

from assay.models.grammar import parse
from assay.record import Link
from assay.relate.links.acts import acts
from assay.relate.links.bearing import bearing
from assay.relate.links.beside import beside
from assay.relate.links.nouns import nouns
from assay.relate.links.owners import Owners
from assay.relate.links.peoples import peoples
from assay.relate.links.phrases import adjectives
from assay.relate.links.sentence import Sentence
from assay.relate.links.verbs import verbs
from assay.text import Span, dateline, quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.record import Claim, Entity, Reading
    from assay.relate.entities import Named
    from assay.relate.links.tie import Found

__all__ = ["BY", "links"]

BY = "rule:links/3"

_SILENT = frozenset({"furniture", "byline"})
_DETECTORS = (verbs, adjectives, nouns, acts, beside)


def links(
    reading: Reading, claims: Sequence[Claim], entities: Sequence[Entity], named: Named
) -> tuple[Link, ...]:
    """Find what is claimed to tie the entities of a page.

    ``named`` has the places that name or mean an entity. Time is linear in the page's length.
    Raises `ModelError` when the grammar's weights are missing or others.
    """
    text = reading.page.text
    blocks = [block for block in reading.blocks if block.kind not in _SILENT]
    meant = {**peoples(text, blocks, entities, named.meant), **named.meant}
    places = sorted(meant)
    chosen = [
        stretch for block in blocks
        for whole in [_running(text, block.span)]
        for stretch in bearing(text, whole, _within(places, whole), meant)
    ]  # fmt: skip
    hidden = [(whole, [one for one in spans if one in named.names]) for whole, spans in chosen]
    by_id = {one.id: one for one in entities}
    kinds = {one.id: one.kind for one in entities}
    owners = Owners(text, claims)
    made: dict[tuple[str, str, str, str], Link] = {}
    for words in parse(text, hidden):
        sentence = Sentence(text, words, meant, kinds)
        for found in _found(sentence):
            link = _link(sentence, found, owners, by_id)
            if link is not None:
                key = (link.from_, link.to, link.type or link.relation, link.claim)
                made.setdefault(key, link)
    order = sorted(made.values(), key=lambda one: (one.span, one.from_, one.to, one.relation))
    return tuple(replace(one, id=f"l{at}") for at, one in enumerate(order, start=1))


def _running(text: str, whole: Span) -> Span:
    """Return a stretch without the place and agency before its first sentence."""
    found = dateline(text, whole)
    return Span(found.end, whole.end) if found else whole


def _within(places: Sequence[Span], whole: Span) -> list[Span]:
    low = bisect_left(places, Span(whole.start, 0))
    high = bisect_left(places, Span(whole.end, 0))
    return [one for one in places[low:high] if whole.covers(one)]


def _found(sentence: Sentence) -> Iterator[Found]:
    for detector in _DETECTORS:
        yield from detector(sentence)


def _link(
    sentence: Sentence, found: Found, owners: Owners, by_id: Mapping[str, Entity]
) -> Link | None:
    places = sorted({found.start.word, found.end.word, *found.words})
    span = Span(sentence.words[places[0]].span.start, sentence.words[places[-1]].span.end)
    tied = [sentence.words[at].span for at in sorted(found.words)]
    whose = owners.of(tied[0], span, taken=found.taken, denied=found.denied, unsure=found.unsure)
    if whose is None:
        return None
    relation = quote(sentence.text, tied, " ")
    start, end = by_id[found.start.entity], by_id[found.end.entity]
    why = f"“{relation}” ties “{start.name}” to “{end.name}”"
    for party, one in ((found.start, start), (found.end, end)):
        shown = " ".join(sentence.words[party.word].span.of(sentence.text).split())
        if not party.own:
            why += f"; it is named there by what stands with it, “{sentence.around(party.word)}”"
        elif shown not in {one.name, *one.aliases}:
            why += f"; “{shown}” is “{one.name}”"
    return Link(
        id="l0", from_=start.id, to=end.id, relation=relation, type=found.type,
        claim=whose.claim, voice=whose.voice, modality=whose.modality, polarity=whose.polarity,
        span=span, why=f"{why}.", by=BY,
    )  # fmt: skip

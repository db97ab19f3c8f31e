"""A record's parts by their ids, and the chain of voices that a claim comes through."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from assay.record import (
    Attribution,
    Block,
    Claim,
    Comment,
    Record,
    Source,
    estimate,
)
from assay.report.grounds import Grounds
from assay.report.quoted import places
from assay.report.relations import Relations
from assay.text import Span, quote

__all__ = ["Link", "Lookup", "Standing", "chain", "standing", "standing_of"]

Standing = Literal["own", "heading", "named", "unnamed", "commenter"]
"""In whose mouth a claim is, as coarsely as a reader first wants to know it."""


class Lookup(Struct, frozen=True, kw_only=True):
    """A record and its parts by id. ``numbers`` counts claims and sources from 1, in order.

    ``places`` numbers the words that are quoted elsewhere on the page; ``grounds`` are what its
    words rest on. ``read`` are the relations as assay read them, where people put some right and
    ``relations`` are as they put them.
    """

    record: Record
    blocks: Mapping[str, Block]
    comments: Mapping[str, Comment]
    sources: Mapping[str, Source]
    attributions: Mapping[str, Attribution]
    claims: Mapping[str, Claim]
    block_numbers: Mapping[str, int]
    claim_numbers: Mapping[str, int]
    source_numbers: Mapping[str, int]
    comment_numbers: Mapping[str, int]
    places: Mapping[Span, int]
    relations: Relations
    grounds: Grounds
    read: Relations | None = None

    @classmethod
    def of(cls, record: Record, read: Record | None = None) -> Lookup:
        """Index ``record``; ``read`` is the record that assay made, where people changed it."""
        return cls(
            record=record,
            blocks={block.id: block for block in record.blocks},
            comments={comment.id: comment for comment in record.comments},
            sources={source.id: source for source in record.sources},
            attributions={item.id: item for item in record.attributions},
            claims={claim.id: claim for claim in record.claims},
            block_numbers={block.id: at for at, block in enumerate(record.blocks, 1)},
            claim_numbers={claim.id: at for at, claim in enumerate(record.claims, 1)},
            source_numbers={source.id: at for at, source in enumerate(record.sources, 1)},
            comment_numbers={comment.id: at for at, comment in enumerate(record.comments, 1)},
            places=places(record),
            relations=Relations.of(record),
            grounds=Grounds.of(record),
            read=None if read is None or read is record else Relations.of(read),
        )

    def speaker(self, claim: Claim) -> Source:
        """Return whose claim it is: the last voice of its chain."""
        return self.sources[claim.voices[-1].source]

    def attribution(self, claim: Claim) -> Attribution | None:
        """Return the innermost attribution that makes ``claim``; None in the own voice."""
        return None if claim.attribution is None else self.attributions[claim.attribution]


class Link(Struct, frozen=True, kw_only=True):
    """One voice of a chain, as it is shown.

    ``called`` is what the text calls the source in this place, empty where that is its name;
    ``cue`` the words of saying; ``grade`` how far the voice itself commits to what it says, empty
    where nobody graded it; ``shown_by`` are the words that show it.
    """

    source: Source
    number: int
    called: str
    cue: str
    grade: str
    shown_by: tuple[str, ...]


def chain(lookup: Lookup, claim: Claim) -> tuple[Link, ...]:
    """Return the voices of ``claim``, outermost first."""
    text = lookup.record.page.text
    links = []
    for voice in claim.voices:
        source = lookup.sources[voice.source]
        made = lookup.attributions[voice.attribution] if voice.attribution else None
        called = quote(text, voice.mention)
        sure = estimate(voice.modality, voice.polarity)
        links.append(
            Link(
                source=source,
                number=lookup.source_numbers[source.id],
                called="" if called.casefold() == source.name.casefold() else called,
                cue=quote(text, made.cue) if made else "",
                grade=sure.short if sure else "",
                shown_by=tuple(" ".join(span.of(text).split()) for span in voice.cues),
            )
        )
    return tuple(links)


def standing(lookup: Lookup, claim: Claim) -> Standing:
    """Tell in whose mouth ``claim`` is."""
    whose = standing_of(lookup.speaker(claim))
    if whose == "own" and lookup.blocks[claim.block].kind in {"title", "heading"}:
        return "heading"
    return whose


def standing_of(source: Source) -> Standing:
    """Tell what ``source`` is to the page: itself, one it names or does not, or a reader."""
    if source.kind == "author":
        return "own"
    if source.kind == "commenter":
        return "commenter"
    return "named" if source.named and source.kind != "unstated" else "unnamed"

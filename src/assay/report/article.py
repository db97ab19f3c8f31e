"""The page's own text and its sources, as the HTML report sets them side by side."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.report.cards import Card, card
from assay.report.pieces import PieceKind
from assay.report.quoted import Quoted
from assay.report.segments import Run, Segment, runs, split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from assay.record import Claim
    from assay.report.fragment import Wording
    from assay.report.groups import Group, Groups
    from assay.report.lookup import Lookup
    from assay.report.pieces import Piece

__all__ = ["Paragraph", "Passage", "Section", "SourceView", "passages", "sections"]

_DIMMED: Final = frozenset({"furniture", "between"})
_FOLDED: Final = 3
"""From so many pieces of furniture in a row on, they are folded away."""


class Paragraph(Struct, frozen=True, kw_only=True):
    """One piece of text with its marks, and what is known of the quotations that end in it."""

    kind: PieceKind
    segments: tuple[Segment, ...]
    quotes: tuple[Quoted, ...] = ()

    @property
    def runs(self) -> tuple[Run, ...]:
        """The words, link by link."""
        return tuple(runs(self.segments))

    @property
    def rows(self) -> tuple[tuple[tuple[Run, ...], ...], ...]:
        """The rows of a table, cell by cell, where tabs part them; else nothing."""
        if self.kind != "table" or not any("\t" in part.text for part in self.segments):
            return ()
        lines = tuple(split(self.segments, "\n"))
        return tuple(tuple(tuple(runs(cell)) for cell in split(line, "\t")) for line in lines)


class Passage(Struct, frozen=True, kw_only=True):
    """Paragraphs that are set together: a list, a run of furniture, or one alone."""

    kind: PieceKind
    paragraphs: tuple[Paragraph, ...]
    folded: bool


class SourceView(Struct, frozen=True, kw_only=True):
    """A source with its cards; ``passes_on`` are the numbers of the claims it hands on."""

    anchor: str
    name: str
    role: str | None
    kind: str
    mentions: int
    in_comments: int
    passes_on: tuple[int, ...]
    why: str
    by: str
    cards: tuple[Card, ...]


class Section(Struct, frozen=True, kw_only=True):
    """One part of the claims column."""

    anchor: str
    standing: str
    title: str
    note: str
    claims: int
    sources: tuple[SourceView, ...]


def passages(
    article: Sequence[Piece], paragraph: Callable[[Piece], Paragraph]
) -> Iterator[Passage]:
    """Yield the article in passages, in order."""
    for kind, run in groupby(article, lambda piece: _together(piece.kind)):
        set_together = tuple(map(paragraph, run))
        if kind in {"furniture", "list_item"}:
            folded = kind == "furniture" and len(set_together) >= _FOLDED
            yield Passage(kind=kind, paragraphs=set_together, folded=folded)
        else:
            for each in set_together:
                yield Passage(kind=each.kind, paragraphs=(each,), folded=False)


def _together(kind: PieceKind) -> PieceKind:
    return "furniture" if kind in _DIMMED else kind


_SECTIONS: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("named", "named", "Sources it names", "The page reports their words."),
    ("unnamed", "unnamed", "Sources it does not name", "Nobody to ring up and ask."),
    ("headings", "heading", "Headings", "The page’s own voice, at its loudest."),
    ("own", "own", "The page’s own voice", "Said outside every quotation and report."),
)


def sections(lookup: Lookup, wording: Wording, found: Groups) -> Iterator[Section]:
    """Yield the parts of the claims column that hold anything."""
    parts: Mapping[str, tuple[Group, ...]] = {
        "named": found.named,
        "unnamed": found.unnamed,
        "headings": found.headings,
        "own": found.own,
    }
    for name, standing, title, note in _SECTIONS:
        if parts[name]:
            yield Section(
                anchor=f"by-{name}",
                standing=standing,
                title=title,
                note=note,
                claims=sum(len(group.claims) for group in parts[name]),
                sources=tuple(_source(lookup, wording, name, group) for group in parts[name]),
            )


def _source(lookup: Lookup, wording: Wording, part: str, group: Group) -> SourceView:
    source = group.source
    return SourceView(
        anchor=f"{'h' if part == 'headings' else 's'}{group.number}",
        name=source.name,
        role=source.role,
        kind=source.kind,
        mentions=len(source.mentions),
        in_comments=group.in_comments,
        passes_on=_numbers(lookup, group.passes_on),
        why=source.why,
        by=source.by,
        cards=tuple(card(lookup, wording, claim) for claim in group.claims),
    )


def _numbers(lookup: Lookup, claims: Iterable[Claim]) -> tuple[int, ...]:
    return tuple(lookup.claim_numbers[claim.id] for claim in claims)

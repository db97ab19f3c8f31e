"""The quotations of a page: whose words each repeats, and what became of them on the way."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.record import Comment, Match
from assay.report.relations import called

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assay.record import Quotation, Record
    from assay.report.lookup import Lookup
    from assay.report.pieces import Piece
    from assay.text import Span

__all__ = ["Bodies", "Quoted", "places", "quoted", "shortened"]

_MATCHES: Final[Mapping[Match, str]] = {
    "verbatim": "word for word",
    "shortened": "shortened",
    "altered": "altered",
    "not_found": "not found on this page",
}
_TOLD: Final = frozenset({"shortened", "altered"})
"""Of these a reader wants to know at once what is not the same."""
_OPENING: Final = 48


class Quoted(Struct, frozen=True, kw_only=True):
    """One line below a quotation. ``place`` is the number of the words quoted, 0 for none.

    ``opening`` are its first words, where it stands among others; ``told`` is what differs.
    """

    opening: str
    whose: str
    place: int
    match: Match
    found: str
    told: str
    why: str


class Bodies(Struct, frozen=True, kw_only=True):
    """The comments by their place in the text."""

    starts: Sequence[int]
    comments: Sequence[Comment]

    @classmethod
    def of(cls, record: Record) -> Bodies:
        """Index the comments of ``record`` that have words."""
        given = [(one.span, one) for one in record.comments if one.span is not None]
        given.sort(key=lambda pair: pair[0])
        return cls(starts=[span.start for span, _ in given], comments=[one for _, one in given])

    def at(self, place: int) -> Comment | None:
        """Return the comment in which ``place`` is; None in the article."""
        before = bisect_right(self.starts, place) - 1
        if before < 0:
            return None
        found = self.comments[before]
        return found if found.span is not None and place < found.span.end else None

    def whose(self, span: Span) -> str:
        """Say whose words stand at ``span``."""
        found = self.at(span.start)
        return "the article" if found is None else called(found)


def places(record: Record) -> Mapping[Span, int]:
    """Give the words that are quoted a number each, from 1, however many quote them."""
    spans = dict.fromkeys(item.of for item in record.quotations if item.of is not None)
    return {span: number for number, span in enumerate(spans, 1)}


def quoted(lookup: Lookup, pieces: Sequence[Piece]) -> Mapping[Span, tuple[Quoted, ...]]:
    """Return the lines to stand below each piece of the text, by the piece's span.

    ``pieces`` stand in order. A quotation over several has its line below the last.
    """
    bodies = Bodies.of(lookup.record)
    starts = [piece.span.start for piece in pieces]
    below: dict[Span, list[Quotation]] = {}
    kinds = {piece.span: piece.kind for piece in pieces}
    for item in lookup.record.quotations:
        at = bisect_right(starts, item.span.end - 1) - 1
        if at >= 0:
            below.setdefault(pieces[at].span, []).append(item)
    return {
        span: tuple(
            _line(lookup, bodies, item, alone=kinds[span] == "quotation" and len(items) == 1)
            for item in items
        )
        for span, items in below.items()
    }


def _line(lookup: Lookup, bodies: Bodies, item: Quotation, *, alone: bool) -> Quoted:
    words = item.span.of(lookup.record.page.text)
    return Quoted(
        opening="" if alone else shortened(words, _OPENING),
        whose=bodies.whose(item.of) if item.of is not None else "",
        place=lookup.places[item.of] if item.of is not None else 0,
        match=item.match,
        found=_MATCHES[item.match],
        told=item.why if item.match in _TOLD else "",
        why=f"{item.why} Words in common: {item.similarity:.0%}. ({item.by})",
    )


def shortened(words: str, length: int) -> str:
    """Return ``words`` as one line of ``length`` characters at most, cut between words."""
    line = " ".join(words.split())
    if len(line) <= length:
        return line
    return f"{line[: length - 2].rsplit(' ', 1)[0]} …"

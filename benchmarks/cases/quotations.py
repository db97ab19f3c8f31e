"""Words quoted from elsewhere on the page: what kind of quotation each one is."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from assay.record import Match
from assay.text import Span
from assay.weigh.quoted import quotations
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import share
from benchmarks.labelled import FILES, Passage, SetName, located, pages, table

if TYPE_CHECKING:
    from assay.record import Quotation, Reading
    from benchmarks.labelled import Labelled

__all__ = ["QUOTATIONS"]

_TOKEN = re.compile(r"\w+")
_KINDS: tuple[Match, ...] = ("verbatim", "shortened", "altered", "not_found")


class _Edit(Struct, frozen=True):
    token: int
    put: str


class Row(Struct, frozen=True, rename={"in_": "in"}):
    """A quotation; ``edits`` are words of it that were altered by hand."""

    set: SetName
    page: str
    in_: str | None
    quoted: Passage
    of: Passage | None
    match: Match
    edits: list[_Edit] = []


class _Outcome(NamedTuple):
    row: Row
    got: str
    of: bool


def measure() -> Measured:
    """Grade every quotation of the table."""
    listed = table("quotations", Row)
    held = dict(pages({(one.set, one.page) for one in listed}))
    outcomes = [_outcome(one, held[one.set, one.page]) for one in listed]
    right = Counter(one.row.match for one in outcomes if one.got == one.row.match)
    wanted = Counter(one.row.match for one in outcomes)
    placed = [one for one in outcomes if one.row.of is not None]
    figures = (
        Figure("right kind", share(right.total(), len(outcomes))),
        *(Figure(f"right kind, {kind}", share(right[kind], wanted[kind])) for kind in _KINDS),
        Figure("right passage", share(sum(one.of for one in placed), len(placed))),
    )  # fmt: skip
    notes = tuple(
        f"{one.row.set} {one.row.page} {one.row.in_}: {one.row.match}, found {one.got}"
        for one in outcomes
        if one.got != one.row.match
    )
    return Measured(len(listed), figures, notes)


def _outcome(row: Row, page: Labelled) -> _Outcome:
    reading = page.reading
    place = _place(row, page)
    if place is None:
        return _Outcome(row, "not read", of=False)
    of = [one for one in located(reading, row.of) if not one.overlaps(place)] if row.of else []
    edited, place, of = _edited(reading, place, row.edits, of)
    found = max(quotations(edited), key=lambda one: _shared(one.span, place), default=None)
    if found is None or 2 * _shared(found.span, place) < place.length:
        return _Outcome(row, "nothing", of=False)
    return _Outcome(row, found.match, _same(found, of))


def _place(row: Row, page: Labelled) -> Span | None:
    """Return where the quotation stands: in its comment, and rather as a quotation."""
    reading = page.reading
    comment = page.ids.get(row.in_ or "")
    within = [one.span for one in reading.comments if one.id == comment and one.span is not None]
    quoted = [one.span for one in reading.blocks if one.kind == "quotation"]
    places = located(reading, row.quoted)
    return max(
        places,
        key=lambda one: (
            any(span.covers(one) for span in within),
            any(span.overlaps(one) for span in quoted),
            one.start,
        ),
        default=None,
    )


def _edited(
    reading: Reading, place: Span, edits: list[_Edit], of: list[Span]
) -> tuple[Reading, Span, list[Span]]:
    """Return the page with words of the quotation altered, and where things then are."""
    text = reading.page.text
    tokens = [Span(*one.span()) for one in _TOKEN.finditer(text, *place)]
    for edit in sorted(edits, key=lambda one: -one.token):
        at = tokens[edit.token]
        by = len(edit.put) - at.length
        text = text[: at.start] + edit.put + text[at.end :]

        def moved(span: Span, at: Span = at, by: int = by) -> Span:
            start = span.start + by if span.start >= at.end else span.start
            return Span(start, span.end + by if span.end >= at.end else span.end)

        reading = replace(
            reading,
            page=replace(reading.page, text=text),
            blocks=tuple(replace(one, span=moved(one.span)) for one in reading.blocks),
            comments=tuple(
                one if one.span is None else replace(one, span=moved(one.span))
                for one in reading.comments
            ),
        )
        place, of = moved(place), [moved(one) for one in of]
    return reading, place, of


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _same(found: Quotation, of: list[Span]) -> bool:
    if found.of is None:
        return False
    return any(2 * _shared(found.of, one) >= max(found.of.length, one.length) for one in of)


QUOTATIONS = Case(
    name="quotations",
    about=(
        "Words quoted from elsewhere on the page, on 84 quotations of real pages that were "
        "labelled before the code ran on them, a third of them altered by hand: the right kind is "
        "one of verbatim, shortened, altered, not found. A quotation that is not found at all, or "
        "whose words were not read, is wrong. The right passage overlaps the one marked by half."
    ),
    measure=measure,
    files=FILES,
)

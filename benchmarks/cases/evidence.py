"""What a page leans on: which things are found, of which kind, and whether they are there."""

from __future__ import annotations

from typing import NamedTuple
from zlib import crc32

from msgspec import Struct

from assay import read_text
from assay.record import EvidenceKind, Presence
from assay.text import Span
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import share
from benchmarks.labelled import table

__all__ = ["EVIDENCE", "Row", "evenly"]


class Item(Struct, frozen=True):
    """A thing that the text leans on."""

    start: int
    end: int
    kind: EvidenceKind
    presence: Presence


class Row(Struct, frozen=True):
    """A text, and all that it leans on."""

    id: str
    text: str
    evidence: tuple[Item, ...]


class _Outcome(NamedTuple):
    """How many things are wanted, found, right, and rightly told to be there or not."""

    wanted: int
    found: int
    right: int
    present: int


def evenly(row: Row) -> bool:
    """Tell the rows that were looked at while the code was written from those only measured."""
    return crc32(row.id.encode()) % 2 == 0


def measure() -> Measured:
    """Look for evidence in every row of the table."""
    listed = table("evidence", Row)
    outcomes = [(row, outcome(row)) for row in listed]
    unseen = [one for row, one in outcomes if not evenly(row)]
    figures = (*_figures("", [one for _, one in outcomes]), *_figures(", unseen", unseen))
    notes = tuple(
        f"{row.id}: {one.wanted} wanted, {one.found} found, {one.right} right"
        for row, one in outcomes
        if evenly(row) and not one.wanted == one.found == one.right
    )
    return Measured(len(listed), figures, notes)


def outcome(row: Row) -> _Outcome:
    """Pair what is found in a row with what is wanted: each once, and of one kind."""
    record = read_text(row.text)
    offset = record.page.text.find(row.text.strip()) - row.text.find(row.text.strip())
    left = list(record.evidence)
    right = present = 0
    for item in row.evidence:
        span = Span(item.start + offset, item.end + offset)
        found = next(
            (one for one in left if one.kind == item.kind and one.span.overlaps(span)), None
        )
        if found is not None:
            left.remove(found)
            right += 1
            present += found.presence == item.presence
    return _Outcome(len(row.evidence), len(record.evidence), right, present)


def _figures(which: str, outcomes: list[_Outcome]) -> tuple[Figure, ...]:
    wanted = sum(one.wanted for one in outcomes)
    found = sum(one.found for one in outcomes)
    right = sum(one.right for one in outcomes)
    present = sum(one.present for one in outcomes)
    return (
        Figure(f"precision{which}", share(right, found)),
        Figure(f"recall{which}", share(right, wanted)),
        Figure(f"F1{which}", share(2 * right, wanted + found)),
        Figure(f"right presence of those found{which}", share(present, right)),
    )


EVIDENCE = Case(
    name="evidence",
    about=(
        "What a text leans on, on 150 invented texts that were labelled before the code ran on "
        "them: links, pictures, documents, data, graphs, recordings, testimony, unnamed sources. "
        "A thing is right when it shares words with the one wanted and has its kind. The half "
        "called unseen was never looked at while the code was written."
    ),
    measure=measure,
)

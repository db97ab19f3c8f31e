"""How sure claims are, end to end, on sentences of news that hold their own words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, NamedTuple
from zlib import crc32

from msgspec import Struct

from assay import read_text
from assay.record import Claim, Modality, Polarity
from assay.text import Span
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import share
from benchmarks.labelled import table

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["GRADED", "Graded", "Row", "graded"]


class Row(Struct, frozen=True):
    """A text, the clause that is graded, and its grades for its last voice (None: the page's)."""

    id: str
    text: str
    clause: str
    voice: str | None
    drawn: Literal["any", "verbless", "own"]
    modality: Modality
    polarity: Polarity

    @property
    def unseen(self) -> bool:
        """Whether it was only measured, and never looked at."""
        return crc32(self.id.encode()) % 2 == 1


class Graded(NamedTuple):
    """A label, and the claim that its clause is told in; None where there is none."""

    row: Row
    claim: Claim | None

    @property
    def modality(self) -> bool:
        """Whether the modality is right."""
        return self.claim is not None and self.claim.modality == self.row.modality

    @property
    def polarity(self) -> bool:
        """Whether the polarity is right."""
        return self.claim is not None and self.claim.polarity == self.row.polarity


def measure() -> Measured:
    """Read every row of the table as a page of its own."""
    every = [graded(row) for row in table("certainty_more", Row)]
    figures: list[Figure] = []
    notes: list[str] = []
    for about, chosen in (
        ("all rows", every),
        ("unseen", [one for one in every if one.row.unseen]),
    ):
        for drawn in (None, "any", "verbless", "own"):
            part = [one for one in chosen if drawn in (None, one.row.drawn)]
            told = about if drawn is None else f"{drawn}, {about}"
            figures += _figures(told, part)
        notes.append(f"{about}: {_wrong(chosen)}")
    return Measured(len(every), tuple(figures), tuple(notes))


def graded(row: Row) -> Graded:
    """Return the claim that has most of the clause's words, the innermost of those alike."""
    record = read_text(row.text)
    start = record.page.text.find(row.clause)
    clause = Span(start, start + len(row.clause))
    best = max(
        record.claims,
        key=lambda one: (_shared(one, clause), len(one.voices), -_size(one)),
        default=None,
    )
    return Graded(row, best if best is not None and _shared(best, clause) else None)


def _shared(claim: Claim, clause: Span) -> int:
    ends = ((max(one.start, clause.start), min(one.end, clause.end)) for one in claim.content)
    return sum(max(0, high - low) for low, high in ends)


def _size(claim: Claim) -> int:
    return sum(one.end - one.start for one in claim.content)


def _figures(about: str, part: Sequence[Graded]) -> list[Figure]:
    return [
        Figure(f"{name} right, {about}", share(sum(getattr(one, name) for one in part), len(part)))
        for name in ("modality", "polarity")
    ]


def _wrong(part: Sequence[Graded]) -> str:
    pairs = Counter(
        (one.row.modality, one.claim.modality if one.claim else "no claim")
        for one in part
        if not one.modality
    )
    told = (f"{wanted} as {got} {many}" for (wanted, got), many in sorted(pairs.items(), key=str))
    return f"{len(part)} labels; {', '.join(told) or 'none wrong'}"


GRADED = Case(
    name="graded",
    about=(
        "How sure a claim is, from the bare words to the grade, on 160 invented sentences of news "
        "that were labelled before the code ran on them: the claim that holds most of the graded "
        "clause has the right modality and polarity. Where no claim holds it, both are wrong. "
        "The half called unseen is only measured."
    ),
    measure=measure,
)

"""Contrasts: of what is raised between the passages of a table, how much is right."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from msgspec import Struct

from assay.text import Span
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import share
from benchmarks.labelled import table
from benchmarks.readings import records
from benchmarks.shared import rows
from benchmarks.wilson import wilson

if TYPE_CHECKING:
    from assay.record import Record

__all__ = ["CONTRASTS"]

_FILE = "data/polnear/dev.jsonl.gz"
_NONE = "none"
_KINDS = (
    "unattributed_heading", "hardened", "self_contradiction", "certainty_shift", "repeated",
)  # fmt: skip


class _Edit(Struct, frozen=True):
    start: int
    end: int
    new: str


class Row(Struct, frozen=True, rename={"from_": "from"}):
    """Two passages of an article, as it is after the edits, and how they contrast."""

    id: str
    doc: str
    sha: str
    edits: list[_Edit]
    from_: tuple[int, int]
    to: tuple[int, int]
    kind: str
    also: str | None = None


class _Article(Struct, frozen=True):
    doc: str
    text: str


class Outcome(NamedTuple):
    """A row, and the kinds of contrast that are raised between its passages."""

    row: Row
    raised: frozenset[str]

    @property
    def right(self) -> bool:
        """Whether what is raised is what the label says, or allows."""
        return self.row.kind in self.raised or (self.row.also or _NONE) in self.raised


def measure() -> Measured:
    """Read each article, edited as its row says, and look between the row's passages."""
    texts = {one.doc: one.text for one in rows(_FILE, _Article)}
    listed = table("contrasts", Row)
    edited = [_edited(row, texts[row.doc]) for row in listed]
    outcomes = [outcome(*one) for one in zip(listed, records(edited), strict=True)]
    unseen = [one for one in outcomes if crc32(one.row.doc.encode()) % 2]
    figures = [*_figures(outcomes, ""), *_figures(unseen, ", articles not looked at")]
    for kind in _KINDS:
        some = [one for one in outcomes if one.row.kind == kind]
        figures.append(Figure(f"found, {kind}", share(sum(one.right for one in some), len(some))))
    notes = tuple(
        f"{kind} raised {sum(kind in one.raised for one in outcomes)} times, "
        f"right {sum(kind in one.raised and one.right for one in outcomes)}"
        for kind in _KINDS
    )
    return Measured(len(listed), tuple(figures), notes)


def _figures(outcomes: list[Outcome], which: str) -> list[Figure]:
    raised = [one for one in outcomes if one.raised]
    right = sum(one.right for one in raised)
    low, high = wilson(right, len(raised))
    wanted = [one for one in outcomes if one.row.kind != _NONE]
    return [
        Figure(f"right, of what is raised{which}", share(right, len(raised))),
        Figure(f"the same, 95 % interval from{which}", low, better="neither"),
        Figure(f"the same, 95 % interval to{which}", high, better="neither"),
        Figure(f"found, of all contrasts{which}", share(sum(o.right for o in wanted), len(wanted))),
    ]


def _edited(row: Row, text: str) -> str:
    """Return an article as its row has it."""
    for edit in sorted(row.edits, key=lambda one: -one.start):
        text = text[: edit.start] + edit.new + text[edit.end :]
    if sha256(text.encode()).hexdigest()[:16] != row.sha:
        msg = f"{row.id}: the article is not the one that was labelled"
        raise ValueError(msg)
    return text


def outcome(row: Row, record: Record) -> Outcome:
    """Look for contrasts between a row's passages."""
    kinds: Counter[str] = Counter()
    for one in record.contrasts:
        ends = [_spans(record, one.from_), _spans(record, one.to)]
        for first, second in (ends, ends[::-1]):
            if _meets(first, row.from_) and _meets(second, row.to):
                kinds[one.kind] += 1
    return Outcome(row, frozenset(kinds))


def _spans(record: Record, name: str) -> list[Span]:
    claim = next((one for one in record.claims if one.id == name), None)
    if claim is not None:
        return list(claim.content)
    return [one.span for one in record.blocks if one.id == name]


def _meets(spans: list[Span], passage: tuple[int, int]) -> bool:
    return any(span.overlaps(Span(*passage)) for span in spans)


CONTRASTS = Case(
    name="contrasts",
    about=(
        "150 pairs of passages of 62 news articles (PolNeAR's development part), labelled before "
        "the code ran on them; a third were made by an edit of the article, controls too. Each "
        "article is read whole. What is raised between a pair is right when the label has that "
        "kind, or allows it. Articles whose name has an even CRC-32 were looked at."
    ),
    measure=measure,
    files=(_FILE,),
)

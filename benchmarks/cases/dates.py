"""The times that a page states: whether each is found, and resolved to the right date."""

from __future__ import annotations

import zlib
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from assay.read import read_text
from assay.record import Block, Page, Reading
from assay.text import Span
from assay.weigh.dates import events
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import share
from benchmarks.labelled import table
from benchmarks.shared import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assay.record import Event

__all__ = ["DATES"]

_FILE = "data/polnear/dev.jsonl.gz"
_NO_ID = "sha256:" + "0" * 64


class _Date(Struct, frozen=True):
    start: int
    end: int
    edtf: str | None


class _Row(Struct, frozen=True):
    """A sentence or two, and the page's own date, if it has one."""

    id: str
    text: str
    reference: str | None
    dates: list[_Date]


class _Article(Struct, frozen=True):
    """The times of an article, named by the start of its text's SHA-256."""

    doc: str
    sha: str
    reference: str
    dates: list[_Date]


class _Text(Struct, frozen=True):
    text: str


class _Outcome(NamedTuple):
    """How many times are in the table, found, and found as the table has them."""

    name: str
    wanted: int
    found: int
    right: int

    @property
    def odd(self) -> bool:
        """Whether it is of the half that is only measured."""
        return zlib.crc32(self.name.encode()) % 2 == 1


def measure() -> Measured:
    """Resolve every time of both tables."""
    short, more = _tried("dates"), _tried("dates_more")
    long = _articles()
    figures: list[Figure] = []
    for half, kept in (("", lambda _: True), (", odd half", lambda one: one.odd)):
        figures += _sentences(half, [one for one in short if kept(one)])
        figures += _sentences(f", more{half}", [one for one in more if kept(one)])
        figures += _pages(half, [one for one in long if kept(one)])
    notes = tuple(
        f"{one.name}: {one.right} right of {one.wanted}, {one.found} found"
        for one in (*short, *more, *long)
        if not one.odd and not one.right == one.wanted == one.found
    )
    return Measured(len(short) + len(more) + len(long), tuple(figures), notes)


def _tried(name: str) -> list[_Outcome]:
    return [
        _outcome(one.id, one.dates, events(_paragraph(one), ())[0]) for one in table(name, _Row)
    ]


def _articles() -> list[_Outcome]:
    listed = {one.sha: one for one in table("news_figures_dates", _Article)}
    found = {}
    for row in rows(_FILE, _Text):
        name = sha256(row.text.encode()).hexdigest()[:16]
        if name in listed and name not in found:
            one = listed[name]
            reading = read_text(row.text)
            dated = replace(reading, page=replace(reading.page, published=one.reference))
            found[name] = _outcome(one.doc, one.dates, events(dated, ())[0])
    return list(found.values())


def _paragraph(row: _Row) -> Reading:
    page = Page(
        id=_NO_ID, source="-", media_type="text/plain", text=row.text, published=row.reference
    )
    block = Block(id="b1", kind="paragraph", span=Span(0, len(row.text)))
    return Reading(page=page, blocks=(block,))


def _outcome(name: str, wanted: Sequence[_Date], found: Sequence[Event]) -> _Outcome:
    """Count those found times that share words with a time of the table and resolve alike."""
    left = list(found)
    for one in wanted:
        span = Span(one.start, one.end)
        same = [got for got in left if got.span.overlaps(span) and got.when == one.edtf]
        if same:
            left.remove(same[0])
    return _Outcome(name, len(wanted), len(found), len(found) - len(left))


def _sentences(half: str, outcomes: Iterable[_Outcome]) -> list[Figure]:
    """Return shares; a time that is found and not there is as wrong as one that is not found."""
    held = list(outcomes)
    # a labelled time that is resolved wrong is one mistake, not a missed and a spurious one
    asked = sum(max(one.wanted, one.found) for one in held)
    whole = sum(one.right == one.wanted == one.found for one in held)
    return [
        Figure(f"sentences, resolved right{half}", share(sum(one.right for one in held), asked)),
        Figure(f"sentences, wholly right{half}", share(whole, len(held))),
    ]  # fmt: skip


def _pages(half: str, outcomes: Iterable[_Outcome]) -> list[Figure]:
    held = list(outcomes)
    right = sum(one.right for one in held)
    found, wanted = sum(one.found for one in held), sum(one.wanted for one in held)
    return [
        Figure(f"articles, precision{half}", share(right, found)),
        Figure(f"articles, recall{half}", share(right, wanted)),
        Figure(f"articles, F1{half}", share(2 * right, found + wanted)),
    ]


DATES = Case(
    name="dates",
    about=(
        "The times that a page states, as EDTF, on 309 invented sentences, 110 by somebody else "
        "(`more`) and 12 news articles, all labelled before the code ran on them: right is a time "
        "whose words overlap the labelled ones and that resolves to the same date. In the "
        "sentences a time that is found and not there counts as wrong too. The odd half was never "
        "looked at (tables/README.md)."
    ),
    measure=measure,
    files=(_FILE,),
)

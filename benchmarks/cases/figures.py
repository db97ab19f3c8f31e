"""Figures: what their values, bounds, units and counted things are, on sentences and on pages."""

from __future__ import annotations

from fractions import Fraction
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from msgspec import Struct

from assay.record import Bound
from assay.text import Span
from assay.weigh.figures.found import read
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import share
from benchmarks.labelled import table
from benchmarks.shared import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assay.weigh.figures.found import Found

__all__ = ["FIGURES"]

_PAGES = "data/polnear/dev.jsonl.gz"

Value = tuple[Fraction | None, Fraction | None]


class _Stated(Struct, frozen=True):
    start: int
    end: int
    value: str | None
    low: str | None
    high: str | None
    bound: Bound
    unit: str | None


class _Counting(_Stated, frozen=True):
    counted: str | None


class _Placed(_Stated, frozen=True):
    counted: tuple[int, int] | None


class _Row(Struct, frozen=True):
    id: str
    text: str
    figures: list[_Counting]


class _Page(Struct, frozen=True):
    doc: str
    sha: str
    figures: list[_Placed]


class _Article(Struct, frozen=True):
    doc: str
    text: str


class _Graded(NamedTuple):
    """One row: its figures, what was right in each, and how many were found that are none."""

    name: str
    figures: int
    spurious: int
    value: int
    bound: int
    unit: int
    counted: int
    all: int


class _Paired(NamedTuple):
    name: str
    stated: int
    found: int
    right: int


def measure() -> Measured:
    """Read every sentence and every page."""
    listed = [_graded(one) for one in table("figures", _Row)]
    more = [_graded(one) for one in table("figures_more", _Row)]
    texts = {one.doc: one.text for one in rows(_PAGES, _Article)}
    read_pages = [_paired(one, texts[one.doc]) for one in table("news_figures_dates", _Page)]
    figures = [
        *_sentences("", listed),
        *_sentences(", odd half", [one for one in listed if _odd(one.name)]),
        *_sentences(", more", more),
        *_sentences(", more, odd half", [one for one in more if _odd(one.name)]),
        *_pages("", read_pages),
        *_pages(", odd half", [one for one in read_pages if _odd(one.name)]),
    ]
    return Measured(len(listed) + len(more) + len(read_pages), tuple(figures))


def _odd(name: str) -> bool:
    """Tell the half that was not looked at while the code was written."""
    return crc32(name.encode()) % 2 == 1


def _sentences(half: str, graded: Sequence[_Graded]) -> list[Figure]:
    whole = sum(one.figures + one.spurious for one in graded)
    right = sum(one.all == one.figures and not one.spurious for one in graded)
    parts = {
        "all of a figure": sum(one.all for one in graded),
        "its value": sum(one.value for one in graded),
        "its bound": sum(one.bound for one in graded),
        "its unit": sum(one.unit for one in graded),
        "what it counts": sum(one.counted for one in graded),
    }
    return [
        *(Figure(f"{name}{half}", share(count, whole)) for name, count in parts.items()),
        Figure(f"whole sentences{half}", share(right, len(graded))),
    ]


def _pages(half: str, paired: Sequence[_Paired]) -> list[Figure]:
    right = sum(one.right for one in paired)
    stated, found = sum(one.stated for one in paired), sum(one.found for one in paired)
    return [
        Figure(f"pages, precision{half}", share(right, found)),
        Figure(f"pages, recall{half}", share(right, stated)),
        Figure(f"pages, F1{half}", share(2 * right, stated + found)),
    ]


def _graded(row: _Row) -> _Graded:
    found = read(row.text, Span(0, len(row.text)))
    pairs = _pairs(row.figures, found)
    value = bound = unit = counted = every = 0
    for at, stated in enumerate(row.figures):
        one = pairs.get(at)
        if one is None:
            continue
        words = None if one.counted is None else one.counted.of(row.text).casefold()
        wanted = None if stated.counted is None else stated.counted.casefold()
        parts = (
            _same(stated, one), one.bound == stated.bound, one.unit == stated.unit, words == wanted
        )  # fmt: skip
        value, bound, unit, counted = (
            value + parts[0],
            bound + parts[1],
            unit + parts[2],
            counted + parts[3],
        )
        every += all(parts)
    return _Graded(
        row.id, len(row.figures), len(found) - len(pairs), value, bound, unit, counted, every
    )


def _paired(page: _Page, text: str) -> _Paired:
    if sha256(text.encode()).hexdigest()[:16] != page.sha:
        raise ValueError(f"expected the text that {page.doc} was labelled on, got another")
    found = read(text, Span(0, len(text)))
    right = sum(_same(page.figures[at], one) for at, one in _pairs(page.figures, found).items())
    return _Paired(page.doc, len(page.figures), len(found), right)


def _pairs(stated: Iterable[_Stated], found: Sequence[Found]) -> dict[int, Found]:
    """Pair each stated figure with one found that overlaps it, rather one of the same value."""
    pairs: dict[int, Found] = {}
    taken: set[int] = set()
    for at, one in enumerate(stated):
        span = Span(one.start, one.end)
        over = [
            place for place, other in enumerate(found)
            if other.span.overlaps(span) and place not in taken
        ]  # fmt: skip
        if over:
            best = max(over, key=lambda place: _same(one, found[place]))
            taken.add(best)
            pairs[at] = found[best]
    return pairs


def _same(stated: _Stated, found: Found) -> bool:
    """Compare values, or the ends of ranges; that 16.50 is 16.5 is no difference."""
    if (stated.bound == "between") != (found.bound == "between"):
        return False
    if stated.bound == "between":
        return (_number(stated.low), _number(stated.high)) == (found.low, found.high)
    return _number(stated.value) == found.value


def _number(written: str | None) -> Fraction | None:
    return None if written is None else Fraction(written)


FIGURES = Case(
    name="figures",
    about=(
        "Quantities of 582 invented sentences, of 171 by somebody else (`more`) and of 12 news "
        "articles, all labelled before the code ran on them. Of the sentences: the share of "
        "figures whose value (or both ends), bound, unit and counted words are all right, of those "
        "labelled and those found where there is none; and each of the four apart. Of the "
        "articles: precision, recall and F1 of values, matched by place and value. The odd half "
        "(by the CRC-32 of the row's id, or the article's name) was only measured, never looked "
        "at. A date is known by the figures' own rules here: no dates are handed in."
    ),
    measure=measure,
    files=(_PAGES,),
)

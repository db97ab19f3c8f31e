"""Sums that hold, that fail, and that are none."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from msgspec import Struct

from assay.read import read_text
from assay.record import CheckKind, Outcome
from assay.text import Span
from assay.weigh.checks import checks
from assay.weigh.dates import events
from assay.weigh.figures import figures
from benchmarks.case import Case, Figure, Measured
from benchmarks.labelled import table
from benchmarks.shared import absent, rows
from benchmarks.wilson import wilson

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["CHECKS"]

_NEWS, _PAGES = "data/polnear/dev.jsonl.gz", "data/wcxb/dev.jsonl.gz"
_TRIVIAL = "C"
"""The group of rows in which nothing is to be raised; a sum that is merely true does no harm."""


class _Gold(Struct, frozen=True):
    kind: CheckKind
    outcome: Outcome
    figures: list[Span]


class _Altered(Struct, frozen=True):
    of: str


class Row(Struct, frozen=True):
    """A text and the checks that it allows; ``note`` begins with the letter of its group."""

    id: str
    text: str
    checks: list[_Gold]
    note: str
    altered: _Altered | None = None

    @property
    def half(self) -> int:
        """The half that it is in: that of the row that it was copied from."""
        return crc32((self.altered.of if self.altered else self.id).encode()) % 2


class _Raised(NamedTuple):
    kind: CheckKind
    outcome: Outcome
    spans: tuple[Span, ...]


class _Article(Struct, frozen=True):
    text: str


class _Page(Struct, frozen=True):
    kind: str
    main_content: str


def measure() -> Measured:
    """Check every text of both tables, and count what is raised on real pages."""
    found = []
    texts = 0
    for name, called in (("checks", ""), ("checks_more", "more, ")):
        outcomes = [(row, _raised(row.text)) for row in table(name, Row)]
        texts += len(outcomes)
        odd = [one for one in outcomes if one[0].half]
        found.append(_measured(outcomes, f"{called}all rows"))
        found.append(_measured(odd, f"{called}odd half"))
    return Measured(
        texts,
        tuple(one for held, _ in found for one in held),
        (*(note for _, notes in found for note in notes), *_pages()),
    )


def _raised(text: str) -> list[_Raised]:
    reading = read_text(text)
    times, _ = events(reading, ())
    counted = figures(reading, (), [one.span for one in times])
    spans = {one.id: one.span for one in counted}
    return [
        _Raised(one.kind, one.outcome, tuple(spans[name] for name in one.figures))
        for one in checks(reading, (), counted)
    ]


def _same(gold: _Gold, raised: _Raised) -> bool:
    kinds = {gold.kind, raised.kind}
    shared = sum(any(one.overlaps(span) for span in raised.spans) for one in gold.figures)
    return (
        (len(kinds) == 1 or kinds <= {"sum", "share"})
        and gold.outcome == raised.outcome
        and 2 * shared >= len(gold.figures)
    )


def _measured(
    outcomes: Sequence[tuple[Row, list[_Raised]]], name: str
) -> tuple[list[Figure], list[str]]:
    raised: Counter[Outcome] = Counter()
    right: Counter[Outcome] = Counter()
    wanted: Counter[Outcome] = Counter()
    found: Counter[Outcome] = Counter()
    apart = 0
    for row, held in outcomes:
        for one in held:
            good = any(_same(gold, one) for gold in row.checks)
            if not good and one.outcome == "holds" and row.note.startswith(_TRIVIAL):
                apart += 1
                continue
            raised[one.outcome] += 1
            right[one.outcome] += good
        for gold in row.checks:
            wanted[gold.outcome] += 1
            found[gold.outcome] += any(_same(gold, one) for one in held)
    shown = [
        figure
        for kind in ("fails", "holds")
        for figure in (
            Figure(f"{name}: precision of {kind}", _share(right[kind], raised[kind])),
            Figure(f"{name}: recall of {kind}", _share(found[kind], wanted[kind])),
        )
    ]
    shown.append(Figure(f"{name}: depends found", _share(found["depends"], wanted["depends"])))
    notes = [
        f"{name}: {raised[kind]} {kind} raised, {right[kind]} right "
        f"(95 % interval of the precision {_interval(right[kind], raised[kind])}); "
        f"{found[kind]} of {wanted[kind]} found"
        for kind in ("fails", "holds", "depends")
    ]
    notes.append(f"{name}: {apart} true sums raised where none was listed, counted apart")
    return shown, notes


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _interval(part: int, whole: int) -> str:
    """Write the interval of a share."""
    low, high = wilson(part, whole)
    return f"{low:.3f} to {high:.3f}" if whole else "not known"


def _pages() -> Iterator[str]:
    if absent((_NEWS, _PAGES)):
        return
    articles = [one.main_content for one in rows(_PAGES, _Page) if one.kind == "article"]
    for name, texts in (
        ("news articles", [one.text for one in rows(_NEWS, _Article)]),
        ("articles of the web", articles),
    ):
        raised = Counter(one.outcome for text in texts for one in _raised(text))
        told = ", ".join(f"{raised[kind]} {kind}" for kind in ("fails", "holds", "depends"))
        yield f"raised on {len(texts)} {name}: {told}"


CHECKS = Case(
    name="checks",
    about=(
        "Arithmetic over a page's own figures, on 435 short texts that were written and labelled "
        "before the code ran on them, and on 357 more (`more`), written later and likewise, on "
        "more ways of stating sums. A check is right if one listed for the text has the same "
        "outcome and kind (a sum and a share may stand for one another) and shares half its "
        "figures. In texts in which nothing is to be raised, a sum that is merely true is counted "
        "apart. The odd halves were never debugged on."
    ),
    measure=measure,
)

"""Where a claim comes from, on little corpora: roots, who has it from whom, circles, the first."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct, field

from assay.case import Case as CaseFile
from assay.case import prepare
from assay.case.origins import Carried, Carrying, Origins, origins, origins_of
from assay.case.values import CaseClaim
from assay.read import Loaded, Options
from assay.text import Span, words
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import share
from benchmarks.labelled import table

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

__all__ = ["ORIGINS", "Outcome", "Row", "outcome"]

_TABLES = ("origins_a", "origins_b", "origins_c")
_LATER = "oc-"
"""How the ids of the last table begin, of which nothing was looked at."""


class Sheet(Struct, frozen=True):
    """A page of a corpus."""

    name: str
    url: str
    html: str


class Sentence(Struct, frozen=True):
    """A sentence that carries the claim."""

    page: str
    text: str


class Arrow(Struct, frozen=True):
    """A page that has it from another."""

    to: str
    from_: str = field(name="from")


class Row(Struct, frozen=True):
    """A little corpus, and what a reader finds in it."""

    id: str
    kind: str
    pages: tuple[Sheet, ...]
    claim: Sentence
    carriers: tuple[Sentence, ...]
    roots: int | None
    at_least: int
    at_most: int
    edges: tuple[Arrow, ...]
    circles: tuple[tuple[str, ...], ...]
    earliest: str | None


class Outcome(NamedTuple):
    """What was found in a corpus, held against what is wanted; sets name pages."""

    number: bool
    bounds: bool
    earliest: bool
    edges: tuple[int, int, int]
    carriers: tuple[int, int, int]
    circles: tuple[int, int, int]
    said: str


class Corpus(NamedTuple):
    """A row as a case: its pages' names by their ids, and the case's claims of each page."""

    row: Row
    case: CaseFile
    names: dict[str, str]
    claims: dict[str, tuple[CaseClaim, ...]]

    def page(self, name: str) -> str:
        """Return the id of a page."""
        return next(page for page, its in self.names.items() if its == name)


@contextmanager
def corpus(row: Row) -> Iterator[Corpus]:
    """Read a row's pages into a case."""
    with TemporaryDirectory() as folder, CaseFile.new(Path(folder) / "row.case") as case:
        names = {}
        for sheet in row.pages:
            loaded = Loaded(
                data=sheet.html.encode(), source=sheet.url, url=sheet.url, media_type="text/html"
            )
            names[case.add(prepare(loaded, Options())).page] = sheet.name
        claims = {page: tuple(one for one in case.claims() if one.page == page) for page in names}
        yield Corpus(row, case, names, claims)


def measure() -> Measured:
    """Trace the claim of every row, found by assay itself and with the carriers given."""
    rows = [row for name in _TABLES for row in table(name, Row)]
    found: list[tuple[Row, Outcome, Outcome]] = []
    for row in rows:
        with corpus(row) as made:
            found.append((row, outcome(made, traced), outcome(made, given)))
    later = [one for one in found if one[0].id.startswith(_LATER)]
    found = [one for one in found if not one[0].id.startswith(_LATER)]
    figures = [
        *_figures(", open tables", [one for _, one, _ in found]),
        *_figures(", open tables, carriers given", [one for _, _, one in found]),
        *_figures(", later table", [one for _, one, _ in later]),
        *_figures(", later table, carriers given", [one for _, _, one in later]),
    ]
    figures += _by_kind(found)
    notes = tuple(
        f"{row.id} ({row.kind}): {one.said}; carriers given: {two.said}"
        for row, one, two in found
        if not (one.number and two.number)
    )
    return Measured(len(rows), tuple(figures), notes)


def traced(made: Corpus) -> Origins | None:
    """Return what assay finds from the claim alone."""
    asked = _at(made, made.row.claim)
    return origins(made.case, asked[0].id) if asked else None


def given(made: Corpus) -> Origins | None:
    """Return what assay finds where the sentences that carry the claim are given."""
    asked = _at(made, made.row.claim)
    if not asked:
        return None
    carried: dict[str, list[Carried]] = {}
    for sentence in made.row.carriers:
        page = made.page(sentence.page)
        for one in _at(made, sentence):
            carried.setdefault(page, []).append(Carried(claim=one.id, local=one.local))
    return origins_of(
        asked[0].id,
        [
            Carrying(page=made.case.page(page), record=made.case.record(page), claims=tuple(its))
            for page, its in sorted(carried.items())
        ],
    )


def _at(made: Corpus, sentence: Sentence) -> list[CaseClaim]:
    """Return the claims that stand in a sentence, that with most of its words first."""
    page = made.page(sentence.page)
    text = made.case.record(page).page.text
    forms = words(text, [Span(0, len(text))])
    wanted = words(sentence.text, [Span(0, len(sentence.text))]).forms
    for at in range(len(forms.forms) - len(wanted) + 1):
        if forms.forms[at : at + len(wanted)] == wanted:
            place = forms.cut(at, at + len(wanted)).span
            inside = [
                one for one in made.claims[page]
                if one.start < place.end and place.start < one.stop and one.comment is None
                and one.block not in {"title", "heading"}
            ]  # fmt: skip
            return sorted(inside, key=lambda one: one.start - one.stop)
    return []


def outcome(made: Corpus, ask: Callable[[Corpus], Origins | None]) -> Outcome:
    """Hold what is found against a row."""
    row, found = made.row, ask(made)
    if found is None:
        nothing = (len(row.edges), 0, 0), (len(row.carriers), 0, 0), (len(row.circles), 0, 0)
        return Outcome(*(False,) * 3, *nothing, "the claim was not found")
    edges = {(made.names[one.from_], made.names[one.to]) for one in found.edges}
    carriers = {made.names[one.page] for one in found.carriers}
    rings = {frozenset(made.names[page] for page in one.pages) for one in found.circles}
    first = found.earliest.page
    return Outcome(
        found.count == row.roots,
        (found.at_least, found.at_most) == (row.at_least, row.at_most),
        (made.names[first] if first else None) == row.earliest,
        _held({(one.from_, one.to) for one in row.edges}, edges),
        _held({one.page for one in row.carriers}, carriers),
        _held({frozenset(ring) for ring in row.circles}, rings),
        f"{_shown(row.roots, row.at_least, row.at_most)} wanted,"
        f" {_shown(found.count, found.at_least, found.at_most)} found",
    )


def _held(wanted: Collection[object], found: Collection[object]) -> tuple[int, int, int]:
    return len(wanted), len(found), len(set(wanted) & set(found))


def _shown(count: int | None, low: int, high: int) -> str:
    return f"{low} to {high}" if count is None else str(count)


def _figures(which: str, outcomes: Sequence[Outcome]) -> list[Figure]:
    many = len(outcomes)
    figures = [
        Figure(f"number of roots{which}", share(sum(one.number for one in outcomes), many)),
        Figure(f"bounds{which}", share(sum(one.bounds for one in outcomes), many)),
        Figure(f"earliest page{which}", share(sum(one.earliest for one in outcomes), many)),
        Figure(
            f"circles named{which}",
            share(sum(one.circles[2] for one in outcomes), sum(one.circles[0] for one in outcomes)),
        ),
    ]
    for name in ("edges", "carriers"):
        wanted, found, right = map(sum, zip(*(getattr(one, name) for one in outcomes), strict=True))
        figures.append(Figure(f"{name}: precision{which}", share(right, found)))
        figures.append(Figure(f"{name}: recall{which}", share(right, wanted)))
    return figures


def _by_kind(found: Sequence[tuple[Row, Outcome, Outcome]]) -> Iterator[Figure]:
    for kind in sorted({row.kind for row, _, _ in found}):
        its = [(one, two) for row, one, two in found if row.kind == kind]
        for place, which in enumerate(("", ", carriers given")):
            yield Figure(
                f"number of roots, {kind.replace('_', ' ')}{which}",
                share(sum(one[place].number for one in its), len(its)), better="neither",
            )  # fmt: skip


ORIGINS = Case(
    name="origins",
    about=(
        "Where a claim comes from, on 72 invented corpora of 2 to 8 pages that were labelled "
        "before the code ran on them: how many independent roots (undecided counts as an answer), "
        "the bounds of their number, who has it from whom, the circles, the first page. assay is "
        "given one claim and finds the pages that carry it; “carriers given” is the same with the "
        "sentences that carry it named, so that errors of matching are told from errors of origin. "
        "The open tables, a and b, were looked at row by row while the rules were widened, so "
        "their figures tell what the rules were made for. The later table, c, was written after "
        "the first rules and is only measured."
    ),
    measure=measure,
)

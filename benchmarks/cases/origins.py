"""Where a claim comes from, on little corpora: roots, who has it from whom, circles, the first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple
from zlib import crc32

from assay.case.origins import Carried, Carrying, Origins, origins, origins_of
from assay.text import Span, words
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import share
from benchmarks.corpora import Corpus, Row, Sentence, corpus
from benchmarks.labelled import table

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from assay.case.values import CaseClaim

__all__ = ["ORIGINS", "Outcome", "outcome"]

_OPEN = ("origins_a", "origins_b")
_LATER = {f"table {letter}": f"origins_{letter}" for letter in "cdefghij"}
"""Written later; of each but those of `_SEEN`, rows with an odd CRC-32 were never looked at."""
_SEEN = frozenset({"table j"})
_WAYS = ("", ", carriers given")


Error = Literal["", "too many", "too few", "left open", "not left open"]
"""How a count of roots is wrong; “open” is where it is undecided."""


class Outcome(NamedTuple):
    """What was found in a corpus, held against what is wanted; sets name pages."""

    number: bool
    bounds: bool
    earliest: bool
    edges: tuple[int, int, int]
    carriers: tuple[int, int, int]
    circles: tuple[int, int, int]
    said: str
    error: Error


class Tried(NamedTuple):
    """A row, what assay finds, and what it finds with the carriers given."""

    row: Row
    traced: Outcome
    given: Outcome

    @property
    def ways(self) -> tuple[Outcome, Outcome]:
        """Both outcomes."""
        return self.traced, self.given


def measure() -> Measured:
    """Trace the claim of every row, found by assay itself and with the carriers given."""
    opened = [_tried(row) for name in _OPEN for row in table(name, Row)]
    later = {which: [_tried(row) for row in table(name, Row)] for which, name in _LATER.items()}
    figures: list[Figure] = []
    for which, its in (("open tables", opened), *later.items()):
        figures += _figures(f", {which}", [one for _, one, _ in its])
        figures += _figures(f", {which}, carriers given", [one for _, _, one in its])
    for which, its in later.items():
        figures += () if which in _SEEN else _unseen(its, which)
    for which, its in (("open tables", opened), *later.items()):
        figures += _wrong(its, which)
    figures += _by_kind(opened)
    notes = tuple(
        f"{row.id} ({row.kind}): {one.said}; carriers given: {two.said}"
        for row, one, two in opened
        if not (one.number and two.number)
    )
    every = len(opened) + sum(map(len, later.values()))
    return Measured(every, tuple(figures), notes)


def _tried(row: Row) -> Tried:
    with corpus(row) as made:
        return Tried(row, outcome(made, traced), outcome(made, given))


def _unseen(tried: Sequence[Tried], which: str) -> Iterator[Figure]:
    """Yield the figures of the half that nobody looked at."""
    odd = [one for one in tried if crc32(one.row.id.encode()) % 2]
    for place, way in enumerate(_WAYS):
        right = sum(one.ways[place].number for one in odd)
        yield Figure(f"number of roots, {which}, odd half{way}", share(right, len(odd)))


def _wrong(tried: Sequence[Tried], which: str) -> Iterator[Figure]:
    """Yield in which way the counts of a table are wrong, as shares of all its rows."""
    for place, way in enumerate(_WAYS):
        for error in ("too many", "too few", "left open", "not left open"):
            many = sum(one.ways[place].error == error for one in tried)
            yield Figure(f"{error}, {which}{way}", share(many, len(tried)), better="neither")


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
        return Outcome(*(False,) * 3, *nothing, "the claim was not found", "too few")
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
        _error(row.roots, found.count),
    )


def _error(wanted: int | None, found: int | None) -> Error:
    if wanted == found:
        return ""
    if wanted is None or found is None:
        return "left open" if found is None else "not left open"
    return "too many" if found > wanted else "too few"


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


def _by_kind(found: Sequence[Tried]) -> Iterator[Figure]:
    for kind in sorted({row.kind for row, _, _ in found}):
        its = [(one, two) for row, one, two in found if row.kind == kind]
        for place, which in enumerate(_WAYS):
            yield Figure(
                f"number of roots, {kind.replace('_', ' ')}{which}",
                share(sum(one[place].number for one in its), len(its)), better="neither",
            )  # fmt: skip


ORIGINS = Case(
    name="origins",
    about=(
        "Where a claim comes from, on 308 invented corpora of 2 to 8 pages that were labelled "
        "before the code ran on them: how many independent roots (undecided counts as an answer), "
        "the bounds of their number, who has it from whom, the circles, the first page. assay is "
        "given one claim and finds the pages that carry it; “carriers given” is the same with the "
        "sentences that carry it named, so that errors of matching are told from errors of origin. "
        "The open tables, a and b, were looked at row by row while the rules were widened, so "
        "their figures tell what the rules were made for. Tables c to j were written later, "
        "each after the rules that it was first measured on; their rows with an odd CRC-32 were "
        "never looked at, but for those of j, and are given apart. Of counts that "
        "are wrong it is said how: roots too many or too few, left open where a reader decides, "
        "not left open where none can."
    ),
    measure=measure,
)

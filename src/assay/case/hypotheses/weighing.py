"""Rows -> which explanation has least against it, and what would change that. Pure.

Heuer: the explanation to keep is the one with the fewest inconsistencies, not the one with most
evidence for it, as most evidence fits several.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from assay.case.hypotheses.values import Flip, Matrix, Rank

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.case.hypotheses.values import Cell, Fit, Hypothesis, Row

__all__ = ["PLAIN", "WEIGHTS", "apart", "weighed"]

PLAIN: Final = 10
"""The weight of a claim, in tenths, that nobody graded."""

WEIGHTS: Final = {"1": 10, "2": 8, "3": 6, "4": 4, "5": 2, "6": 10}
"""A claim's weight by the credibility that a person stated; 6 says that it cannot be judged."""

_REVERSED: Final[dict[Fit, Fit]] = {"consistent": "inconsistent", "inconsistent": "consistent"}


def weighed(hypotheses: Sequence[Hypothesis], rows: Sequence[Row]) -> Matrix:
    """Put rows and explanations in order, and tell what would change it."""
    ordered = tuple(sorted((_told(row) for row in rows), key=_telling))
    ranks = _ranks(hypotheses, ordered)
    first = _first(ranks)
    flips = tuple(sorted(_flips(hypotheses, ordered, first), key=_unsettled))
    needed = 1 if flips else _needed(ranks, ordered)
    return Matrix(
        hypotheses=tuple(hypotheses), rows=ordered, ranks=ranks, first=first, flips=flips,
        needed=needed, why=_why(ranks, first, ordered),
    )  # fmt: skip


def apart(cells: Sequence[Cell]) -> int:
    """Return how many pairs of explanations a claim tells apart: it is against just one."""
    against = sum(cell.fit == "inconsistent" for cell in cells)
    return against * (len(cells) - against)


def _told(row: Row) -> Row:
    pairs = len(tuple(combinations(row.cells, 2)))
    tells = apart(row.cells)
    against = [cell.hypothesis for cell in row.cells if cell.fit == "inconsistent"]
    if tells:
        why = f"It is against {_and(against)}, not against the others: {tells} of {pairs} pairs."
    elif against:
        why = "It is against all of them alike, and tells none apart."
    else:
        why = "It is against none of them, and tells none apart."
    return replace(row, tells_apart=tells, why=why)


def _telling(row: Row) -> tuple[int, int, int, int]:
    settled = sum(cell.settled is not None for cell in row.cells)
    spoken = sum(cell.fit != "not_applicable" for cell in row.cells)
    return -row.tells_apart * row.weight, -settled, -spoken, int(row.claim.id[1:])


def _ranks(hypotheses: Sequence[Hypothesis], rows: Sequence[Row]) -> tuple[Rank, ...]:
    ranks = []
    for hypothesis in hypotheses:
        cells = [
            (row, cell) for row in rows for cell in row.cells if cell.hypothesis == hypothesis.id
        ]
        against = [(row, cell) for row, cell in cells if cell.fit == "inconsistent"]
        ranks.append(
            Rank(
                hypothesis=hypothesis,
                inconsistent=len(against),
                consistent=sum(cell.fit == "consistent" for _, cell in cells),
                settled=sum(cell.settled is not None for _, cell in against),
                against=sum(row.weight for row, _ in against),
            )
        )
    return tuple(sorted(ranks, key=lambda rank: (rank.against, int(rank.hypothesis.id[1:]))))


def _first(ranks: Sequence[Rank]) -> tuple[str, ...]:
    least = min((rank.against for rank in ranks), default=0)
    return tuple(rank.hypothesis.id for rank in ranks if rank.against == least)


def _flips(
    hypotheses: Sequence[Hypothesis], rows: Sequence[Row], first: tuple[str, ...]
) -> Iterator[Flip]:
    against = {rank.hypothesis.id: rank.against for rank in _ranks(hypotheses, rows)}
    for row in rows:
        for cell in row.cells:
            turned = _REVERSED.get(cell.fit)
            if turned is None:
                continue
            change = row.weight if turned == "inconsistent" else -row.weight
            changed = {**against, cell.hypothesis: against[cell.hypothesis] + change}
            least = min(changed.values())
            then = tuple(id_ for id_ in changed if changed[id_] == least)
            if set(then) != set(first):
                yield Flip(
                    claim=row.claim.id, hypothesis=cell.hypothesis, fit=cell.fit, reversed=turned,
                    settled=cell.settled is not None, first=tuple(sorted(then, key=_number)),
                    why=(
                        f"Were {row.claim.id} {turned} with {cell.hypothesis},"
                        f" {_and(sorted(then, key=_number))} would have least against"
                        f" {'it' if len(then) == 1 else 'them'}."
                    ),
                )  # fmt: skip


def _needed(ranks: Sequence[Rank], rows: Sequence[Row]) -> int | None:
    """Return how many cells have to be reversed for another explanation to draw level."""
    if not ranks or len(_first(ranks)) != 1:
        return None
    first, *others = ranks
    counts = []
    for rival in others:
        gap = rival.against - first.against
        weights = sorted(
            (row.weight for row in rows for cell in row.cells if _helps(cell, first, rival)),
            reverse=True,
        )
        total = 0
        for count, weight in enumerate(weights, start=1):
            total += weight
            if total >= gap:
                counts.append(count)
                break
    return min(counts, default=None)


def _helps(cell: Cell, first: Rank, rival: Rank) -> bool:
    return (cell.hypothesis, cell.fit) in {
        (rival.hypothesis.id, "inconsistent"),
        (first.hypothesis.id, "consistent"),
    }


def _unsettled(flip: Flip) -> bool:
    """Put what only the model suggests before what a person settled: it is looked at first."""
    return flip.settled


def _why(ranks: Sequence[Rank], first: tuple[str, ...], rows: Sequence[Row]) -> str:
    if not any(rank.inconsistent for rank in ranks):
        return "No claim is against any of them: nothing here tells them apart."
    if len(first) == len(ranks):
        return "As much is against each of them: nothing here tells them apart."
    least = next(rank for rank in ranks if rank.hypothesis.id == first[0])
    graded = " by the weights of their grades" if any(row.grade for row in rows) else ""
    return (
        f"{_and(first)} {'has' if len(first) == 1 else 'have'} least against"
        f" {'it' if len(first) == 1 else 'them'}{graded}: {least.inconsistent} of"
        f" {len(rows)} claims. That does not make it true: it is what these claims leave standing."
    )


def _and(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _number(id_: str) -> int:
    return int(id_[1:])

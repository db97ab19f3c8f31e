"""What is suggested of a claim and an explanation, against pairs of claims that were labelled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

from msgspec import Struct

from assay.case.hypotheses.suggesting import shared, suggested
from assay.case.hypotheses.values import Fit
from assay.models.alike import relation
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import share
from benchmarks.labelled import table

if TYPE_CHECKING:
    from collections.abc import Sequence


__all__ = ["EXPLANATIONS"]

_EXPECTED: Final[dict[str, Fit]] = {
    "same": "consistent", "entails": "consistent", "entailed_by": "consistent",
    "contradicts": "inconsistent", "related": "not_applicable", "unrelated": "not_applicable",
}  # fmt: skip


class _Text(Struct, frozen=True):
    text: str


class Row(Struct, frozen=True):
    """Two claims, and what the first is to the second."""

    id: str
    a: _Text
    b: _Text
    relation: str


class Outcome(NamedTuple):
    """What a cell should say, and what it does."""

    expected: Fit
    found: Fit


def measure() -> Measured:
    """Take the second claim of each pair for an explanation."""
    rows = table("matches", Row)
    outcomes = [_outcome(one) for one in rows]
    unseen = [
        outcome for row, outcome in zip(rows, outcomes, strict=True) if crc32(row.id.encode()) % 2
    ]
    return Measured(len(rows), (*_figures(outcomes, ""), *_figures(unseen, ", rows not looked at")))


def _outcome(row: Row) -> Outcome:
    claim, explanation = row.a.text, row.b.text
    shares = bool(shared(claim, explanation))
    found = suggested(relation(claim, explanation).tolist(), "The speaker", shares=shares)
    return Outcome(_EXPECTED[row.relation], found.fit)


def _figures(outcomes: Sequence[Outcome], which: str) -> list[Figure]:
    figures = []
    for fit in ("consistent", "inconsistent"):
        expected = [one for one in outcomes if one.expected == fit]
        found = [one for one in outcomes if one.found == fit]
        right = sum(one.expected == one.found for one in found)
        figures += [
            Figure(f"{fit}: right of those suggested{which}", share(right, len(found))),
            Figure(f"{fit}: found of those there are{which}", share(right, len(expected))),
        ]
    return figures


EXPLANATIONS = Case(
    name="explanations",
    about=(
        "What is suggested for the cells of a matrix of competing explanations, over labelled "
        "pairs of claims: the second of a pair stands for the explanation. Same and entailment "
        "either way should be consistent, contradictions inconsistent, all else not applicable. "
        "The threshold, and that nothing is said of what shares only names, were chosen on the "
        "half of the rows that was looked at."
    ),
    measure=measure,
)

"""Competing explanations, and the claims that speak for or against each."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from assay.case.sourcing import Uttered

__all__ = ["FITS", "Candidate", "Cell", "Fit", "Flip", "Hypothesis", "Matrix", "Rank", "Row"]

Fit = Literal["consistent", "inconsistent", "not_applicable"]
"""What a claim is to an explanation (Heuer, *Psychology of Intelligence Analysis*, ch. 8)."""

FITS: tuple[Fit, ...] = ("consistent", "inconsistent", "not_applicable")


class Hypothesis(Struct, frozen=True, kw_only=True):
    """An explanation that a person wrote: ``h1``."""

    id: str
    text: str
    at: str
    who: str


class Candidate(Struct, frozen=True, kw_only=True):
    """A claim that may become a row.

    ``relevance``, 0 to 1, is how many of an explanation's words it has, against the best claim
    for that explanation; of several explanations the highest counts. ``denies`` tells that its
    words are those of what its speaker denies.
    """

    claim: Uttered
    relevance: float
    checkworthy: float | None
    denies: bool


class Cell(Struct, frozen=True, kw_only=True):
    """What one claim is to one explanation: as suggested, and as a person settled it.

    ``likely``, 0 to 1, is how likely the model holds its suggestion to be, and 1 where a person
    settled the cell of a claim that people hold to be the same; ``by`` tells which of the two it
    is. ``why`` is the reason of the suggestion, ``reason`` the person's.
    """

    hypothesis: str
    suggested: Fit
    likely: float
    why: str
    by: str
    settled: Fit | None = None
    who: str | None = None
    reason: str | None = None

    @property
    def fit(self) -> Fit:
        """What counts: what a person settled, and else what is suggested."""
        return self.settled or self.suggested

    @property
    def modelled(self) -> bool:
        """Whether a model suggests it, and not what a person settled for the same claim."""
        return self.by.startswith("model:")


class Row(Struct, frozen=True, kw_only=True):
    """A claim beside all explanations.

    ``tells_apart`` counts the pairs of explanations of which it is against just one: a claim that
    fits all of them alike tells nothing. ``weight``, in tenths, is 10 unless a person graded the
    claim or its source, in ``grade``.
    """

    claim: Uttered
    cells: tuple[Cell, ...]
    tells_apart: int
    weight: int
    grade: str | None
    why: str


class Rank(Struct, frozen=True, kw_only=True):
    """How many claims are against an explanation.

    ``settled`` of them a person settled; ``against`` is their weight in tenths, by which the
    explanations are ordered: ten for each claim where nobody graded any.
    """

    hypothesis: Hypothesis
    inconsistent: int
    consistent: int
    settled: int
    against: int


class Flip(Struct, frozen=True, kw_only=True):
    """A cell whose reversal changes which explanations have least against them."""

    claim: str
    hypothesis: str
    fit: Fit
    reversed: Fit
    settled: bool
    first: tuple[str, ...]
    why: str


class Matrix(Struct, frozen=True, kw_only=True):
    """Claims beside explanations: an analysis of competing hypotheses.

    ``rows`` are the most telling first, ``ranks`` those with least against them first. ``first``
    are the explanations that nothing has less against it than: never the true one. ``flips`` are
    single cells that would change it; ``needed`` is how many would at least, None where none can.
    """

    hypotheses: tuple[Hypothesis, ...]
    rows: tuple[Row, ...]
    ranks: tuple[Rank, ...]
    first: tuple[str, ...]
    flips: tuple[Flip, ...]
    needed: int | None
    why: str

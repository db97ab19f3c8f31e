"""Competing explanations beside the claims of a case (Heuer's analysis of them). None is true."""

from assay.case.hypotheses.analysing import drop, hypotheses, matrix, propose, settle
from assay.case.hypotheses.values import Cell, Fit, Flip, Hypothesis, Matrix, Rank, Row

__all__ = [
    "Cell", "Fit", "Flip", "Hypothesis", "Matrix", "Rank", "Row", "drop", "hypotheses", "matrix",
    "propose", "settle",
]  # fmt: skip

"""The place of the number beside the grade: from −3 to +3, in the band of its grade.

The number is that of the crowd's scale of event factuality (de Marneffe et al. 2012, Lee et al.
2015). A grade without a number leaves `Claim.certainty` null.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assay.record import Modality, Polarity

__all__ = ["BANDS", "Band", "banded"]


class Band(NamedTuple):
    """The numbers that agree with a grade, both ends with it."""

    low: float
    high: float


BANDS: Mapping[tuple[Modality, Polarity], Band] = MappingProxyType(
    {
        ("certain", "positive"): Band(2.5, 3.0),
        ("probable", "positive"): Band(1.5, 2.5),
        ("possible", "positive"): Band(0.5, 1.5),
        ("unknown", "unknown"): Band(-0.5, 0.5),
        ("possible", "negative"): Band(-1.5, -0.5),
        ("probable", "negative"): Band(-2.5, -1.5),
        ("certain", "negative"): Band(-3.0, -2.5),
    }
)


def banded(score: float, modality: Modality, polarity: Polarity) -> float:
    """Return the number nearest to ``score`` that agrees with the grade."""
    band = BANDS[modality, polarity]
    return min(max(score, band.low), band.high)

"""A quantity while it is weighed against those around it."""

from __future__ import annotations

from typing import NamedTuple

from assay.text import Span
from assay.weigh.figures.bounds import Bounded
from assay.weigh.figures.quantities import Quantity

__all__ = ["Draft"]


class Draft(NamedTuple):
    """A quantity with its bound, its unit and what it counts; ``after`` is behind all of it."""

    quantity: Quantity
    unit: str | None
    counted: Span | None
    bound: Bounded | None
    after: int

"""Where a claim comes from: who has it from whom, and on how many independent roots it rests."""

from assay.case.origins.fetching import origins
from assay.case.origins.trace import origins_of
from assay.case.origins.values import (
    Carried,
    Carrier,
    Carrying,
    Circle,
    Earliest,
    Edge,
    Origins,
    Root,
    Unknown,
)

__all__ = [
    "Carried",
    "Carrier",
    "Carrying",
    "Circle",
    "Earliest",
    "Edge",
    "Origins",
    "Root",
    "Unknown",
    "origins",
    "origins_of",
]

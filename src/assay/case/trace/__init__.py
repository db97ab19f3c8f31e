"""How two entities are linked, and on whose word each step rests."""

from assay.case.trace.tracing import trace
from assay.case.trace.values import Near, Pair, Path, Said, Step, Traced

__all__ = ["Near", "Pair", "Path", "Said", "Step", "Traced", "trace"]

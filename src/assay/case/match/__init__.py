"""The same claim elsewhere: what is stored is found again, and two claims are related."""

from assay.case.match.packed import Near, pack, search, unpack
from assay.case.match.plain import plain
from assay.case.match.shelf import Match, Shelf, Stored

__all__ = ["Match", "Near", "Shelf", "Stored", "pack", "plain", "search", "unpack"]

"""The same claim elsewhere: what is stored is found again, and two claims are related."""

from assay.case.match.claimed import Claimed
from assay.case.match.packed import Near, pack, search, unpack
from assay.case.match.plain import plain
from assay.case.match.relate import Related, Relation, relate
from assay.case.match.shelf import Match, Shelf, Stored

__all__ = [
    "Claimed", "Match", "Near", "Related", "Relation", "Shelf", "Stored", "pack", "plain", "relate",
    "search", "unpack",
]  # fmt: skip

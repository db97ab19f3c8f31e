"""Two claims side by side: what one is to the other, and how sure each of them is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.models.alike import RELATIONS, relation
from assay.weigh.contrasts.subjects import said

if TYPE_CHECKING:
    from assay.record import Claim

__all__ = ["RANKS", "Relation", "hedged", "rank", "related"]

RANKS = {"certain": 3, "probable": 2, "possible": 1, "unknown": 0}
_SAME, _ENTAILS, _ENTAILED, _CONTRADICTS = (
    RELATIONS.index(name) for name in ("same", "entails", "entailed", "contradicts")
)


class Relation(NamedTuple):
    """How likely the first claim says the same, implies the second, or rules it out, 0 to 1."""

    same: float
    implies: float
    contradicts: float


def related(text: str, first: Claim, second: Claim) -> Relation:
    """Relate two claims; read in both directions, so that their order changes nothing."""
    one, other = said(text, first), said(text, second)
    there, back = relation(one, other), relation(other, one)
    implies = (there[_SAME] + there[_ENTAILS] + back[_SAME] + back[_ENTAILED]) / 2
    same = (there[_SAME] + back[_SAME]) / 2
    contradicts = (there[_CONTRADICTS] + back[_CONTRADICTS]) / 2
    return Relation(float(same), float(implies), float(contradicts))


def rank(claim: Claim) -> int | None:
    """Return how sure a claim is, as a number; None where it states nothing that could be sure."""
    if claim.modality is None or (claim.modality == "unknown" and not claim.cues):
        return None
    return RANKS[claim.modality]


def hedged(claim: Claim) -> bool:
    """Tell a claim whose own words say that it is less than certain."""
    found = rank(claim)
    return found is not None and found < RANKS["certain"] and bool(claim.cues)

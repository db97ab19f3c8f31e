"""Claims that are the same as one, and how they are fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.case import reading
from assay.case.origins.values import Relation
from assay.case.store.tables import CLAIMS
from assay.case.values import CaseClaim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection

    from assay.text import Span

__all__ = ["Match", "fetched", "share"]


class Match(NamedTuple):
    """A claim that says what the one asked about says; ``score`` from 0 to 1."""

    claim: CaseClaim
    relation: Relation
    score: float
    why: str


def fetched(connection: Connection, claim: CaseClaim, ids: Sequence[int]) -> list[CaseClaim]:
    """Return the claims of some numbers that may be the same as one: current, no comment's."""
    found = reading.claims(connection, CLAIMS.c.id.in_(ids))
    return [one for one in found if one.id != claim.id and one.comment is None and one.current]


def share(claim: CaseClaim, within: Span) -> int:
    """Return how many characters of a claim stand in a stretch."""
    return max(0, min(claim.stop, within.end) - max(claim.start, within.start))

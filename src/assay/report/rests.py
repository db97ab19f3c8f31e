"""What one claim rests on, as its card shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.report.contrasts import KINDS
from assay.report.evidence import Leaning, leaning
from assay.report.sums import Counted, Sum, counted, sum_view

if TYPE_CHECKING:
    from assay.record import Claim
    from assay.report.lookup import Lookup

__all__ = ["Contrasted", "Rests", "rests"]

_MOST: Final = 8
"""So many of each kind stand on a card; the sections of the report have them all."""


class Contrasted(Struct, frozen=True, kw_only=True):
    """A contrast that the claim is part of; ``other`` is the other claim, 0 for a block."""

    number: int
    kind: str
    other: int


class Rests(Struct, frozen=True, kw_only=True):
    """The grounds of a claim; ``more`` counts those for which a card has no room."""

    evidence: tuple[Leaning, ...]
    figures: tuple[Counted, ...]
    sums: tuple[Sum, ...]
    contrasts: tuple[Contrasted, ...]
    more: int


def rests(lookup: Lookup, claim: Claim) -> Rests | None:
    """Return what ``claim`` rests on; None where nothing was found."""
    grounds = lookup.grounds
    evidence = grounds.evidence.get(claim.id, ())
    figures = grounds.figures.get(claim.id, ())
    checks = grounds.checks.get(claim.id, ())
    contrasts = grounds.contrasts.get(claim.id, ())
    all_of_them = (evidence, figures, checks, contrasts)
    if not any(all_of_them):
        return None
    return Rests(
        evidence=tuple(leaning(lookup, item) for item in evidence[:_MOST]),
        figures=tuple(counted(lookup, item) for item in figures[:_MOST]),
        sums=tuple(sum_view(lookup, item) for item in checks[:_MOST]),
        contrasts=tuple(
            Contrasted(
                number=grounds.numbers["contrasts"][item.id],
                kind=KINDS[item.kind],
                other=lookup.claim_numbers.get(
                    item.to if item.from_ == claim.id else item.from_, 0
                ),
            )
            for item in contrasts[:_MOST]
        ),
        more=sum(max(0, len(items) - _MOST) for items in all_of_them),
    )

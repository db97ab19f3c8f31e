"""All that stands in the HTML report on what the page's words rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.report.chronology import Chronology, chronology
from assay.report.contrasts import SideBySide, contrasts
from assay.report.evidence import Leaning, leanings
from assay.report.summary import Count, Worth, not_found, summary, worth
from assay.report.sums import Sum, sums

if TYPE_CHECKING:
    from assay.report.lookup import Lookup

__all__ = ["Weighed", "weighed"]

_WORTH: Final = 20
"""So many claims are listed as worth a check; the switch in the claims column sorts them all."""


class Weighed(Struct, frozen=True, kw_only=True):
    """The sections. ``not_found`` says what was not found, or that nobody looked.

    ``hedged`` and ``counted`` say that words are marked which show how sure a voice is, and
    figures.
    """

    summary: tuple[Count, ...]
    worth: tuple[Worth, ...]
    contrasts: tuple[SideBySide, ...]
    sums: tuple[Sum, ...]
    evidence: tuple[Leaning, ...]
    chronology: Chronology | None
    not_found: str
    hedged: bool
    counted: bool


def weighed(lookup: Lookup) -> Weighed:
    """Return what the report says of the grounds of a record."""
    record = lookup.record
    return Weighed(
        summary=tuple(summary(lookup)),
        worth=worth(lookup, _WORTH),
        contrasts=tuple(contrasts(lookup)),
        sums=tuple(sums(lookup)),
        evidence=tuple(leanings(lookup)),
        chronology=chronology(lookup),
        not_found=not_found(lookup),
        hedged=any(voice.cues for claim in record.claims for voice in claim.voices),
        counted=bool(record.figures),
    )

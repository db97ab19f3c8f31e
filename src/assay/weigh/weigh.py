"""The `weigh` layer: how sure a page's words are, and what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.record import Weighed
from assay.weigh.certainty import certainty
from assay.weigh.checks import checks
from assay.weigh.contrasts import contrasts
from assay.weigh.dates import events, told
from assay.weigh.evidence import evidence
from assay.weigh.figures import figures, unread
from assay.weigh.quoted import quotations
from assay.weigh.worth import valued

if TYPE_CHECKING:
    from assay.record import Attributed, Reading

__all__ = ["weigh"]


def weigh(reading: Reading, attributed: Attributed, *, covered: bool = True) -> Weighed:
    """Weigh a page's claims, and find what its words rest on; time is linear in its length.

    Of a page in a language that is not ``covered``, only quotations are found. Raises `ModelError`
    when weights are missing or damaged.
    """
    if not covered:
        return Weighed(quotations=quotations(reading))
    graded = certainty(reading, attributed.attributions, attributed.claims)
    claims = valued(reading.page.text, graded)
    times, problems = events(reading, claims)
    counted = figures(reading, claims, [one.span for one in times])
    return Weighed(
        claims=told(reading, claims, times),
        figures=counted,
        checks=checks(reading, claims, counted),
        evidence=evidence(reading, attributed.sources, attributed.attributions, claims),
        quotations=quotations(reading),
        contrasts=contrasts(reading, attributed.sources, claims),
        events=times,
        problems=(*problems, *unread(reading)),
    )

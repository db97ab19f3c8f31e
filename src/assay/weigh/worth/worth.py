"""The numbers of a claim: how sure it is, whether it is worth a check, whether it is opinion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from assay.models.claims import SCALES, weigh_all
from assay.weigh.certainty import banded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.models.claims import Weighed
    from assay.record import Claim

__all__ = ["valued"]

_STATED = SCALES.index("stated")
_EVENT = 0.5
_HALF = 0.5
_DIGITS = 2


def valued(text: str, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims with `certainty`, `checkworthy` and `opinion`.

    The words decide the grade, and the network where in its band the number lies. A claim that is
    `unknown` as it states nothing has no number. Raises
    `ModelError` for missing or damaged weights.
    """
    read = weigh_all(text, [one.content for one in claims])
    return tuple(_valued(*one) for one in zip(claims, read, strict=True))


def _valued(claim: Claim, read: Weighed) -> Claim:
    return replace(
        claim,
        certainty=_number(claim, read),
        checkworthy=round(read.worth, _DIGITS),
        opinion=read.opinion > _HALF,
    )


def _number(claim: Claim, read: Weighed) -> float | None:
    """Return the number nearest to the network's that agrees with the words' grade."""
    if claim.modality is None or claim.polarity is None:
        return None
    if claim.modality == "unknown" and not claim.cues:
        return None
    return round(banded(_sure(read), claim.modality, claim.polarity), _DIGITS)


def _sure(read: Weighed) -> float:
    """Return how sure the words are of the first thing that they say happens, or is so."""
    if not read.starts.size:
        return 0.0
    found = read.events > _EVENT
    first = int(found.argmax()) if found.any() else int(read.events.argmax())
    return float(read.scales[first, _STATED])

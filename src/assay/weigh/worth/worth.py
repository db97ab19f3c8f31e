"""The numbers of a claim: how sure it is, whether it is worth a check, whether it is opinion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from assay.models.claims import SCALES, weigh_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.models.claims import Weighed
    from assay.record import Claim, Modality

__all__ = ["BANDS", "valued"]

BANDS: dict[Modality, tuple[float, float]] = {
    "certain": (2.25, 3.0),
    "probable": (1.0, 2.25),
    "possible": (0.25, 1.5),
}
"""Where the number of each grade lies, on the scale of event factuality (Saurí and Pustejovsky
2009, Lee et al. 2015); of negative claims on the other side of nought."""

_STATED = SCALES.index("stated")
_EVENT = 0.5
_HALF = 0.5
_DIGITS = 2


def valued(text: str, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims with `certainty`, `checkworthy` and `opinion`.

    The words decide the grade, and the network where in its band the number lies. A claim graded
    `unknown` by words of its own has nought; one that states nothing has no number. Raises
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
    if claim.modality is None or claim.polarity is None:
        return None
    band = BANDS.get(claim.modality)
    if band is None:
        return 0.0 if claim.cues else None
    low, high = band
    size = min(max(abs(_sure(read)), low), high)
    return round(-size if claim.polarity == "negative" else size, _DIGITS)


def _sure(read: Weighed) -> float:
    """Return how sure the words are of the first thing that they say happens, or is so."""
    if not read.starts.size:
        return 0.0
    found = read.events > _EVENT
    first = int(found.argmax()) if found.any() else int(read.events.argmax())
    return float(read.scales[first, _STATED])

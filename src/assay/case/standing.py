"""How a claim or a link is stated: one word for modality and polarity together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from assay.record.voices import Modality, Polarity

__all__ = ["Standing", "standing_of"]

Standing = Literal["certain", "probable", "possible", "open", "denied"]
"""From the strongest to the weakest.

``open`` where the words commit to neither side; ``denied`` where they say that it is not so.
"""


def standing_of(modality: Modality | None, polarity: Polarity | None) -> Standing:
    """Return how something is stated: a denial is one however sure it is."""
    if polarity == "negative":
        return "denied"
    if polarity == "positive" and modality in {"certain", "probable", "possible"}:
        return modality
    return "open"

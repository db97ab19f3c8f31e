"""A claim told in a sentence, for formats that have no field for voices and certainty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from assay.exchange.contents import Leaf
    from assay.record import Claim

__all__ = ["account", "chain", "graded", "stands"]

_SURE: Final = {
    "certain": "stated as certain", "probable": "stated as probable",
    "possible": "stated as possible", "unknown": "not stated as a fact", None: "not weighed",
}  # fmt: skip


def chain(leaf: Leaf, claim: Claim) -> str:
    """Return the voices of a claim, outermost first, parted by arrows."""
    return " → ".join(leaf.sources[voice.source].name for voice in claim.voices)


def graded(modality: str | None, polarity: str | None) -> str:
    """Return how sure a voice is, and which way."""
    return f"{_SURE[modality]}{', and denied' if polarity == 'negative' else ''}"


def stands(modality: str | None, polarity: str | None) -> bool:
    """Tell whether what is said is said to be so: neither denied, nor merely possible."""
    return modality in {"certain", "probable"} and polarity == "positive"


def account(leaf: Leaf, claim: Claim, words: str) -> str:
    """Return whose word a claim is, through whom it came, and how sure the last voice is."""
    names = [leaf.sources[voice.source].name for voice in claim.voices]
    through = f", as told by {' → '.join(names[:-1])}" if len(names) > 1 else ""
    sure = graded(claim.modality, claim.polarity)
    return f"{names[-1]}{through}: “{words}” ({sure})."

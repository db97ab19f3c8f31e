"""A claim told in a sentence, for formats that have no field for voices and certainty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from assay.exchange.contents import Leaf
    from assay.record import Claim, Link

__all__ = ["account", "chain", "doubted", "graded", "link_account"]

_SURE: Final = {
    "certain": "stated as certain", "probable": "stated as probable",
    "possible": "stated as possible", "unknown": "not stated as a fact", None: "not weighed",
}  # fmt: skip


def chain(leaf: Leaf, claim: Claim) -> str:
    """Return the voices of a claim, outermost first, parted by arrows."""
    return " → ".join(leaf.sources[voice.source].name for voice in claim.voices)


def graded(modality: str | None, polarity: str | None) -> str:
    """Return how sure a voice is, and which way."""
    return f"{_SURE[modality]}{', in the negative' if polarity == 'negative' else ''}"


def doubted(modality: str | None, polarity: str | None) -> str | None:
    """Return in what way a link is not said to be so; None where it is."""
    if polarity == "negative":
        return "denied"
    sound = modality in {"certain", "probable"} and polarity == "positive"
    return None if sound else _SURE[modality]


def account(leaf: Leaf, claim: Claim, words: str) -> str:
    """Return whose word a claim is, through whom it came, and how sure the last voice is.

    Who denies something is told to deny it: the words of the claim are what they say is not so.
    """
    names = [leaf.sources[voice.source].name for voice in claim.voices]
    through = f", as told by {' → '.join(names[:-1])}" if len(names) > 1 else ""
    if claim.id in leaf.denied:
        return f"{names[-1]}{through}, denies: “{words}”."
    return f"{names[-1]}{through}: “{words}” ({graded(claim.modality, claim.polarity)})."


def link_account(leaf: Leaf, claim: Claim, link: Link, words: str) -> str:
    """Return whose word a link is: of all that a claim's voices say, it is one voice's."""
    names = [leaf.sources[voice.source].name for voice in claim.voices[: link.voice + 1]]
    through = f", as told by {' → '.join(names[:-1])}" if len(names) > 1 else ""
    sure = "denied" if link.polarity == "negative" else graded(link.modality, link.polarity)
    return f"{names[-1]}{through}: “{words}” ({sure})."

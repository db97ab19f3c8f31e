"""Whose word a link is: the claim in whose words it stands, and which of its voices says it."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from assay.record import Claim, Modality, Polarity
from assay.record.holders import Holders
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Owner", "Owners"]


class Owner(NamedTuple):
    """A claim, the place of the voice whose word it is, and how sure that voice is."""

    claim: str
    voice: int
    modality: Modality | None
    polarity: Polarity | None


class Owners:
    """The claims of a page, and the words in which they name who speaks."""

    def __init__(self, text: str, claims: Sequence[Claim]) -> None:
        """Index the claims by their contents, and by the mentions of their voices."""
        self._held = Holders(claims)
        self._spoken = Mentions(claims)
        self._near = Frames(text, claims)

    def of(
        self, tie: Span, whole: Span, *, taken: bool, denied: bool, unsure: bool
    ) -> Owner | None:
        """Return whose word the link in ``whole`` is, which the words at ``tie`` make.

        ``taken`` tells what its sentence takes for granted, ``denied`` and ``unsure`` what the
        words of the link itself say. None where no claim holds it.
        """
        around = self._held.around(tie)
        claim = next((one for one in around if _covers(one, whole)), next(iter(around), None))
        if claim is None:
            return self._beside(tie, denied=denied, unsure=unsure)
        if not taken or claim.modality is None:
            return _own(claim, denied=denied, unsure=unsure)
        modality: Modality = "possible" if unsure else "certain"
        polarity: Polarity = "negative" if denied else "positive"
        return Owner(claim.id, len(claim.voices) - 1, modality, polarity)

    def _beside(self, tie: Span, *, denied: bool, unsure: bool) -> Owner | None:
        """Return the voice before the one in whose mention, or beside whose words, it stands.

        In "Ana Roke sued Vorn Ltd" the words that report are not hers but those of who tells it.
        """
        found = self._spoken.around(tie)
        if found is None:
            claim = self._near.beside(tie)
            if claim is None:
                return None
            found = claim, len(claim.voices) - 1
        claim, voice = found
        if claim.modality is None:
            return Owner(claim.id, max(0, voice - 1), None, None)
        modality: Modality = "possible" if unsure else "certain"
        polarity: Polarity = "negative" if denied else "positive"
        return Owner(claim.id, max(0, voice - 1), modality, polarity)


def _own(claim: Claim, *, denied: bool, unsure: bool) -> Owner:
    """Return how sure a claim makes its link: what is plainly said holds its own "not" and "may".

    In "Ana is not the sister of Bram, he said" the words of the link themselves deny it.
    """
    modality, polarity = claim.modality, claim.polarity
    if modality == "certain" and polarity == "positive":
        modality = "possible" if unsure else modality
        polarity = "negative" if denied else polarity
    return Owner(claim.id, len(claim.voices) - 1, modality, polarity)


class Frames:
    """The claims in text order, to be asked for one in the same sentence as other words."""

    def __init__(self, text: str, claims: Sequence[Claim]) -> None:
        """Index the claims by where their contents begin."""
        self._text = text
        self._claims = sorted(claims, key=lambda one: (one.content[0], one.id))
        self._starts = [one.content[0].start for one in self._claims]

    def beside(self, tie: Span) -> Claim | None:
        """Return the claim nearest to words that stand in none, with no sentence's end between."""
        at = bisect_right(self._starts, tie.start)
        near = self._claims[max(0, at - _REACH) : at + _REACH]
        found = [(self._apart(one, tie), one.id, one) for one in near]
        return next((one for apart, _, one in sorted(found)[:1] if apart < _FAR), None)

    def _apart(self, claim: Claim, tie: Span) -> int:
        low, high = claim.content[0].start, claim.content[-1].end
        between = Span(high, tie.start) if high <= tie.start else Span(tie.end, max(low, tie.end))
        if between.end - between.start >= _FAR or _ENDED.search(self._text, *between):
            return _FAR
        return between.end - between.start


_FAR = 400
"""So many characters apart words are of different sentences."""
_ENDED = re.compile(r"[.!?][”\"’)]*\s+[^\Wa-z]|\n\s*\n")


class Mentions:
    """The places that name who speaks, each with the first claim that is said there."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        """Index the mentions of all voices."""
        found: dict[Span, tuple[Claim, int]] = {}
        for claim in claims:
            for at, voice in enumerate(claim.voices):
                for span in voice.mention:
                    found.setdefault(span, (claim, at))
        self._found = found
        self._places = sorted(found)

    def around(self, span: Span) -> tuple[Claim, int] | None:
        """Return the claim and the voice in whose mention a span stands."""
        at = bisect_right(self._places, (span.start, span.end))
        for place in reversed(self._places[max(0, at - _REACH) : at + 1]):
            if place.covers(span):
                return self._found[place]
        return None


_REACH = 16
"""Mentions that may lie around one another."""


def _covers(claim: Claim, span: Span) -> bool:
    """Tell whether a claim reaches over a span, from its first word to its last."""
    return claim.content[0].start <= span.start and span.end <= claim.content[-1].end

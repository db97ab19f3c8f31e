"""A claim as a card: all that the record says of it, ready to be set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.record import estimate
from assay.report.citation import cite
from assay.report.lookup import Link, Standing, chain, standing
from assay.report.rests import Rests, rests
from assay.report.stances import TakenUp, taken_up
from assay.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from assay.record import Attribution, Claim
    from assay.report.fragment import Wording
    from assay.report.lookup import Lookup

__all__ = ["Card", "card"]

_QUOTED: Final[Mapping[str, str]] = {
    "direct": "direct quotation",
    "indirect": "indirect speech",
    "mixed": "partly quoted",
}


class Ground(Struct, frozen=True, kw_only=True):
    """Why something is in the record, and what put it there."""

    why: str
    by: str


class Card(Struct, frozen=True, kw_only=True):
    """One claim. ``grades`` are label and value of each measurement that was made.

    ``scale`` says where its certainty stands on the scales that others use, empty where nobody
    graded it; ``worth`` is how much it is worth a check, from 0 to 1. ``rests`` is what it rests
    on; ``taken_up`` are the comments that deny, question or support it. Each of these is None
    where there is nothing.
    """

    number: int
    standing: Standing
    words: str
    chain: tuple[Link, ...]
    manner: str
    grades: tuple[tuple[str, str], ...]
    scale: str
    worth: float | None
    rests: Rests | None
    standalone: str | None
    grounds: tuple[Ground, ...]
    citation: str
    address: str | None
    in_comment: bool
    taken_up: TakenUp | None


def card(lookup: Lookup, wording: Wording, claim: Claim) -> Card:
    """Return the card of ``claim``."""
    made = lookup.attribution(claim)
    source = cite(lookup, wording, claim)
    return Card(
        number=lookup.claim_numbers[claim.id],
        standing=standing(lookup, claim),
        words=quote(lookup.record.page.text, claim.content),
        chain=chain(lookup, claim),
        manner=_manner(made) if made else "own voice",
        grades=tuple(_grades(lookup, claim)),
        scale=_scale(claim),
        worth=claim.checkworthy,
        rests=rests(lookup, claim),
        standalone=claim.standalone.text if claim.standalone else None,
        grounds=tuple(_grounds(lookup, claim)),
        citation=str(source),
        address=source.address,
        in_comment=claim.comment is not None,
        taken_up=taken_up(lookup, claim.id),
    )


def _grounds(lookup: Lookup, claim: Claim) -> Iterator[Ground]:
    """Yield why each voice is taken to speak, outermost first, then why this is a claim."""
    for voice in claim.voices:
        if voice.attribution is not None:
            made = lookup.attributions[voice.attribution]
            yield Ground(why=made.why, by=made.by)
    yield Ground(why=claim.why, by=claim.by)


def _manner(made: Attribution) -> str:
    """Say how it is quoted, and what is done with the words where that is more than saying."""
    quoted = _QUOTED[made.quoted]
    return quoted if made.act in {"says", "writes"} else f"{quoted}, {made.act}"


def _grades(lookup: Lookup, claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield what was measured; what was not looked at is left out, never filled in."""
    sure = estimate(claim.modality, claim.polarity)
    if sure is not None:
        cues = quote(lookup.record.page.text, claim.cues)
        # A chain shows the cues of each of its voices.
        alone = cues and len(claim.voices) == 1
        yield "how sure", f"{sure.words}, by “{cues}”" if alone else sure.words
    if claim.checkworthy is not None:
        yield "worth checking", f"{claim.checkworthy:.0%}"
    if claim.opinion is not None:
        yield "kind", "opinion" if claim.opinion else "matter of record"


def _scale(claim: Claim) -> str:
    """Place a claim's certainty on the scale of event factuality and on that of ICD 203."""
    found = []
    if claim.certainty is not None:
        number = f"{claim.certainty:+.1f}".replace("-", "\N{MINUS SIGN}")
        found.append(f"certainty {number} of ±3")
    sure = estimate(claim.modality, claim.polarity)
    if sure is not None and sure.term is not None:
        found.append(f"nearest term of ICD 203 “{sure.term.replace('-', ' ')}”")
    return f"On other scales: {', '.join(found)}" if found else ""

"""A claim as a card: all that the record says of it, ready to be set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.report.citation import cite
from assay.report.lookup import Link, Standing, chain, standing
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
_POLARITY: Final[Mapping[str, str]] = {
    "positive": "affirmed",
    "negative": "denied",
    "unknown": "neither affirmed nor denied",
}


class Ground(Struct, frozen=True, kw_only=True):
    """Why something is in the record, and what put it there."""

    why: str
    by: str


class Card(Struct, frozen=True, kw_only=True):
    """One claim. ``grades`` are label and value of each measurement that was made.

    ``taken_up`` are the comments that deny, question or support it, if any do.
    """

    number: int
    standing: Standing
    words: str
    chain: tuple[Link, ...]
    manner: str
    grades: tuple[tuple[str, str], ...]
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
        grades=tuple(_grades(claim)),
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


def _grades(claim: Claim) -> list[tuple[str, str]]:
    """List what was measured; what was not looked at is left out, never filled in."""
    grades: list[tuple[str, str]] = []
    if claim.modality:
        grades.append(("stated as", claim.modality))
    if claim.polarity:
        grades.append(("polarity", _POLARITY[claim.polarity]))
    if claim.certainty is not None:
        grades.append(("certainty", f"{claim.certainty:+.1f} of ±3".replace("-", "\N{MINUS SIGN}")))
    if claim.checkworthy is not None:
        grades.append(("worth checking", f"{claim.checkworthy:.0%}"))
    if claim.opinion is not None:
        grades.append(("kind", "opinion" if claim.opinion else "matter of record"))
    return grades

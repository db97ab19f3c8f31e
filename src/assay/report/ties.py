"""Who is linked with whom: in which words, by whose word, and how surely."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.record import estimate
from assay.report.quoted import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from assay.record import Link, Tie
    from assay.report.lookup import Lookup

__all__ = ["TYPES", "Linked", "linked"]

TYPES: Final[Mapping[Tie, str]] = {
    "role": "holds a role",
    "member": "member",
    "works_for": "works for",
    "met": "met",
    "funded": "funded",
    "attacked": "attacked",
    "located_in": "is in",
    "family": "family",
    "owns": "owns",
    "founded": "founded",
    "part_of": "part of",
    "allied_with": "allied",
    "opposes": "opposes",
    "supplied": "supplied",
    "arrested": "arrested",
    "accused": "accused",
    "negotiated": "negotiated",
    "related": "related",
}
_NAME, _WORDS, _CHAIN = 60, 160, 60


class Linked(Struct, frozen=True, kw_only=True):
    """One link as it is shown. ``type`` is empty where the words are of none.

    ``voices`` are the names of those by whose word it is, outermost first, and ``grade`` how sure
    the last of them is, empty where nobody graded it. ``denied`` says that it is no link at all,
    by that voice.
    """

    number: int
    start: str
    end: str
    relation: str
    type: str
    words: str
    claim: int
    voices: tuple[str, ...]
    grade: str
    denied: bool
    why: str
    by: str


def linked(lookup: Lookup) -> Iterator[Linked]:
    """Yield the links of a record as they stand in the text."""
    names = {one.id: one.name for one in lookup.record.entities}
    for number, item in enumerate(lookup.record.links, 1):
        yield _shown(lookup, names, number, item)


def _shown(lookup: Lookup, names: Mapping[str, str], number: int, item: Link) -> Linked:
    claim = lookup.claims[item.claim]
    sure = estimate(item.modality, item.polarity)
    heard = [lookup.sources[voice.source] for voice in claim.voices[: item.voice + 1]]
    return Linked(
        number=number,
        start=shortened(names[item.from_], _NAME),
        end=shortened(names[item.to], _NAME),
        relation=shortened(item.relation, _NAME),
        type="" if item.type is None else TYPES[item.type],
        words=shortened(item.span.of(lookup.record.page.text), _WORDS),
        claim=lookup.claim_numbers[claim.id],
        voices=tuple(shortened(one.name, _CHAIN) for one in heard),
        grade=sure.short if sure else "",
        denied=item.polarity == "negative",
        why=item.why,
        by=item.by,
    )

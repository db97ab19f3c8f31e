"""What the page leans on, and whether a reader can look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.record import Presence
from assay.report.characters import web_address
from assay.report.quoted import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from assay.record import Evidence, EvidenceKind
    from assay.report.lookup import Lookup

__all__ = ["KINDS", "PRESENCES", "Leaning", "leaning", "leanings"]

KINDS: Final[Mapping[EvidenceKind, str]] = {
    "link": "link",
    "image": "picture",
    "document": "document",
    "dataset": "data",
    "graph": "graph",
    "recording": "recording",
    "testimony": "testimony",
    "unnamed_source": "source without a name",
}
PRESENCES: Final[Mapping[Presence, str]] = {
    "absent": "absent",
    "linked": "linked",
    "on_page": "on the page",
}
"""In the order in which they are listed: what nobody can look at comes first."""
_WORDS: Final = 100
_ADDRESS: Final = 90


class Leaning(Struct, frozen=True, kw_only=True):
    """One thing that is leaned on. ``anchor`` is the place of its words, empty for none.

    ``address`` is set where its ``target`` can be a link.
    """

    number: int
    anchor: str
    words: str
    kind: str
    presence: Presence
    found: str
    target: str
    address: str | None
    claims: tuple[int, ...]
    why: str
    by: str


def leaning(lookup: Lookup, item: Evidence) -> Leaning:
    """Return one piece of evidence as it is shown."""
    number = lookup.grounds.numbers["evidence"][item.id]
    return Leaning(
        number=number,
        anchor=lookup.grounds.anchor("e", number),
        words=shortened(item.span.of(lookup.record.page.text), _WORDS),
        kind=KINDS[item.kind],
        presence=item.presence,
        found=PRESENCES[item.presence],
        target=shortened(item.target or "", _ADDRESS),
        address=web_address(item.target),
        claims=tuple(lookup.claim_numbers[claim] for claim in item.claims),
        why=item.why,
        by=item.by,
    )


def leanings(lookup: Lookup) -> Iterator[Leaning]:
    """Yield all evidence, what is absent first."""
    order = list(PRESENCES)
    for item in sorted(lookup.record.evidence, key=lambda item: order.index(item.presence)):
        yield leaning(lookup, item)

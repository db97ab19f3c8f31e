"""What a page says in two places, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.record import estimate
from assay.report.lookup import Standing, standing
from assay.report.quoted import shortened
from assay.text import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from assay.record import Contrast, ContrastKind
    from assay.report.lookup import Lookup

__all__ = ["KINDS", "Side", "SideBySide", "contrast_view", "contrasts"]

KINDS: Final[Mapping[ContrastKind, str]] = {
    "self_contradiction": "one source, two claims that cannot both hold",
    "unattributed_heading": "a heading says as a fact what the text gives as someone’s words",
    "hardened": "a hedge is lost on the way",
    "certainty_shift": "one source, two degrees of certainty",
    "repeated": "said again",
}
"""In the order in which they are listed: what weighs most first."""
_WORDS: Final = 400
_NAME: Final = 80


class Side(Struct, frozen=True, kw_only=True):
    """One of the two: a claim, or a block of the text, which has a ``claim`` of 0."""

    claim: int
    anchor: str
    standing: Standing
    whose: str
    words: str
    grade: str


class SideBySide(Struct, frozen=True, kw_only=True):
    """A contrast as it is shown."""

    number: int
    kind: str
    sides: tuple[Side, Side]
    why: str
    by: str


def contrast_view(lookup: Lookup, item: Contrast) -> SideBySide:
    """Return one contrast as it is shown."""
    return SideBySide(
        number=lookup.grounds.numbers["contrasts"][item.id],
        kind=KINDS[item.kind],
        sides=(_side(lookup, item.from_), _side(lookup, item.to)),
        why=item.why,
        by=item.by,
    )


def contrasts(lookup: Lookup) -> Iterator[SideBySide]:
    """Yield all contrasts, the weightiest kind first."""
    order = list(KINDS)
    for item in sorted(lookup.record.contrasts, key=lambda item: order.index(item.kind)):
        yield contrast_view(lookup, item)


def _side(lookup: Lookup, end: str) -> Side:
    text = lookup.record.page.text
    claim = lookup.claims.get(end)
    if claim is None:
        block = lookup.blocks[end]
        return Side(
            claim=0,
            anchor=lookup.grounds.anchor("b", lookup.block_numbers[end]),
            standing="heading" if block.kind in {"title", "heading"} else "own",
            whose=f"the page’s {block.kind.replace('_', ' ')}",
            words=shortened(block.span.of(text), _WORDS),
            grade="",
        )
    number = lookup.claim_numbers[end]
    sure = estimate(claim.modality, claim.polarity)
    return Side(
        claim=number,
        anchor=f"c{number}",
        standing=standing(lookup, claim),
        whose=shortened(lookup.speaker(claim).name, _NAME),
        words=shortened(quote(text, claim.content), _WORDS),
        grade=sure.short if sure else "",
    )

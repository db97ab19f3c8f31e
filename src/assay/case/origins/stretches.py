"""The sentences of a page that carry a claim, with the words around them."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final, NamedTuple

from assay.case.origins.values import Carried
from assay.record import Claim
from assay.text import Span, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.case.origins.values import Carrying
    from assay.record import Block

__all__ = ["Stretch", "main_claim", "stretches"]


_MOST: Final = 0.7
_HANDED: Final = 0.4
_TELLS: Final = re.compile(r"\b(?:told|tells|said|says|informed|confirmed|reported|wrote)\b")


class Stretch(NamedTuple):
    """A sentence of a page's text, and the block that it is in.

    ``claims`` are the record's claims that are carried there; ``carried`` the case's.
    """

    text: str
    span: Span
    block: Span
    before: Span
    after: Span
    claims: tuple[Claim, ...]
    carried: tuple[Carried, ...]
    title: bool = False

    @property
    def words(self) -> str:
        """The sentence, its spaces run together."""
        return " ".join(self.span.of(self.text).split())


def stretches(carrying: Carrying) -> tuple[Stretch, ...]:
    """Return the sentences in which a page carries the claim, each once, in the page's order."""
    record = carrying.record
    claims = {claim.id: claim for claim in record.claims}
    blocks = {block.id: block for block in record.blocks}
    found: dict[Span, tuple[Block, list[Claim], list[Carried]]] = {}
    parted: dict[str, tuple[Span, ...]] = {}
    for carried in carrying.claims:
        claim = claims.get(carried.local)
        if claim is None or claim.comment is not None:
            continue
        block = _block(claim, record.blocks) or blocks[claim.block]
        if block.id not in parted:
            parted[block.id] = sentences(record.page.text, block.span)
        place = _sentence(claim, block.span, parted[block.id])
        _, its, ids = found.setdefault(place, (block, [], []))
        its.append(claim)
        ids.append(carried)
    text = record.page.text
    return tuple(
        Stretch(
            text, place, block.span, *_around(place, block.span, parted[block.id]),
            tuple(its), tuple(ids), block.kind in {"title", "heading"},
        )
        for place, (block, its, ids) in sorted(found.items())
    )  # fmt: skip


def main_claim(stretch: Stretch) -> Claim:
    """Return the claim that has most of a sentence's words; others are pieces inside it.

    Of several with about as many, it is the one in the mouth of the innermost voice. So is what
    the whole of a claim only hands on: “the union says the head told it that seven will close”.
    """
    sizes = [sum(span.length for span in claim.content) for claim in stretch.claims]
    large = [
        claim
        for claim, size in zip(stretch.claims, sizes, strict=True)
        if size >= _MOST * max(sizes)
    ]
    found = max(large, key=lambda claim: len(claim.voices))
    return next((one for one in stretch.claims if _handed_on(stretch.text, one, found)), found)


def _handed_on(text: str, inner: Claim, outer: Claim) -> bool:
    """Tell a claim that is all that another one hands on, through one more voice."""
    voices = tuple(one.source for one in inner.voices[:-1])
    size = sum(span.length for span in inner.content)
    return (
        len(inner.voices) > 1
        and voices == tuple(one.source for one in outer.voices)
        and inner.content[-1].end == outer.content[-1].end
        and _TELLS.search(text, outer.content[0].start, inner.content[0].start) is not None
        and size >= _HANDED * sum(span.length for span in outer.content)
    )


def _block(claim: Claim, blocks: Sequence[Block]) -> Block | None:
    """Return the block that a claim's first words stand in; its voice may be in another."""
    start = claim.content[0].start
    place = bisect_right(blocks, start, key=lambda block: block.span.start) - 1
    return blocks[place] if place >= 0 and blocks[place].span.end > start else None


def _sentence(claim: Claim, block: Span, parted: tuple[Span, ...]) -> Span:
    """Return the sentence, or the run of them, that a claim's words stand in."""
    inside = [one for one in parted if any(one.overlaps(span) for span in claim.content)]
    return Span(inside[0].start, inside[-1].end) if inside else block


def _around(place: Span, block: Span, parted: tuple[Span, ...]) -> tuple[Span, Span]:
    """Return the sentence before and the one after, empty where the block ends."""
    before = [one for one in parted if one.end <= place.start]
    after = [one for one in parted if one.start >= place.end]
    return (
        before[-1] if before else Span(block.start, block.start),
        after[0] if after else Span(block.end, block.end),
    )

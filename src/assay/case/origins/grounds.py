"""What each page rests the claim on: other pages, a source, its own eyes, or nothing it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.case.origins.known import Ground, Grounds, named_beside, with_known
from assay.case.origins.papers.credits import credits_beside, credits_of, page_credits, topics_of
from assay.case.origins.papers.naming import tagged
from assay.case.origins.voices.cues import (
    asked,
    below,
    beside,
    named_in,
    to_us,
)
from assay.case.origins.voices.speakers import read_speaker
from assay.case.origins.voices.voiced import speaker_of
from assay.case.origins.whose import whose_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.case.origins.papers.credits import Credit
    from assay.case.origins.papers.outlets import Outlets
    from assay.case.origins.stretches import Stretch
    from assay.case.origins.values import Carrying
    from assay.text import Span

__all__ = ["grounds_of"]

_AGENCY: Final = re.compile(
    r"\b(?:News Agency|Wire|Newswire|Press Agency|Wire Service|News Service)$"
)
_AS_MUCH: Final = re.compile(
    r"\b(?:(?:said|says|told|wrote|reported)\s+(?:\w+\s+){0,2}(?:as much|the same)"
    r"|(?:confirmed|repeated|gave|gives|used|cited|put)\s+(?:\w+\s+)?"
    r"(?:this|that|it|the\s+(?:same\s+)?(?:figure|number|total|sum|toll|count|report|news)))\b",
    re.IGNORECASE,
)


def grounds_of(
    carryings: Sequence[Carrying], told: Mapping[str, Sequence[Stretch]], outlets: Outlets,
    copied: Mapping[str, frozenset[Span]], alone: dict[str, Grounds],
) -> dict[str, Grounds]:  # fmt: skip
    """Return what each page rests the claim on.

    ``copied`` are the sentences that a page has from another word for word: whose word they are
    is found there. ``alone`` takes what is found on pages that have none, for the next time.
    """
    topics = topics_of([(page, one) for page, its in told.items() for one in its], outlets)
    found: dict[str, Grounds] = {}
    for carrying in carryings:
        page = carrying.page.id
        spans = copied.get(page, frozenset())
        held = None if spans else alone.get(page)
        found[page] = held or _of_page(carrying, told[page], outlets, topics, spans)
    alone.update((page, its) for page, its in found.items() if page not in copied)
    publishers = {one.page.id: one.page.publisher or "" for one in carryings}
    return dict(with_known(dict(named_beside(found, told)), told, publishers))


def _of_page(
    carrying: Carrying, told: Sequence[Stretch], outlets: Outlets, topics: frozenset[str],
    copied: frozenset[Span],
) -> Grounds:  # fmt: skip
    credited: list[Credit] = []
    own: list[Ground] = []
    behind: list[Ground] = []
    told_here: list[Ground] = []
    whole = tuple(page_credits(carrying, outlets))
    credited += whole
    below = [stretch for stretch in told if not stretch.title]
    for stretch in below or told:
        here = tuple(credits_of(carrying, stretch, outlets, topics))
        credited += here
        ground = whose_word(carrying, stretch, outlets)
        own += _confirmed(carrying, stretch, told, outlets)
        inside = any(one.span.overlaps(stretch.span) for one in here)
        through = inside or stretch.span in copied or (whole and ground and ground.speaker.vague)
        if ground is not None:
            (behind if through else own).append(ground)
        heard = to_us(carrying.record, stretch.words) if here else None
        if heard is not None and not outlets.named(heard.name):
            told_here.append(Ground(carrying.page.id, heard, stretch.words))
    if credited or any(ground.speaker.named for ground in own):
        own = [one for one in own if one.speaker.named or one.speaker.kind == "document"]
    own += told_here
    if not credited and not own and not behind:
        own += _agency(carrying, outlets)
        own += () if own else _around(carrying, told, outlets)
    if not credited and not own and not behind:
        credited += [one for stretch in below for one in credits_beside(carrying, stretch, outlets)]
    return Grounds(tuple(credited), tuple(own), tuple(behind), (below or told)[0].words)


def _around(
    carrying: Carrying, told: Sequence[Stretch], outlets: Outlets
) -> Iterator[Ground]:  # fmt: skip
    """Yield a source from beside the claim, from its headline, or from the page's last line."""
    record = carrying.record
    found = [(asked(record, one), one.words) for one in told]
    found += [(beside(record, one), one.words) for one in told if not one.title]
    found += [(named_in(record, one.words), one.words) for one in told if one.title]
    found += [(one, told[-1].words) for one in below(record)]
    for speaker, words in found:
        if speaker is not None and not outlets.named(speaker.name):
            yield Ground(carrying.page.id, speaker, words)
            return


def _confirmed(
    carrying: Carrying, stretch: Stretch, told: Sequence[Stretch], outlets: Outlets
) -> Iterator[Ground]:
    """Yield a named source that the next sentence gives as saying the same: “said as much”."""
    after = stretch.after
    if any(one.span == after for one in told) or not _AS_MUCH.search(stretch.text, *after):
        return
    inside = tuple(
        claim
        for claim in carrying.record.claims
        if claim.comment is None and any(span.overlaps(after) for span in claim.content)
    )
    if inside:
        there = stretch._replace(span=after, claims=inside)
        speaker = speaker_of(carrying.record, there) or named_in(carrying.record, there.words)
        if speaker and speaker.named and not any(outlets.mentions(stretch.text, after)):
            yield Ground(carrying.page.id, speaker, there.words)


def _agency(carrying: Carrying, outlets: Outlets) -> Iterator[Ground]:
    """Yield an agency that a page without other sources takes its text from, if none of ours."""
    record, page = carrying.record, carrying.page
    opening = next((block for block in record.blocks if block.kind == "paragraph"), None)
    tag = tagged(opening.span.of(record.page.text)) if opening else None
    names = [author for author in page.authors if _AGENCY.search(author)]
    names += [tag] if tag else []
    for name in names:
        known = outlets.named(name)
        first = (page.publisher or "").removeprefix("The ").split()[:1]
        if not known and name.split()[:1] != first:
            yield Ground(page.id, read_speaker(name, "outlet"), name)

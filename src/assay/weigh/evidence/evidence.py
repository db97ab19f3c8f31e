"""The evidence that a page cites."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING

from assay.record import Evidence
from assay.weigh.evidence.leaning import leanings
from assay.weigh.evidence.links import link, links
from assay.weigh.evidence.pictures import pictures
from assay.weigh.evidence.unnamed import unnamed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assay.record import Attribution, Claim, Reading, Source
    from assay.text import Span
    from assay.weigh.evidence.found import Found

__all__ = ["evidence"]


def evidence(
    reading: Reading,
    sources: Sequence[Source],
    attributions: Sequence[Attribution],
    claims: Sequence[Claim],
) -> tuple[Evidence, ...]:
    """Find what a page leans on, in text order; time is linear in its length.

    An item's claims are those under an attribution whose source it is, the claims whose words a
    link is in, and else the claims of its sentence.
    """
    text = reading.page.text
    linked = links(reading)
    shown = tuple(pictures(reading))
    leaning = tuple(leanings(reading, sources, attributions, linked, shown))
    told = {one.target for one in leaning if one.target is not None}
    found = [
        *leaning,
        *shown,
        *unnamed(text, sources, attributions),
        *(link(text, one, told=one.address.target in told) for one in linked),
    ]
    held = _Held(claims)
    return tuple(
        Evidence(
            id=f"v{place}", span=one.span, kind=one.kind, presence=one.presence,
            target=one.target, claims=held.of(one), why=one.why, by=one.by,
        )
        for place, one in enumerate(_apart(found), start=1)
    )  # fmt: skip


def _apart(found: Iterable[Found]) -> Iterator[Found]:
    """Put in text order, and make one of those of one kind that share words.

    The one that is on the page is kept, else the one that says what is under it, else the longer.
    """
    kept: list[Found] = []
    last: dict[str, int] = {}
    for one in sorted(found, key=lambda one: (one.span, one.kind, one.presence)):
        at = last.get(one.kind)
        if at is not None and kept[at].span.overlaps(one.span):
            kept[at] = _one_of(kept[at], one)
            continue
        last[one.kind] = len(kept)
        kept.append(one)
    return iter(kept)


def _one_of(one: Found, other: Found) -> Found:
    under = tuple(dict.fromkeys((*one.under, *other.under)))
    return max(one, other, key=_rank)._replace(under=under)


def _rank(one: Found) -> tuple[bool, bool, int]:
    return (one.presence != "absent", bool(one.under), one.span.length)


class _Held:
    """The claims of a page, by attribution and by place."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._under: dict[str, list[str]] = defaultdict(list)
        pieces: list[tuple[Span, str]] = []
        for claim in claims:
            for voice in claim.voices:
                if voice.attribution is not None:
                    self._under[voice.attribution].append(claim.id)
            pieces.extend((span, claim.id) for span in claim.content)
        pieces.sort()
        self._pieces = pieces
        self._starts = [span.start for span, _ in pieces]
        self._ends = list(accumulate((span.end for span, _ in pieces), max))

    def of(self, found: Found) -> tuple[str, ...]:
        """Return the claims that lean on a thing."""
        under = [claim for one in found.under for claim in self._under.get(one, ())]
        return tuple(dict.fromkeys(under or self._at(found.within)))

    def _at(self, span: Span) -> Iterator[str]:
        low = bisect_right(self._ends, span.start)
        high = bisect_left(self._starts, span.end)
        return (claim for place, claim in self._pieces[low:high] if place.overlaps(span))

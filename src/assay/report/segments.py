"""The text cut at every boundary of what is marked in it, so that marks may nest and overlap."""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain, groupby
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from assay.report.lookup import Standing, standing
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from assay.report.lookup import Lookup

__all__ = ["Mark", "Run", "Segment", "cut", "marks", "placed", "runs", "split"]

Part = Literal["claim", "mention", "cue", "hedge", "carries", "flagged", "quoted", "ground"]


class Mark(Struct, frozen=True, kw_only=True):
    """Something marked in the text.

    ``number`` is the claim's, or for a mention the source's, for quoted words their place's.
    ``rank`` grows inwards: by the length of the chain of voices, then the fewer the words.
    ``first`` is true of the first piece of a claim, of quoted words or of a ground, whose
    ``anchor`` names its place.
    """

    span: Span
    part: Part
    number: int
    rank: tuple[int, int] = (0, 0)
    standing: Standing = "own"
    first: bool = False
    anchor: str = ""


class Segment(Struct, frozen=True, kw_only=True):
    """A run of text with the same marks from end to end.

    ``claims``: the numbers of the claims it is in, innermost first; ``starts``: of those that
    begin with it; ``standing`` and ``voices``: of the innermost; ``source``: the number of the
    source mentioned, 0 for none; ``carries``: the stance of its comment rests on it; ``flagged``:
    a moderator would want to see it; ``quoted``: the places it is in of words quoted elsewhere;
    ``opens``: of those that begin with it; ``grounds``: the anchors of the figures, the evidence
    and the times it is in; ``anchors``: of those that begin with it.
    """

    text: str
    claims: tuple[int, ...] = ()
    starts: tuple[int, ...] = ()
    standing: Standing = "own"
    voices: int = 0
    source: int = 0
    cue: bool = False
    hedge: bool = False
    carries: bool = False
    flagged: bool = False
    quoted: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()
    grounds: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()

    @property
    def figure(self) -> bool:
        """Whether it is part of a figure."""
        return any(anchor.startswith("f") for anchor in self.grounds)


def marks(lookup: Lookup) -> Iterator[Mark]:
    """Yield all that is marked in the text of a record, in no order."""
    for number, claim in enumerate(lookup.record.claims, 1):
        size = sum(span.length for span in claim.content)
        whose = standing(lookup, claim)
        for place, span in enumerate(claim.content):
            yield Mark(
                span=span,
                part="claim",
                number=number,
                rank=(len(claim.voices), -size),
                standing=whose,
                first=place == 0,
            )
        cues = (claim.cues, *(voice.cues for voice in claim.voices))
        for span in dict.fromkeys(chain.from_iterable(cues)):
            yield Mark(span=span, part="hedge", number=number)
    for item in lookup.record.attributions:
        source = lookup.source_numbers[item.source]
        for span in item.mention:
            yield Mark(span=span, part="mention", number=source)
        for span in item.cue:
            yield Mark(span=span, part="cue", number=source)
    for span, number in lookup.places.items():
        yield Mark(span=span, part="quoted", number=number, first=True)
    for anchor, span in lookup.grounds.anchors.items():
        yield Mark(span=span, part="ground", number=0, first=True, anchor=anchor)
    yield from _related(lookup)


def _related(lookup: Lookup) -> Iterator[Mark]:
    """Yield the words that carry a stand, and those that a moderator would want to see.

    A comment that was posted again and again has no words that are worse than its others.
    """
    for stance in lookup.relations.towards.values():
        if stance.stance in {"support", "deny", "query"}:
            for span in stance.spans:
                yield Mark(span=span, part="carries", number=0)
    for signals in lookup.relations.conduct.values():
        for signal in signals:
            if signal.kind != "flood":
                yield Mark(span=signal.span, part="flagged", number=0)


def placed(spans: Sequence[Span], found: Iterable[Mark]) -> Mapping[Span, list[Mark]]:
    """Lay marks out over ``spans``, which stand in order and do not overlap.

    A mark that reaches over several is in each; it is the ``first`` piece only in the first.
    """
    ends = [span.end for span in spans]
    laid: dict[Span, list[Mark]] = {}
    for each in found:
        mark = each
        at = bisect_right(ends, mark.span.start)
        while at < len(spans) and spans[at].start < mark.span.end:
            laid.setdefault(spans[at], []).append(mark)
            mark = replace(mark, first=False) if mark.first else mark
            at += 1
    return laid


def cut(text: str, within: Span, found: Sequence[Mark]) -> Iterator[Segment]:
    """Yield the segments of ``within``: end to end, they are its words."""
    events: list[tuple[int, int, int]] = []
    for place, mark in enumerate(found):
        events.append((max(mark.span.start, within.start), 1, place))
        events.append((min(mark.span.end, within.end), 0, place))
    events.sort()
    active: dict[int, Mark] = {}
    at = within.start
    for where, opens, place in [*events, (within.end, 0, -1)]:
        if where > at:
            yield _segment(text, Span(at, where), within.start, active.values())
            at = where
        if opens:
            active[place] = found[place]
        else:
            active.pop(place, None)


def _segment(text: str, span: Span, begin: int, active: Iterable[Mark]) -> Segment:
    words = span.of(text)
    here = list(active)
    if not here:
        return Segment(text=words)
    claims = sorted(
        (mark for mark in here if mark.part == "claim"), key=lambda mark: mark.rank, reverse=True
    )
    mentions = [mark.number for mark in here if mark.part == "mention"]
    quoted = [mark for mark in here if mark.part == "quoted"]
    grounds = [mark for mark in here if mark.part == "ground"]
    parts = {mark.part for mark in here}
    return Segment(
        text=words,
        claims=tuple(dict.fromkeys(mark.number for mark in claims)),
        starts=tuple(mark.number for mark in claims if _opens(mark, span, begin)),
        standing=claims[0].standing if claims else "own",
        voices=claims[0].rank[0] if claims else 0,
        source=mentions[-1] if mentions else 0,
        cue="cue" in parts,
        hedge="hedge" in parts,
        carries="carries" in parts,
        flagged="flagged" in parts,
        quoted=tuple(mark.number for mark in quoted),
        opens=tuple(mark.number for mark in quoted if _opens(mark, span, begin)),
        grounds=tuple(mark.anchor for mark in grounds),
        anchors=tuple(mark.anchor for mark in grounds if _opens(mark, span, begin)),
    )


def _opens(mark: Mark, span: Span, begin: int) -> bool:
    """Tell whether ``mark`` begins with the segment at ``span``."""
    return mark.first and max(mark.span.start, begin) == span.start


class Run(Struct, frozen=True, kw_only=True):
    """Segments in a row that are in the same claims: one link. ``blank``: only space."""

    head: Segment
    segments: tuple[Segment, ...]
    blank: bool


def runs(segments: Iterable[Segment]) -> Iterator[Run]:
    """Gather segments by the claims that they are in."""
    for _, same in groupby(segments, lambda segment: segment.claims):
        gathered = tuple(same)
        blank = not any(segment.text.strip() for segment in gathered)
        yield Run(head=gathered[0], segments=gathered, blank=blank)


def split(segments: Iterable[Segment], at: str) -> Iterator[tuple[Segment, ...]]:
    """Cut a run of segments wherever the character ``at`` stands, which is left out."""
    run: list[Segment] = []
    for segment in segments:
        left = segment
        for place, words in enumerate(segment.text.split(at)):
            if place:
                yield tuple(run)
                run = []
            if words:
                run.append(replace(left, text=words))
                left = replace(left, starts=(), opens=(), anchors=())
    yield tuple(run)

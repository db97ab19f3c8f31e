"""Headings against the text below them: whose words they are, and how sure they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.record import ContrastKind
from assay.text import CLOSING, OPENING, STRAIGHT, quote
from assay.weigh.contrasts.pairs import RANKS, hedged, rank, related
from assay.weigh.contrasts.subjects import FEWEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.record import Block, Claim
    from assay.weigh.contrasts.subjects import Subjects

__all__ = ["Found", "headings"]

_GIVEN = 0.15
"""A claim gives a heading when it implies it and has its words: the product of both."""

_HELD, _ALIKE, _RULED_OUT = 0.28, 0.72, 0.5
"""So much of a heading's words stand in what is compared with it; from the second share on it is
given, whatever the model makes of it, if it is not ruled out."""

_NEARLY = 0.06
"""A claim that gives a heading nearly as surely as the surest one counts beside it."""

_SHOWN = 90
_MARKS = OPENING + CLOSING + STRAIGHT + "'‘’"


class Found(NamedTuple):
    """A contrast between two claims, by their places among the page's."""

    kind: ContrastKind
    first: int
    second: int
    why: str


def headings(
    text: str, claims: Sequence[Claim], places: Sequence[int], blocks: Mapping[str, Block],
    subjects: Subjects,
) -> Iterator[Found]:  # fmt: skip
    """Compare each heading in the page's own voice with the claims of the text that give it.

    ``places`` are those of the article's claims among ``claims``; ``subjects`` indexes them.
    """
    below = [blocks[claims[place].block].kind not in {"title", "heading"} for place in places]
    everything = range(len(places))
    for at, place in enumerate(places):
        heading = claims[place]
        few = len(subjects.words[at]) < FEWEST
        if below[at] or few or len(heading.voices) > 1 or _is_quoted(text, heading):
            continue
        near = [one for one in subjects.near(at, everything) if below[one]]
        scored = [(_gives(text, claims, places, subjects, one, at), -one) for one in near]
        given = [(score, places[-one]) for score, one in sorted(scored, reverse=True) if score]
        if given:
            yield from _compared(text, heading, place, claims, given)


def _gives(
    text: str, claims: Sequence[Claim], places: Sequence[int], subjects: Subjects, one: int, at: int
) -> float:
    """Return how surely a claim gives the heading, 0 where it does not."""
    held = subjects.held(at, one)
    if held < _HELD or len(subjects.words[one]) < FEWEST:
        return 0.0
    found = related(text, claims[places[one]], claims[places[at]])
    score = found.implies * held
    if score >= _GIVEN:
        return score
    return _GIVEN if held >= _ALIKE and found.contradicts < _RULED_OUT else 0.0


def _compared(
    text: str, heading: Claim, place: int, claims: Sequence[Claim],
    given: Sequence[tuple[float, int]],
) -> Iterator[Found]:  # fmt: skip
    """Say what the heading does with the claims that give it; nothing where one bears it out.

    ``given`` are their scores and places, the surest first.
    """
    sure = rank(heading)
    best = given[0][0]
    likely = [claims[one] for score, one in given if score > best - _NEARLY]
    if any(len(one.voices) == 1 and rank(one) == sure for one in likely):
        return
    shown = quote(text, heading.content)[:_SHOWN]
    first = given[0][1]
    if sure == RANKS["certain"] and all(hedged(one) for one in likely):
        cues = quote(text, claims[first].cues, ", ")
        why = f"The heading “{shown}” is flat, and the text below hedges it: “{cues}”."
        yield Found("hardened", place, first, why)
    elif all(len(one.voices) > 1 for one in likely):
        why = (
            f"The heading says “{shown}” in the page's own voice; the text gives it only as "
            "somebody's words."
        )
        yield Found("unattributed_heading", place, first, why)


def _is_quoted(text: str, heading: Claim) -> bool:
    """Tell a heading that stands in quotation marks: it is somebody's words, and shows it."""
    start, end = heading.content[0].start, heading.content[-1].end
    around = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
    return all(any(mark in side for mark in _MARKS) for side in around)

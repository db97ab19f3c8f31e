"""Headings against the text below them: whose words they are, and how sure they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assay.record import ContrastKind
from assay.text import CLOSING, OPENING, STRAIGHT, quote
from assay.weigh.contrasts.pairs import RANKS, hedged, rank, related

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.record import Block, Claim
    from assay.weigh.contrasts.subjects import Subjects

__all__ = ["Found", "headings"]

_IMPLIED, _HELD, _ALIKE = 0.5, 0.3, 0.72
"""A claim gives a heading when it implies it and shares some of its words, or shares most."""

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
        if below[at] or len(heading.voices) > 1 or _is_quoted(text, heading):
            continue
        near = [one.place for one in subjects.near(at, everything) if below[one.place]]
        given = [one for one in near if _gives(text, claims, places, subjects, one, at)]
        if given:
            yield from _compared(text, heading, place, claims, [places[one] for one in given])


def _gives(
    text: str, claims: Sequence[Claim], places: Sequence[int], subjects: Subjects, one: int, at: int
) -> bool:
    held = subjects.held(at, one)
    if held < _HELD:
        return False
    found = related(text, claims[places[one]], claims[places[at]])
    return found.implies >= _IMPLIED or (held >= _ALIKE and found.contradicts < _IMPLIED)


def _compared(
    text: str, heading: Claim, place: int, claims: Sequence[Claim], given: Sequence[int]
) -> Iterator[Found]:
    """Say what the heading does with the claims that give it; nothing where one bears it out."""
    sure = rank(heading)
    if any(len(claims[one].voices) == 1 and rank(claims[one]) == sure for one in given):
        return
    shown = quote(text, heading.content)[:_SHOWN]
    weaker = [one for one in given if hedged(claims[one]) and sure == RANKS["certain"]]
    if weaker and len(weaker) == len(given):
        cues = quote(text, claims[weaker[0]].cues, ", ")
        why = f"The heading “{shown}” is flat, and the text below hedges it: “{cues}”."
        yield Found("hardened", place, weaker[0], why)
        return
    told = [one for one in given if len(claims[one].voices) > 1]
    if told and len(told) == len(given):
        why = (
            f"The heading says “{shown}” in the page's own voice; the text gives it only as "
            "somebody's words."
        )
        yield Found("unattributed_heading", place, told[0], why)


def _is_quoted(text: str, heading: Claim) -> bool:
    """Tell a heading that stands in quotation marks: it is somebody's words, and shows it."""
    start, end = heading.content[0].start, heading.content[-1].end
    around = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
    return all(any(mark in side for mark in _MARKS) for side in around)

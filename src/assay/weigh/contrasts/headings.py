"""Headings against the text below them: whose words they are, and how sure they were."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assay.record import ContrastKind
from assay.text import CLOSING, OPENING, STRAIGHT, quote
from assay.weigh.contrasts.pairs import RANKS, hedged, rank, related
from assay.weigh.contrasts.subjects import FEWEST, stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.record import Claim
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
    """A contrast between two claims, by their places in the article."""

    kind: ContrastKind
    first: int
    second: int
    why: str


def headings(
    text: str, claims: Sequence[Claim], subjects: Subjects, headed: frozenset[str]
) -> Iterator[Found]:
    """Compare each heading with the claims of the text that give it.

    ``claims`` are the article's, which ``subjects`` indexes; those of the blocks ``headed`` are
    headings. One in somebody's mouth is held to what the text has somebody say: only how sure that
    is can differ.
    """
    for at, heading in enumerate(claims):
        few = len(subjects.words[at]) < FEWEST
        if heading.block not in headed or few:
            continue
        if _is_quoted(text, heading):
            continue
        near = subjects.near(at, range(len(claims)))
        below = [one for one in near if claims[one].block not in headed]
        scored = [(_gives(text, claims, subjects, one, at), -one) for one in below]
        given = [(score, -one) for score, one in sorted(scored, reverse=True) if score]
        if given and len(heading.voices) > 1:
            yield from _hardened(text, claims, at, given, subjects.words[at])
        elif given:
            yield from _compared(text, claims, at, given)


def _gives(text: str, claims: Sequence[Claim], subjects: Subjects, one: int, heading: int) -> float:
    """Return how surely a claim gives a heading, 0 where it does not."""
    held = subjects.held(heading, one)
    if held < _HELD or len(subjects.words[one]) < FEWEST:
        return 0.0
    found = related(text, claims[one], claims[heading])
    score = found.implies * held
    if score >= _GIVEN:
        return score
    return _GIVEN if held >= _ALIKE and found.contradicts < _RULED_OUT else 0.0


def _compared(
    text: str, claims: Sequence[Claim], place: int, given: Sequence[tuple[float, int]]
) -> Iterator[Found]:
    """Say what the heading does with the claims that give it; nothing where one bears it out.

    ``given`` are their scores and places, the surest first.
    """
    heading = claims[place]
    sure = rank(heading)
    best, first = given[0]
    likely = [claims[one] for score, one in given if score > best - _NEARLY]
    if any(len(one.voices) == 1 and rank(one) == sure for one in likely):
        return
    shown = quote(text, heading.content)[:_SHOWN]
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


def _hardened(
    text: str,
    claims: Sequence[Claim],
    place: int,
    given: Sequence[tuple[float, int]],
    words: frozenset[str],
) -> Iterator[Found]:
    """Say that a heading makes somebody surer than the text does, if none of it is as sure."""
    heading = claims[place]
    best, first = given[0]
    likely = [claims[one] for score, one in given if score > best - _NEARLY]
    sure = rank(heading) == RANKS["certain"] and not heading.cues
    if sure and all(len(one.voices) > 1 and _hedges(text, one, words) for one in likely):
        cues = quote(text, claims[first].cues, ", ")
        why = (
            f"The heading has somebody say “{quote(text, heading.content)[:_SHOWN]}” flatly; in "
            f"the text it is said with a hedge: “{cues}”."
        )
        yield Found("hardened", place, first, why)


def _hedges(text: str, claim: Claim, words: frozenset[str]) -> bool:
    """Tell a claim that is hedged where it says what the heading says, in ``words``.

    A verb that reports ("suggested") is no hedge of what is said, and what is wanted none at all.
    """
    return hedged(claim) and any(
        _DOUBT.search(cue.of(text)) is not None
        and any(piece.covers(cue) for piece in claim.content)
        and bool(stems(text[cue.end : cue.end + _REACH]) & words)
        for cue in claim.cues
    )


_DOUBT = re.compile(
    r"\b(?:may|might|could|can|possib\w+|probab\w+|perhaps|maybe|likely|unlikely|potential\w*|"
    r"appear\w*|seem\w*|apparent\w*|suspected|alleged\w*|chances?|risk\w*|expected)\b",
    re.IGNORECASE,
)
_REACH = 48
"""Code points behind a hedge in which a word of the heading stands, if it is what is hedged."""


def _is_quoted(text: str, heading: Claim) -> bool:
    """Tell a heading that stands in quotation marks: it is somebody's words, and shows it."""
    start, end = heading.content[0].start, heading.content[-1].end
    around = text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]
    return all(any(mark in side for mark in _MARKS) for side in around)

"""Claims of one source side by side, and claims that a page makes twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.text import quote
from assay.weigh.contrasts.headings import Found
from assay.weigh.contrasts.pairs import RANKS, hedged, rank, related
from assay.weigh.contrasts.subjects import FEWEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assay.record import Claim, Source
    from assay.weigh.contrasts.subjects import Subjects

__all__ = ["voices"]

_SUBJECT = 0.3
"""Claims are read side by side that share so much of their words, seen from the shorter."""

_CONFLICT, _TOPIC = 0.85, 0.22
"""Two claims of one source that share so much of all words conflict if the model is so sure."""

_LIKE, _SAME, _CLOSE = 0.33, 0.84, 0.8
"""A claim is made again that shares so much of all words and is the same for the model, or that
shares nearly all."""

_SHOWN = 60
_NUMBER = re.compile(r"\d[\d.,]*")
_NO_SPEAKER = frozenset({"unstated", "group"})
"""A group may well say two things: its members are many."""


def voices(
    text: str, claims: Sequence[Claim], subjects: Subjects, headed: frozenset[str],
    sources: Mapping[str, Source],
) -> Iterator[Found]:  # fmt: skip
    """Compare each claim of the text with the few before it that share most of its words.

    ``claims`` are the article's, which ``subjects`` indexes. Those of the blocks ``headed`` are
    headings, which are there to say again what the text says.
    """
    told = [
        one.block not in headed and len(subjects.words[at]) >= FEWEST
        for at, one in enumerate(claims)
    ]
    for at, claim in enumerate(claims):
        near = subjects.near(at, range(at)) if told[at] else []
        for one in near:
            shared = told[one] and subjects.shared(one, at) >= _SUBJECT
            if not shared or _nested(claims[one], claim):
                continue
            found = _compared(text, claims, one, at, subjects.alike(one, at), sources)
            if found is not None:
                yield found


def _compared(
    text: str, claims: Sequence[Claim], first: int, second: int, alike: float,
    sources: Mapping[str, Source],
) -> Found | None:  # fmt: skip
    one, other = claims[first], claims[second]
    speaker = sources[one.voices[-1].source]
    alone = speaker.id == other.voices[-1].source and speaker.kind not in _NO_SPEAKER
    shift = _shift(text, one, other) if alone else None
    if shift is not None:
        return Found("certainty_shift", first, second, f"{speaker.name}: {shift}")
    if not (rank(one) and rank(other)):
        return None
    found = related(text, one, other)
    differ = alike < _CLOSE or _differ(text, one, other)
    if alone and alike >= _TOPIC and found.contradicts >= _CONFLICT and differ:
        why = (
            f"{speaker.name} says “{_shown(text, one)}”, and “{_shown(text, other)}”: both cannot "
            "hold, if they are about the same."
        )
        return Found("self_contradiction", first, second, why)
    same = alike >= _LIKE and found.same >= _SAME
    if one.polarity == other.polarity and (same or not differ):
        return _repeated(text, one, other, first, second)
    return None


def _differ(text: str, one: Claim, other: Claim) -> bool:
    """Tell claims in nearly the same words apart: by a "not" or a number."""
    numbers = [set(_NUMBER.findall(quote(text, claim.content))) for claim in (one, other)]
    return one.polarity != other.polarity or numbers[0] != numbers[1]


def _nested(one: Claim, other: Claim) -> bool:
    """Tell a claim that is part of another's words."""
    return any(first.overlaps(second) for first in one.content for second in other.content)


def _repeated(text: str, one: Claim, other: Claim, first: int, second: int) -> Found:
    before, after = rank(one), rank(other)
    same_voice = one.voices[-1].source == other.voices[-1].source
    if hedged(one) and after == RANKS["certain"] and not same_voice:
        cues = quote(text, one.cues, ", ")
        why = f"What was hedged before (“{cues}”) is said flatly: “{_shown(text, other)}”."
        return Found("hardened", second, first, why)
    if hedged(other) and before == RANKS["certain"] and not same_voice:
        cues = quote(text, other.cues, ", ")
        why = f"“{_shown(text, one)}” is said flatly, and hedged elsewhere (“{cues}”)."
        return Found("hardened", first, second, why)
    why = f"“{_shown(text, one)}” is said again: “{_shown(text, other)}”."
    return Found("repeated", first, second, why)


def _shift(text: str, one: Claim, other: Claim) -> str | None:
    """Say how one source's words on a subject differ in how sure they are; both must show it."""
    before, after = rank(one), rank(other)
    if before is None or after is None or before == after or not (one.cues and other.cues):
        return None
    if RANKS["certain"] not in (before, after):
        return None
    sure, unsure = (one, other) if before > after else (other, one)
    if sure.polarity == "negative":
        return None  # its cue may be no more than the "not"
    return (
        f"“{quote(text, sure.cues, ', ')}” in one place, “{quote(text, unsure.cues, ', ')}” in "
        "another, on what shares these words' subject. They need not conflict."
    )


def _shown(text: str, claim: Claim) -> str:
    return quote(text, claim.content)[:_SHOWN]

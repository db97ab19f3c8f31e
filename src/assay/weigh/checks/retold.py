"""One thing with "the", counted twice: "the ferry had 212 people on board", "… 221 people …".

Two sentences of one writer state two numbers of the same words of the same thing. A difference is
raised only where nothing in them tells the two apart: no name, no other thing, no time, no change.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.checks.findings import Finding, shown
from assay.weigh.checks.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assay.weigh.checks.marked import Marked, Stretches

__all__ = ["retold"]

_CUT = re.compile(
    r"[;:()“”\"]|\s[–—-]\s|,(?!\s+(?:which|who|that|whose)\b)|"
    r"\b(?:said|says|say|told|claims?|claimed|reports?|reported|shows?|showed|states?|stated)"
    r"(?:\s+that)?\b|\baccording\s+to\b|\bbut\b|\bwhile\b|\band\s+(?=up\s+to\b|[\ue000-\ue004])"
)
"""Where what stands with a number ends; a relative clause goes with its noun."""

_DEFINITE = re.compile(r"\b(?:the|this|that)\s+([^\W\d_]{3,})(?:['’]s)?\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:it|they)\s+(?:has|have|had|employs?|employed|holds?|held|owns?|owned)\b")
_HAS = re.compile(r"\b(?:has|have|had)\s+\Z")
_SCOPE = re.compile(
    r"\b(?:in|at|for|on|near|under|with|during|among)\s+(?:(?:the|this|that|a|an)\s+)?([^\W\d_]{3,})",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"[^\W\d_]{3,}")
_WORD = re.compile(r"[^\W\d_]{4,}")
_NAME = re.compile(r"(?<=[\w,;]\s)[A-Z][^\W\d_]+")
_TOLD_APART = re.compile(
    r"\b(?:other|another|others|more|fewer|less|further|extra|additional|second|third|first|last|next|"
    r"new|newly|later|earlier|then|now|today|once|former|formerly|previous\w*|will|would|could|may|"
    r"might|if|only|just|each|every|per|apiece|again|since|until|after|before|when|ago|instead|"
    r"plans?|planned|expect\w*|target|limit|capacity|maximum|minimum|average|up\s+to|at\s+least|about|rose|"
    r"risen|rising|fell|fallen|grew|grown|increas\w*|rais\w*|cut|reduc\w*|declin\w*|revis\w*|correct\w*|"
    r"from|initial\w*|original\w*|still|remaining|including|morning|afternoon|evening|night|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|"
    r"august|september|october|november|december|spring|summer|autumn|winter|week|month|year|years|"
    r"half|part|some|most|of\s+them|of\s+which)\b|\b(?:1[5-9]|20)\d\d\b|\ue004",
    re.IGNORECASE,
)
_STEM = 5
_COMMON = frozenset(
    word[:_STEM]
    for word in "that this with from have been were they them their there which what where also"
    " into over such than very said says about these those whose while here".split()
)
_MOST = 400
_NEAR = 2


class _Stated(NamedTuple):
    """A number in its words: the things with "the" that stand there, and the rest in stems."""

    quantity: Quantity
    things: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    scope: frozenset[str]
    """Where, and for what; and all that stands behind the number."""


def retold(texts: Sequence[Stretches]) -> Iterator[Finding]:
    """Find what one writer counts twice of one thing, with two results; time is linear."""
    held: dict[tuple[str | None, ...], list[_Stated]] = {}
    for text in texts:
        for place, one in text.whole.within(0, len(text.whole.text))[:_MOST]:
            stated = _stated(text.whole, place, one)
            if stated is None:
                continue
            told: set[int] = set()
            for thing in sorted(stated.things):
                key = (text.whole.comment, thing, one.unit, one.figure.counted)
                before = held.setdefault(key, [])
                for earlier in before[-_NEAR:]:
                    if id(earlier.quantity) not in told and _differ(earlier, stated):
                        told.add(id(earlier.quantity))
                        yield _finding(earlier.quantity, one, thing)
                before.append(stated)


def _stated(whole: Marked, place: int, one: Quantity) -> _Stated | None:
    """Read what stands with a number; None where it is no plain count or measure."""
    plain = one.kind == "amount" and one.bound == "exact" and one.value > 1
    if not plain or (one.unit is None and one.figure.counted is None) or one.unit == "a":
        return None
    sentence = whole.sentences[bisect_right(whole.sentences, (place, len(whole.text))) - 1]
    text = whole.text[sentence.start : sentence.end]
    low, high = _segment(text, place - sentence.start)
    own = text[low:high]
    same = sum(_alike(other, one) for _, other in whole.within(*sentence))
    if same > 1 or _TOLD_APART.search(own) or _TOLD_APART.search(text[:low][-_FAR:]):
        return None
    things = _things(own)
    if not things and _OWN.search(own):
        things = _things(text)
    at = place - sentence.start - low
    scope = frozenset(found[1].lower() for found in _SCOPE.finditer(own))
    behind = frozenset(_BEHIND.findall(own[at:].lower()))
    names = frozenset(_NAME.findall(own))
    return _Stated(one, things, _words(own, at, one), names, scope | behind)


_FAR = 30


def _segment(text: str, at: int) -> tuple[int, int]:
    """Return the stretch of a sentence around a number, up to the next mark or verb of saying."""
    cuts = [found.span() for found in _CUT.finditer(text)]
    low = max((end for start, end in cuts if end <= at), default=0)
    high = min((start for start, _ in cuts if start > at), default=len(text))
    return low, high


def _things(text: str) -> frozenset[str]:
    return frozenset(found[1].lower() for found in _DEFINITE.finditer(text))


def _words(text: str, at: int, one: Quantity) -> frozenset[str]:
    counted = {word[:_STEM] for word in (one.figure.counted or "").lower().split()}
    stems = {found.group().lower()[:_STEM] for found in _WORD.finditer(text)}
    has = {"has"} if counted and _HAS.search(text[:at]) else set()
    return frozenset(stems - counted - _COMMON) | has


def _alike(other: Quantity, one: Quantity) -> bool:
    return other.unit == one.unit and other.figure.counted == one.figure.counted


def _differ(one: _Stated, other: _Stated) -> bool:
    """Tell two numbers of one thing from numbers of two, and from a part of it."""
    first, second = one.quantity, other.quantity
    small, large = sorted((first.value, second.value))
    if small == large or 2 * small <= large or one.names != other.names:
        return False
    if (one.scope ^ other.scope) - (one.things & other.things):
        return False
    if one.things - other.things and other.things - one.things:
        return False
    shared = one.words & other.words
    beyond = shared - {thing[:_STEM] for thing in one.things | other.things}
    return bool(beyond)


def _finding(first: Quantity, second: Quantity, thing: str) -> Finding:
    return Finding(
        "repeat", "fails", (first, second),
        f"{shown(first.value, first)} ≠ {shown(second.value, second)}",
        f"Of “the {thing}”, the words state “{first.words}” in one place and “{second.words}” in "
        "another, and nothing there tells the two apart.",
    )  # fmt: skip

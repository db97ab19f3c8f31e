"""Two amounts of one thing, before and after: "from 180 to 215", "$6, down from $8"."""

from __future__ import annotations

import re
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

from assay.weigh.checks.marked import N, P
from assay.weigh.checks.quantities import Quantity, alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.weigh.checks.marked import Window

__all__ = ["Pair", "likely", "pairs"]

_V = f"[{N}{P}]"
_G = "[^\ue000-\ue004.;!?\n]"
_IN = f"(?:{_G}{{0,40}}[{N}{P}\ue002\ue003])?{_G}{{0,45}}?"
"""What may stand between the two: words, and one more figure, the change itself."""

_WHOSE = rf"(?:{_G}{{0,24}}?\s)?"
_SOME = r"(?:about|some|around|nearly|almost|roughly|just|only|over|at|the)\s+"
_TIME = (
    r"(?:(?:a\s+year|the\s+year|years?|months?|a\s+month|a\s+week|weeks?)\s+(?:ago|earlier|before)|"
    r"last\s+(?:year|month|week|season|quarter)|previously|in\s+(?:the\s+)?(?:same|previous|prior)\b)"
)
_NOW = r"(?:now|today|this\s+year)"
_FORMS = (
    rf"\bfrom\s+{_WHOSE}(?P<a0>{_V}){_IN}\bto\s+(?:{_SOME})*(?P<b0>{_V})",
    rf"\bto\s+(?:{_SOME})*(?P<b1>{_V}){_G}{{0,20}}?\bfrom\s+(?:{_SOME})*(?P<a1>{_V})",
    rf"(?P<b2>{_V}){_G}{{0,30}}?,?\s*\b(?:up|down)\s+(?:{_V}{_G}{{0,16}}?)?from\s+{_WHOSE}(?P<a2>{_V})",
    (
        rf"(?P<b3>{_V}){_G}{{0,40}}?\b(?:compared\s+(?:with|to)|against|versus)\s+(?:{_SOME})*(?P<a3>{_V})"
        rf"(?={_G}{{0,30}}?\b{_TIME})"
    ),
    (
        rf"\b(?:was|were)\s+(?:{_SOME})*(?P<a4>{_V}){_G}{{0,50}}?\b(?:(?:is|are)\s+{_NOW}\s+(?:{_SOME})*(?P<b4>{_V})"
        rf"|(?:is|are|has|have)\s+(?P<b5>{_V})(?={_G}{{0,20}}?\b{_NOW}))"
    ),
    (
        rf"(?P<a6>{_V})(?={_G}{{0,20}}?\b(?:in|at|went\s+in)\b){_G}{{0,45}}?(?:,|\band\b){_G}{{0,12}}?(?P<b6>{_V})"
        rf"(?={_G}{{0,20}}?\b(?:in|at|now|came\s+out)\b)"
    ),
    (
        rf"(?P<b9>{_V}){_G}{{0,40}}?,?\s+{_V}\s+(?:more|higher|less|fewer|lower)\s+than\s+"
        rf"(?:(?:the\s+)?(?:year|month|week|season)\s+before,?\s+(?:when\s+)?|[^\ue000-\ue004.;,!?\n]{{0,24}}?\s)?(?P<a9>{_V})"
    ),
    (
        rf"(?:[Ll]ast\s+(?:year|month|week|season)|\b(?:1[5-9]|20)\d\d\b|[Ff]ormerly|[Oo]nce|[Bb]efore)"
        rf"{_G}{{0,50}}?(?P<a10>{_V})[^\ue000-\ue004\n]{{0,60}}?\b(?:[Nn]ow|[Tt]his\s+(?:year|month|week|season)"
        rf"|[Tt]oday){_G}{{0,40}}?(?P<b10>{_V})"
    ),
    (
        rf"\b(?:cost|paid|had|held|was|were|employed|made|sold|earned|got|drew|stood\s+at|charged|took){_G}{{0,20}}?(?P<a11>{_V}){_G}{{0,50}}?"
        rf"\bnow\s+{_G}{{0,24}}?(?P<b11>{_V})"
    ),
    rf"(?P<a7>{_V}){_G}{{0,40}}?\bby\s+{_G}{{0,12}}?[{N}{P}\ue002]{_G}{{0,12}}?,?\s*\bto\s+(?P<b7>{_V})",
    rf"\bat\s+(?P<b12>{_V})\s*,?\s*(?:against|compared\s+(?:with|to)|versus)\s+(?:{_SOME})*(?P<a12>{_V})",
    (
        rf"(?P<b13>{_V})[^\ue000-\ue004\n]{{0,50}}?(?:{_V}[^\ue000-\ue004\n]{{0,60}}?)?\bhad\s+(?:been|stood\s+at)\s+"
        rf"(?:{_SOME})*(?P<a13>{_V})(?={_G}{{0,24}}?\b(?:before|earlier|previous(?:ly)?|ago)\b)"
    ),
    rf"(?P<a14>{_V}){_G}{{0,24}}?\bthen\s*,\s*(?:and\s+)?(?P<b14>{_V}){_G}{{0,16}}?\b(?:now|today)\b",
    rf"(?:\b[12]\d{{3}}\s*[,:]\s*)(?P<a8>{_V})\s*[;,]\s*(?:\b[12]\d{{3}}\s*[,:]\s*)(?P<b8>{_V})",
)
_TIMED = re.compile(
    rf"\b(?:{_TIME}|{_NOW}|since|was|were|had|used\s+to|before|from|until|then|instead\s+of|"
    r"earlier|previous|former|(?:1[5-9]|20)\d\d)\b",
    re.IGNORECASE,
)
_FEW = 5
_PAIRS = tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)
_PLAIN = 7
"""The forms before this one say themselves which amount came first, and that it changed."""


class Pair(NamedTuple):
    """What an amount was, and what it became; ``span`` are their places in the window."""

    old: Quantity
    new: Quantity
    places: frozenset[int]
    start: int
    end: int
    told: bool


def pairs(window: Window) -> list[Pair]:
    """Find them in the order of the words; of two that share an amount, the plainer one."""
    found: list[Pair] = []
    taken: set[int] = set()
    for form, pattern in enumerate(_PAIRS):
        for match in pattern.finditer(window.text):
            held = {name[0]: at for name, at in _held(match)}
            places = frozenset(held.values())
            if len(places) != len("ab") or places & taken:
                continue
            old, new = window.quantity(held["a"]), window.quantity(held["b"])
            if alike(old, new) and old.value and _one_thing(old, new):
                taken |= places
                found.append(Pair(old, new, places, match.start(), match.end(), form < _PLAIN - 1))
    return sorted(found, key=lambda one: one.start)


def likely(window: Window) -> Iterator[Pair]:
    """Yield all that may be a before and an after, where the words tell of two times."""
    amounts = [(at, one) for at, one in window.quantities if one.kind in {"amount", "percent"}]
    if len(amounts) > _FEW or not _TIMED.search(window.text):
        return
    for (at, old), (place, new) in permutations(amounts, 2):
        if alike(old, new) and old.value and _one_thing(old, new):
            low, high = sorted((at, place))
            yield Pair(old, new, frozenset({at, place}), low, high, told=False)


def _held(match: re.Match[str]) -> list[tuple[str, int]]:
    return [(name, match.start(name)) for name, held in match.groupdict().items() if held]


def _one_thing(old: Quantity, new: Quantity) -> bool:
    """Tell whether two amounts may be of the same thing, by the nouns that stand behind them."""
    one, other = old.figure.counted, new.figure.counted
    return one is None or other is None or one.split()[-1:] == other.split()[-1:]

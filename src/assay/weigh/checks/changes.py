"""What rose or fell: two amounts, and the change that is told between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.weigh.checks.changed import graded
from assay.weigh.checks.deltas import deltas
from assay.weigh.checks.marked import N, P
from assay.weigh.checks.pairs import likely, pairs
from assay.weigh.checks.quantities import alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.weigh.checks.deltas import Delta
    from assay.weigh.checks.findings import Finding
    from assay.weigh.checks.marked import Stretches, Window
    from assay.weigh.checks.pairs import Pair

__all__ = ["changes"]

_OTHERWISE = re.compile(
    r"\b(?:annual(?:ly|ised|ized)?|an?\s+average|on\s+average|average\s+of|averaged|averaging|compound(?:ed)?|inflation|real\s+terms|adjusted|"
    r"constant|organic|like-for-like|excluding|(?:a|per|each|every)\s+(?:year|month|week|day)\s+(?:since|from|between))\b"
    r"|\b(?:ranked|ranking|rank|place|odds|scor(?:e|ed))\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:up|down)\s+from\b", re.IGNORECASE)
_CLAUSE = re.compile(
    rf"\b(?:while|but|whereas|although|as|when)\b|;|\band\b(?!\s+(?:by\s+)?[{N}{P}])", re.IGNORECASE
)
_TAKEN_UP = re.compile(
    r"\b(?:that|this|it|they|these|those|which|so|in\s+other\s+words|(?:an?|the|such\s+an?)\s+(?:[^\W\d_]+\s+)?"
    r"(?:rise|increase|fall|drop|decline|decrease|cut|gain|growth|change|jump|loss|reduction|difference|"
    r"improvement|surge|saving|figure|total|number|amount|sum))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_BROKEN = re.compile(r"\b(?:and|while|but|whereas|although|after|as|when)\b", re.IGNORECASE)


def changes(text: Stretches) -> Iterator[Finding]:
    """Set every change that is told beside the amounts that it is told of."""
    for run in (text.single, text.double):
        for window in run:
            if not window.broken:
                yield from _checked(window, pairs(window), alone=run is text.single)


def _checked(window: Window, found: list[Pair], *, alone: bool) -> Iterator[Finding]:
    border = window.first.length
    used = frozenset(place for pair in found for place in pair.places)
    told = [one for one in deltas(window) if one.place not in used]
    if not found and told:
        yield from _guessed(window, told, alone=alone)
    for pair in found:
        own = _own(window, pair, told, alone=alone)
        fitting = [finding for one in own if (finding := graded(pair, one, sure=False))]
        if fitting:
            yield fitting[0]
        elif len(own) == 1 and len(found) == 1 and not _OTHERWISE.search(window.text):
            others = sum(
                place not in pair.places
                and one is not own[0].quantity
                and one.unit == pair.old.unit
                and alike(one, pair.old)
                for place, one in window.quantities
            )
            crossed = (own[0].place < border) != (pair.start < border)
            if crossed and _OWN.search(window.text[pair.start : pair.end]):
                continue  # "Profits doubled. They sold 300 ships, up from 280."
            if not alone and crossed and not _takes_up(window, own[0]):
                continue  # "Sales rose to 12m from 8m. Costs rose 20%."
            near = not _BROKEN.search(_between(window, pair, own[0])) and (alone or not others)
            finding = graded(pair, own[0], sure=True) if near and others <= 1 else None
            if finding is not None:
                yield finding


def _own(window: Window, pair: Pair, told: list[Delta], *, alone: bool) -> list[Delta]:
    """Return the changes that may be told of two amounts: those of their own clause, if any are.

    What stands in their own sentence is read in that alone, not in two together.
    """
    border = window.first.length
    if not alone:
        beside = any((one.place < border) == (pair.start < border) for one in told)
        return [] if beside else told
    within = [one for one in told if not _CLAUSE.search(_between(window, pair, one))]
    return within or told


def _takes_up(window: Window, told: Delta) -> bool:
    """Tell whether a change in the second of two sentences is told of what the first is about."""
    border = window.first.length
    if told.place < border:
        return True
    lead = window.text[border : told.place]
    named = {word.lower() for word in _WORD.findall(lead)}
    again = named & {word.lower() for word in _WORD.findall(window.text[:border])}
    return not named - _CHANGING or bool(again - _CHANGING) or _TAKEN_UP.search(lead) is not None


_CHANGING = frozenset(
    "rose risen rise grew grown grow fell fallen fall dropped drop increased increase climbed "
    "jumped gained declined decreased from have been just over about nearly almost some only more "
    "less than another further roughly around year month week".split()
)


def _guessed(window: Window, told: list[Delta], *, alone: bool) -> Iterator[Finding]:
    """Yield what comes out for one pair of amounts alone; that it does puts them together."""
    if len(told) > len("two"):
        return
    for one in told:
        fitting = [
            finding for pair in likely(window)
            if one.place not in pair.places and one in _own(window, pair, told, alone=alone)
            and (finding := graded(pair, one, sure=False))
        ]  # fmt: skip
        if (
            len(fitting) == 1
            and one.bound == "exact"
            and (one.up is not None or one.times is not None)
        ):
            yield fitting[0]


def _between(window: Window, pair: Pair, delta: Delta) -> str:
    """Return the words between a change and its amounts, empty where it stands among them."""
    if delta.place < pair.start:
        return window.text[
            delta.place + len(delta.words if delta.quantity is None else " ") : pair.start
        ]
    return window.text[pair.end : delta.place]

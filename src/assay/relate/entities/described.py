"""Descriptions that stand for a name of the page: "the ministry", "the club", "his wife"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from assay.record import EntityKind
from assay.relate.entities.hypernyms import CALLED, PERSONS
from assay.relate.entities.lexicon import (
    DOCUMENTS,
    EVENTS,
    ORGANISATIONS,
    PLACES,
    SUFFIXES,
)
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

__all__ = ["Described", "Known", "described"]

_PHRASE = re.compile(
    r"\b[Tt](?:he|his)\s(?:(?:same|small|young|old|giant|two|late|holding|ailing|troubled|"
    r"embattled|local|former|veteran|parish|travel|shipping|energy|state)\s)?"
    r"(?P<noun>[A-Za-z][a-z]+(?:-[a-z]+)*)\b"
)
_ALONE = re.compile(
    r"(?:[’']s?\s|[.,;:!?)”\"’—–]|\s[-–—(“\"‘]|\Z|\n|\s(?:and|or|but|in|on|at|to|from|with|by|that|which|who|"
    r"whose|has|had|have|is|was|are|were|be|will|would|did|does|do|may|can|could|should|must|might|"
    r"also|as|after|before|when|while|because|since|until|if|than|then|now|still|never|not|later|"
    r"said|says|told|denied|made|makes|met|sold|bought|took|gave|held|paid|won|lost|left|went|came|"
    r"began|got|kept|led|ran|sent|wants|plans|hopes|owns|employs|owes|blames|wrote|knew|thought|"
    r"[a-z]{3,}ed)\b)"
)
_BEFORE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Mm]y)?\s?(?:[\w-]+\s){0,2}?(?P<noun>[\w-]+)(?:\sof)?,?"
    r"\s(?:the\s)?[“\"‘]?\Z"
)
_BEHIND = re.compile(
    r"\s?[,(–—-]\s?(?:then\s|now\s|once\s|formerly\s)?(?:an?|the|its|his|her|their)?\s?"
    r"(?!(?:not|and|or|but|nor|as|when|while|like|unlike|if|to|for|in|on|at|by|with|from)\b)"
    r"(?P<words>(?:[\w-]+\s){0,3}?[\w-]+)(?=[,.;)]|\s(?:of|for|in|at|with|who|which|that|from|based)\b|\Z)"
)
_WHOSE = re.compile(
    r"\b(?P<phrase>(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur)\s(?:(?!and\b)[a-z][\w-]*\s){0,2}?"
    r"(?P<noun>[a-z][\w-]+)),?\s(?:the\s[a-z]\w+\s)?\Z"
)
_BODIES = CALLED[""] - {"unit", "country", "region"}
_NEAR, _FAR = 60, 2000
_HEADS = ORGANISATIONS | PLACES | EVENTS | DOCUMENTS


class Known(NamedTuple):
    """An entity as it is known so far: its kind, its full name, and where it is named."""

    root: str
    kind: EntityKind
    names: tuple[str, ...]
    places: tuple[Span, ...]


class Described(NamedTuple):
    """A description where it stands, its noun, and the root of whom it stands for.

    ``noun`` is None where a name stands with it, which means the same: "his wife, Ana Roke".
    """

    span: Span
    noun: Span | None
    root: str


def described(
    text: str, stretches: Sequence[Span], known: Iterable[Known], taken: Sequence[Span]
) -> list[Described]:
    """Return the descriptions that fit one name of the page and no other, in text order.

    ``taken`` are the places that name something, in text order. Time is linear.
    """
    every = list(known)
    bearing: dict[str, dict[str, None]] = defaultdict(dict)
    for one in every:
        for noun in _nouns(text, one):
            bearing[noun][one.root] = None
    loosely = [one.root for one in every if one.kind == "organisation" and not _public(one)]
    for noun in _LOOSE:
        if not bearing.get(noun) and len(loosely) == 1:
            bearing[noun] = dict.fromkeys(loosely)
    places = {one.root: sorted(one.places) for one in every}
    found = [one for each in every for one in _owned(text, each)]
    for whole in stretches:
        found += _in(text, whole, bearing, places)
    starts = [one.start for one in taken]
    return sorted(one for one in found if not _overlaps(one.span, taken, starts))


def _overlaps(span: Span, taken: Sequence[Span], starts: Sequence[int]) -> bool:
    at = bisect_left(starts, span.end)
    return at > 0 and taken[at - 1].overlaps(span)


def _nouns(text: str, one: Known) -> Iterator[str]:
    """Yield the nouns by which an entity can be spoken of: of its name, or said of it."""
    said = PERSONS if one.kind == "person" else _HEADS
    for place in one.places[:_MOST]:
        behind = _BEHIND.match(text, place.end, place.end + _NEAR)
        before = _BEFORE.search(text[max(0, place.start - _NEAR) : place.start])
        for noun in (
            behind["words"].split()[-1] if behind else "",
            before["noun"] if before else "",
        ):
            low = noun.lower()
            if low in said:
                yield from CALLED.get(low, ())
            if low in said or (one.kind != "person" and low in CALLED.get("", ())):
                yield low
    if one.kind in {"person", "other"}:
        return
    for name in one.names:
        head = _head(name)
        yield head
        yield from CALLED.get(head, ())


_MOST = 12


def _public(one: Known) -> bool:
    """Tell a body that nobody would call a company or a group."""
    return any(_head(name) in _PUBLIC for name in one.names)


_LOOSE = ("company", "firm", "business", "group", "organisation", "organization")
_PUBLIC = frozenset(
    "ministry department court police army navy government parliament council committee commission "
    "board senate congress house assembly university college school hospital party guard force "
    "forces office bureau agency authority tribunal church embassy museum herald times news "
    "gazette courier journal post tribune chronicle mail echo observer guardian team fc united "
    "rovers radio tv television".split()
)


def _head(name: str) -> str:
    """Return the word that says what bears a name: "ministry", "club", or "ltd"."""
    words = [one.strip(".,").lower() for one in name.split()]
    ends = next((at for at, one in enumerate(words) if one in {"of", "for"} and at), len(words))
    head = words[ends - 1]
    return "ltd" if head in SUFFIXES and len(words) > 1 else head


def _in(
    text: str,
    whole: Span,
    bearing: Mapping[str, Mapping[str, None]],
    places: Mapping[str, Sequence[Span]],
) -> Iterator[Described]:
    for found in _PHRASE.finditer(text, *whole):
        low = found["noun"].lower()
        roots = [*bearing.get(low, ())]
        behind = _ALONE.match(text, found.end(), whole.end)
        if len(roots) != 1 or behind is None or low in SUFFIXES:
            continue
        at = bisect_left(places[roots[0]], Span(found.start(), 0))
        if at and found.start() - places[roots[0]][at - 1].end < _FAR:
            span, noun = Span(*found.span()), Span(*found.span("noun"))
            yield Described(span, noun, roots[0])


def _owned(text: str, one: Known) -> Iterator[Described]:
    """Yield "his wife" right before the name of her whom it means."""
    for place in one.places:
        low = max(0, place.start - _NEAR)
        found = _WHOSE.search(text[low : place.start])
        said = PERSONS if one.kind == "person" else _BODIES
        if found and found["noun"] in said:
            start, end = found.span("phrase")
            yield Described(Span(low + start, low + end), None, one.root)

"""Ties that a noun makes: who is what of whom, and what is between two."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from assay.relate.links.bearers import bearers, under
from assay.relate.links.lexicon import ACTS, BETWEEN, OWNED, noun_type, singular
from assay.relate.links.phrases import fits
from assay.relate.links.tie import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.record import Tie
    from assay.relate.links.sentence import Party, Sentence

__all__ = ["nouns"]

_LEADING = frozenset({"of", "at", "for", "in", "to", "with", "on", "from", "by", "against"})
_SAME = frozenset({"NN", "NNS", "NNP", "NNPS"})


def nouns(sentence: Sentence) -> Iterator[Found]:
    """Yield the ties that the nouns of a stretch make."""
    for at, word in enumerate(sentence.words):
        known = word.tag in _SAME or (word.tag == "JJ" and any(sentence.of(at, "poss")))
        if sentence.entity[at] is not None or not known:
            continue
        type_ = OWNED.get(sentence.forms[at]) or noun_type(sentence.forms[at])
        if type_ is None and sentence.forms[at] not in BETWEEN:
            continue
        yield from _described(sentence, at, type_)
        if sentence.forms[at] in BETWEEN:
            yield from _between(sentence, at, type_)
        yield from _done(sentence, at, type_)


def _described(sentence: Sentence, noun: int, type_: Tie | None) -> Iterator[Found]:
    """Yield "Ana Roke, mayor of Osk", "Ana Roke is mayor of Osk", "Osk's mayor, Ana Roke"."""
    held = list(bearers(sentence, noun))
    ends = list(_belonging(sentence, noun))
    if sentence.forms[noun] in OWNED:
        # "Roke's unit" is hers to serve in, "a unit of Vorn Ltd" is a part of it
        whose = [one for one in ends if sentence.words[one[0].word].relation == "poss"]
        ends, type_ = (whose, type_) if whose else (ends, noun_type(sentence.forms[noun]))
    if not ends and type_ == "role":
        ends = [(one, (noun,)) for one in under(sentence, noun)]
    for start, verb in held:
        if type_ in _PERSONAL and sentence.kinds.get(start.entity) == "place":
            continue
        for end, words in ends:
            apart = start.entity != end.entity and not _within(sentence, end, words)
            if apart and type_ is not None:
                yield _told(sentence, noun, start, end, words, type_, verb)
    if not ends and type_ in _MUTUAL and sentence.words[noun].tag == "NNS" and len(held) > 1:
        (start, verb), *others = held
        for end, _ in others:
            if start.entity != end.entity:
                yield _told(sentence, noun, start, end, (noun,), type_, verb)


_PERSONAL = frozenset({"role", "works_for", "family"})
"""What no place is of anybody."""
_MUTUAL = frozenset({"family", "allied_with", "opposes", "related"})
"""What two are of one another: "Osk and Tarl are allies"."""


def _within(sentence: Sentence, end: Party, words: tuple[int, ...]) -> bool:
    """Tell a place that something is only in: "a firm in Osk" is not the firm of Osk."""
    return sentence.kinds.get(end.entity) == "place" and sentence.forms[words[-1]] in _THERE


_THERE = frozenset({"in", "near", "from", "outside", "off"})


def _told(
    sentence: Sentence,
    noun: int,
    start: Party,
    end: Party,
    words: tuple[int, ...],
    type_: Tie | None,
    verb: int | None,
) -> Found:
    """Return what a noun tells; who has a role under a person works for that person."""
    if sentence.forms[noun] == "parent" and sentence.kinds.get(start.entity) == "organisation":
        start, end, type_ = end, start, "part_of"
    owned = sentence.forms[noun] in OWNED and sentence.words[end.word].relation == "poss"
    if owned or sentence.forms[noun] in _TURNED:
        start, end = end, start
    elif type_ == "role" and sentence.kinds.get(end.entity) == "person":
        type_ = "works_for"
        if sentence.forms[noun] in _ABOVE:
            start, end = end, start
    if verb is None:
        return Found(start, end, words, type_, taken=True)
    return Found(
        start, end, words, type_, taken=sentence.aside(verb), denied=sentence.negated(verb),
        unsure=sentence.unsure(verb),
    )  # fmt: skip


_ABOVE = frozenset(
    "boss editor manager supervisor foreman commander captain superior overseer coach".split()
)
"""Who stands above another: "her boss, Bram Lind" is whom she works for."""
_TURNED = frozenset({"brainchild", "creation", "property", "invention"})
"""What is of whom it comes from: "Vorn Ltd, the brainchild of Ana Roke"."""


def _belonging(sentence: Sentence, noun: int) -> Iterator[tuple[Party, tuple[int, ...]]]:
    """Yield whose a noun is: behind "of", before "'s", or right before it."""
    for at in sentence.of(noun, "poss", "compound", "nmod", "amod"):
        whose = sentence.entity[at] is not None or sentence.words[at].relation == "poss"
        for end in sentence.parties(at)[:1] if whose else ():
            yield end, (noun,)
    for way, other in sentence.after(noun):
        if sentence.forms[way] in _LEADING:
            for end in sentence.parties(other):
                yield end, (noun, way)


_LED = frozenset({"on", "against", "to", "with", "of", "for", "from"})
_GIFTS = frozenset({"funded", "supplied", "allied_with"})
"""What comes from who does it: "a grant from the Tarl Institute to Osk"."""


def _between(sentence: Sentence, noun: int, type_: Tie | None) -> Iterator[Found]:
    """Yield "the alliance between Osk and Tarl", "Osk's ties with Tarl"."""
    for way in sentence.of(noun, "prep"):
        both = [one for at in sentence.of(way, "pobj") for one in sentence.parties(at)]
        if sentence.forms[way] == "of":
            # "the wedding of Ana Roke to Bram Lind"
            both += [
                one for other in sentence.of(noun, "prep")
                if sentence.forms[other] in {"to", "with"}
                for at in sentence.of(other, "pobj") for one in sentence.parties(at)
            ]  # fmt: skip
        if sentence.forms[way] in {"between", "of"}:
            for start, end in itertools.pairwise(both):
                if start.entity != end.entity:
                    yield Found(start, end, (noun, way), type_ or "related")


def _done(sentence: Sentence, noun: int, type_: Tie | None) -> Iterator[Found]:
    """Yield "Osk's attack on Tarl", "an attack on Tarl by Osk", "Osk ties to Tarl"."""
    doers = [
        one
        for at in sentence.of(noun, "poss", "compound", "nmod")
        if sentence.entity[at] is not None or sentence.words[at].relation == "poss"
        for one in sentence.parties(at)[:1]
    ]
    ends: list[tuple[Party, int]] = []
    act = singular(sentence.forms[noun]) in ACTS
    for way, other in sentence.after(noun):
        gift = sentence.forms[way] == "from" and type_ in _GIFTS and act
        if sentence.forms[way] == "by" or gift:
            doers += sentence.parties(other)
        elif sentence.forms[way] in _LED and fits(
            type_ or "related", sentence.forms[noun], sentence.forms[way]
        ):
            ends += ((one, way) for one in sentence.parties(other))
    for start in doers:
        for end, way in ends:
            if start.entity != end.entity and type_ not in {"role", "family", "located_in"}:
                yield Found(start, end, (noun, way), type_ or "related")

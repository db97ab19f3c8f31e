"""Ties that a noun makes: who is what of whom, and what is between two."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from assay.relate.links.lexicon import BETWEEN, NOUNS, OWNED, base
from assay.relate.links.sentence import Party
from assay.relate.links.tie import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.record import Tie
    from assay.relate.links.sentence import Sentence

__all__ = ["nouns"]

_COPULAS = frozenset({"be", "become", "remain"})
_LEADING = frozenset({"of", "at", "for", "in", "to", "with", "on", "from", "by", "against"})
_SAME = frozenset({"NN", "NNS", "NNP", "NNPS"})


def nouns(sentence: Sentence) -> Iterator[Found]:
    """Yield the ties that the nouns of a stretch make."""
    for at, word in enumerate(sentence.words):
        if sentence.entity[at] is not None or word.tag not in _SAME:
            continue
        type_ = OWNED.get(sentence.forms[at]) or _type(sentence.forms[at])
        if type_ is None and sentence.forms[at] not in BETWEEN:
            continue
        yield from _described(sentence, at, type_)
        if sentence.forms[at] in BETWEEN:
            yield from _between(sentence, at, type_)
        yield from _done(sentence, at, type_)


def _type(form: str) -> Tie | None:
    return (
        NOUNS.get(form)
        or NOUNS.get(form.removesuffix("s"))
        or (NOUNS.get(form.rpartition("-")[2]) if "-" in form else None)
    )


def _described(sentence: Sentence, noun: int, type_: Tie | None) -> Iterator[Found]:
    """Yield "Ana Roke, mayor of Osk", "Ana Roke is mayor of Osk", "Osk's mayor, Ana Roke"."""
    ends = list(_belonging(sentence, noun))
    if not ends:
        return
    for start, verb in _bearers(sentence, noun):
        for end, words in ends:
            if start.entity != end.entity:
                yield _told(sentence, noun, start, end, words, type_, verb)


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
    if sentence.forms[noun] in OWNED:
        start, end = end, start
    elif type_ == "role" and sentence.kinds.get(end.entity) == "person":
        type_ = "works_for"
    if verb is None:
        return Found(start, end, words, type_, taken=True)
    return Found(
        start, end, words, type_, taken=sentence.aside(verb), denied=sentence.negated(verb),
        unsure=sentence.unsure(verb),
    )  # fmt: skip


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


def _bearers(sentence: Sentence, noun: int, depth: int = 0) -> Iterator[tuple[Party, int | None]]:
    """Yield whom a noun describes, and the verb that says so; none where the sentence does not."""
    word = sentence.words[noun]
    head = word.head
    for other in sentence.of(noun, "appos", "npadvmod"):
        if sentence.entity[other] is not None:
            yield Party(str(sentence.entity[other]), other, own=True), None
    if word.relation in {"appos", "compound", "nmod"} and sentence.entity[head] is not None:
        yield Party(str(sentence.entity[head]), head, own=True), None
    elif (
        word.relation == "attr" and base(sentence.forms[head]) in _COPULAS
    ) or word.relation == "oprd":
        subjects, _ = sentence.subjects(head)
        for one in subjects:
            yield one, head
    elif word.relation == "pobj" and sentence.forms[head] == "as":
        yield from _as(sentence, sentence.words[head].head)
    elif word.relation == "conj" and depth < 3 and head != noun:  # noqa: PLR2004 - more are a list
        yield from _bearers(sentence, head, depth + 1)


def _as(sentence: Sentence, verb: int) -> Iterator[tuple[Party, int | None]]:
    """Yield who "works as", or "was appointed as", something."""
    if not sentence.words[verb].tag.startswith("VB"):
        return
    done_to = [one for at in sentence.of(verb, "dobj") for one in sentence.parties(at)]
    subjects, _ = sentence.subjects(verb)
    for one in done_to or subjects:
        yield one, verb


def _between(sentence: Sentence, noun: int, type_: Tie | None) -> Iterator[Found]:
    """Yield "the alliance between Osk and Tarl", "Osk's ties with Tarl"."""
    for way in sentence.of(noun, "prep"):
        if sentence.forms[way] == "between":
            both = [one for at in sentence.of(way, "pobj") for one in sentence.parties(at)]
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
    for way, other in sentence.after(noun):
        if sentence.forms[way] == "by":
            doers += sentence.parties(other)
        elif sentence.forms[way] in {"on", "against", "to", "with", "of", "for", "from"}:
            ends += ((one, way) for one in sentence.parties(other))
    for start in doers:
        for end, way in ends:
            if start.entity != end.entity and type_ not in {"role", "family", "located_in"}:
                yield Found(start, end, (noun, way), type_ or "related")

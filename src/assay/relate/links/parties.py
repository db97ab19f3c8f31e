"""Who takes part in a sentence: whom a noun, a pronoun or a relative word stands for."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from assay.relate.entities.lexicon import ORGANISATIONS, PLACES
from assay.relate.links.lexicon import AGENTS, BEARERS, QUANTITIES, singular
from assay.relate.links.pronouns import PRONOUNS, stands_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.relate.links.sentence import Sentence

__all__ = ["Party", "alone", "described", "misplaced", "owners", "parties"]

_DEEP = 12
"""So many steps along a coordination are taken; longer chains tell nothing."""

_MANY = re.compile(r"(?:[eo]rs|ists|ians|men|women|police)\Z")
_RELATIVE = frozenset({"WP", "WDT", "WP$"})
_BESIDE = ("compound", "nmod", "poss", "amod")
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_BEHIND = frozenset({"appos", "npadvmod"})
_KIN = frozenset({"family", "dynasty", "clan", "household"})
_NAMING: dict[str, frozenset[str]] = {
    "place": PLACES | {"airport", "county", "hamlet", "suburb", "area", "neighbourhood", "country"},
    "organisation": ORGANISATIONS | _KIN | {"hotel", "pub", "chain", "brand", "charity"},
    "person": _KIN,
    "event": frozenset({"protest", "march", "conference", "festival", "summit"}),
    "document": frozenset({"report", "bill", "treaty", "memo"}),
}
"""What may stand behind a name of a kind, or before "of" and it, and means the same."""


class Party(NamedTuple):
    """An entity that takes part: the word that stands for it, and whether that is its own name.

    ``word`` is a place in the sentence. "ISIL commanders" stands for ISIL, and is not its name.
    """

    entity: str
    word: int
    own: bool


def parties(sentence: Sentence, at: int, depth: int = 0) -> list[Party]:
    """Return who is meant by the noun at a place, and by those that are coordinated with it."""
    if depth > _DEEP:
        return []
    found = alone(sentence, at, depth)
    for other in sentence.of(at, "conj"):
        found += parties(sentence, other, depth + 1)
    return found


def alone(sentence: Sentence, at: int, depth: int = 0) -> list[Party]:
    """Return who is meant by the word at a place, without those that are coordinated with it."""
    name = sentence.entity[at]
    if name is not None:
        return [Party(name, at, own=True)]
    word = sentence.words[at]
    if depth > _DEEP:
        return []
    if word.tag in _RELATIVE:
        return _antecedent(sentence, at, depth)
    if sentence.forms[at] in PRONOUNS:
        return [Party(one, at, own=True) for one in stands_for(sentence, at, depth)]
    return _first(_around(sentence, at, depth)) if word.tag in _NOUNS else []


def _first(found: Iterator[Party]) -> list[Party]:
    """Return the name that a noun bears; without one, all whom it acts for."""
    held = list(islice(found, _MOST))
    return held[:1] if held and held[0].own else [one for one in held if not one.own]


_MOST = 6


def _around(sentence: Sentence, at: int, depth: int) -> Iterator[Party]:
    """Yield whom a common noun stands for: "the militant Roke", "ISIL commanders"."""
    yield from _called(sentence, at)
    yield from _naming(sentence, at)
    if not _acts_for(sentence, at):
        return
    for other in sentence.of(at, *_BESIDE):
        pronoun = sentence.words[other].relation == "poss"
        whose = alone(sentence, other, depth + 1) if pronoun else ()
        name = sentence.entity[other]
        if name is not None:
            yield Party(name, other, own=False)
        elif whose:
            yield whose[0]._replace(own=False)
    for way in sentence.of(at, "prep"):
        if sentence.forms[way] in {"of", "from", "for"}:
            for noun in sentence.of(way, "pobj"):
                for one in parties(sentence, noun, depth + 1):
                    yield one._replace(own=False)


def owners(sentence: Sentence, at: int) -> list[Party]:
    """Return who is meant, or whose thing it is: who bombs the gates of a mill bombs the mill."""
    found = parties(sentence, at)
    form = singular(sentence.forms[at])
    if found or sentence.words[at].tag not in {"NN", "NNS"} or form in BEARERS:
        return found
    near = [*sentence.of(at, "poss", "compound", "nmod")]
    near += (
        noun for way in sentence.of(at, "prep") if sentence.forms[way] in {"of", "at", "in"}
        for noun in sentence.of(way, "pobj")
    )  # fmt: skip
    held = [one for noun in near for one in alone(sentence, noun, 1)]
    return [one._replace(own=False) for one in held[:1]]


def _called(sentence: Sentence, at: int) -> Iterator[Party]:
    """Yield the name that stands beside a noun: "the heir Ana Roke", "his aide, shy Bram"."""
    for other in sentence.of(at, *_BEHIND):
        name = sentence.entity[other]
        if name is not None:
            yield Party(name, other, own=True)
        elif sentence.words[other].tag in _NOUNS:
            for deeper in sentence.of(other, *_BEHIND):
                if sentence.entity[deeper] is not None:
                    yield Party(str(sentence.entity[deeper]), deeper, own=True)
    yield from misplaced(sentence, at)


def misplaced(sentence: Sentence, at: int) -> Iterator[Party]:
    """Yield the name that is hung on the last word before it: "the mayor of Osk, Ana Roke".

    No person is a place or a body, and none is another, so that it is the mayor who bears it.
    """
    if singular(sentence.forms[at]) not in BEARERS:
        return
    for _, end in sentence.after(at):
        commas = {"appos"} if sentence.entity[end] is not None else {"appos", "conj"}
        for other in sentence.of(end, *commas):
            name = sentence.entity[other]
            behind = sentence.forms[other - 1] == "," if other else False
            if name is not None and behind and sentence.kinds.get(name) == "person":
                yield Party(name, other, own=True)


def _naming(sentence: Sentence, at: int) -> Iterator[Party]:
    """Yield what a noun only names once more: "the village of Osk", "Osk district"."""
    beside = list(sentence.of(at, "compound", "nmod"))
    beside += (
        noun for way in sentence.of(at, "prep") if sentence.forms[way] == "of"
        for noun in sentence.of(way, "pobj") if sentence.forms[at] in PLACES
    )  # fmt: skip
    for other in beside:
        name = sentence.entity[other]
        kind = sentence.kinds.get(name) if name is not None else None
        if kind is not None and sentence.forms[at] in _NAMING.get(kind, ()):
            yield Party(str(name), other, own=True)


def _acts_for(sentence: Sentence, at: int) -> bool:
    """Tell whether what a noun does is done by whom it is "of": troops, not an owner."""
    form = sentence.forms[at]
    return (
        form in AGENTS
        or form in QUANTITIES
        or (sentence.words[at].tag in {"NNS", "NNPS"} and _MANY.search(form) is not None)
    )


def _antecedent(sentence: Sentence, at: int, depth: int) -> list[Party]:
    """Return who "who" is: the noun that the clause hangs on."""
    step = at
    for _ in range(_DEEP):
        if sentence.words[step].relation == "relcl":
            return described(sentence, sentence.words[step].head, depth + 1)
        if sentence.words[step].head == step:
            return []
        step = sentence.words[step].head
    return []


def described(sentence: Sentence, at: int, depth: int = 0) -> list[Party]:
    """Return who a noun is that says what somebody is: "Vorn Ltd, a firm that"."""
    found = alone(sentence, at, depth)
    word = sentence.words[at]
    if found or depth > _DEEP or word.head == at:
        return found
    if word.relation in {"appos", "attr", "conj"}:
        if word.relation == "attr":
            for subject in sentence.of(word.head, "nsubj"):
                return alone(sentence, subject, depth + 1)
            return []
        return described(sentence, word.head, depth + 1)
    return []

"""Ties that a verb makes with its object or adjective: "held talks with", "is loyal to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.relate.links.lexicon import ACTS, ADJECTIVES, BETWEEN, PHRASES, RECEIVED, VERBS, base
from assay.relate.links.parties import owners
from assay.relate.links.tie import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.record import Tie
    from assay.relate.links.sentence import Party, Sentence
    from assay.relate.links.tie import Found

__all__ = ["adjectives", "fits", "means", "phrases"]

_WAYS = frozenset({"with", "on", "against", "to", "for", "from", "of", "at", "in", "into", "by"})
_TURNED = frozenset("receive get face suffer accept obtain win secure draw attract endure survive "
                    "await seek earn gain enjoy repel".split())  # fmt: skip
_GIFTS = frozenset({"funded", "supplied", "allied_with", "opposes", "accused", "attacked"})
_INSIDE = frozenset({"owns", "funded", "member", "related"})


def phrases(
    sentence: Sentence,
    verb: int,
    name: str,
    head: tuple[int, ...],
    subjects: list[Party],
    noun: int,
) -> Iterator[Found]:
    """Yield what a noun ties that the verb only brings in: "signed a deal with Osk"."""
    if sentence.entity[noun] is not None:
        return
    form, type_ = sentence.forms[noun], _act(sentence.forms[noun])
    if VERBS.get(name) in {"opposes", "allied_with"}:
        # who opposes a sale sells nothing
        return
    found = False
    # "had lunch with": the parser hangs what follows on the verb or on the noun
    for way, other in (*sentence.after(noun), *sentence.after(verb)):
        leads, words = sentence.forms[way], (*head, noun, way)
        ends = owners(sentence, other) if type_ == "attacked" else sentence.parties(other)
        whole = PHRASES.get(f"{name}_{form}_{leads}")
        if whole is not None:
            yield from told(sentence, verb, subjects, ends, words, whole)
            found = True
        elif type_ is not None and leads in _WAYS and fits(type_, form, leads) and ends:
            if f"{name}_{leads}" in RECEIVED:
                # "took money from": the verb itself says whose it was
                continue
            turned = name in _TURNED and leads in {"from", "by"} and type_ in _GIFTS
            both = (ends, subjects) if turned else (subjects, ends)
            yield from told(sentence, verb, *both, words, type_)
            found = True
    if type_ is not None and form in BETWEEN and not found:
        yield from told(sentence, verb, subjects[:1], subjects[1:], (*head, noun), type_)


def means(name: str, form: str, leads: str) -> bool:
    """Tell whether a verb and its object say more together than the verb: "gave birth to"."""
    if f"{name}_{form}_{leads}" in PHRASES:
        return True
    return leads == "to" and _act(form) not in {None, "funded", "supplied"}


def _act(form: str) -> Tie | None:
    return ACTS.get(form) or ACTS.get(form.removesuffix("s"))


def fits(type_: Tie, form: str, leads: str) -> bool:
    """Tell whether a preposition leads to the other one: talks "in" a place are with nobody."""
    if leads in {"in", "into"}:
        return type_ in _INSIDE or (type_ == "attacked" and leads == "in")
    if leads == "at":
        return type_ == "attacked"
    if leads == "for":
        return type_ in {"funded", "allied_with", "met"} or form == "contract"
    if leads == "by":
        return type_ in _GIFTS
    return True


def adjectives(sentence: Sentence) -> Iterator[Found]:
    """Yield what an adjective says of two: "is married to", "fighters loyal to"."""
    for at, word in enumerate(sentence.words):
        if word.tag not in {"JJ", "VBN", "VBD", "RB", "NN"} or sentence.entity[at] is not None:
            continue
        if word.relation not in {"acomp", "amod", "appos", "advmod", "conj", "oprd", "ROOT"}:
            continue
        for way, other in sentence.after(at):
            leads = sentence.forms[way]
            type_ = ADJECTIVES.get(f"{sentence.forms[at]}_{leads}") or ADJECTIVES.get(
                f"{base(sentence.forms[at])}_{leads}"
            )
            if type_ is not None:
                yield from _of(sentence, at, way, other, type_)


def _of(sentence: Sentence, at: int, way: int, other: int, type_: Tie) -> Iterator[Found]:
    word = sentence.words[at]
    ends = sentence.parties(other)
    if word.relation in {"amod", "appos", "advmod"} and sentence.words[word.head].tag[:1] == "N":
        for found in told(sentence, at, sentence.parties(word.head)[:1], ends, (at, way), type_):
            yield found._replace(taken=True)
        return
    if word.relation in {"acomp", "conj", "oprd"}:
        verb = word.head
        subjects, _ = sentence.subjects(at)
        yield from told(sentence, verb, subjects, ends, (at, way), type_)

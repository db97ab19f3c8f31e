"""Whom a noun describes: "Ana Roke, mayor of Osk", "was named mayor", "its founder was Ana"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.relate.links.lexicon import base, noun_type
from assay.relate.links.parties import Party, alone, misplaced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.relate.links.sentence import Sentence

__all__ = ["bearers", "under"]

_COPULAS = frozenset({"be", "become", "remain"})
_AFTER = frozenset({"succeed", "replace", "follow"})
_MOST = 3
_BODIES = frozenset({"organisation", "place", "event"})


def bearers(sentence: Sentence, noun: int, depth: int = 0) -> Iterator[tuple[Party, int | None]]:
    """Yield whom a noun describes, and the verb that says so; none where the sentence does not."""
    word, head = sentence.words[noun], sentence.words[noun].head
    apposed = False
    for one in _apposed(sentence, noun):
        apposed = True
        yield one, None
    if word.relation in {"appos", "compound", "nmod", "npadvmod"}:
        for one in _own(sentence, head, noun):
            yield one, None
    elif word.relation == "attr" and base(sentence.forms[head]) in _COPULAS:
        for one in sentence.subjects(head)[0]:
            yield one, head
    elif word.relation in {"oprd", "attr"}:
        yield from _made(sentence, head)
    elif word.relation in {"nsubj", "nsubjpass"} and not apposed:
        yield from _told(sentence, head)
    elif word.relation == "pobj" and sentence.forms[head] == "as":
        yield from _as(sentence, sentence.words[head].head)
    elif word.relation == "conj" and depth < _MOST and head != noun:
        yield from bearers(sentence, head, depth + 1)


def _apposed(sentence: Sentence, noun: int) -> Iterator[Party]:
    """Yield the names beside a noun; one behind "the owner of the mill," is hung on the mill."""
    for other in sentence.of(noun, "appos", "npadvmod"):
        name = sentence.entity[other]
        deeper = (other,) if name is not None else sentence.of(other, "appos", "npadvmod")
        for at in deeper:
            if sentence.entity[at] is not None:
                yield Party(str(sentence.entity[at]), at, own=True)
    if noun_type(sentence.forms[noun]) != "located_in":
        yield from misplaced(sentence, noun)


def _own(sentence: Sentence, head: int, noun: int) -> Iterator[Party]:
    """Yield the name that a noun is hung on, or the one beside it: "ex-minister Ana, an ally"."""
    if sentence.entity[head] is not None:
        yield Party(str(sentence.entity[head]), head, own=True)
    elif sentence.words[noun].relation == "appos":
        beside = [one for one in alone(sentence, head) if one.own and one.word < noun]
        yield from (one for one in beside[:1] if sentence.words[one.word].head == head)


def _told(sentence: Sentence, verb: int) -> Iterator[tuple[Party, int | None]]:
    """Yield "the owner of the mill is Ana Roke", "members of the guild include Ana Roke"."""
    name = base(sentence.forms[verb])
    if name in _COPULAS or name == "include":
        for at in sentence.of(verb, "attr", "dobj"):
            for one in sentence.parties(at):
                if one.own and sentence.entity[one.word] is not None:
                    yield one, verb


def _made(sentence: Sentence, verb: int) -> Iterator[tuple[Party, int | None]]:
    """Yield who is made something: "was named mayor", "the mill named Ana Roke director"."""
    done_to = [one for at in sentence.of(verb, "dobj") for one in sentence.parties(at)]
    for one in done_to or sentence.subjects(verb)[0]:
        yield one, verb


def _as(sentence: Sentence, at: int) -> Iterator[tuple[Party, int | None]]:
    """Yield who "works as", or "was appointed as", something, or whose post as that it is."""
    if not sentence.words[at].tag.startswith("VB"):
        posts = [*sentence.of(at, "poss")]
        posts += (noun for way, noun in sentence.after(at) if sentence.forms[way] == "of")
        for one in posts:
            for whose in sentence.parties(one)[:1]:
                yield whose, None
        return
    done_to = [one for way in sentence.of(at, "dobj") for one in sentence.parties(way)]
    subjects, _ = sentence.subjects(at)
    both = base(sentence.forms[at]) in _AFTER
    if both:
        # "was succeeded as chairman by Ana Roke"
        done_to += [one for way, other in sentence.after(at) if sentence.forms[way] == "by"
                    for one in sentence.parties(other)]  # fmt: skip
    for party in (*subjects, *done_to) if both else (done_to or subjects):
        yield party, at


def under(sentence: Sentence, noun: int) -> Iterator[Party]:
    """Yield the body that makes somebody something: "the mill appointed Ana Roke director"."""
    head = sentence.words[noun].head
    if sentence.words[noun].relation == "pobj" and sentence.forms[head] == "as":
        head = sentence.words[head].head
    elif sentence.words[noun].relation not in {"oprd", "attr"}:
        return
    if base(sentence.forms[head]) in _COPULAS or not sentence.words[head].tag.startswith("VB"):
        return
    subjects, passive = sentence.subjects(head)
    if passive:
        subjects = [
            one for way, other in sentence.after(head) if sentence.forms[way] == "by"
            for one in sentence.parties(other)
        ]  # fmt: skip
    elif not any(True for _ in sentence.of(head, "dobj")):
        return
    yield from (one for one in subjects if sentence.kinds.get(one.entity) in _BODIES)

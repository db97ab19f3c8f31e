"""Where a name stands beside a place's: "Osk, Almarland", "the Tarl Institute in Osk"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.relate.links.bearers import bearers
from assay.relate.links.lexicon import BETWEEN, LED, OWNED, noun_type
from assay.relate.links.parties import Party, alone
from assay.relate.links.tie import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.record import Tie
    from assay.relate.links.sentence import Sentence

__all__ = ["beside"]

_LIES = frozenset({"organisation", "place", "event"})
_WITHIN = frozenset({"in", "near", "at", "outside", "off"})


def beside(sentence: Sentence) -> Iterator[Found]:
    """Yield which bodies, places and events are said to be in which place."""
    for at, name in enumerate(sentence.entity):
        if name is None:
            yield from _said(sentence, at)
            yield from _possessed(sentence, at)
            continue
        start = Party(name, at, own=True)
        yield from _led(sentence, start)
        yield from _held(sentence, start)
        yield from _whose(sentence, start)
        if sentence.kinds.get(name) == "person":
            yield from _belonging(sentence, start)
            yield from _bracketed(sentence, start)
        if sentence.kinds.get(name) not in _LIES:
            continue
        for way in sentence.of(at, "prep"):
            if sentence.forms[way] in _WITHIN:
                for noun in sentence.of(way, "pobj"):
                    end = sentence.entity[noun]
                    if end is not None and end != name and sentence.kinds.get(end) == "place":
                        yield Found(
                            start, Party(end, noun, own=True), (way,), "located_in", taken=True
                        )
        yield from _behind(sentence, start)


def _said(sentence: Sentence, noun: int) -> Iterator[Found]:
    """Yield what a description says of where: "Vorn Ltd, a firm in Osk", "the Osk jeweller"."""
    if sentence.words[noun].tag not in {"NN", "NNS"}:
        return
    type_ = noun_type(sentence.forms[noun])
    if type_ in {"role", "located_in"} or sentence.forms[noun] in BETWEEN:
        return
    ways = [
        (way, end) for way in sentence.of(noun, "prep") if sentence.forms[way] in _WITHIN
        for end in sentence.of(way, "pobj")
    ]  # fmt: skip
    ways += ((noun, end) for end in sentence.of(noun, "compound", "nmod"))
    ways = [(way, end) for way, end in ways for one in alone(sentence, end)
            if sentence.kinds.get(one.entity) == "place"]  # fmt: skip
    if not ways:
        return
    called = [(one, None) for one in alone(sentence, noun) if one.own]
    for start, verb in [*bearers(sentence, noun), *called][:1]:
        body = sentence.kinds.get(start.entity) in _LIES
        for way, place in ways:
            end = alone(sentence, place)[0]
            if start.entity == end.entity or not (
                body or verb is not None or called or way != noun
            ):
                continue
            yield Found(
                start, end, (noun,) if way == noun else (noun, way), "located_in",
                taken=verb is None, denied=verb is not None and sentence.negated(verb),
            )  # fmt: skip


def _possessed(sentence: Sentence, noun: int) -> Iterator[Found]:
    """Yield what is of somebody in words of no table: "its regulator, the Osk Board"."""
    form, word = sentence.forms[noun], sentence.words[noun]
    if word.tag != "NN" or form in BETWEEN or form in OWNED or noun_type(form) is not None:
        return
    called = [one for one in alone(sentence, noun) if one.own and one.word > noun]
    if not called or sentence.words[called[0].word].head != noun:
        return
    for at in sentence.of(noun, "poss"):
        for end in sentence.parties(at)[:1]:
            person = sentence.kinds.get(called[0].entity) == "person"
            both = (called[0], end) if person else (end, called[0])
            if end.entity != called[0].entity:
                yield Found(*both, (noun,), "related", taken=True)


def _whose(sentence: Sentence, start: Party) -> Iterator[Found]:
    """Yield "Ana Roke, whose firm Vorn Ltd"; the parser takes such a clause apart at will."""
    at = start.word + 1
    at += at < len(sentence.words) and sentence.forms[at] == ","
    if at + 2 >= len(sentence.words) or sentence.forms[at] != "whose":
        return
    noun, end = sentence.forms[at + 1], sentence.entity[at + 2]
    type_ = OWNED.get(noun) or noun_type(noun)
    if type_ is None or end is None or end == start.entity:
        return
    other = Party(end, at + 2, own=True)
    both = (start, other) if noun in OWNED else (other, start)
    yield Found(*both, (at + 1,), type_, taken=True)


def _led(sentence: Sentence, end: Party) -> Iterator[Found]:
    """Yield who is "Osk-based", or "Vorn-owned"."""
    behind = sentence.words[end.word].span.end
    after = _HYPHEN.match(sentence.text, behind)
    type_ = LED.get(after["how"]) if after else None
    if after is None or type_ is None:
        return
    last = end.word
    while last + 1 < len(sentence.words) and sentence.words[last + 1].span.end <= after.end():
        last += 1
    if last == end.word:
        return
    for at in range(last + 1, min(last + _FAR, len(sentence.words))):
        word = sentence.words[at]
        named = sentence.parties(at)[:1] if word.tag[:1] == "N" else []
        named = named or [one for one, _ in bearers(sentence, at) if word.tag[:1] == "N"]
        if word.tag[:1] in {"V", "I"} or named:
            for one in named[:1]:
                if one.entity != end.entity:
                    there = after["how"] in _THERE
                    both = (one, end) if there else (end, one)
                    yield Found(*both, (last,), type_, taken=True)
            return


_HYPHEN = re.compile(r"-(?P<how>[a-z]+)")
_THERE = frozenset("based headquartered born registered aligned allied".split())
_FAR = 6
"""So many words behind "Osk-based" comes who is."""


def _held(sentence: Sentence, start: Party) -> Iterator[Found]:
    """Yield whose a body is: "the ministry and its Coast Office", "Osk's Tarl Institute"."""
    said = any(True for _ in sentence.of(start.word, "compound", "nmod", "amod"))
    if sentence.kinds.get(start.entity) != "organisation" or said:
        return
    for at in sentence.of(start.word, "poss"):
        for end in sentence.parties(at)[:1]:
            kind = sentence.kinds.get(end.entity)
            if end.entity != start.entity and kind in {"organisation", "place"}:
                type_: Tie = "part_of" if kind == "organisation" else "located_in"
                yield Found(start, end, (at,), type_, taken=True)


def _belonging(sentence: Sentence, start: Party) -> Iterator[Found]:
    """Yield the body that a person is said to be of: "Ana Roke of the Osk Herald"."""
    for way in sentence.of(start.word, "prep"):
        if sentence.forms[way] in {"of", "from", "at"}:
            for noun in sentence.of(way, "pobj"):
                end = sentence.entity[noun]
                if end is not None and sentence.kinds.get(end) == "organisation":
                    found = Party(end, noun, own=True)
                    yield Found(start, found, (way,), "works_for", taken=True)


def _behind(sentence: Sentence, start: Party) -> Iterator[Found]:
    """Yield the place behind a comma or in brackets."""
    mark, at = start.word + 1, start.word + 2
    if at >= len(sentence.words):
        return
    end = sentence.entity[at]
    if end is None or end == start.entity or sentence.kinds.get(end) != "place":
        return
    kind, form = sentence.kinds.get(start.entity), sentence.forms[mark]
    closing = sentence.forms[at + 1] if at + 1 < len(sentence.words) else "."
    apposed = sentence.words[at].relation in {"appos", "npadvmod"}
    if (form == "(" and closing == ")") or (
        form == "," and kind == "place" and apposed and closing in {",", ".", ")", ";"}
    ):
        words = (start.word, mark, at)
        yield Found(start, Party(end, at, own=True), words, "located_in", taken=True)


def _bracketed(sentence: Sentence, start: Party) -> Iterator[Found]:
    """Yield the body in brackets behind a person: "Ana Roke (Harvest Party)"."""
    mark, at = start.word + 1, start.word + 2
    if at + 1 >= len(sentence.words):
        return
    end, marks = sentence.entity[at], (sentence.forms[mark], sentence.forms[at + 1])
    if end is None or marks != ("(", ")") or sentence.kinds.get(end) != "organisation":
        return
    party = _PARTY.search(sentence.words[at].span.of(sentence.text)) is not None
    type_: Tie = "member" if party else "works_for"
    words = (start.word, mark, at)
    yield Found(start, Party(end, at, own=True), words, type_, taken=True)


_PARTY = re.compile(
    r"\b(?:Party|Alliance|Front|Movement|League|Union|Bloc|Coalition|Club|United|Rovers|FC)\b"
)

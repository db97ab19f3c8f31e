"""Ties that a verb makes: who does it, and to whom it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.relate.links.lexicon import NOUNS, RECEIVED, SILENT, VERBS, base
from assay.relate.links.tie import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.record import Tie
    from assay.relate.links.sentence import Party, Sentence

__all__ = ["verbs"]

_GIVEN = frozenset({"give", "provide", "send", "sell", "deliver", "pay", "donate", "supply", "lend",
                    "grant", "transfer", "export", "ship", "hand", "offer", "wire"})  # fmt: skip
_MONEY = frozenset("money grant loan funds funding cash donation donations subsidy credit million "
                   "millions salary bribe bribes crowns dollars euros pounds".split())  # fmt: skip
_HELD = frozenset({"have", "hold", "sign", "reach", "make", "strike", "form", "launch",
                   "carry", "conduct", "begin", "start", "end", "break", "cut", "keep", "build",
                   "establish", "maintain", "open", "conclude", "negotiate", "lose", "win",
                   "deny", "buy", "own", "take"})  # fmt: skip
"""Verbs that say little by themselves: the noun behind them makes the tie."""


def verbs(sentence: Sentence) -> Iterator[Found]:
    """Yield the ties that the verbs of a stretch make."""
    for at, word in enumerate(sentence.words):
        if word.tag.startswith("VB"):
            yield from _of(sentence, at)


def _of(sentence: Sentence, verb: int) -> Iterator[Found]:
    subjects, passive = sentence.subjects(verb)
    name = base(sentence.forms[verb])
    particle = next(sentence.of(verb, "prt"), None)
    if particle is not None and f"{name}_{sentence.forms[particle]}" in VERBS:
        name = f"{name}_{sentence.forms[particle]}"
    head = (verb,) if particle is None else (verb, particle)
    if passive:
        yield from _passive(sentence, verb, name, head, subjects)
        return
    # a name right behind a verb is at times read as an adverb, as "Monday" would be
    for at in sentence.of(verb, "dobj", "dative", "npadvmod"):
        if sentence.words[at].relation == "npadvmod" and sentence.entity[at] is None:
            continue
        if sentence.words[at].tag == "IN" or sentence.words[at].tag == "TO":
            continue
        for end in sentence.parties(at):
            yield from _ties(sentence, verb, subjects, [end], head, VERBS.get(name))
        yield from _through(sentence, verb, name, head, subjects, at)
    yield from _led(sentence, verb, name, head, subjects)


def _led(
    sentence: Sentence, verb: int, name: str, head: tuple[int, ...], subjects: list[Party]
) -> Iterator[Found]:
    """Yield what a preposition leads to: "gave money to Osk", "works for Tarl"."""
    objects = list(sentence.of(verb, "dobj", "dative"))
    for way, noun in sentence.after(verb):
        led = f"{name}_{sentence.forms[way]}"
        type_ = VERBS.get(led)
        if led in RECEIVED:
            money = any(sentence.forms[at] in _MONEY for at in objects)
            doers = sentence.parties(noun)
            yield from _ties(
                sentence, verb, doers, subjects, (*head, way), "funded" if money else "supplied"
            )
        if name in _GIVEN and sentence.forms[way] in {"to", "for"}:
            money = any(sentence.forms[at] in _MONEY for at in objects)
            type_ = "funded" if money or type_ == "funded" else "supplied"
        if led in VERBS or (name in _GIVEN and type_ and sentence.forms[way] == "to"):
            ends = sentence.parties(noun)
            yield from _ties(sentence, verb, subjects, ends, (*head, way), type_)
            if led in _BLAMED:
                continue
            done_to = [one for at in objects for one in sentence.parties(at)]
            if type_ in _CARRIED and done_to:
                yield from _ties(sentence, verb, done_to, ends, (*head, way), type_)


_CARRIED = frozenset({"role", "related", "located_in", "member"})
_BLAMED = frozenset({"accuse_of", "charge_with"})


def _passive(
    sentence: Sentence, verb: int, name: str, head: tuple[int, ...], subjects: list[Party]
) -> Iterator[Found]:
    for way, noun in sentence.after(verb):
        led = f"{name}_{sentence.forms[way]}"
        if sentence.forms[way] == "by" and sentence.words[verb].head != noun:
            doers = sentence.parties(noun)
            for end in subjects:
                yield from _ties(sentence, verb, doers, [end], head, VERBS.get(name))
        elif led in VERBS:
            ends = sentence.parties(noun)
            yield from _ties(sentence, verb, subjects, ends, (*head, way), VERBS[led])


def _through(
    sentence: Sentence,
    verb: int,
    name: str,
    head: tuple[int, ...],
    subjects: list[Party],
    noun: int,
) -> Iterator[Found]:
    """Yield what a noun ties that the verb only brings in: "signed a deal with Osk"."""
    form = sentence.forms[noun]
    type_ = NOUNS.get(form) or NOUNS.get(form.removesuffix("s"))
    if type_ is None or (name not in _HELD and name not in SILENT):
        return
    for way, other in sentence.after(noun):
        if sentence.forms[way] in {"with", "on", "against", "to", "in", "from", "for"}:
            ends = sentence.parties(other)
            yield from _ties(sentence, verb, subjects, ends, (*head, noun, way), type_)


def _ties(
    sentence: Sentence,
    verb: int,
    starts: list[Party],
    ends: list[Party],
    words: tuple[int, ...],
    type_: Tie | None,
) -> Iterator[Found]:
    name = base(sentence.forms[verb])
    if type_ is None and name in SILENT:
        return
    for start in starts:
        for end in ends:
            if start.entity == end.entity or (type_ is None and not (start.own and end.own)):
                continue
            yield Found(
                start, end, words, type_,
                taken=sentence.aside(verb), denied=sentence.negated(verb),
                unsure=sentence.unsure(verb),
            )  # fmt: skip

"""Ties that a verb makes: who does it, and to whom it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.relate.links.lexicon import (
    FURNISHED,
    IDIOMS,
    MUTUAL,
    RECEIVED,
    SILENT,
    VERBS,
    WORKED,
    base,
)
from assay.relate.links.parties import owners
from assay.relate.links.phrases import means, phrases
from assay.relate.links.tie import Found, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.record import Tie
    from assay.relate.links.sentence import Party, Sentence

__all__ = ["verbs"]

_GIVEN = frozenset(
    "give provide send sell deliver pay donate supply lend grant transfer export ship hand offer "
    "wire award channel funnel pass leak contribute bequeath smuggle".split()
)
_MONEY = frozenset(
    "money grant loan funds funding cash donation donations subsidy credit million millions "
    "salary bribe bribes crowns dollars euros pounds grants loans sum sums payment payments "
    "sponsorship scholarship aid francs marks kroner cheque".split()
)


def verbs(sentence: Sentence) -> Iterator[Found]:
    """Yield the ties that the verbs of a stretch make."""
    for at, word in enumerate(sentence.words):
        if word.tag.startswith("VB"):
            yield from _of(sentence, at)


def _of(sentence: Sentence, verb: int) -> Iterator[Found]:
    subjects, passive = sentence.subjects(verb)
    name = base(sentence.forms[verb])
    if "-" in name and name not in VERBS:
        # "majority-owned" is owned
        name = base(name.rpartition("-")[2])
    if sentence.forms[verb] == "found" and sentence.words[verb].tag in {"VB", "VBP"}:
        name = "found"
    particle = next(_particles(sentence, verb, name), None)
    if particle is not None and f"{name}_{sentence.forms[particle]}" in VERBS:
        name = f"{name}_{sentence.forms[particle]}"
    head = (verb,) if particle is None else (verb, particle)
    if passive:
        yield from _passive(sentence, verb, name, head, subjects)
        return
    yield from _passed_on(sentence, verb, name, head)
    # a name right behind a verb is at times read as an adverb, as "Monday" would be
    for at in sentence.of(verb, "dobj", "dative", "npadvmod"):
        if sentence.words[at].relation == "npadvmod" and sentence.entity[at] is None:
            continue
        if sentence.words[at].tag == "IN" or sentence.words[at].tag == "TO":
            continue
        struck = VERBS.get(name) == "attacked"
        for end in owners(sentence, at) if struck else sentence.parties(at):
            yield from _ties(
                sentence, verb, subjects, [end], head, _bare(sentence, verb, name, end)
            )
        yield from phrases(sentence, verb, name, head, subjects, at)
    yield from _led(sentence, verb, name, head, subjects)
    yield from _mutual(sentence, verb, name, head, subjects)


def _particles(sentence: Sentence, verb: int, name: str) -> Iterator[int]:
    """Yield what is of the verb: in "taken over by" the parser has "over" lead to "by"."""
    yield from sentence.of(verb, "prt")
    for at in sentence.of(verb, "prep", "advmod"):
        known = f"{name}_{sentence.forms[at]}" in VERBS
        if known and not any(True for _ in sentence.of(at, "pobj", "pcomp")):
            yield at


def _bare(sentence: Sentence, verb: int, name: str, end: Party) -> Tie | None:
    """Return the link of a verb by itself: to give Osk coal is to supply it, or to fund it."""
    for way in sentence.of(verb, "prep"):
        for noun in sentence.of(way, "pobj"):
            whole = f"{name}_{sentence.forms[way]}_{sentence.forms[noun]}"
            if whole in IDIOMS:
                return IDIOMS[whole]
    kind = sentence.kinds.get(end.entity)
    dative = sentence.words[end.word].relation in {"dative", "iobj"}
    if name in _GIVEN and (dative or any(sentence.of(verb, "dobj"))) and name not in _SOLD:
        given = [at for at in sentence.of(verb, "dobj") if at != end.word]
        if given:
            return "funded" if any(_is_money(sentence, at) for at in given) else "supplied"
    if name in FURNISHED and name not in VERBS:
        return "supplied"
    if name in {"visit", "attend"} and kind == "place":
        return "related"
    return VERBS.get(name)


_SOLD = frozenset({"sell", "transfer", "hand"})


def _is_money(sentence: Sentence, at: int) -> bool:
    return sentence.forms[at] in _MONEY or any(
        sentence.forms[one] in _MONEY or sentence.words[one].tag == "$"
        for one in sentence.children[at]
    )


def _mutual(
    sentence: Sentence, verb: int, name: str, head: tuple[int, ...], subjects: list[Party]
) -> Iterator[Found]:
    """Yield what two do to one another: "Ana Roke and Bram Lind met"."""
    alone = not any(True for _ in sentence.of(verb, "dobj", "dative", "ccomp", "xcomp"))
    led = any(f"{name}_{sentence.forms[way]}" in VERBS for way in sentence.of(verb, "prep"))
    if name in MUTUAL and alone and not led:
        type_ = VERBS.get(name) or VERBS.get(f"{name}_with") or "related"
        yield from told(sentence, verb, subjects[:1], subjects[1:], head, type_)


def _led(
    sentence: Sentence, verb: int, name: str, head: tuple[int, ...], subjects: list[Party]
) -> Iterator[Found]:
    """Yield what a preposition leads to: "gave money to Osk", "works for Tarl"."""
    objects = list(sentence.of(verb, "dobj", "dative"))
    money = any(_is_money(sentence, at) for at in objects)
    behind = list(sentence.after(verb))
    # the parser hangs "to Osk" on "coal" as often as on "sells"
    behind += [
        (way, noun) for at in objects if sentence.entity[at] is None
        for way, noun in sentence.after(at)
        if f"{name}_{sentence.forms[way]}" in RECEIVED or (name in _GIVEN and _to(sentence, way))
        or (sentence.forms[way] == "for" and VERBS.get(f"{name}_for") == "supplied")
    ]  # fmt: skip
    for way, noun in behind:
        if any(means(name, sentence.forms[at], sentence.forms[way]) for at in objects):
            continue
        led = f"{name}_{sentence.forms[way]}"
        type_ = _type(sentence, verb, name, (way, noun), subjects, money=money)
        ends = sentence.parties(noun)
        sold = [one for at in objects for one in sentence.parties(at) if one.own]
        if name in {"sell", "transfer"} and sold and _to(sentence, way):
            yield from _ties(sentence, verb, ends, sold, (*head, way), "owns")
            yield from _ties(sentence, verb, subjects, ends, (*head, way), "supplied")
        elif led in RECEIVED:
            given: Tie = "funded" if money else "supplied"
            yield from _ties(sentence, verb, ends, subjects, (*head, way), given)
        elif type_ is not None:
            yield from _ties(sentence, verb, subjects, ends, (*head, way), type_)
            done_to = [one for at in objects for one in sentence.parties(at)]
            if type_ in _CARRIED and done_to and led not in _BLAMED:
                yield from _ties(sentence, verb, done_to, ends, (*head, way), type_)


def _to(sentence: Sentence, way: int) -> bool:
    return sentence.forms[way] in {"to", "for"}


def _type(
    sentence: Sentence,
    verb: int,
    name: str,
    led: tuple[int, int],
    subjects: list[Party],
    *,
    money: bool,
) -> Tie | None:
    """Return what a verb makes of the name that a preposition leads to."""
    way, noun = led
    type_ = VERBS.get(f"{name}_{sentence.forms[way]}")
    if name in _GIVEN and sentence.forms[way] == "to":
        return "funded" if money or type_ == "funded" else "supplied"
    bodies = any(sentence.kinds.get(one.entity) == "organisation" for one in subjects)
    if name == "belong" and bodies and type_ is not None:
        return "part_of"
    if name == "call" and any(sentence.of(verb, "xcomp")):
        # whom one "called on to resign" was not met
        return None
    if type_ is not None:
        return type_
    placed = any(sentence.kinds.get(one.entity) == "place" for one in sentence.parties(noun))
    if name in WORKED and bodies and placed and sentence.forms[way] in {"in", "at", "near"}:
        return "located_in"
    return None


_CARRIED = frozenset({"role", "related", "located_in", "member"})
_BLAMED = frozenset({"accuse_of", "charge_with"})


_MOVED = frozenset("go flow find_way move come reach channel route".split())


def _passed_on(sentence: Sentence, verb: int, name: str, head: tuple[int, ...]) -> Iterator[Found]:
    """Yield whose goods or money reach whom: "cash from the fund was funnelled to the club"."""
    if name not in _GIVEN and name not in _MOVED:
        return
    for thing in sentence.of(verb, "nsubj", "nsubjpass"):
        if sentence.entity[thing] is not None:
            continue
        givers = [one for way, noun in sentence.after(thing)
                  if sentence.forms[way] == "from" for one in sentence.parties(noun)]  # fmt: skip
        for way, noun in sentence.after(verb) if givers else ():
            if _to(sentence, way):
                type_: Tie = "funded" if _is_money(sentence, thing) else "supplied"
                ends = sentence.parties(noun)
                yield from _ties(sentence, verb, givers, ends, (*head, way), type_)


def _passive(
    sentence: Sentence, verb: int, name: str, head: tuple[int, ...], subjects: list[Party]
) -> Iterator[Found]:
    yield from _passed_on(sentence, verb, name, head)
    for way, noun in sentence.after(verb):
        led = f"{name}_{sentence.forms[way]}"
        if sentence.forms[way] == "by" and sentence.words[verb].head != noun:
            doers = sentence.parties(noun)
            for end in subjects:
                yield from _ties(sentence, verb, doers, [end], head, VERBS.get(name))
        elif led in VERBS:
            ends = sentence.parties(noun)
            yield from _ties(sentence, verb, subjects, ends, (*head, way), VERBS[led])


def _makes(sentence: Sentence, verb: int) -> bool:
    """Tell a verb that makes somebody something, which the noun then tells."""
    named = any(sentence.of(verb, "oprd"))
    return named or any(sentence.forms[way] == "as" for way in sentence.of(verb, "prep"))


def _ties(
    sentence: Sentence,
    verb: int,
    starts: list[Party],
    ends: list[Party],
    words: tuple[int, ...],
    type_: Tie | None,
) -> Iterator[Found]:
    if type_ is None and (base(sentence.forms[verb]) in SILENT or _makes(sentence, verb)):
        return
    yield from told(sentence, verb, starts, ends, words, type_)

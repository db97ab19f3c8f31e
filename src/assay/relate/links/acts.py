"""Ties that an act makes which stands further off: "was behind the murder of", "is at war with"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.relate.links.lexicon import ACTS, BETWEEN, base, singular
from assay.relate.links.parties import owners
from assay.relate.links.phrases import fits
from assay.relate.links.tie import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.relate.links.sentence import Party, Sentence
    from assay.relate.links.tie import Found

__all__ = ["acts"]

_INTO = frozenset("in behind for of over with at to on about from after into".split())
_LED = frozenset("on against with of to at in".split())
_TAKES = frozenset(
    "be remain involve take participate join help engage lock enter embroil begin go come assist "
    "confess plead admit deny claim collude stay become get continue".split()
)
"""Verbs whose subject does what an act says: "took part in the raid on", "is in talks with"."""
_BLAMES = frozenset(
    "accuse suspect charge convict jail arrest question sentence detain hold blame try link "
    "imprison indict want prosecute investigate acquit clear fine wed interrogate remand execute "
    "extradite kill seek implicate".split()
)
"""Verbs done to who is said to have done it: "was jailed for the murder of"."""
_SHARES = frozenset(
    "responsibility part role hand involvement suspicion complicity share guilt charge charges "
    "blame participation interest".split()
)
"""What one has in an act: "claimed responsibility for the attack on"."""
_MOST = 4


def acts(sentence: Sentence) -> Iterator[Found]:
    """Yield what is done in an act that a preposition leads to, by who is said to be in it."""
    for at, word in enumerate(sentence.words):
        type_ = ACTS.get(sentence.forms[at]) or ACTS.get(singular(sentence.forms[at]))
        if sentence.entity[at] is not None or word.relation != "pobj":
            continue
        if type_ == "family" or (type_ is None and sentence.forms[at] not in BETWEEN):
            continue
        if any(sentence.words[one].relation == "poss" for one in sentence.children[at]):
            continue
        verb, doers = _doers(sentence, sentence.words[at].head)
        for way, other in sentence.after(at) if doers else ():
            leads = sentence.forms[way]
            if leads not in _LED or not fits(type_ or "related", sentence.forms[at], leads):
                continue
            ends = owners(sentence, other) if type_ == "attacked" else sentence.parties(other)
            yield from told(sentence, verb, doers, ends, (at, way), type_ or "related")


def _doers(sentence: Sentence, way: int) -> tuple[int, list[Party]]:
    """Return the verb that brings somebody to an act, and who it is."""
    if sentence.forms[way] not in _INTO:
        return way, []
    step = sentence.words[way].head
    for _ in range(_MOST):
        word = sentence.words[step]
        if word.tag.startswith("VB"):
            break
        shares = word.relation in {"dobj", "nsubjpass"} and sentence.forms[step] in _SHARES
        if not (shares or word.relation == "acomp"):
            return step, []
        step = word.head
    name = base(sentence.forms[step])
    subjects, passive = sentence.subjects(step)
    if name in _BLAMES:
        if passive:
            return step, subjects
        return step, [one for at in sentence.of(step, "dobj") for one in sentence.parties(at)]
    return step, subjects if name in _TAKES else []

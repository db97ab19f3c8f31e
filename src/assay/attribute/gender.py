"""Which pronoun words call for: “wife”, “brother” and “Mrs” do, names never."""

from __future__ import annotations

import re

__all__ = ["KIN", "gender_of"]

_HER_KIN = frozenset(
    "wife mother mum mom mummy daughter sister aunt niece widow girlfriend bride grandmother "
    "granddaughter grandma stepmother stepdaughter stepsister godmother goddaughter "
    "great-grandmother mother-in-law daughter-in-law sister-in-law ex-wife ex-girlfriend "
    "fiancée fiancee landlady heiress".split()
)
_HIS_KIN = frozenset(
    "husband father dad daddy son brother uncle nephew widower boyfriend bridegroom grandfather "
    "grandson grandad granddad stepfather stepson stepbrother godfather godson "
    "great-grandfather father-in-law son-in-law brother-in-law ex-husband ex-boyfriend "
    "landlord heir".split()
)
_SHE = _HER_KIN | frozenset(
    "woman girl lady dame queen princess duchess countess baroness viscountess empress nun "
    "abbess actress waitress hostess stewardess headmistress mrs ms miss".split()
)
_HE = _HIS_KIN | frozenset(
    "man boy lord sir king prince duke earl baron viscount emperor monk abbot waiter "
    "headmaster mr".split()
)
KIN = (
    _HER_KIN
    | _HIS_KIN
    | frozenset(
        "parent child partner spouse cousin sibling twin friend neighbour neighbor colleague "
        "grandparent grandchild fiancé flatmate roommate housemate classmate teammate boss "
        "co-worker assistant lawyer solicitor agent carer deputy predecessor successor".split()
    )
)
"""What somebody is to another: behind “his” or “her” it stands for one person."""

_WOMAN = re.compile(r"\w*woman")
_WORD = re.compile(r"\w[\w-]*")
_OFFICES = frozenset({"of", "for", "to", "at", "from", "in"})


def gender_of(words: str) -> str | None:
    """Return "f" or "m" where words that describe one person tell it: “a retired policewoman”.

    Only the noun phrase before a preposition counts: “mother of two boys” tells of a mother.
    """
    found: str | None = None
    for word in _WORD.findall(words.lower()):
        if word in _OFFICES:
            break
        if word in _SHE or _WOMAN.fullmatch(word):
            found = "f"
        elif word in _HE:
            found = "m"
    return found

"""What is done by reporting: says, thinks, wants, denies, … from the words of a cue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assay.attribute.lexicon import NOUNS, PREDICATES, VERBS

if TYPE_CHECKING:
    from assay.record import Act

__all__ = ["act_of"]

_WORD = re.compile(r"[^\W\d_]+")
_DENYING = frozenset({"deny", "denies", "denied", "denying", "denials", "denial"})


def act_of(cue: str) -> Act:
    """Return the act of a cue ("has long feared", "denial"); what is known of none ``says``.

    The last word that tells counts: "wanted to know" asks nothing yet, "hopes to show" wants.
    """
    words = [word.lower() for word in _WORD.findall(cue)]
    acts = [_of(word) for word in words]
    told = [act for act in acts if act is not None]
    if not told:
        return "says"
    first = told[0]
    if first == "wants" or any(word in _DENYING for word in words):
        return "denies" if any(word in _DENYING for word in words) else first
    return told[-1]


def _of(word: str) -> Act | None:
    return VERBS.get(word) or PREDICATES.get(word) or NOUNS.get(word)

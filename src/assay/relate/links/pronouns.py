"""Who a pronoun is: the last before it of its kind, a subject sooner than others."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assay.relate.links.sentence import Sentence

__all__ = ["BACK", "PRONOUNS", "stands_for"]

BACK = 60
"""So many words back a pronoun reaches."""

_FORE = 15
"""So many words ahead a pronoun reaches that opens its sentence."""

_PERSONAL, _NEUTER = frozenset({"person"}), frozenset({"organisation"})
_MANY = frozenset({"they", "their", "them"})
PRONOUNS: Mapping[str, frozenset[str]] = MappingProxyType(
    dict.fromkeys(("he", "she", "him", "her", "his", "hers"), _PERSONAL)
    | dict.fromkeys(("it", "its", *_MANY), _NEUTER)
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def stands_for(sentence: Sentence, at: int) -> list[str]:
    """Return the entities that a pronoun is: one, or all of "Ana and Bram" for "they"."""
    kinds = PRONOUNS[sentence.forms[at]]
    if sentence.forms[at] in _MANY:
        both = _together(sentence, at)
        if both:
            return both
    nearest: str | None = None
    for place in range(at - 1, max(-1, at - BACK), -1):
        name = sentence.entity[place]
        if name is None or sentence.kinds.get(name) not in kinds:
            continue
        word = sentence.words[place]
        if word.relation in {"appos", "npadvmod"}:
            # "the cellist, Ana Roke, left": she is the subject with what she is called
            word = sentence.words[word.head]
        if word.relation in _SUBJECTS:
            return [name]
        nearest = nearest or name
    if nearest is None and sentence.words[at].relation == "poss":
        nearest = _ahead(sentence, at)
    return [nearest] if nearest else []


def _together(sentence: Sentence, at: int) -> list[str]:
    """Return the last subject before "they" that is several: "Ana Roke and her brother Bram"."""
    if at not in sentence.together:
        # a "they" within the subject that it is asked of would be asked for itself again
        sentence.together[at] = []
        sentence.together[at] = _several(sentence, at)
    return sentence.together[at]


def _several(sentence: Sentence, at: int) -> list[str]:
    for place in range(at - 1, max(-1, at - BACK), -1):
        word = sentence.words[place]
        if word.relation not in _SUBJECTS:
            continue
        found = list(dict.fromkeys(one.entity for one in sentence.parties(place) if one.own))
        if len(found) > 1:
            return found
        if found and sentence.kinds.get(found[0]) in _NEUTER:
            return []
    return []


def _ahead(sentence: Sentence, at: int) -> str | None:
    """Return who a pronoun before the name is: "Under its director, the Tarl Institute"."""
    kinds = PRONOUNS[sentence.forms[at]]
    for place in range(at + 1, min(len(sentence.words), at + _FORE)):
        name = sentence.entity[place]
        named = name is not None and sentence.kinds.get(name) in kinds
        if named and sentence.words[place].relation in _SUBJECTS:
            return name
    return None

"""What people without a name are said to be: a nurse and a patient's husband are two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.attribute.kinds import is_personal
from assay.case.origins.voices.offices import VAGUE, is_title
from assay.case.origins.voices.terms import BYSTANDERS

if TYPE_CHECKING:
    from assay.case.origins.voices.speakers import Speaker

__all__ = ["are_of_two_callings"]

_HEAD_ENDS: Final = re.compile(r"\s+(?:of|at|from|for|in|on|with|who|whose|near|by)\s+|,")
_ANYBODY: Final = VAGUE | frozenset(
    "witness eyewitness resident neighbour neighbor local villager worker colleague survivor"
    " volunteer pensioner relative friend staff bystander onlooker passer-by man woman official"
    " officer manager minister lawmaker adviser expert".split()
)
"""What one may be besides a calling of one's own, or may be called by others."""
_KIN: Final = frozenset(
    "husband wife widow widower mother father parent son daughter brother sister".split()
)
_SERVED: Final = re.compile(r"\b(?:patient|pupil|passenger|customer|inmate|resident|guest)s?\b")
_STAFF: Final = re.compile(
    r"(?:nurse|midwife|doctor|surgeon|physician|porter|teacher|conductor|driver|warder|waiter)"
)


def are_of_two_callings(one: Speaker, other: Speaker) -> bool:
    """Tell two without a name who cannot be one: a fisherman and a teacher, a nurse and kin.

    A witness, a neighbour or a source may be anybody of these.
    """
    mine, its = _calling(one.name), _calling(other.name)
    if not mine or not its or mine == its or "document" in {one.kind, other.kind}:
        return False
    for kin, staff, who in ((mine, its, one), (its, mine, other)):
        if kin in _KIN:
            return _STAFF.fullmatch(staff) is not None and _SERVED.search(who.name) is not None
    return True


def _calling(name: str) -> str:
    """Return the word for what somebody does, or whose kin one is; nothing where it may be any."""
    head = _HEAD_ENDS.split(name.casefold(), maxsplit=1)[0].split()
    word = head[-1] if head else ""
    if word in _ANYBODY or not (
        word in _KIN or word in BYSTANDERS or is_personal(word) or is_title(word)
    ):
        return ""
    return word

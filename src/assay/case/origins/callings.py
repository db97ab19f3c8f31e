"""What people without a name are said to be: a nurse and a patient's husband are two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.attribute.kinds import is_personal
from assay.case.origins.offices import VAGUE, is_title
from assay.case.origins.terms import BYSTANDERS

if TYPE_CHECKING:
    from assay.case.origins.speakers import Speaker

__all__ = ["are_of_two_callings", "is_one_at"]

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
_ONE_AT: Final = re.compile(
    r"(?:an?|one|another)\s+(?:[\w-]+\s+)?([\w-]+)\s+(?:at|in|from)\s+", re.IGNORECASE
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


def is_one_at(name: str) -> bool:
    """Tell one of the people at a body who speaks for nobody else: “a porter at the hospital”."""
    found = _ONE_AT.match(name)
    word = found[1].casefold() if found else ""
    return is_personal(word) and not is_title(word) and word not in VAGUE


def _calling(name: str) -> str:
    """Return the word for what somebody does, or whose kin one is; nothing where it may be any."""
    head = _HEAD_ENDS.split(name.casefold(), maxsplit=1)[0].split()
    word = head[-1] if head else ""
    if word in _ANYBODY or not (
        word in _KIN or word in BYSTANDERS or is_personal(word) or is_title(word)
    ):
        return ""
    return word

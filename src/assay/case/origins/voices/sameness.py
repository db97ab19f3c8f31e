"""Whether two sources of several pages are one: by name, by title, by body, by paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.case.origins.voices.bodies import family, plain
from assay.case.origins.voices.callings import are_of_two_callings
from assay.case.origins.voices.epithets import (
    are_rivals,
    is_bank_of,
    is_blend,
    is_called,
    is_described,
    is_of,
    is_part_of,
    is_public_science,
    is_publisher,
    is_short_for,
    is_the,
    may_be_called,
)
from assay.case.origins.voices.offices import HOLDERS, LOOSE, RANKS
from assay.case.origins.voices.spelling import names_meet, spelled_alike
from assay.case.origins.voices.terms import DOMAINS, GENERIC, KINDS

if TYPE_CHECKING:
    from assay.case.origins.voices.speakers import Speaker

__all__ = ["could_be", "has_last_name", "same_speaker"]

_PUBLISHED: Final = frozenset(
    {"study", "survey", "report", "statement", "figures", "census", "bulletin"}
)
"""Papers by which a body speaks: the study of an institute is its researchers' word."""
_ANY_PAPER: Final = frozenset({"document", "record", "figures", "statement"})
_SECRET: Final = frozenset(
    map(
        family,
        "confidential internal staff employees secret leaked private classified passed"
        " restricted unpublished sensitive".split(),
    )
)
"""Papers of which no more is said may be any paper."""
_STATES: Final = frozenset("US USA UK EU UN UAE DRC CAR PRC".split())
"""What is cut to letters and has many bodies: “the US army”, “US envoy”."""
_SOME: Final = re.compile(r"(?:an?|one|two|three|some|several|another)\b", re.IGNORECASE)
_ENOUGH: Final = 2
_LOOSELY: Final = frozenset(map(family, LOOSE))
_BODIES: Final = frozenset(
    map(
        family,
        "agency authority bank board commission council court directorate inspectorate"
        " institute ministry museum panel trust hospital school club airport firebrigade coastguard"
        " police prosecution army navy festival organisers operator"
        " tribunal union university company federation association league"
        " guild branch brotherhood diocese harbor library zoo church".split(),
    )
)
"""Kinds of bodies of which a story has one as a rule: “the panel's counsel”."""


def same_speaker(one: Speaker, other: Speaker) -> bool:
    """Tell whether two sources are one: by name, by title, by body, or one document."""
    if (one.kind == "document") != (other.kind == "document"):
        paper = one.paper or other.paper
        called = is_called(one, other) or is_called(other, one)
        return paper in _PUBLISHED and (called or _one_body(one, other))
    if one.kind == "document":
        bodies = _makers(one), _makers(other)
        if one.paper == other.paper:
            alike = not any(bodies) and one.paper not in _ANY_PAPER
            return alike or _bodies_meet(*bodies, loosely=True)
        shared = bodies[0] & bodies[1] - GENERIC
        alike = bool(bodies[0]) and bodies[0] == bodies[1]
        return bool({one.paper, other.paper} & _ANY_PAPER) and (alike or len(shared) >= _ENOUGH)
    return _one_voice(one, other)


def _makers(paper: Speaker) -> frozenset[str]:
    """Return what a paper says of who made it: “the auditors' 84-page draft” is the auditors'."""
    told = paper.body - _SECRET | frozenset(map(family, paper.titles))
    return frozenset(one for one in told if not any(letter.isdigit() for letter in one))


def could_be(one: Speaker, other: Speaker) -> bool:
    """Tell whether two sources may be one, for all that the words say.

    So it is with a source without a name, and with two documents of a sort, one not described.
    """
    if one.kind == other.kind == "document":
        bare = not (one.body - _SECRET) or not (other.body - _SECRET)
        loose = {one.paper, other.paper} & _ANY_PAPER
        return bare and bool(one.paper == other.paper or loose)
    if may_be_called(one, other) or may_be_called(other, one):
        return True
    return _nameless_could_be(one, other)


def _nameless_could_be(one: Speaker, other: Speaker) -> bool:
    """Tell whether two of whom one has no name may be one: not of two callings or bodies."""
    if not one.named and not other.named and are_of_two_callings(one, other):
        return False
    seen = "document" in {one.kind, other.kind} or "observation" in {one.kind, other.kind}
    if (one.named and other.named) or seen:
        return False
    if one.vague or other.vague:
        return True
    if one.named or other.named or (one.own and other.own and not one.own & other.own):
        return False
    return bool(one.body & other.body - _LOOSELY)


def has_last_name(word: str, speaker: Speaker) -> bool:
    """Tell whether a word is a person's last name, spelled much the same."""
    return bool(speaker.names) and spelled_alike(plain(word), speaker.names[-1])


def _one_voice(one: Speaker, other: Speaker) -> bool:
    # a heading's “Pilot:” is the text's pilot, whatever kind each was taken for
    called = one.name.casefold() == other.name.casefold() and not one.vague
    pairs = ((one, other), (other, one))
    if called or any(test(*pair) for test in _EITHER_WAY for pair in pairs):
        return True
    if are_rivals(one, other):
        return False
    if not one.named and not other.named:
        speaking = all(its.office or its.kind == "organisation" for its in pairs[0])
        same = speaking and not one.vague and not other.vague and _one_body(one, other)
        told = (one.body and other.body) or _are_the_one(one, other)
        return same or (bool(told) and _same_office(one, other))
    if any(_is_body_of(*pair) for pair in pairs):
        return True
    return _one_person(one, other)


def _one_person(one: Speaker, other: Speaker) -> bool:
    """Tell whether two are one of which at least one is named: by name, office or body."""
    if one.names and other.names:
        speaking = bool(one.titles and other.titles)
        return names_meet(one.names, other.names) or (speaking and _one_body(one, other))
    if _has_name(one, other) or _has_name(other, one):
        return True
    if one.bystander or other.bystander:
        return False
    return _same_office(one, other) or _one_body(one, other)


def _is_body_of(one: Speaker, other: Speaker) -> bool:
    """Tell whether a name is that of the body for which the other speaks, not a person's."""
    whole = frozenset(map(family, one.names))
    speaks = bool(other.titles) or other.kind in {"group", "organisation"}
    cut = frozenset(family(word.casefold()) for word in one.cut - _STATES)
    if cut and one.own == cut and one.kind == "organisation":
        return speaks and cut <= other.body
    return len(whole) >= _ENOUGH and speaks and whole <= other.body


def _has_name(one: Speaker, other: Speaker) -> bool:
    """Tell whether a source whose name was not read as a person's has a person's last name."""
    if one.names:
        last = one.names[-1]
        near = (word for word in other.body if word[:1] == last[:1])
        return not other.names and any(
            spelled_alike(last, word) or word == family(last) for word in near
        )
    return one.named and other.named and one.name.casefold() == other.name.casefold()


def _same_office(one: Speaker, other: Speaker) -> bool:
    """Tell whether one is the other by title alone: “the mayor” is Mayor Renfrew."""
    shared = one.titles & other.titles
    if not shared or one.vague or other.vague or (one.titles ^ other.titles) & RANKS:
        return False
    bodies = [its.body - frozenset(map(family, its.titles)) for its in (one, other)]
    if bodies[0] == bodies[1] or not all(bodies):
        return True
    return bool(shared & HOLDERS) and bool(bodies[0] & bodies[1])


def _are_the_one(one: Speaker, other: Speaker) -> bool:
    """Tell the holders of an office that one has at a time: “the coroner”, the county's coroner."""
    held = one.titles & other.titles & HOLDERS
    return bool(held) and not any(_SOME.match(its.name) for its in (one, other))


def _speaks_for(one: Speaker, other: Speaker) -> bool:
    """Tell whether one is the spokesman of the other's body: of the county, of its office."""
    if "spokesman" not in one.titles or not one.body or one.vague or other.vague:
        return False
    return one.body <= other.body and (bool(other.titles) or other.kind == "organisation")


def _one_body(one: Speaker, other: Speaker) -> bool:
    """Tell whether both speak for one body: a board, and its secretary."""
    return _bodies_meet(one.body, other.body, loosely=False)


def _bodies_meet(one: frozenset[str], other: frozenset[str], *, loosely: bool) -> bool:
    if not one or not other:
        return False
    if one == other:
        return True
    small, large = sorted((one, other), key=len)
    shared = small & large - _LOOSELY
    kind = len(small) == 1 and not small.isdisjoint(_BODIES)
    shared |= small & large & _BODIES if kind else frozenset()
    told = bool(shared) and (kind or len(small) >= _ENOUGH)
    return (small <= large and (loosely or told)) or _of_one_field(small, large)


def _of_one_field(small: frozenset[str], large: frozenset[str]) -> bool:
    """Tell officials of health from the health ministry: one has no other word for the body."""
    cores = small - KINDS - GENERIC, large - KINDS - GENERIC
    field = cores[0] & cores[1] & DOMAINS
    alike = cores[0] <= cores[1] or cores[1] <= cores[0]
    kinds = small & KINDS, large & KINDS
    return bool(field) and alike and (not kinds[0] or not kinds[1] or bool(kinds[0] & kinds[1]))


_EITHER_WAY: Final = (
    _speaks_for, is_short_for, is_called, is_of, is_the, is_part_of,
    is_public_science, is_bank_of, is_blend, is_described, is_publisher,
)  # fmt: skip

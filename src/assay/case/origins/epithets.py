"""What a body is called for short: by its letters, its first name, or by what it is."""

from __future__ import annotations

import re
from typing import Final

from assay.case.origins.speakers import Speaker, is_called_so
from assay.case.origins.terms import BARE, COMPANY, DOMAINS, FIRMS, GENERIC, KINDS, PUBLIC

__all__ = ["are_rivals", "is_called", "is_of", "is_short_for", "may_be_called"]

_SEVERAL: Final = 2
_CROWD: Final = re.compile(
    r"witness|resident|local|villager|neighbou?r|survivor|onlooker|passenger|fishermen|bystander",
    re.IGNORECASE,
)
_RUNS: Final = frozenset(
    {
        "ceo",
        "cfo",
        "executive",
        "chair",
        "director",
        "founder",
        "president",
        "spokesman",
        "head",
        "manager",
        "owner",
        "boss",
    }
)
"""Titles of those who speak for a firm."""


def are_rivals(one: Speaker, other: Speaker) -> bool:
    """Tell two bodies with names of their own: the Norvian ministry, and the Ostrian one."""
    plain = KINDS | DOMAINS | GENERIC | FIRMS | BARE | COMPANY
    mine, its = one.own - plain, other.own - plain
    return bool(mine) and bool(its) and not mine & its and len(mine) == len(its) == 1


def is_short_for(one: Speaker, other: Speaker) -> bool:
    """Tell whether one's name is cut from the other's: “CEC”, “Orrin” for Orrin Motors plc.

    A firm's first name is its own; a council's is its place's, and others have that too.
    """
    if one.bystander or other.bystander:
        return False
    if one.cut & other.letters and not one.letters & one.cut:
        return True
    name = other.own - COMPANY
    if other.kind != "organisation" or not name or other.body & PUBLIC:
        return False
    if one.kind == "organisation":
        return one.own - COMPANY == name and not one.body & PUBLIC
    return name <= one.body and bool(one.titles & _RUNS)


def is_called(one: Speaker, other: Speaker) -> bool:
    """Tell whether one is the other without its name: “the company”, where its page names it."""
    if not one.context or other.body & PUBLIC:
        return False
    if other.names:
        firm = other.others - COMPANY - KINDS
        return bool(firm) and firm <= one.context and bool(other.titles & _RUNS)
    name = other.own - COMPANY - KINDS
    return bool(name) and name <= one.context


def is_of(one: Speaker, other: Speaker) -> bool:
    """Tell whether one holds an office in a body that has a name of its own, of several words."""
    name = other.own - COMPANY - KINDS
    if not one.titles or one.bystander or other.kind != "organisation":
        return False
    return len(name) >= _SEVERAL and name <= one.others


def may_be_called(one: Speaker, other: Speaker) -> bool:
    """Tell whether one may be the other without its name, or a crowd the one who was in it."""
    if one.named or not other.named or "document" in {one.kind, other.kind}:
        return False
    if one.body & (FIRMS | BARE) and not one.own and other.kind == "organisation":
        return not other.body & PUBLIC and is_called_so(one)
    crowd = one.kind == "group" and not one.office and not one.titles
    return crowd and other.kind == "person" and not other.titles and _is_crowd(one)


def _is_crowd(one: Speaker) -> bool:
    return _CROWD.search(one.name) is not None

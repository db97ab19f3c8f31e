"""What a body is called for short: by its letters, its first name, or by what it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.case.origins.voices.acting import is_central_bank
from assay.case.origins.voices.bodies import family
from assay.case.origins.voices.speakers import Speaker, is_called_so
from assay.case.origins.voices.terms import BARE, COMPANY, DOMAINS, FIRMS, GENERIC, KINDS, PUBLIC

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "are_rivals", "is_bank_of", "is_blend", "is_called", "is_described", "is_of", "is_part_of",
    "is_public_science", "is_publisher", "is_short_for", "is_the", "may_be_called",
]  # fmt: skip

_SEVERAL: Final = 2
_BLENDED: Final = 4
_PIECE: Final = 3
"""So many letters of a word at most stand in what is cut from a name."""
_CROWD: Final = re.compile(
    r"witness|resident|local|villager|neighbou?r|survivor|onlooker|passenger|fishermen|bystander",
    re.IGNORECASE,
)
_STATE_SCIENCE: Final = re.compile(
    r"\b(?:government|state|federal|official|country|nation)(?:[’']s)?(?: own)?"
    r" (?:scientists|researchers|experts|forecasters|meteorologists|geologists|monitors"
    r"|seismologists|statistics officials|statisticians|hydrologists|surveyors)\b",
    re.IGNORECASE,
)
_SCIENCE: Final = frozenset(
    map(family, "institute observatory laboratory survey weather statistics center office".split())
)
_OF_STATE: Final = re.compile(r"\b(?:National|Federal|State|Royal|Central|Government)\b")
_OFFICIALS: Final = re.compile(
    r"(?:^|\s)(district|city|town|county|municipal|provincial|regional|village|parish|borough)"
    r" (?:officials|authorities)$",
    re.IGNORECASE,
)
_SEATS: Final = frozenset(map(family, "office council administration hall government".split()))
_PART: Final = re.compile(
    r"(?:the )?(city|town|county|borough|ministry|university|hospital|council)[’']s\b",
    re.IGNORECASE,
)
_OF_PUBLIC: Final = frozenset(
    map(family, "authority body agency regulator watchdog inspectors inspectorate office".split())
)
"""What any public body may be called."""
_PRIVATE: Final = frozenset(
    map(family, "union company firm party charity club association federation guild".split())
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
_PLAIN: Final = KINDS | DOMAINS | GENERIC | FIRMS | BARE | COMPANY
_OF_BANKS: Final = frozenset(map(family, ("bank", "central", "reserve", "national", "federal")))


def are_rivals(one: Speaker, other: Speaker) -> bool:
    """Tell two bodies with names of their own: the Norvian ministry, and the Ostrian one."""
    mine, its = one.own - _PLAIN, other.own - _PLAIN
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
    """Tell whether one is the other without its name: “the company”, where its page names it.

    So is “Moreau's laboratory”, where Moreau is on the body's own page.
    """
    whose = one.own - KINDS
    if whose and whose <= other.people and one.kind == other.kind == "organisation":
        return True
    if not one.context or other.body & PUBLIC:
        return False
    if other.names:
        firm = other.others - COMPANY - KINDS
        return bool(firm) and firm <= one.context and bool(other.titles & _RUNS)
    name = other.own - COMPANY - KINDS
    known = bool(name) and name <= one.context
    return known or len(other.people & one.context) >= _SEVERAL


def is_of(one: Speaker, other: Speaker) -> bool:
    """Tell whether one holds an office in a body that has a name of its own, of several words."""
    name = other.own - COMPANY - KINDS
    if not one.titles or one.bystander or other.kind != "organisation":
        return False
    return len(name) >= _SEVERAL and name <= one.others


def is_the(one: Speaker, other: Speaker) -> bool:
    """Tell whether one is the other without its place: “the district office” of Orsha District."""
    if one.own or one.names or not other.own or other.kind != "organisation":
        return False
    officials = _OFFICIALS.search(one.name)
    if officials and one.kind == "group":
        return family(officials[1].lower()) in other.body and bool(other.body & _SEATS)
    kind = one.body & KINDS
    return len(one.body) >= _SEVERAL and bool(kind) and one.body <= other.body and not one.vague


def is_described(one: Speaker, other: Speaker) -> bool:
    """Tell whether one is the other by what it does: “the authority that polices inland waters”."""
    if one.named or one.vague or one.kind not in {"organisation", "group"}:
        return False
    if other.kind not in {"organisation", "person"} or other.body & _PRIVATE:
        return False
    shared = one.body & other.body - KINDS - GENERIC - BARE
    return bool(one.body & _OF_PUBLIC) and len(shared) >= _SEVERAL


def is_blend(one: Speaker, other: Speaker) -> bool:
    """Tell whether one is cut from the words of the other's name: ZENCO, Zemba National … Co."""
    if other.kind != "organisation" or not other.named:
        return False
    name = other.name.removeprefix("The ").split()
    words = [word.casefold() for word in name if word[:1].isupper()]
    cuts = (cut.casefold() for cut in one.cut if len(cut) >= _BLENDED)
    return any(cut[0] == words[0][0] and _blends(cut, words) for cut in cuts if len(words) > 1)


def _blends(cut: str, words: Sequence[str]) -> bool:
    """Tell whether letters are beginnings of words put together, in order; some may be left out."""
    if not cut:
        return True
    if not words:
        return False
    same = 0
    while same < min(len(cut), len(words[0])) and cut[same] == words[0][same]:
        same += 1
    return any(_blends(cut[size:], words[1:]) for size in range(min(same, _PIECE), -1, -1))


def is_publisher(one: Speaker, other: Speaker) -> bool:
    """Tell whether a body looked itself, on a page of its own that another page has it from."""
    own = other.own - KINDS - COMPANY - BARE
    looked = one.kind == "observation" and other.kind == "organisation"
    return looked and bool(own) and own <= one.own


def is_public_science(one: Speaker, other: Speaker) -> bool:
    """Tell “the government's own scientists” from a public body of research that is named."""
    if one.named or not _STATE_SCIENCE.search(one.name) or other.kind != "organisation":
        return False
    field = family(one.name.split()[-1].casefold())
    if field in map(family, other.name.casefold().split()):
        return True
    return bool(other.body & _SCIENCE) and _OF_STATE.search(other.name) is not None


def is_part_of(one: Speaker, other: Speaker) -> bool:
    """Tell a part from the whole: “the city's works department” of the City of Marlow."""
    whole = _PART.match(one.name)
    if one.named or not whole or other.kind != "organisation" or not other.own:
        return False
    return re.search(rf"\b{whole[1]}\b", other.name, re.IGNORECASE) is not None


def is_bank_of(one: Speaker, other: Speaker) -> bool:
    """Tell the one central bank of a story, and its governor, by whatever name they go."""
    if not is_central_bank(other.name) or "document" in {one.kind, other.kind}:
        return False
    if "governor" in one.titles:
        return one.body <= _OF_BANKS | other.own or is_central_bank(one.name)
    where = one.own - _OF_BANKS, other.own - _OF_BANKS
    return is_central_bank(one.name) and not (all(where) and not where[0] & where[1])


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

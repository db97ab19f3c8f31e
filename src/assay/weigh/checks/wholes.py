"""Parts that exclude one another, so that they can't come to more than their whole.

"64 people were detained, 41 in the capital and 33 in the port": that parts are fewer than their
whole may have a reason that goes without saying; that they are more has none.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from assay.weigh.checks.settings import PERSONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.weigh.checks.quantities import Quantity
    from assay.weigh.checks.settings import Placed

__all__ = ["among", "exceeded"]

_HELD = frozenset("seats votes ballots".split())
_TWICE = re.compile(
    r"\b(?:last|previous\w*|earlier|before|against\s+the|needs?|needed|required?|majority|threshold|quorum|ago|"
    r"coalition|together|combined|would|could|lead|margin|difference|gap|more|fewer|now|projected|poll\w*|forecast|"
    r"gain\w*|each|first|second|round|preference|up\s+from|down\s+from|year|both|also|again|twice)\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""Words with which a seat or vote may be told of twice."""

_PLACED = re.compile(
    r"(?:\s+(?!in\b|from\b|at\b|on\b|to\b|for\b|by\b|of\b|and\b)[^\W\d_]+){0,2}\s+(in|from|at|on|to|for|by|aboard)\s+"
    r"(?!connection|order|total|all\b|addition|part\b|suspicion|charges|bail|example|good|which|whom)"
)
_SET_OFF = re.compile(r"(?:[,:;(]|\s[–—-])\s*(?:[^\W\d_]+\s+){0,3}\Z")
_JOINED = re.compile(r"(?:,?\s+and|,|;)\s+(?:[^\W\d_]+[\s(]+){0,5}\Z")
_APART = re.compile(
    r"\b(?:injured|wounded|of\s+(?:them|these|those|whom)|all|both|also|again|twice|more\s+than\s+once|"
    r"some|several|up\s+from|down\s+from|compared|last\s+year|other|overlap\w*)\b",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\(\s*\Z")
_STATES = tuple(
    tuple(re.compile(rf"\b(?:{one})\b", re.IGNORECASE) for one in group)
    for group in (
        (r"rescued|surviv\w+|saved|alive|escaped|brought\s+ashore",
         r"drowned|died|killed|dead|perished", r"missing|unaccounted"),
        (r"granted|approved|adopted|accepted|upheld|admitted|passed|carried",
         r"rejected|refused|denied|turned\s+(?:down|away)|dismissed|failed|defeated",
         r"withdrawn|pending|postponed|undecided|shelved"),
        (r"hurt|injured|wounded", r"unhurt|unharmed|uninjured|unscathed", r"missing|killed|dead"),
        (r"positive", r"negative", r"inconclusive|unclear"),
        (r"won|wins?|winning", r"drew|drawn|draws?|drawing|tied", r"lost|los(?:s|ses|ing)"),
        (r"acquit\w*|not\s+guilty", r"convict\w*|guilty|jailed"),
        (r"north(?:bound|ern|wards?)", r"south(?:bound|ern|wards?)",
         r"east(?:bound|ern|wards?)", r"west(?:bound|ern|wards?)"),
        (r"full[-\s]time", r"part[-\s]time"), (r"for|in\s+favou?r", r"against", r"abstain\w*"),
        (r"reopened|open", r"closed|shut"), (r"sold", r"unsold|empty|left"),
    )
)  # fmt: skip


def exceeded(text: str, run: Sequence[Placed], *, last: bool = False) -> bool:
    """Tell whether the parts of a run exclude one another, and come to more than their whole.

    The whole is the first of the run, or with ``last`` its last.
    """
    (place, total), parts = (run[-1], run[:-1]) if last else (run[0], run[1:])
    held = [one for _, one in parts]
    larger = sum(one.value for one in held) > total.value > max(one.value for one in held)
    if not larger or not _one_kind(total, held):
        return False
    if last:
        between = text[parts[-1][0] + 1 : place]
        of = re.search(r"\b(?:of|out\s+of|from)\s+(?:its|his|her|their|the|all)\s+\Z", between)
        return of is not None and _states(text, parts, run[0][0], ahead=True)
    between = text[place + 1 : parts[0][0]]
    words = text[: parts[-1][0] + 60]
    if total.counted_last in _HELD and re.search(r"[.;:]\s", between) and not _TWICE.search(words):
        return True
    if _APART.search(text[place : parts[-1][0] + 60]) or not _row(text, parts):
        return False
    return _exclusive(text, place, between, parts)


def among(text: str, run: Sequence[Placed]) -> bool:
    """Tell parts of kinds that exclude one another and come to more than what they are among.

    "Killed 14, including nine children and six adults": no list of some may be more than all.
    """
    (place, total), parts = run[0], run[1:]
    held = [one for _, one in parts]
    if not sum(one.value for one in held) > total.value > max(one.value for one in held):
        return False
    between = text[place + 1 : parts[0][0]]
    if total.counted_last not in PERSONS | {None} or _INCLUDED.search(between) is None:
        return False
    if not _row(text, parts) or _APART.search(text[place : parts[-1][0] + 60]):
        return False
    nouns = [one.counted_last or "" for one in held]
    return len(set(nouns)) == len(nouns) and any(
        all(noun in kinds for noun in nouns) for kinds in _KINDS
    )


_INCLUDED = re.compile(
    r"\A(?:\s+[^\W\d_]+){0,3}\s*[,(–—-]?\s*\b(?:includ(?:ing|es?|ed)|among\s+(?:them|whom))\s+"
    r"(?:(?:the|at\s+least)\s+)?\Z",
    re.IGNORECASE,
)
_KINDS = tuple(
    frozenset(group.split())
    for group in (
        "men women children", "adults children", "adults boys girls", "men women boys girls",
        "soldiers civilians", "officers civilians", "civilians police soldiers militants rebels",
        "adults teenagers infants", "pupils teachers", "students teachers", "passengers crew",
        "males females", "sons daughters",
    )
)  # fmt: skip
"""Kinds of people of which nobody is two."""


def _exclusive(text: str, place: int, between: str, parts: Sequence[Placed]) -> bool:
    """Tell parts of different places, in brackets of their own, or in different states."""
    if _SET_OFF.search(between) is not None and _placed(text, place, parts):
        return True
    if all(_BRACKETED.search(text[:at]) for at, _ in parts):
        return re.search(r"\)\s+and\b", text[parts[0][0] : parts[-1][0]]) is not None
    return _states(text, parts, place, ahead=False)


def _one_kind(total: Quantity, parts: Sequence[Quantity]) -> bool:
    nouns = {one.counted_last for one in parts} - {None, total.counted_last}
    return total.unit is not None or not nouns or (total.counted_last in PERSONS)


def _row(text: str, parts: Sequence[Placed]) -> bool:
    """Tell a closed list: its last part stands behind "and"."""
    gap = text[parts[-2][0] + 1 : parts[-1][0]]
    return re.search(r"\band\b", gap) is not None and not re.search(r"[.!?\n]", gap)


def _placed(text: str, start: int, parts: Sequence[Placed]) -> bool:
    """Tell parts that are of different places, days or purposes: each goes on in the same way."""
    found = [_PLACED.match(text, at + 1) for at, _ in parts]
    joined = all(
        _JOINED.search(text[one + 1 : other]) is not None
        for (one, _), (other, _) in pairwise(parts)
    )
    ways = {one[1] for one in found if one}
    total = _PLACED.match(text, start + 1)
    own = (
        total is not None and total[1] in ways
    )  # "£12 for the ticket, £4 for the coat" is one list
    return joined and all(found) and len(ways) == 1 and not own


def _states(text: str, parts: Sequence[Placed], start: int, *, ahead: bool) -> bool:
    """Tell parts that are in different states, of which nothing has two: granted, refused."""
    edges = [at for at, _ in parts]
    if ahead:
        low = max(0, start - 24)
        pieces = [text[a:b] for a, b in pairwise([low, *edges])]
    else:
        pieces = [text[a:b] for a, b in pairwise([*edges, edges[-1] + 40])]
    pieces = [re.split(r"[.;!?\n]", piece)[-1 if ahead else 0] for piece in pieces]
    for group in _STATES:
        kinds = [
            next((k for k, one in enumerate(group) if one.search(piece)), None) for piece in pieces
        ]
        if None not in kinds and len(set(kinds)) == len(kinds):
            return True
    return False

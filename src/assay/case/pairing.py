"""Whether two claims are the same: what a person says of the pair outweighs what assay found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assay.case import reading
from assay.case.ids import by_number, number
from assay.errors import CaseError

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

    from assay.case.case import Case
    from assay.case.values import Judgement

__all__ = [
    "DIFFERENT", "MATCH", "SAME", "held_why", "judged_pairs", "pair", "pair_up", "put_together",
    "told_apart",
]  # fmt: skip

MATCH: Final = "match"
"""The question that such a judgement answers; its subject is two claims (``k3:k12``)."""

SAME: Final = "same"
DIFFERENT: Final = "different"


def pair(one: str, other: str, case: str) -> str:
    """Return the subject for two claims, whichever is named first.

    Raises
    ------
    CaseError
        One of them is no claim's id, or they are the same.
    """
    low, high = sorted((number(one, "k", case), number(other, "k", case)))
    if low == high:
        raise CaseError(case, f"{one} is itself: name another claim.", reason="unclear")
    return f"k{low}:k{high}"


def pair_up(
    case: Case, one: str, other: str, value: str, *, who: str | None = None,
    reason: str | None = None,
) -> Judgement:  # fmt: skip
    """Keep whether two claims are the "same" or "different". Raises `CaseError`."""
    if value not in {SAME, DIFFERENT}:
        raise CaseError(case.name, f"expected same or different, got {value!r}.", reason="unclear")
    return case.judge(pair(one, other, case.name), MATCH, value, who=who, reason=reason)


def told_apart(connection: Connection, claim: str) -> frozenset[str]:
    """Return the claims that people hold to be others than ``claim``; the last word counts."""
    judged = _judged_with(connection, claim)
    return frozenset(other for other, one in judged.items() if one.value == DIFFERENT)


def put_together(connection: Connection, claim: str) -> dict[str, Judgement]:
    """Return the claims that people hold to be the same as ``claim``, with who says so."""
    judged = _judged_with(connection, claim)
    return {other: one for other, one in judged.items() if one.value == SAME}


def held_why(judged: Judgement) -> str:
    """Say who holds two claims to be the same, and why."""
    reason = f": “{judged.reason}”" if judged.reason else ""
    return f"{judged.who} holds the two to be the same ({judged.id}){reason}."


def _judged_with(connection: Connection, claim: str) -> dict[str, Judgement]:
    return {
        one if other == claim else other: judged
        for (one, other), judged in judged_pairs(connection).items()
        if claim in {one, other}
    }


def judged_pairs(connection: Connection) -> dict[tuple[str, str], Judgement]:
    """Return what people decided on pairs of claims, the lower id first; the last word counts."""
    found: dict[tuple[str, str], Judgement] = {}
    for one in reading.decided(connection, MATCH):
        both = sorted(set(one.subject.split(":")), key=by_number)
        if len(both) == 2:  # noqa: PLR2004 - a pair
            found[both[0], both[1]] = one
    return found

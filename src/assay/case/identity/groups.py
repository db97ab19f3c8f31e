"""Judgements on who is the same -> groups of entities. Pure: nothing is merged in the case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from assay.case.undoing import standing

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from assay.case.values import Judgement

__all__ = ["DIFFERENT", "SAME", "WHAT", "Groups", "grouped", "pair"]

WHAT: Final = "identity"
"""The question that these judgements answer."""

SAME: Final = "same"
DIFFERENT: Final = "different"


class Groups(Struct, frozen=True, kw_only=True):
    """Which entities a person holds to be one, and which pages' they hold to be another.

    ``first`` leads from an entity to the one of the lowest number in its group; entities that
    stand alone are not in it. ``apart`` are pairs of an entity and a page: what that page calls
    by the entity's name is somebody else. ``kept_apart`` are pairs of entities that are not to be
    one, and ``unheeded`` the judgements that would have put such a pair together.
    """

    first: Mapping[str, str]
    apart: frozenset[tuple[str, str]] = frozenset()
    kept_apart: frozenset[tuple[str, str]] = frozenset()
    unheeded: tuple[str, ...] = ()

    def of(self, entity: str, page: str | None = None) -> str:
        """Return who an entity is, on a page where one is given: ``e5``, or ``e5@p3``."""
        if page is not None and (entity, page) in self.apart:
            return f"{entity}@{page}"
        return self.first.get(entity, entity)

    def members(self, entity: str) -> tuple[str, ...]:
        """Return all that are one with an entity, itself among them, by their numbers."""
        first = self.of(entity)
        others = (one for one, leads in self.first.items() if leads == first)
        return tuple(sorted({first, *others}, key=_number))


def pair(subject: str) -> tuple[str, str]:
    """Return the two ids of a judgement's subject, in an order that does not depend on theirs."""
    one, _, other = subject.partition(":")
    if one[:1] == other[:1]:
        one, other = sorted((one, other), key=_number)
    return (other, one) if (one[:1], other[:1]) == ("p", "e") else (one, other)


def grouped(judgements: Iterable[Judgement], gone: Container[str] = ()) -> Groups:
    """Put together what people judged to be the same; of each pair the last judgement counts.

    Entities that are ``gone`` with a page that was forgotten still hold a group together, and
    stand for none.

    A judgement that two are different outweighs a chain of others that would make them one: the
    last link of that chain is left out, and named in `Groups.unheeded`.
    """
    latest: dict[tuple[str, str], Judgement] = {}
    for one in standing(judgements):
        if one.what == WHAT:
            latest.pop(pair(one.subject), None)
            latest[pair(one.subject)] = one
    pages = {both: one for both, one in latest.items() if both[1].startswith("p")}
    different = {
        both for both, one in latest.items() if one.value == DIFFERENT and both not in pages
    }
    leads: dict[str, str] = {}
    unheeded = []
    for both, judgement in latest.items():
        if judgement.value != SAME or both in pages:
            continue
        joined = _joined(leads, *both)
        if any(_leader(joined, a) == _leader(joined, b) for a, b in different):
            unheeded.append(judgement.id)
        else:
            leads = joined
    return Groups(
        first=dict(_firsts(leads, gone)),
        apart=frozenset(both for both, one in pages.items() if one.value == DIFFERENT),
        kept_apart=frozenset(different),
        unheeded=tuple(unheeded),
    )


def _joined(leads: Mapping[str, str], one: str, other: str) -> dict[str, str]:
    """Return the forest of union-find with two trees made one."""
    low, high = sorted((_leader(leads, one), _leader(leads, other)), key=_number)
    return dict(leads) if low == high else {**leads, high: low}


def _leader(leads: Mapping[str, str], one: str) -> str:
    while one in leads:
        one = leads[one]
    return one


def _firsts(leads: Mapping[str, str], gone: Container[str]) -> Iterator[tuple[str, str]]:
    members = defaultdict(list)
    for one in dict.fromkeys((*leads, *leads.values())):
        if one not in gone:
            members[_leader(leads, one)].append(one)
    for group in members.values():
        first = min(group, key=_number)
        yield from ((one, first) for one in group if one != first)


def _number(shown: str) -> int:
    return int(shown[1:])

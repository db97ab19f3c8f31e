"""Claims and how they match -> who repeats a source, who contradicts it, what it changed. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from assay.case.sourcing.values import Change, Echo
from assay.text import days

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from assay.case.sourcing.values import Match, Uttered

__all__ = ["bearing", "changes", "echoes", "in_time"]

_ALIKE = frozenset({"same", "entails", "entailed"})


def bearing(
    relation: str, one: Uttered, other: Uttered
) -> Literal["repeated", "contradicted"] | None:
    """Tell what a claim is to another, by what their words are to each other.

    The words of a denial are often those of what is denied: “denied that the gate was open”. So
    two that say the same contradict each other where just one of them is a denial.
    """
    if relation == "contradicts":
        return "contradicted"
    if relation not in _ALIKE:
        return None
    denials = (one.standing == "denied") + (other.standing == "denied")
    return "contradicted" if denials == 1 else "repeated"


def echoes(source: str, matches: Iterable[Match], claims: Mapping[str, Uttered]) -> Iterator[Echo]:
    """Yield what others say that repeats or contradicts a source's claims, by claim."""
    for match in matches:
        one, other = _own_first(source, match, claims)
        if one is None or other is None or other.speaker.id == source:
            continue
        kind = bearing(match.relation, one, other)
        if kind is not None:
            yield Echo(kind=kind, claim=one.id, other=other, why=match.why, by=match.by)


def changes(
    source: str,
    matches: Iterable[Match],
    contrasts: Iterable[Match],
    claims: Mapping[str, Uttered],
) -> Iterator[Change]:
    """Yield two claims of a source that differ, each pair once.

    ``contrasts`` are those that the record of one page has: their relation is the contrast's kind.
    """
    told: set[frozenset[str]] = set()
    for match in (*contrasts, *matches):
        one, other = claims.get(match.a), claims.get(match.b)
        if one is None or other is None or {one.speaker.id, other.speaker.id} != {source}:
            continue
        kind = _difference(match.relation, one, other)
        if kind is None or frozenset({one.id, other.id}) in told:
            continue
        told.add(frozenset({one.id, other.id}))
        earlier, later, ordered = in_time(one, other)
        yield Change(
            kind=kind, earlier=earlier, later=later, ordered=ordered, why=match.why, by=match.by
        )


def in_time(one: Uttered, other: Uttered) -> tuple[Uttered, Uttered, bool]:
    """Return two claims, the earlier first, and whether that order is known.

    On one page they stand in the order of the text. On two it is that of publication, where the
    days are known and do not overlap.
    """
    if one.page == other.page:
        return (one, other, True) if one.start <= other.start else (other, one, True)
    first, second = _days(one), _days(other)
    if first is not None and second is not None:
        if first[1] < second[0]:
            return one, other, True
        if second[1] < first[0]:
            return other, one, True
    one, other = sorted((one, other), key=lambda each: int(each.id[1:]))
    return one, other, False


def _difference(
    relation: str, one: Uttered, other: Uttered
) -> Literal["contradiction", "certainty"] | None:
    if relation in {"self_contradiction", "contradicts"}:
        return "contradiction"
    if relation == "certainty_shift":
        return "certainty"
    if bearing(relation, one, other) == "contradicted":
        return "contradiction"
    return "certainty" if relation == "same" and one.standing != other.standing else None


def _own_first(
    source: str, match: Match, claims: Mapping[str, Uttered]
) -> tuple[Uttered | None, Uttered | None]:
    one, other = claims.get(match.a), claims.get(match.b)
    if one is not None and one.speaker.id == source:
        return one, other
    return (other, one) if other is not None and other.speaker.id == source else (None, None)


def _days(claim: Uttered) -> tuple[int, int] | None:
    found = days((claim.published or "").partition("T")[0])
    if found is None or found.first is None or found.last is None:
        return None
    return found.first, found.last

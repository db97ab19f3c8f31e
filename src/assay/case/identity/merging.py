"""A person puts entities together, or keeps them apart: judgements, each undone by a later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.case.identity.groups import DIFFERENT, SAME, WHAT, grouped, pair
from assay.case.ids import number
from assay.case.ids import split as letter_of
from assay.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.case import Case
    from assay.case.values import Judgement

__all__ = ["merge", "split"]


def merge(
    case: Case, one: str, other: str, *, who: str | None = None, reason: str | None = None
) -> Judgement:
    """Hold two entities to be one; or an entity and a page again, that were split.

    Raises
    ------
    CaseError
        There is no such item, or a judgement says that two in the two groups are different.
    """
    subject = _subject(case, one, other)
    judgements = case.judgements(WHAT)
    before = grouped(judgements)
    for a, b in before.kept_apart - {subject}:
        met = {before.of(a), before.of(b)}
        if met == {before.of(subject[0]), before.of(subject[1])}:
            told = _told(judgements, [(a, b)])
            raise CaseError(
                case.name,
                f"{a} and {b} were held to be different ({told}), and would be one: merge those"
                " two first if that was wrong.",
                reason="unclear",
            )
    return case.judge(":".join(subject), WHAT, SAME, who=who, reason=reason)


def split(
    case: Case, one: str, other: str, *, who: str | None = None, reason: str | None = None
) -> Judgement:
    """Hold two entities to be different; or what a page calls by an entity's name to be another.

    Raises
    ------
    CaseError
        There is no such item, or the two are one by way of others, and it is not clear which of
        those judgements was wrong.
    """
    subject = _subject(case, one, other)
    judgements = case.judgements(WHAT)
    if subject[1].startswith("e"):
        rest = [each for each in judgements if pair(each.subject) != subject]
        still = grouped(rest)
        if still.of(subject[0]) == still.of(subject[1]):
            chain = set(still.members(subject[0]))
            links = [
                both
                for each in rest
                if each.value == SAME and chain.issuperset(both := pair(each.subject))
            ]
            raise CaseError(
                case.name,
                f"{subject[0]} and {subject[1]} are one by way of others"
                f" ({_told(rest, links)}): split the pair of these that is wrong.",
                reason="unclear",
            )
    return case.judge(":".join(subject), WHAT, DIFFERENT, who=who, reason=reason)


def _subject(case: Case, one: str, other: str) -> tuple[str, str]:
    number(one, "e", case.name)
    letter, _ = letter_of(other, case.name)
    if letter not in "ep":
        raise CaseError(
            case.name, f"expected an entity's or a page's id (e9, p3), got {other!r}.",
            reason="unknown",
        )  # fmt: skip
    if one.strip() == other.strip():
        raise CaseError(case.name, f"{one} is itself: name another.", reason="unclear")
    return pair(f"{one.strip()}:{other.strip()}")


def _told(judgements: Sequence[Judgement], pairs: Sequence[tuple[str, str]]) -> str:
    latest = {pair(one.subject): one for one in judgements}
    told = (latest[both] for both in dict.fromkeys(pairs))
    return ", ".join(f"{one.id}: {one.subject}, by {one.who}" for one in told)

"""The Admiralty grade that a person gives a source, or what it says: never assay.

The scale is NATO's (AJP-2.1, annex): a letter for how reliable the source is, a number for how
credible what it says is. The tags are those of MISP's taxonomy `admiralty-scale`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assay.case.ids import split
from assay.case.sourcing.values import Grade
from assay.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from assay.case import Case
    from assay.case.values import Judgement

__all__ = ["CREDIBILITY", "RELIABILITY", "WHAT", "WITHDRAWN", "grade", "grades", "standing_grade"]

WHAT: Final = "grade"
"""The question that these judgements answer."""

WITHDRAWN: Final = "none"
"""The value of a judgement that takes the grade back."""

RELIABILITY: Final = {
    "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable",
    "D": "not usually reliable", "E": "unreliable", "F": "reliability cannot be judged",
}  # fmt: skip
CREDIBILITY: Final = {
    "1": "confirmed by other sources", "2": "probably true", "3": "possibly true",
    "4": "doubtful", "5": "improbable", "6": "truth cannot be judged",
}  # fmt: skip
_GRADE: Final = re.compile(r"([A-F])\s*-?\s*([1-6])", re.IGNORECASE | re.ASCII)


def grade(
    case: Case, subject: str, value: str, *, reason: str | None, who: str | None = None
) -> Judgement:
    """Keep the grade that a person gives a source (``e5``, ``s4``) or a claim (``k12``).

    ``value`` is like ``B2``, or ``none`` to take the last one back; ``reason`` says why.

    Raises
    ------
    CaseError
        The case has no such item, it is a reader's who comments, the value is no grade, or there
        is no reason.
    """
    found = _GRADE.fullmatch(value.strip())
    kept = WITHDRAWN if value.strip().lower() == WITHDRAWN else None
    if found is not None:
        kept = f"{found[1].upper()}{found[2]}"
    if kept is None:
        raise CaseError(
            case.name,
            f"expected a grade from A1 to F6, or none to take the last one back, got {value!r}.",
            reason="unclear",
        )
    if reason is None or not reason.strip():
        raise CaseError(
            case.name, "a grade wants its reason: give one with --reason.", reason="unclear"
        )
    letter, _ = split(subject, case.name)
    if letter not in "esk":
        raise CaseError(
            case.name,
            f"expected the id of an entity, a source or a claim (e5, s4, k12), got {subject!r}.",
            reason="unknown",
        )
    if _comments(case, subject.strip(), letter):
        raise CaseError(
            case.name,
            f"{subject} is a reader's who comments: readers are not graded.",
            reason="unclear",
        )
    return case.judge(subject.strip(), WHAT, kept, who=who, reason=reason.strip())


def grades(judgements: Iterable[Judgement], subjects: Container[str]) -> tuple[Grade, ...]:
    """Return every grade that some items were given, the earliest first; none taken back.

    A grade that was taken back later is still among them: `standing_grade` tells which stands.
    """
    return tuple(
        _read(one)
        for one in judgements
        if one.what == WHAT and one.subject in subjects and _GRADE.fullmatch(one.value)
    )


def standing_grade(judgements: Iterable[Judgement], subjects: Container[str]) -> Grade | None:
    """Return the grade that stands for some items that are one: the last that was given."""
    last = None
    for one in judgements:
        if one.what == WHAT and one.subject in subjects:
            last = one
    return _read(last) if last is not None and _GRADE.fullmatch(last.value) else None


def _read(one: Judgement) -> Grade:
    letter, number = one.value[0].upper(), one.value[-1]
    return Grade(
        id=one.id,
        value=f"{letter}{number}",
        reliability=RELIABILITY[letter],
        credibility=CREDIBILITY[number],
        tags=(
            f'admiralty-scale:source-reliability="{letter.lower()}"',
            f'admiralty-scale:information-credibility="{number}"',
        ),
        who=one.who,
        at=one.at,
        reason=one.reason,
    )


def _comments(case: Case, subject: str, letter: str) -> bool:
    if letter == "e":
        return False
    if letter == "k":
        return case.claim(subject).comment is not None
    return subject not in {one.id for one in case.sources()}

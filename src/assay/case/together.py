"""Judgements on many items at once: those that are kept are kept together, or none is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from assay.case import reading
from assay.case.history import anybody, entered
from assay.case.ids import split
from assay.case.judging import judged
from assay.case.store.tables import JUDGEMENTS
from assay.case.undoing import UNDO, standing
from assay.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.case.case import Case
    from assay.case.values import Judgement

__all__ = ["judge_all", "last_of_all", "of_items"]


def last_of_all(case: Case) -> str:
    """Return the id of the last judgement of a case: what a list that is shown now knows of."""
    with case.store.begin() as connection:
        return f"j{connection.scalar(select(func.max(JUDGEMENTS.c.id))) or 0}"


def of_items(case: Case, subjects: Sequence[str]) -> tuple[Judgement, ...]:
    """Return what people decided on some items, and what takes such a judgement back."""
    with case.store.begin() as connection:
        found = tuple(reading.judgements(connection, JUDGEMENTS.c.subject.in_(subjects)))
        taken = (
            JUDGEMENTS.c.what == UNDO, JUDGEMENTS.c.subject.in_([one.id for one in found]),
        )  # fmt: skip
        return (*found, *reading.judgements(connection, *taken))


def judge_all(
    case: Case,
    subjects: Sequence[str],
    what: str,
    value: str,
    *,
    who: str | None = None,
    reason: str | None = None,
    seen: str,
) -> tuple[Judgement, ...]:
    """Keep one judgement on each item; ``seen`` is the case's last one that whoever judges knew.

    Raises
    ------
    CaseError
        The case has no such item, or somebody judged one of them since (``conflict``): none is
        kept.
    """
    known = split(seen, case.name)[1] if seen != "j0" else 0
    once = tuple(dict.fromkeys(subjects))
    with case.store.begin() as connection:
        later = standing(
            reading.judgements(
                connection,
                JUDGEMENTS.c.id > known, JUDGEMENTS.c.what == what,
                JUDGEMENTS.c.subject.in_(once),
            )
        )  # fmt: skip
        if later:
            told = ", ".join(f"{one.subject} ({one.value}, {one.who})" for one in later[:5])
            raise CaseError(
                case.name,
                f"others judged some of these meanwhile: {told}. Nothing was kept; look at them"
                " again.",
                reason="conflict",
            )
        made = []
        for subject in once:
            parts = [split(part, case.name) for part in subject.split(":")]
            name = who or anybody()
            made.append(judged(connection, case.name, parts, what, value, name, reason))
            entered(connection, f"judge {what}", subject, who)
        return tuple(made)

"""Taking a judgement back: a judgement on it, so that both stay readable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import Text, cast, literal, select

from assay.case.store.tables import JUDGEMENTS
from assay.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.engine import Connection

    from assay.case.values import Judgement

__all__ = ["UNDO", "may_undo", "standing", "stands"]

UNDO: Final = "undo"
"""The question that such a judgement answers; its subject is the judgement taken back."""

_TAKEN: Final = JUDGEMENTS.alias("taken_back")


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements that nobody took back, without those that take back."""
    every = tuple(judgements)
    gone = {one.subject for one in every if one.what == UNDO}
    return tuple(one for one in every if one.what != UNDO and one.id not in gone)


def stands() -> ColumnElement[bool]:
    """Return the condition that nobody took a judgement back."""
    own = literal("j") + cast(JUDGEMENTS.c.id, Text)
    return ~(
        select(_TAKEN.c.id)
        .where(_TAKEN.c.what == UNDO, _TAKEN.c.subject == own)
        .correlate(JUDGEMENTS)
        .exists()
    )


def may_undo(connection: Connection, case: str, subject: Sequence[tuple[str, int]]) -> None:
    """Check that what is to be taken back is one judgement, and stands.

    Raises
    ------
    CaseError
        It is something else, takes another back itself, or was taken back before.
    """
    letter, number = subject[0]
    if letter != "j" or len(subject) != 1:
        raise CaseError(
            case, "only a judgement is undone: name one by its id (j5).", reason="unclear"
        )
    what = connection.scalar(select(JUDGEMENTS.c.what).where(JUDGEMENTS.c.id == number))
    if what == UNDO:
        raise CaseError(
            case, f"j{number} undoes another: judge that one's subject anew.", reason="unclear"
        )
    taken = connection.execute(
        select(JUDGEMENTS.c.who).where(
            JUDGEMENTS.c.what == UNDO, JUDGEMENTS.c.subject == f"j{number}"
        )
    ).first()
    if taken is not None:
        raise CaseError(case, f"{taken.who} undid j{number} already.", reason="conflict")

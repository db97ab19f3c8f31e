"""What people decide about a case's items."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import insert, select

from assay.case.editing import EDIT, edited
from assay.case.history import now
from assay.case.ids import KINDS
from assay.case.replying import ADDRESSEE, COMMENT, STANCE, on_comment
from assay.case.restating import restated
from assay.case.storable import storable_row
from assay.case.store.tables import (
    CLAIMS,
    ENTITIES,
    FACT_CHECKS,
    HYPOTHESES,
    JUDGEMENTS,
    LINKS,
    PAGES,
    SOURCES,
)
from assay.case.undoing import UNDO, may_undo, standing, stands
from assay.case.values import Judgement
from assay.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy.engine import Connection

__all__ = ["ANY", "judged", "latest", "unchanged"]

ANY: Final = "*"
"""Whatever was judged before."""

_TABLES: Final = {
    "p": PAGES, "k": CLAIMS, "s": SOURCES, "e": ENTITIES, "l": LINKS, "h": HYPOTHESES,
    "j": JUDGEMENTS, "f": FACT_CHECKS,
}  # fmt: skip


def judged(
    connection: Connection,
    case: str,
    subject: Sequence[tuple[str, int]],
    what: str,
    value: str,
    who: str,
    reason: str | None,
) -> Judgement:
    """Keep a judgement on one item, or on several together.

    It belongs to the page of the last of them that has one: with that page it is forgotten.
    """
    page = None
    for letter, number in subject:
        if letter == COMMENT:
            on_comment(connection, case, subject, what, value)
            continue
        table = _TABLES[letter]
        found = connection.execute(select(table).where(table.c.id == number)).mappings().first()
        if found is None:
            raise CaseError(
                case, f"there is no {KINDS[letter]} {letter}{number} in it.", reason="unknown"
            )
        page = number if letter == "p" else found.get("page", page)
    if what == UNDO:
        may_undo(connection, case, subject)
    elif what == EDIT:
        value = edited(connection, case, subject, value)
    at, name = now(), ":".join(f"{letter}{number}" for letter, number in subject)
    fields = storable_row({"at": at, "who": who, "what": what, "value": value, "reason": reason})
    made = connection.execute(
        insert(JUDGEMENTS).values(**fields, subject=name, page=page).returning(JUDGEMENTS.c.id)
    ).scalar_one()
    if page is not None and _is_of_reply(connection, subject, what):
        restated(connection, page, case)
    return Judgement(id=f"j{made}", subject=name, **fields)


def _is_of_reply(connection: Connection, subject: Sequence[tuple[str, int]], what: str) -> bool:
    """Tell whether a judgement changes what is counted of the replies on a page."""
    if what != UNDO:
        return what in {STANCE, ADDRESSEE}
    undone = select(JUDGEMENTS.c.what).where(JUDGEMENTS.c.id == subject[0][1])
    return connection.scalar(undone) in {STANCE, ADDRESSEE}


def latest(judgements: Iterable[Judgement]) -> dict[tuple[str, str], Judgement]:
    """Return the judgement that stands for each subject and question: the last not taken back."""
    return {(one.subject, one.what): one for one in standing(judgements)}


def unchanged(connection: Connection, case: str, subject: str, what: str, seen: str | None) -> None:
    """Check that nobody judged a subject since ``seen``, the last standing one that was known.

    Raises
    ------
    CaseError
        Somebody did (``conflict``); the message says who and what.
    """
    last = connection.execute(
        select(JUDGEMENTS)
        .where(JUDGEMENTS.c.subject == subject, JUDGEMENTS.c.what == what, stands())
        .order_by(JUDGEMENTS.c.id.desc())
        .limit(1)
    ).first()
    known = None if last is None else f"j{last.id}"
    if last is not None and known != seen:
        raise CaseError(
            case,
            f"{last.who} judged {subject} meanwhile ({what}: {last.value}): nothing was kept; look"
            " at it again.",
            reason="conflict",
        )
    if last is None and seen is not None:
        raise CaseError(
            case,
            f"{seen} on {subject} does not stand any more: nothing was kept; look at it again.",
            reason="conflict",
        )

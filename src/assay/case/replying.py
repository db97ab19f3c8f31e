"""Putting right how a comment was read: where it stands, and whom it answers.

A comment has no id in a case. It is named by its page and its place there, from 1: ``p4:c12`` is
the twelfth comment of page ``p4``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, get_args

from assay.case import reading
from assay.errors import CaseError
from assay.record.relations import StanceKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.engine import Connection

    from assay.record import Record

__all__ = ["ADDRESSEE", "COMMENT", "PAGE", "STANCE", "on_comment", "read_of", "subject_of"]

COMMENT: Final = "c"
"""The letter of a comment in a subject."""

STANCE: Final = "stance"
"""The question where a comment stands towards what it answers; its value is a stance's name."""

ADDRESSEE: Final = "addressee"
"""The question whom a comment answers: another comment of its page (``c3``), or ``page``."""

PAGE: Final = "page"


def subject_of(page: str, place: int) -> str:
    """Return the subject of judgements on a comment."""
    return f"{page}:{COMMENT}{place}"


def read_of(record: Record, place: int) -> dict[str, Any]:
    """Return how assay read a comment: its words, whom it answers, and where it stands to that.

    ``answers`` and ``towards`` are ``page`` or a comment's place (``c3``).
    """
    comment = record.comments[place - 1]
    places = {one.id: f"{COMMENT}{at}" for at, one in enumerate(record.comments, 1)}
    stance = next(
        (each for each in record.stances
         if each.from_ == comment.id and (each.to == PAGE or each.to in places)),
        None,
    )  # fmt: skip
    answered = comment.answered
    return {
        "text": comment.span.of(record.page.text) if comment.span else "",
        "answers": places.get(answered or "", PAGE),
        "towards": places.get(stance.to, PAGE) if stance else None,
        "stance": stance.stance if stance else None,
        "by": stance.by if stance else None,
    }


def on_comment(
    connection: Connection, case: str, subject: Sequence[tuple[str, int]], what: str, value: str
) -> None:
    """Check that a page has the comment that is judged, and that the answer is one.

    Raises
    ------
    CaseError
        There is no such page or comment, or the value says nothing that a comment can do.
    """
    if len(subject) != 2 or subject[0][0] != "p":  # noqa: PLR2004 - a page and its comment
        raise CaseError(
            case, "a comment is named together with its page: p4:c12.", reason="unclear"
        )
    (_, page), (_, place) = subject
    record = reading.record(connection, page, case)
    if record is None or not 1 <= place <= len(record.comments):
        raise CaseError(case, f"there is no comment p{page}:c{place} in it.", reason="unknown")
    known = get_args(StanceKind)
    if what == STANCE and value not in known:
        raise CaseError(
            case, f"expected a stance ({', '.join(known)}), got {value!r}.", reason="unclear"
        )
    if what == ADDRESSEE and value != PAGE:
        places = {f"{COMMENT}{each}" for each in range(1, len(record.comments) + 1)}
        if value not in places - {f"{COMMENT}{place}"}:
            raise CaseError(
                case,
                f"expected another comment of p{page} (c1 to c{len(record.comments)}) or page, got"
                f" {value!r}.",
                reason="unclear",
            )

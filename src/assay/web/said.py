"""A comment as the desk shows it: what was read of it, and what people put right of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from assay.case import reading
from assay.case.ids import number
from assay.case.judging import latest
from assay.case.replying import ADDRESSEE, PAGE, STANCE, subject_of
from assay.case.store.tables import CLAIMS
from assay.case.together import of_items
from assay.report.characters import web_address
from assay.report.dates import dated
from assay.report.relations import STANCES, called
from assay.report.stances import Signal, StanceView, signals, stance_view

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assay.case import Case
    from assay.case.values import CaseClaim, Judgement
    from assay.record import Comment
    from assay.report.relations import Wordings
    from assay.web.talk import Talk

__all__ = ["PutRight", "Said", "said"]


class PutRight(Struct, frozen=True, kw_only=True):
    """What a person made of a stance (``shown``) or of whom a comment answers (``to``)."""

    judgement: Judgement
    shown: Wordings | None = None
    to: str | None = None
    to_id: str | None = None


class Said(Struct, frozen=True, kw_only=True):
    """A comment as it is shown; ``below`` counts all that hangs below it, ``replies`` the next.

    ``number`` is its place on the page, from 1. ``to`` and ``stance`` are the machine's,
    ``answers_by`` and ``stance_by`` a person's.
    """

    id: str
    number: int
    author: str
    posted: str | None
    posted_in_words: str
    permalink: str | None
    state: str
    words: str
    to: str | None
    to_id: str | None
    to_why: str
    stance: StanceView | None
    answers_by: PutRight | None
    stance_by: PutRight | None
    signals: tuple[Signal, ...]
    claims: tuple[CaseClaim, ...]
    replies: int
    below: int


def said(case: Case, page: str, talk: Talk, ids: Sequence[str]) -> tuple[Said, ...]:
    """Return comments as they are shown; the case is asked for all of them at once."""
    numbers = talk.lookup.comment_numbers
    subjects = [subject_of(page, numbers[each]) for each in ids]
    told = latest(of_items(case, subjects)) if subjects else {}
    claims: dict[str | None, list[CaseClaim]] = {}
    with case.store.begin() as connection:
        own = (CLAIMS.c.page == number(page, "p", case.name), CLAIMS.c.comment.in_(ids))
        for claim in reading.claims(connection, *own):
            claims.setdefault(claim.comment, []).append(claim)
    return tuple(
        _said(talk, talk.lookup.comments[each], subject, told, tuple(claims.get(each, ())))
        for each, subject in zip(ids, subjects, strict=True)
    )


def _said(
    talk: Talk,
    comment: Comment,
    subject: str,
    told: Mapping[tuple[str, str], Judgement],
    claims: tuple[CaseClaim, ...],
) -> Said:
    lookup = talk.lookup
    answered = comment.answered
    return Said(
        id=comment.id,
        number=lookup.comment_numbers[comment.id],
        author=called(comment),
        posted=comment.posted,
        posted_in_words=dated(comment.posted or ""),
        permalink=web_address(comment.permalink),
        state=comment.state,
        words=comment.span.of(lookup.record.page.text) if comment.span else "",
        to=None if answered is None else called(lookup.comments[answered]),
        to_id=answered,
        to_why=comment.answers.why if comment.answers else "It hangs below that comment.",
        stance=stance_view(lookup, comment),
        answers_by=_addressee(talk, told.get((subject, ADDRESSEE))),
        stance_by=_stance(told.get((subject, STANCE))),
        signals=signals(lookup, comment),
        claims=claims,
        replies=len(talk.under(comment.id)),
        below=talk.below[comment.id],
    )


def _stance(judgement: Judgement | None) -> PutRight | None:
    if judgement is None:
        return None
    shown = next((one for kind, one in STANCES.items() if kind == judgement.value), None)
    return PutRight(judgement=judgement, shown=shown)


def _addressee(talk: Talk, judgement: Judgement | None) -> PutRight | None:
    if judgement is None:
        return None
    if judgement.value == PAGE:
        return PutRight(judgement=judgement, to="the page")
    comment = talk.lookup.record.comments[int(judgement.value[1:]) - 1]
    return PutRight(judgement=judgement, to=called(comment), to_id=comment.id)

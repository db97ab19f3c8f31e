"""A page's stances as people put them: a record beside the machine's, and the counts of replies.

The record of a page stays what assay made of it. What is counted of a claim is as people put it,
and what assay counted is kept beside it where that is another figure.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from sqlalchemy import delete, insert, select, update

from assay.case import reading
from assay.case.replying import ADDRESSEE, PAGE, STANCE
from assay.case.store.tables import CLAIMS, JUDGEMENTS, REPLIES_READ
from assay.case.undoing import stands
from assay.record import Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sqlalchemy.engine import Connection

    from assay.case.values import Judgement
    from assay.record import Comment, Record, StanceKind

__all__ = ["as_put", "on_replies", "restated"]

_COUNTED: Final[Mapping[str, StanceKind]] = {
    "supports": "support", "denies": "deny", "queries": "query",
}  # fmt: skip


def on_replies(connection: Connection, page: int) -> tuple[Judgement, ...]:
    """Return what stands of people's judgements on the comments of a page, the earliest first."""
    return tuple(
        reading.judgements(
            connection,
            JUDGEMENTS.c.page == page, JUDGEMENTS.c.what.in_((STANCE, ADDRESSEE)), stands(),
        )
    )  # fmt: skip


def as_put(record: Record, judged: Iterable[Judgement]) -> Record:
    """Return a record with the stances of its comments as people put them.

    ``judged`` are judgements on its comments that stand. What a person says of a comment is its
    stance towards what it answers. It holds for the claims of that too which assay read as it read
    the whole: where it told them apart, nobody has judged the claim. A comment that is said to
    answer another was read towards the wrong words: its stance is unknown until somebody says it.
    """
    told: dict[int, dict[str, Judgement]] = {}
    for one in judged:
        told.setdefault(int(one.subject.rpartition(":c")[2]), {})[one.what] = one
    if not told:
        return record
    put = {
        record.comments[place - 1].id: given
        for place, given in told.items()
        if 1 <= place <= len(record.comments)
    }
    return replace(record, stances=tuple(_stances(record, put)))


def _stances(record: Record, put: Mapping[str, Mapping[str, Judgement]]) -> Iterator[Stance]:
    comments = {one.id: one for one in record.comments}
    writers = {one.id: one.comment or PAGE for one in record.claims}
    wholes: dict[str, Stance] = {}
    for one in record.stances:
        if one.to == PAGE or one.to in comments:
            wholes.setdefault(one.from_, one)
    places = {one.id: place for place, one in enumerate(record.comments, 1)}
    for one in record.stances:
        given = put.get(one.from_)
        if given is None:
            yield one
            continue
        whole = wholes.get(one.from_)
        to = _answered(record, comments[one.from_], given.get(ADDRESSEE))
        if one is whole:
            yield _whole(one, to, given, places)
        elif STANCE in given and writers.get(one.to) == to and (
            whole is None or whole.stance == one.stance
        ):  # fmt: skip
            yield _said(one, given[STANCE])
        else:
            yield one
    # one that assay read no stance of has one now
    for comment, given in put.items():
        if comment not in wholes and STANCE in given and comments[comment].span is not None:
            yield _new(comments[comment], _answered(record, comments[comment],
                       given.get(ADDRESSEE)), given[STANCE])  # fmt: skip


def _answered(record: Record, comment: Comment, judged: Judgement | None) -> str:
    """Return the id of the comment that one answers, or ``page``."""
    if judged is not None:
        return PAGE if judged.value == PAGE else record.comments[int(judged.value[1:]) - 1].id
    return comment.answered or PAGE


def _whole(
    one: Stance, to: str, given: Mapping[str, Judgement], places: Mapping[str, int]
) -> Stance:
    if STANCE in given:
        return replace(_said(one, given[STANCE]), to=to)
    if to == one.to:
        return one
    judged = given[ADDRESSEE]
    answered = "the page" if to == PAGE else f"comment {places[to]}"
    why = f"{judged.who} says that it answers {answered}, towards which nothing was read."
    return replace(one, to=to, stance="unknown", score=0, why=why, by=f"person:{judged.id}")


def _said(one: Stance, judged: Judgement) -> Stance:
    kind: StanceKind = judged.value  # type: ignore[assignment]  # checked when it was kept
    return replace(
        one, stance=kind, score=1, why=_why(judged, f"; assay read “{one.stance}”"),
        by=f"person:{judged.id}",
    )  # fmt: skip


def _new(comment: Comment, to: str, judged: Judgement) -> Stance:
    kind: StanceKind = judged.value  # type: ignore[assignment]  # checked when it was kept
    assert comment.span is not None  # noqa: S101 - asked before
    return Stance(
        id=f"t-{comment.id}", from_=comment.id, to=to, stance=kind, score=1,
        spans=(comment.span,), why=_why(judged, ""), by=f"person:{judged.id}",
    )  # fmt: skip


def _why(judged: Judgement, read: str) -> str:
    because = f", because “{judged.reason}”" if judged.reason else ""
    return f"{judged.who} reads it as “{judged.value}”{because}{read}."


def restated(connection: Connection, page: int, case: str) -> None:
    """Count the replies to a page's claims anew, as people put them now."""
    record = reading.record(connection, page, case)
    if record is None:
        return
    read = _counts(record)
    put = _counts(as_put(record, on_replies(connection, page)))
    columns = (CLAIMS.c.id, CLAIMS.c.local, *(CLAIMS.c[name] for name in _COUNTED))
    rows = connection.execute(select(*columns).where(CLAIMS.c.page == page)).mappings().all()
    own = select(CLAIMS.c.id).where(CLAIMS.c.page == page)
    connection.execute(delete(REPLIES_READ).where(REPLIES_READ.c.claim.in_(own)))
    for row in rows:
        now, then = (
            {name: counts[row["local"], kind] for name, kind in _COUNTED.items()}
            for counts in (put, read)
        )
        if any(row[name] != now[name] for name in _COUNTED):
            connection.execute(update(CLAIMS).where(CLAIMS.c.id == row["id"]).values(now))
        if now != then:
            connection.execute(insert(REPLIES_READ).values(claim=row["id"], **then))


def _counts(record: Record) -> Counter[tuple[str, StanceKind]]:
    return Counter((one.to, one.stance) for one in record.stances)

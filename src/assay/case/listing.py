"""Which of a case's claims are wanted, and in what order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Literal

from msgspec import Struct
from sqlalchemy import BigInteger, and_, cast, false, func, or_, select

from assay.case import reading
from assay.case.identity import found, groups_of
from assay.case.ids import number
from assay.case.search import having
from assay.case.storable import storable
from assay.case.store.tables import CLAIMS, JUDGEMENTS, PAGES, SOURCES, VOICES
from assay.case.undoing import stands
from assay.errors import CaseError
from assay.record.voices import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Column, ColumnElement, Select
    from sqlalchemy.engine import Connection

    from assay.case.values import CaseClaim

__all__ = ["Answered", "Listing", "Sort", "counted", "listed"]

Sort = Literal["added", "checkworthy", "certainty", "disputed", "published"]

Answered = Literal["supported", "denied", "queried"]
"""How readers answer a claim."""


class Listing(Struct, frozen=True, kw_only=True):
    """Which claims are wanted.

    ``about``: words in the claim, or the name of a voice behind it. ``source``: the id of a
    source, or the id or the name of an entity, that is one of its voices. ``worth``: the least
    `checkworthy`.
    ``comments``: readers' claims too. ``every``: those of earlier versions of pages too.
    ``status`` and ``assigned``: what people decided; "open" is also what nobody gave a status, and
    "" nobody. ``since`` and ``until``: when the page was published, as precise as is given.
    ``answered``: readers do so. ``offset``: so many are left out first.
    """

    sort: Sort = "added"
    about: str | None = None
    page: str | None = None
    source: str | None = None
    modality: Modality | None = None
    worth: float | None = None
    comments: bool = True
    every: bool = False
    status: str | None = None
    assigned: str | None = None
    since: str | None = None
    until: str | None = None
    answered: Answered | None = None
    limit: int | None = None
    offset: int = 0


_ID: Final = re.compile(r"([a-z])[1-9][0-9]{0,17}(@p[1-9][0-9]{0,17})?")
_ONE_CLAIM: Final = and_(JUDGEMENTS.c.subject.like("k%"), JUDGEMENTS.c.subject.not_like("%:%"))
_ANSWERS: Final[dict[Answered, Column[Any]]] = {
    "supported": CLAIMS.c.supports, "denied": CLAIMS.c.denies, "queried": CLAIMS.c.queries,
}  # fmt: skip
_ORDERS: Final[dict[Sort, tuple[ColumnElement[Any], ...]]] = {
    "added": (),
    "checkworthy": (CLAIMS.c.checkworthy.desc().nulls_last(),),
    "certainty": (CLAIMS.c.certainty.desc().nulls_last(),),
    "disputed": ((CLAIMS.c.denies + CLAIMS.c.queries).desc(), CLAIMS.c.denies.desc()),
    "published": (
        select(PAGES.c.published).where(PAGES.c.id == CLAIMS.c.page).scalar_subquery()
        .asc().nulls_last(),
    ),
}  # fmt: skip


def listed(connection: Connection, listing: Listing, case: str) -> Iterator[CaseClaim]:
    """Yield the claims that were asked for.

    Raises
    ------
    CaseError
        The case has no such page or source.
    """
    where = list(_where(connection, listing, case))
    return reading.claims(
        connection,
        *where,
        order=_ORDERS[listing.sort],
        limit=listing.limit,
        offset=listing.offset,
    )


def counted(connection: Connection, listing: Listing, case: str) -> int:
    """Return how many claims fit, however many of them are shown.

    Raises
    ------
    CaseError
        The case has no such page or source.
    """
    query = select(func.count()).select_from(CLAIMS).where(*_where(connection, listing, case))
    return int(connection.scalar(query) or 0)


def _where(connection: Connection, listing: Listing, case: str) -> Iterator[ColumnElement[bool]]:
    if not listing.every:
        yield CLAIMS.c.current
    if not listing.comments:
        yield CLAIMS.c.comment.is_(None)
    if listing.modality is not None:
        yield CLAIMS.c.modality == listing.modality
    if listing.worth is not None:
        yield CLAIMS.c.checkworthy >= listing.worth
    if listing.page is not None:
        yield CLAIMS.c.page == number(listing.page, "p", case)
    if listing.source is not None:
        yield CLAIMS.c.id.in_(_voiced(connection, listing.source, case))
    if listing.answered is not None:
        yield _ANSWERS[listing.answered] > 0
    yield from _around(listing)
    if listing.about is not None:
        yield _about(connection, storable(listing.about).strip())


def _around(listing: Listing) -> Iterator[ColumnElement[bool]]:
    """Yield what is asked of a claim's page, and of what people decided on it."""
    if listing.since or listing.until:
        yield CLAIMS.c.page.in_(_published(listing.since, listing.until))
    if listing.status is not None:
        yield _judged("status", listing.status, "open")
    if listing.assigned is not None:
        yield _judged("assigned", listing.assigned, "")


def _published(since: str | None, until: str | None) -> Select[tuple[int]]:
    """Return the pages of some days; a date that is less precise fits where its beginning does."""
    query = select(PAGES.c.id)
    if since:
        query = query.where(PAGES.c.published >= storable(since))
    if until:
        begins = func.substr(PAGES.c.published, 1, len(until))
        query = query.where(begins <= storable(until))
    return query


def _judged(what: str, value: str, otherwise: str) -> ColumnElement[bool]:
    """Return the claims judged so; ``otherwise`` is the value of those that nobody judged."""
    last = (
        select(func.max(JUDGEMENTS.c.id))
        .where(JUDGEMENTS.c.what == what, _ONE_CLAIM, stands())
        .group_by(JUDGEMENTS.c.subject)
    )
    claim = cast(func.substr(JUDGEMENTS.c.subject, 2), BigInteger)
    judged = select(claim).where(JUDGEMENTS.c.id.in_(last))
    if value == otherwise:
        return CLAIMS.c.id.not_in(judged.where(JUDGEMENTS.c.value != value))
    return CLAIMS.c.id.in_(judged.where(JUDGEMENTS.c.value == storable(value)))


def _about(connection: Connection, about: str) -> ColumnElement[bool]:
    if not about:
        return false()
    escaped = re.sub(r"([/%_])", r"/\1", about)
    named = func.lower(SOURCES.c.name).like(func.lower(f"%{escaped}%"), escape="/")
    return or_(
        having(connection, about),
        CLAIMS.c.id.in_(
            select(VOICES.c.claim)
            .join_from(VOICES, SOURCES, VOICES.c.source == SOURCES.c.id)
            .where(named)
        ),
    )


def _voiced(connection: Connection, given: str, case: str) -> Select[tuple[int]]:
    """Return the claims that a source voices: with all that people hold to be one with it.

    What a page calls by its name and people hold to be somebody else (``e5@p3``) is not it.
    """
    source = given.strip()
    query = select(VOICES.c.claim).join_from(VOICES, SOURCES, VOICES.c.source == SOURCES.c.id)
    asked = _ID.fullmatch(source)
    if asked is not None and asked[1] == "s":
        return query.where(SOURCES.c.id == number(source, "s", case))
    if asked is not None and asked[2]:
        entity, on = (
            number(part, letter, case) for part, letter in zip(source.split("@"), "ep", strict=True)
        )
        return query.where(SOURCES.c.entity == entity, SOURCES.c.page == on)
    if asked is not None and asked[1] != "e":
        raise CaseError(
            case, f"expected a source's or an entity's id (s4, e5) or a name, got {source!r}.",
            reason="unknown",
        )  # fmt: skip
    groups = groups_of(connection)
    first = found(connection, source, groups, case).id
    members = groups.members(first)
    apart = [
        and_(SOURCES.c.entity == number(entity, "e", case), SOURCES.c.page == number(on, "p", case))
        for entity, on in sorted(groups.apart)
        if entity in members
    ]
    named = SOURCES.c.entity.in_([number(one, "e", case) for one in members])
    return query.where(named, ~or_(false(), *apart))

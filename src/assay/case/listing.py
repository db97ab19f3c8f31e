"""Which of a case's claims are wanted, and in what order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Literal

from msgspec import Struct
from sqlalchemy import false, func, or_, select

from assay.case import reading
from assay.case.ids import number, split
from assay.case.search import having
from assay.case.storable import storable
from assay.case.store.tables import CLAIMS, PAGES, SOURCES, VOICES
from assay.errors import CaseError
from assay.record.voices import Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement
    from sqlalchemy.engine import Connection

    from assay.case.values import CaseClaim

__all__ = ["Listing", "Sort", "listed"]

Sort = Literal["added", "checkworthy", "certainty", "disputed", "published"]


class Listing(Struct, frozen=True, kw_only=True):
    """Which claims are wanted.

    ``about``: words in the claim, or the name of a voice behind it. ``source``: the id of a
    source or an entity that is one of its voices. ``worth``: the least `checkworthy`.
    ``comments``: readers' claims too. ``every``: those of earlier versions of pages too.
    """

    sort: Sort = "added"
    about: str | None = None
    page: str | None = None
    source: str | None = None
    modality: Modality | None = None
    worth: float | None = None
    comments: bool = True
    every: bool = False
    limit: int | None = None


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
    return reading.claims(connection, *where, order=_ORDERS[listing.sort], limit=listing.limit)


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
        yield CLAIMS.c.id.in_(_voiced(listing.source, case))
    if listing.about is not None:
        yield _about(connection, storable(listing.about).strip())


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


def _voiced(source: str, case: str) -> Any:  # noqa: ANN401 - a query's type is longer than its use
    letter, found = split(source, case)
    if letter not in "se":
        raise CaseError(
            case, f"expected a source's or an entity's id (s4, e5), got {source!r}.",
            reason="unknown",
        )  # fmt: skip
    column = SOURCES.c.id if letter == "s" else SOURCES.c.entity
    return (
        select(VOICES.c.claim)
        .join_from(VOICES, SOURCES, VOICES.c.source == SOURCES.c.id)
        .where(column == found)
    )

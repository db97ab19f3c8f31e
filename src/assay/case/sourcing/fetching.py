"""What a case has of its sources. Readers who comment, and what they write, are left out here."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from sqlalchemy import func, or_, select

from assay.case.chains import batches, chains
from assay.case.ids import shown
from assay.case.reading import unpacked
from assay.case.sourcing.values import Match, Speaker, Uttered
from assay.case.standing import Standing, standing_of
from assay.case.store.tables import CLAIMS, MATCHES, PAGES, SOURCES, VOICES
from assay.record import Contrast

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.engine import Connection

    from assay.case.identity import Groups

__all__ = [
    "Counted", "Row", "contrasts", "counted", "matches", "own_sources", "passed_on", "uttered",
]  # fmt: skip

_OURS = (SOURCES.c.kind.not_in(["commenter", "unstated"]),)
_SPOKEN = (CLAIMS.c.current, CLAIMS.c.comment.is_(None))
_SHORT = tuple(
    SOURCES.c[name] for name in ("id", "entity", "page", "name", "kind", "role", "named")
)
_KINDS = frozenset({"self_contradiction", "certainty_shift"})


class Row(NamedTuple):
    """A source of one page, and who it is over all of them: an entity's id, or its own."""

    id: int
    who: str
    name: str
    kind: str
    role: str | None
    named: bool
    page: str


class Counted(NamedTuple):
    """How many claims of a source are stated in one way."""

    row: Row
    standing: Standing
    claims: int


class _Contrasts(msgspec.Struct):
    """The one part of a record that is wanted here."""

    contrasts: tuple[Contrast, ...]


def counted(connection: Connection, groups: Groups) -> list[Counted]:
    """Return how many claims each source of each page makes in which way."""
    query = (
        select(*_SHORT, CLAIMS.c.modality, CLAIMS.c.polarity, func.count())
        .join_from(CLAIMS, SOURCES, CLAIMS.c.source == SOURCES.c.id)
        .where(*_OURS, *_SPOKEN)
        .group_by(*_SHORT, CLAIMS.c.modality, CLAIMS.c.polarity)
        .order_by(SOURCES.c.id, CLAIMS.c.modality, CLAIMS.c.polarity)
    )
    # plain tuples, as the database's driver gives them: there may be very many
    cursor: Any = connection.execute(query).cursor
    return [
        Counted(
            Row(own, _who(groups, entity, own, page), name, kind, role, bool(named), f"p{page}"),
            standing_of(modality, polarity), many,
        )
        for own, entity, page, name, kind, role, named, modality, polarity, many in (
            cursor.fetchall()
        )
    ]  # fmt: skip


def own_sources(connection: Connection, who: str, groups: Groups) -> list[Row]:
    """Return the sources of pages that somebody is: an entity, or a source of one page."""
    first, _, page = who.partition("@")
    number = int(first[1:])
    if first.startswith("s"):
        where: ColumnElement[bool] = SOURCES.c.id == number
    else:
        where = SOURCES.c.entity.in_([int(one[1:]) for one in groups.members(first)])
    query = select(SOURCES).where(*_OURS, where).order_by(SOURCES.c.id)
    rows = [_row(each, groups) for each in connection.execute(query)]
    return [row for row in rows if row.who == who and page in {"", row.page}]


def uttered(connection: Connection, groups: Groups, *where: ColumnElement[bool]) -> list[Uttered]:
    """Return claims as their speakers made them."""
    query = (
        select(
            CLAIMS, PAGES.c.title, PAGES.c.published, SOURCES.c.name, SOURCES.c.entity,
            SOURCES.c.named,
        )
        .join_from(CLAIMS, SOURCES, CLAIMS.c.source == SOURCES.c.id)
        .join(PAGES, CLAIMS.c.page == PAGES.c.id)
        .where(*_OURS, *_SPOKEN, *where)
        .order_by(CLAIMS.c.id)
    )  # fmt: skip
    rows = connection.execute(query).all()
    voices = chains(connection, [row.id for row in rows])
    return [
        Uttered(
            id=f"k{row.id}", words=row.standalone or row.text,
            standing=standing_of(row.modality, row.polarity), certainty=row.certainty,
            page=f"p{row.page}", local=row.local, start=row.start, title=row.title,
            published=row.published, voices=voices.get(row.id, ()),
            speaker=Speaker(
                id=_who(groups, row.entity, row.source, row.page), name=row.name,
                named=bool(row.named),
            ),
        )
        for row in rows
    ]  # fmt: skip


def passed_on(connection: Connection, sources: Sequence[int]) -> int:
    """Return how many claims of others came through some sources."""
    found: set[int] = set()
    for batch in batches(sources):
        query = (
            select(VOICES.c.claim)
            .join_from(VOICES, CLAIMS, VOICES.c.claim == CLAIMS.c.id)
            .where(VOICES.c.source.in_(batch), *_SPOKEN)
        )
        found.update(connection.scalars(query.where(CLAIMS.c.source != VOICES.c.source)))
    return len(found)


def matches(connection: Connection, claims: Sequence[int]) -> list[Match]:
    """Return how claims match others, as far as somebody has looked."""
    found: dict[tuple[int, int], Match] = {}
    for batch in batches(claims):
        query = select(MATCHES).where(or_(MATCHES.c.a.in_(batch), MATCHES.c.b.in_(batch)))
        for row in connection.execute(query):
            found[row.a, row.b] = Match(
                a=f"k{row.a}", b=f"k{row.b}", relation=row.relation, why=row.why, by=row.by
            )
    return [found[key] for key in sorted(found)]


def contrasts(connection: Connection, claims: Collection[Uttered]) -> list[Match]:
    """Return the contrasts of claims that the records of their pages have."""
    by_page: dict[int, dict[str, str]] = defaultdict(dict)
    for claim in claims:
        by_page[int(claim.page[1:])][claim.local] = claim.id
    found = []
    for batch in batches(sorted(by_page)):
        query = select(PAGES.c.id, PAGES.c.record).where(PAGES.c.id.in_(batch))
        for page, packed in connection.execute(query.order_by(PAGES.c.id)):
            ids = by_page[page]
            record = msgspec.json.decode(unpacked(packed), type=_Contrasts)
            found += [
                Match(a=ids[one.from_], b=ids[one.to], relation=one.kind, why=one.why, by=one.by)
                for one in record.contrasts
                if one.kind in _KINDS and one.from_ in ids and one.to in ids
            ]
    return found


def _row(each: Any, groups: Groups) -> Row:  # noqa: ANN401 - a row of the database
    return Row(
        each.id, _who(groups, each.entity, each.id, each.page), each.name, each.kind, each.role,
        bool(each.named), f"p{each.page}",
    )  # fmt: skip


def _who(groups: Groups, entity: int | None, source: int, page: int) -> str:
    return f"s{source}" if entity is None else groups.of(f"e{entity}", shown("p", page))

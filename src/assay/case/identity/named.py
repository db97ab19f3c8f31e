"""An entity that the pages of a case name, whether or not it ever speaks: names, places, links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from sqlalchemy import select

from assay.case import reading
from assay.case.identity.finding import found, groups_of
from assay.case.identity.linked import Linked, as_meant, links_of
from assay.case.ids import number, shown
from assay.case.store.tables import ALIASES, APPEARANCES
from assay.case.values import CaseEntity
from assay.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy.engine import Connection

    from assay.case import Case
    from assay.case.identity.groups import Groups
    from assay.record import Record

__all__ = ["Named", "Place", "named"]

_LINKS: Final = 300
_PAGES: Final = 8
"""Of so many pages the words are shown, of all others it is told that they name it."""
_PLACES: Final = 3
_AROUND: Final = 90
"""Characters on each side of a name."""


class Place(Struct, frozen=True, kw_only=True):
    """Where a page names an entity: its words there (``name``), and those around them."""

    page: str
    before: str
    name: str
    after: str


class Named(Struct, frozen=True, kw_only=True):
    """An entity of the case: what pages call it, where it stands, and what links it to others.

    ``pages`` are all that name it, ``places`` some of the words of the first of them.
    """

    entity: CaseEntity
    names: tuple[str, ...]
    pages: tuple[str, ...]
    places: tuple[Place, ...]
    linked: Linked


def named(case: Case, who: str, *, places: bool = True) -> Named:
    """Return what the case has on an entity by its id or name; ``e5@p3`` is what p3 means by it.

    Without ``places`` no record is read.

    Raises
    ------
    CaseError
        The case has no such entity, or the name fits several.
    """
    given, _, on = who.strip().partition("@")
    with case.store.begin() as connection:
        groups = groups_of(connection)
        entity = found(connection, given, groups, case.name)
        if on and (entity.id, on) not in groups.apart:
            raise CaseError(case.name, f"there is no {who} in this case.", reason="unknown")
        entity = as_meant(entity, on)
        rows = tuple(_appearances(connection, entity.id, groups))
        pages = tuple(dict.fromkeys(page for page, _ in rows))
        names = _names(connection, entity.id, groups, set(pages))
        links = links_of(connection, entity.id, groups, _LINKS)
        shown_on = {
            page: [local for where, local in rows if where == page]
            for page in (pages[:_PAGES] if places else ())
        }
        found_at = tuple(
            place for page, locals_ in shown_on.items()
            for place in _places(_record(connection, page, case.name), page, locals_)
        )  # fmt: skip
    return Named(entity=entity, names=names, pages=pages, places=found_at, linked=links)


def _appearances(
    connection: Connection, entity: str, groups: Groups
) -> Iterator[tuple[str, str]]:  # fmt: skip
    """Yield each page that names an entity, with its id in the record of that page."""
    own = [int(one[1:]) for one in groups.members(entity.partition("@")[0])]
    query = (
        select(APPEARANCES.c.entity, APPEARANCES.c.page, APPEARANCES.c.local)
        .where(APPEARANCES.c.entity.in_(own))
        .order_by(APPEARANCES.c.page, APPEARANCES.c.local)
    )
    for row in connection.execute(query):
        page = f"p{row.page}"
        if groups.of(f"e{row.entity}", page) == entity:
            yield page, row.local


def _names(
    connection: Connection, entity: str, groups: Groups, pages: set[str]
) -> tuple[str, ...]:  # fmt: skip
    own = [int(one[1:]) for one in groups.members(entity.partition("@")[0])]
    query = select(ALIASES.c.name, ALIASES.c.page).where(ALIASES.c.entity.in_(own))
    rows = connection.execute(query.order_by(ALIASES.c.page)).all()
    return tuple(dict.fromkeys(row.name for row in rows if shown("p", row.page) in pages))


def _record(connection: Connection, page: str, case: str) -> Record | None:
    return reading.record(connection, number(page, "p", case), case)


def _places(record: Record | None, page: str, locals_: Sequence[str]) -> Iterator[Place]:
    """Yield the first places of a page that name one of its entities."""
    if record is None:
        return
    text = record.page.text
    spans = sorted({
        span for one in record.entities if one.id in locals_ for span in one.mentions
    })  # fmt: skip
    for span in spans[:_PLACES]:
        before = text[max(0, span.start - _AROUND) : span.start]
        yield Place(
            page=page,
            before=before.partition(" ")[2] if span.start > _AROUND else before,
            name=span.of(text),
            after=text[span.end : span.end + _AROUND].rpartition(" ")[0],
        )

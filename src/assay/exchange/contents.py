"""A case as the formats read it: page by page, one in memory at a time, names changed or not."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct, structs
from sqlalchemy import func, select

from assay.case import reading
from assay.case.identity import groups_of, tied
from assay.case.rows import page_rows
from assay.case.store.tables import (
    APPEARANCES,
    CLAIMS,
    ENTITIES,
    JUDGEMENTS,
    LINKS,
    PAGES,
    SOURCES,
)
from assay.case.values import CaseClaim, CaseEntity, CaseLink, CasePage, CaseSource
from assay.case.whole import taken
from assay.exchange.ids import digest
from assay.exchange.people import Named, split_off, spoken
from assay.exchange.renamed import renamed
from assay.exchange.renamed_lines import renamed_lines
from assay.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Connection

    from assay.case import Case
    from assay.case.identity import Groups
    from assay.case.values import Judgement
    from assay.case.whole import Line
    from assay.read.pseudonyms import Renaming

__all__ = ["Contents", "Leaf", "contents"]


class Leaf(Struct, frozen=True, kw_only=True):
    """One page of a case with all that is on it.

    ``claims`` and ``links`` stand in the order of the record's; ``sources`` goes by their ids in
    the record, ``entities`` has the case's id of each entity there, and ``claim_ids`` that of each
    claim. Who people held to be one, or another on this page, goes by the id of whom they meant.
    ``denied`` are the claims (by their ids there) whose words their speaker says are not so.
    """

    page: CasePage
    record: Record
    claims: tuple[CaseClaim, ...]
    sources: dict[str, CaseSource]
    links: tuple[CaseLink, ...]
    entities: dict[str, str]
    claim_ids: dict[str, str]
    denied: frozenset[str]

    def speaker(self, local: str) -> str:
        """Return a source's id; a commenter's is made of this page and means nothing beyond it."""
        source = self.sources[local]
        return self.own(local) if source.kind == "commenter" else source.id

    def own(self, *local: str) -> str:
        """Return the id of something that is on this page alone."""
        return digest(self.page.hash, *local)


class Contents:
    """What a case holds, as it was when it was opened; only versions that are current."""

    def __init__(self, connection: Connection, *, pseudonymise: bool = False) -> None:
        self._connection = connection
        self._pseudonymise = pseudonymise

    def pages(self) -> tuple[CasePage, ...]:
        """Return the pages in the order in which they were added."""
        return tuple(reading.pages(self._connection, PAGES.c.current))

    def leaves(self) -> Iterator[Leaf]:
        """Yield every page with what is on it."""
        for page in self.pages():
            yield self._leaf(page)

    def count(self) -> int:
        """Return how many claims the pages have."""
        query = select(func.count()).select_from(CLAIMS).where(CLAIMS.c.current)
        return int(self._connection.scalar(query) or 0)

    @cached_property
    def groups(self) -> Groups:
        """Who people put together, and whose name on a page they held to be another's."""
        return groups_of(self._connection)

    @cached_property
    def entities(self) -> tuple[CaseEntity, ...]:
        """Who and what the pages name, as people put them together and apart; never a commenter."""
        found = [
            one for one in reading.entities(self._connection) if self.groups.of(one.id) == one.id
        ]
        if self._pseudonymise:
            names = self._other_names
            found = [structs.replace(one, name=names.get(one.id, one.name)) for one in found]
        return (*found, *(one for one, _ in self._split.values()))

    @cached_property
    def keys(self) -> dict[str, str]:
        """What each entity is known by over pages; one that has another name has no other key."""
        found = self._connection.execute(select(ENTITIES.c.id, ENTITIES.c.key, ENTITIES.c.kind))
        other = self._other_names if self._pseudonymise else {}
        return {
            f"e{row.id}": f"{row.kind}:e{row.id}" if f"e{row.id}" in other else row.key
            for row in found
        } | {one.id: key for one, key in self._split.values()}

    @cached_property
    def _split(self) -> dict[str, tuple[CaseEntity, str]]:
        """Who is somebody else on one page than elsewhere, and what they are known by."""
        kinds = {one.id: one.kind for one in reading.entities(self._connection)}
        return {
            one.id: (one, key)
            for page in self.pages()
            if any(where == page.id for _, where in self.groups.apart)
            for one, key in split_off(page, self._named(int(page.id[1:])), kinds, self.groups)
        }

    @cached_property
    def judgements(self) -> tuple[Judgement, ...]:
        """What people decided, the earliest first."""
        found = tuple(reading.judgements(self._connection))
        if not self._pseudonymise:
            return found
        rows = self._connection.execute(select(JUDGEMENTS.c.id, JUDGEMENTS.c.page)).all()
        pages = {f"j{row.id}": row.page for row in rows}
        return tuple(self._reworded(one, pages[one.id]) for one in found)

    def _reworded(self, judgement: Judgement, page: int | None) -> Judgement:
        if page is None or judgement.reason is None:
            return judgement
        found = self._record(page)[1]
        return judgement if found is None else structs.replace(
            judgement, reason=found.words(judgement.reason)
        )  # fmt: skip

    def lines(self) -> Iterator[Line]:
        """Yield the lines of the whole case, with earlier versions of pages and the history."""
        lines = taken(self._connection)
        if not self._pseudonymise:
            return lines
        return renamed_lines(lines, self._record, self._other_names)

    def _record(self, page: int) -> tuple[Record, Renaming | None]:
        record = self._original(page)
        return renamed(record) if self._pseudonymise else (record, None)

    def _original(self, page: int) -> Record:
        packed = self._connection.scalar(select(PAGES.c.record).where(PAGES.c.id == page))
        return Record.from_json(reading.unpacked(packed or b""))

    def _appearing(self, page: int) -> dict[str, str]:
        """Return the case's id of each entity of a page's record."""
        found = self._connection.execute(
            select(APPEARANCES.c.local, APPEARANCES.c.entity).where(APPEARANCES.c.page == page)
        )
        return {row.local: f"e{row.entity}" for row in found}

    def _leaf(self, page: CasePage) -> Leaf:
        number = int(page.id[1:])
        record, changed = self._record(number)
        claims = tuple(reading.claims(self._connection, CLAIMS.c.page == number))
        sources = tuple(reading.sources(self._connection, SOURCES.c.page == number))
        links = tuple(reading.links(self._connection, LINKS.c.page == number))
        if changed is not None:
            rows = page_rows(record)
            claims = tuple(map(_with, claims, rows.claims))
            sources = tuple(map(_with, sources, rows.sources))
            links = tuple(map(_with, links, rows.links))
        groups = self.groups
        return Leaf(
            page=page, record=record, claims=claims,
            links=tuple(tied(one, groups) for one in links),
            claim_ids={claim.local: claim.id for claim in claims}, denied=_denied(record),
            sources={source.local: spoken(source, groups) for source in sources},
            entities={
                local: groups.of(one, page.id) for local, one in self._appearing(number).items()
            },
        )  # fmt: skip

    @cached_property
    def _other_names(self) -> dict[str, str]:
        """The new names of entities that no page has under their own any more."""
        kept: set[str] = set()
        other: dict[str, str] = {}
        for page in reading.pages(self._connection):
            for one in self._named(int(page.id[1:])):
                if one.old == one.new:
                    kept.add(one.entity)
                else:
                    other.setdefault(one.entity, one.new)
        return {entity: name for entity, name in other.items() if entity not in kept}

    def _named(self, page: int) -> Iterator[Named]:
        """Yield each entity that a page names, its name there, and what that becomes."""
        before, (after, _) = self._original(page), self._record(page)
        of = self._appearing(page)
        for old, new in zip(before.entities, after.entities, strict=True):
            yield Named(old.id, of[old.id], old.name, new.name)
        names = {source.id: source.name for source in after.sources}
        for source in reading.sources(self._connection, SOURCES.c.page == page):
            if source.entity is not None:
                yield Named(source.local, source.entity, source.name, names[source.local])


def _denied(record: Record) -> frozenset[str]:
    denying = {one.id for one in record.attributions if one.act == "denies"}
    return frozenset(claim.id for claim in record.claims if claim.attribution in denying)


T = TypeVar("T", CaseClaim, CaseSource, CaseLink)
_REWORDED = frozenset({"text", "standalone", "speaker", "start", "stop", "name", "role", "words",
                       "relation"})  # fmt: skip


def _with(item: T, row: dict[str, Any]) -> T:
    """Return an item with the words of its renamed row."""
    return structs.replace(
        item, **{name: row[name] for name in item.__struct_fields__ if name in _REWORDED}
    )


@contextmanager
def contents(case: Case, *, pseudonymise: bool = False) -> Iterator[Contents]:
    """Open what a case holds now; ``pseudonymise`` gives commenters other names."""
    with case.store.snapshot() as connection:
        yield Contents(connection, pseudonymise=pseudonymise)

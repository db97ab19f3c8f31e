"""A record -> a page as the tables of an export take it, with ids that hang on nothing but it.

A case gives numbers; no two machines would give the same ones. Here an id is made of what a thing
is: a page of its bytes and where it was found, a claim of its page and place in it, an entity of
what it is known by, so that the same name is one entity over all shards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assay import __version__
from assay.case.rows import page_rows
from assay.case.values import CaseClaim, CaseLink, CasePage, CaseSource
from assay.exchange.contents import Leaf
from assay.exchange.ids import digest

if TYPE_CHECKING:
    from assay.case.rows import PageRows
    from assay.record import Record

__all__ = ["leaf", "page_id"]


def page_id(record: Record) -> str:
    """Return the id of a page of a corpus."""
    return digest(record.page.id, record.page.source)


def leaf(record: Record) -> Leaf:
    """Lay a record out as a page of an export."""
    page = page_id(record)
    rows = page_rows(record)
    names = {source.id: source.name for source in record.sources}
    claims = tuple(_claim(row, page, names) for row in rows.claims)
    return Leaf(
        page=_page(record, page),
        record=record,
        claims=claims,
        claim_ids={claim.local: claim.id for claim in claims},
        sources={row["local"]: _source(row, page) for row in rows.sources},
        links=tuple(_link(row, page) for row in rows.links),
        entities=_entities(rows),
        denied=frozenset(),
    )


def _page(record: Record, own: str) -> CasePage:
    page = record.page
    return CasePage(
        id=own, title=page.title, publisher=page.publisher, published=page.published,
        url=page.url, source=page.source, version=1, current=True, previous=None,
        authors=page.authors, modified=page.modified, captured=page.captured,
        language=page.language, added="", assay=__version__, hash=page.id,
    )  # fmt: skip


def _claim(row: dict[str, Any], page: str, names: dict[str, str]) -> CaseClaim:
    source = row["source"]
    return CaseClaim(**{
        **row, "id": digest(page, row["local"]), "page": page, "current": True,
        "speaker": names[source], "source": digest(page, source),
    })  # fmt: skip


def _source(row: dict[str, Any], page: str) -> CaseSource:
    entity = row["entity"]
    return CaseSource(**{
        **row, "id": digest(page, row["local"]), "page": page,
        "entity": None if entity is None else digest(entity),
    })  # fmt: skip


def _link(row: dict[str, Any], page: str) -> CaseLink:
    told = {name: value for name, value in row.items() if name != "local"}
    return CaseLink(**{
        **told, "id": digest(page, row["local"]), "page": page,
        "from_entity": digest(row["from_entity"]), "to_entity": digest(row["to_entity"]),
        "claim": digest(page, row["claim"]),
    })  # fmt: skip


def _entities(rows: PageRows) -> dict[str, str]:
    """Return the id of each entity that a page's record has, by its id there."""
    return {row["local"]: digest(row["entity"]) for row in rows.appearances}

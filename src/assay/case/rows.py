"""A record -> the rows that a case keeps of it. Pure: the database is not seen here."""

from __future__ import annotations

import json
import zlib
from collections import Counter
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from assay.case.naming import entity_key, kind_of, plain_name, speaks_for_itself
from assay.text import quote

if TYPE_CHECKING:
    from assay.record import Claim, Record, Source

__all__ = ["Named", "PageRows", "claim_texts", "page_rows", "unpacked_record"]

_EFFORT = 6

Row = dict[str, Any]
"""A row by its columns' names, as the database takes it."""


class Named(Struct, frozen=True, kw_only=True):
    """A name by which the same may be found on other pages."""

    key: str
    name: str
    kind: str


class PageRows(Struct, frozen=True, kw_only=True):
    """All rows of one page. Rows name one another by their local ids until they are kept."""

    page: Row
    entities: tuple[Named, ...]
    appearances: tuple[Row, ...]
    aliases: tuple[Row, ...]
    suggestions: tuple[Row, ...]
    sources: tuple[Row, ...]
    claims: tuple[Row, ...]
    voices: tuple[Row, ...]
    links: tuple[Row, ...]


def claim_texts(record: Record) -> tuple[str, ...]:
    """Return the words of every claim, as they stand, in the record's order."""
    return tuple(quote(record.page.text, claim.content) for claim in record.claims)


def unpacked_record(packed: bytes) -> bytes:
    """Return a kept record's JSON."""
    return zlib.decompress(packed)


def page_rows(record: Record) -> PageRows:
    """Lay a record out in rows."""
    known: dict[str, Named] = {}
    of_entity = {
        entity.id: _named(known, entity.name, entity.kind, record.page.id)
        for entity in record.entities
    }
    of_source = {
        source: of_entity[entity.id] for entity in record.entities for source in entity.sources
    }
    sources = []
    for source in record.sources:
        key = of_source.get(source.id)
        if key is None and speaks_for_itself(source):
            key = _named(known, source.name, kind_of(source.kind), record.page.id)
        sources.append(_source(source, key))
    return PageRows(
        page=_page(record),
        entities=tuple(known.values()),
        appearances=tuple(
            {"entity": of_entity[entity.id], "local": entity.id, "name": entity.name}
            for entity in record.entities
        ),
        aliases=tuple(_aliases(record, of_entity)),
        suggestions=tuple(_suggestions(record, of_entity)),
        sources=tuple(sources),
        claims=tuple(_claims(record)),
        voices=tuple(_voices(record)),
        links=tuple(_links(record, of_entity)),
    )


def _named(known: dict[str, Named], name: str, kind: str, page: str) -> str:
    """Return an entity's key, and keep it among those of the page."""
    key = entity_key(name, kind, page)
    known.setdefault(key, Named(key=key, name=name, kind=kind))
    return key


def _aliases(record: Record, of_entity: dict[str, str]) -> list[Row]:
    """Return every name that a page has for an entity, with what it is looked up by."""
    return [
        {"entity": of_entity[entity.id], "name": name, "key": plain_name(name)}
        for entity in record.entities
        for name in dict.fromkeys((entity.name, *entity.aliases))
    ]


def _suggestions(record: Record, of_entity: dict[str, str]) -> list[Row]:
    return [
        {
            "entity": of_entity[entity.id], "name": one.name, "why": one.why, "by": one.by,
            "other": None if one.entity is None else of_entity[one.entity],
        }
        for entity in record.entities
        for one in entity.suggestions
    ]  # fmt: skip


def _page(record: Record) -> Row:
    page = record.page
    return {
        "title": page.title, "publisher": page.publisher, "published": page.published,
        "url": page.url, "source": page.source, "modified": page.modified,
        "authors": json.dumps(page.authors, ensure_ascii=False), "captured": page.captured,
        "language": page.language, "capture": page.id, "text": page.text,
        "record": zlib.compress(record.to_json().encode(), _EFFORT),
    }  # fmt: skip


def _source(source: Source, key: str | None) -> Row:
    return {
        "name": source.name, "kind": source.kind, "role": source.role, "named": source.named,
        "entity": key, "local": source.id,
    }  # fmt: skip


def _claims(record: Record) -> list[Row]:
    names = {source.id: source.name for source in record.sources}
    kinds = {block.id: block.kind for block in record.blocks}
    counted = Counter((stance.to, stance.stance) for stance in record.stances)
    rows = []
    for claim, words in zip(record.claims, claim_texts(record), strict=True):
        last = claim.voices[-1].source
        rows.append({
            "text": words, "standalone": claim.standalone.text if claim.standalone else None,
            "speaker": names[last], "modality": claim.modality, "polarity": claim.polarity,
            "certainty": claim.certainty, "checkworthy": claim.checkworthy,
            "opinion": claim.opinion, "block": kinds[claim.block], "comment": claim.comment,
            "supports": counted[claim.id, "support"], "denies": counted[claim.id, "deny"],
            "queries": counted[claim.id, "query"], "start": claim.content[0].start,
            "stop": claim.content[-1].end, "source": last, "local": claim.id,
        })  # fmt: skip
    return rows


def _voices(record: Record) -> list[Row]:
    return [
        {
            "claim": claim.id, "place": place, "source": voice.source,
            "modality": voice.modality, "polarity": voice.polarity,
        }
        for claim in record.claims
        for place, voice in enumerate(claim.voices)
    ]  # fmt: skip


def _links(record: Record, of_entity: dict[str, str]) -> list[Row]:
    claims: dict[str, Claim] = {claim.id: claim for claim in record.claims}
    sources = {source.id: source for source in record.sources}
    rows = []
    for link in record.links:
        claim = claims[link.claim]
        # a link can be an outer voice's: the page says what it calls somebody who speaks
        speaker = sources[claim.voices[link.voice].source]
        rows.append({
            "from_entity": of_entity[link.from_], "to_entity": of_entity[link.to],
            "relation": link.relation, "type": link.type,
            "words": " ".join(link.span.of(record.page.text).split()),
            "modality": link.modality, "polarity": link.polarity, "speaker": speaker.name,
            "named": speaker.named, "claim": link.claim, "local": link.id,
        })  # fmt: skip
    return rows

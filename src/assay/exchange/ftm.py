"""A case as FollowTheMoney entities, one JSON object a line; `ftm_mapping` is the table.

FollowTheMoney has links, and no place for whose word they are. So a link gets the schema of its
type only where it is said to be so; one that is denied, or merely possible, is an UnknownLink
whose role begins with that.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from assay.exchange.ftm_mapping import LEGAL, UNKNOWN, ends_of, schema_of
from assay.exchange.ids import digest
from assay.exchange.moments import prefix
from assay.exchange.parts import json_bytes
from assay.exchange.wording import account, doubted, graded, link_account
from assay.text.cells import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.case.values import CaseClaim, CaseEntity, CaseLink, CasePage
    from assay.exchange.contents import Contents, Leaf
    from assay.record import Claim, Entity, Link

__all__ = ["ftm"]

Properties = dict[str, list[str]]


def ftm(contents: Contents) -> Iterator[bytes]:
    """Yield pages with their claims, mentions and links, and then who and what they name."""
    world = _World(contents)
    for leaf in contents.leaves():
        for made in world.page(leaf):
            yield json_bytes(made) + b"\n"
    for entity in contents.entities:
        found = world.entity(entity)
        if found is not None:
            yield json_bytes(found) + b"\n"


class _World:
    """What has been told of entities by the pages so far."""

    def __init__(self, contents: Contents) -> None:
        self._ids = {one: digest("entity", key) for one, key in contents.keys.items()}
        self._schemata = {one.id: schema_of(one.kind, one.name) for one in contents.entities}
        self._told: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(
            lambda: defaultdict(list)
        )

    def page(self, leaf: Leaf) -> Iterator[dict[str, Any]]:
        """Yield a page and all on it that is no entity."""
        yield _article(leaf)
        for source in leaf.sources.values():
            if source.entity is not None and source.kind != "commenter":
                told = self._told[source.entity]
                told["alias"].append(source.name)
                told["position"].extend([source.role] if source.role else [])
                self._on(leaf, told)
        for named in leaf.record.entities:
            yield from self._mention(leaf, named, leaf.entities[named.id])
        claims = {claim.id: claim for claim in leaf.record.claims}
        for claim, kept in zip(leaf.record.claims, leaf.claims, strict=True):
            yield self._note(leaf, claim, kept)
        for link, of in zip(leaf.record.links, leaf.links, strict=True):
            yield from self._link(leaf, link, of, claims[link.claim])

    def entity(self, entity: CaseEntity) -> dict[str, Any] | None:
        """Return an entity with what all pages tell of it; None for a kind without a schema."""
        schema, told = self._schemata[entity.id], self._told[entity.id]
        if schema is None:
            return None
        fields: Properties = {"name": [entity.name]}
        for field in ("alias", "proof", "sourceUrl", "publisher"):
            fields[field] = [one for one in told[field] if one != entity.name]
        fields["modifiedAt"] = [max(told["modifiedAt"], default="")]
        if schema == "Person":
            fields["position"] = told["position"]
        elif schema in LEGAL:
            fields["description"] = told["position"]
        elif schema == "Address":
            fields["full"] = [entity.name]
        elif schema == "Document":
            fields["fileName"] = [entity.name]
        return _made(self._ids[entity.id], schema, fields)

    def _on(self, leaf: Leaf, told: defaultdict[str, list[str]]) -> None:
        for name, values in _origin(leaf).items():
            told[name].extend(values)

    def _mention(self, leaf: Leaf, named: Entity, entity: str) -> Iterator[dict[str, Any]]:
        told = self._told[entity]
        told["alias"].extend([named.name, *named.aliases])
        self._on(leaf, told)
        schema = self._schemata[entity]
        if schema in LEGAL:
            fields = {
                "document": [_page_id(leaf.page)], "resolved": [self._ids[entity]],
                "name": [named.name, *named.aliases], "detectedSchema": [schema or ""],
            }  # fmt: skip
            yield _made(digest("mention", leaf.page.hash, named.id), "Mention", fields)

    def _note(self, leaf: Leaf, claim: Claim, kept: CaseClaim) -> dict[str, Any]:
        who = leaf.sources[claim.voices[-1].source].entity
        named = [self._ids[who]] if who is not None and self._schemata[who] else []
        fields = {
            "name": [f"Denied: {kept.said}" if claim.id in leaf.denied else kept.said],
            "description": [account(leaf, claim, kept.text)],
            "summary": [graded(claim.modality, claim.polarity)], "entity": named,
            **_origin(leaf),
        }  # fmt: skip
        return _made(digest("claim", leaf.page.hash, claim.id), "Note", fields)

    def _link(self, leaf: Leaf, link: Link, of: CaseLink, claim: Claim) -> Iterator[dict[str, Any]]:
        source, target = self._schemata[of.from_entity], self._schemata[of.to_entity]
        if source is None or target is None or of.from_entity == of.to_entity:
            return
        ends = ends_of(of.type, of.relation, source, target)
        role, doubt = of.relation, doubted(of.modality, of.polarity)
        if doubt is not None:
            ends, role = UNKNOWN, f"{doubt}: {role}"
        fields = {
            ends.source: [self._ids[of.from_entity]], ends.target: [self._ids[of.to_entity]],
            "relationship" if ends.schema == "Family" else "role": [role],
            "summary": [of.words], "description": [link_account(leaf, claim, link, of.words)],
            **_origin(leaf),
        }  # fmt: skip
        yield _made(digest("link", leaf.page.hash, link.id), ends.schema, fields)


def _article(leaf: Leaf) -> dict[str, Any]:
    page = leaf.page
    fields = {
        "name": [page.title or page.source], "title": [page.title or ""],
        "author": list(page.authors), "publisher": [page.publisher or ""],
        "sourceUrl": _url(page), "publishedAt": [prefix(page.published) or ""],
        "modifiedAt": [prefix(page.modified or page.added) or ""],
        "retrievedAt": [prefix(page.captured) or ""], "language": [page.language or ""],
        "fileName": [page.source.rpartition("/")[2] or page.source],
        "bodyText": [leaf.record.page.text],
    }  # fmt: skip
    return _made(_page_id(page), "Article", fields)


def _page_id(page: CasePage) -> str:
    return digest("page", page.hash)


def _url(page: CasePage) -> list[str]:
    address = page.url or page.source
    return [address] if address.startswith(("http://", "https://")) else []


def _origin(leaf: Leaf) -> Properties:
    """Return where something was told: the page as its proof, its address, publisher and time."""
    page = leaf.page
    return {
        "proof": [_page_id(page)], "sourceUrl": _url(page), "publisher": [page.publisher or ""],
        "modifiedAt": [prefix(page.added) or ""],
    }  # fmt: skip


def _made(own: str, schema: str, fields: Properties) -> dict[str, Any]:
    """Return an entity without empty and doubled values; text keeps its lines, a name does not."""
    properties = {}
    for name, values in fields.items():
        sound = [one if name == "bodyText" else plain(one) for one in values]
        kept = list(dict.fromkeys(one for one in sound if one.strip()))
        if kept:
            properties[name] = kept
    return {"id": own, "schema": schema, "properties": properties}

"""A case as a STIX 2.1 bundle: reports, what they claim, who is named, what links them.

STIX has no place for whose word a relationship is. So a link is a Relationship only where it is
said to be so; one that is denied, or merely possible, is a Note on both its ends that says that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from stix2 import v21

from assay.case.ids import by_number
from assay.exchange.grades import Grades
from assay.exchange.ids import uuid
from assay.exchange.moments import instant
from assay.exchange.parts import array
from assay.exchange.wording import account, doubted, link_account
from assay.text.cells import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.case.values import CaseEntity, CaseLink
    from assay.exchange.contents import Contents, Leaf
    from assay.record import Claim, Link

__all__ = ["stix"]

_CLASSES: Final = {"person": "individual", "organisation": "organization",
                   "outlet": "organization"}  # fmt: skip
_FIRST: Final = "1970-01-01T00:00:00.000Z"
"""When a thing is said to be made that the record has no time for: a case without pages."""


def stix(contents: Contents) -> Iterator[bytes]:
    """Yield one bundle, an object a line; nothing in it refers to what is not in it."""
    hashes = sorted(page.hash for page in contents.pages())
    head = f'{{"type":"bundle","id":"bundle--{uuid("bundle", *hashes)}","objects":['
    made = (one.serialize(ensure_ascii=False).encode() for one in _Bundle(contents).objects())
    yield from array(head.encode(), made, b"]}\n")


class _Bundle:
    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._grades = Grades(contents)
        self._entities = {one.id: one for one in contents.entities}
        self._made: set[str] = set()
        self._tool = _id("identity", "assay")
        self._at = _FIRST

    def objects(self) -> Iterator[Any]:
        first = next(iter(self._contents.pages()), None)
        self._at = _FIRST if first is None else instant(first.added) or _FIRST
        yield v21.Identity(
            id=self._tool, name="assay", identity_class="system", created=self._at,
            modified=self._at,
        )  # fmt: skip
        notes: dict[str, str] = {}
        for leaf in self._contents.leaves():
            self._at = instant(leaf.page.added) or _FIRST
            yield from self._page(leaf, notes)
        yield from self._ratings(notes)

    def _page(self, leaf: Leaf, notes: dict[str, str]) -> Iterator[Any]:
        own, named, refs = _id("report", leaf.page.hash), set(leaf.entities.values()), []
        named |= {one.entity for one in leaf.sources.values() if one.entity}
        for entity in sorted(named, key=by_number):
            refs.append(self._entity_id(entity))
            yield from self._entity(self._entities[entity])
        claims = {claim.id: claim for claim in leaf.record.claims}
        for claim, kept in zip(leaf.record.claims, leaf.claims, strict=True):
            notes[kept.id] = _id("note", leaf.page.hash, claim.id)
            refs.append(notes[kept.id])
            yield self._claim(leaf, claim, kept.text, notes[kept.id], own)
        for link, of in zip(leaf.record.links, leaf.links, strict=True):
            made = self._link(leaf, link, of, claims[link.claim])
            refs.append(made.id)
            yield made
        yield self._report(leaf, own, [one for one in refs if one is not None] or [self._tool])

    def _entity_id(self, entity: str) -> str | None:
        """Return the id of what an entity becomes; None for a kind that STIX has no object for."""
        kind, key = self._entities[entity].kind, self._contents.keys[entity]
        if kind in _CLASSES:
            return _id("identity", key)
        return {"place": _id("location", key), "event": _id("incident", key)}.get(kind)

    def _entity(self, entity: CaseEntity) -> Iterator[Any]:
        own = self._entity_id(entity.id)
        if own is None or own in self._made:
            return
        self._made.add(own)
        fields = {"id": own, "name": _line(entity.name), **self._stamped()}
        if entity.kind in _CLASSES:
            yield v21.Identity(identity_class=_CLASSES[entity.kind], **fields)
        elif entity.kind == "place":
            yield v21.Location(region=_line(entity.name), **fields)
        else:
            yield v21.Incident(**fields)

    def _claim(self, leaf: Leaf, claim: Claim, words: str, own: str, report: str) -> Any:  # noqa: ANN401 - stix2 has no types
        source = leaf.sources[claim.voices[-1].source]
        about = self._entity_id(source.entity) if source.entity else None
        return v21.Note(
            id=own, abstract=f"A claim by {_line(source.name)}",
            content=account(leaf, claim, words), authors=[_line(source.name)],
            object_refs=[about or report], **self._sure(leaf, claim), **self._stamped(),
        )  # fmt: skip

    def _link(self, leaf: Leaf, link: Link, of: CaseLink, claim: Claim) -> Any:  # noqa: ANN401 - the same
        ends = [self._entity_id(of.from_entity), self._entity_id(of.to_entity)]
        told = link_account(leaf, claim, link, of.words)
        sure = {**self._sure(leaf, claim), **self._stamped()}
        two = None not in ends and ends[0] != ends[1]
        if two and doubted(of.modality, of.polarity) is None:
            return v21.Relationship(
                id=_id("relationship", leaf.page.hash, link.id), source_ref=ends[0],
                target_ref=ends[1], description=told, **sure,
                relationship_type=(of.type or "related").replace("_", "-"),
            )  # fmt: skip
        known = list(dict.fromkeys(one for one in ends if one is not None))
        return v21.Note(
            id=_id("note", leaf.page.hash, link.id), abstract=f"A link: {_line(of.relation)}",
            content=told, object_refs=known or [_id("report", leaf.page.hash)], **sure,
        )  # fmt: skip

    def _report(self, leaf: Leaf, own: str, refs: list[str]) -> Any:  # noqa: ANN401 - the same
        page = leaf.page
        told = {
            "source_name": _line(page.publisher or page.source) or "page",
            "description": f"{page.hash}, published {page.published or 'unknown'} as it states",
        }
        if page.url:
            told["url"] = page.url
        return v21.Report(
            id=own, name=_line(page.title or page.source) or "page",
            published=instant(page.published) or self._at, external_references=[told],
            object_refs=list(dict.fromkeys(refs)), **self._stamped(),
        )  # fmt: skip

    def _ratings(self, notes: dict[str, str]) -> Iterator[Any]:
        """Yield what people rated; STIX's Opinion has no room for a rating in words."""
        for one in self._contents.judgements:
            about = notes.get(one.subject)
            if one.what == "rating" and about is not None:
                at = instant(one.at) or _FIRST
                content = f"{one.value}: {one.reason}" if one.reason else one.value
                yield v21.Note(
                    id=_id("note", one.id, one.subject, one.at, one.value), abstract="A rating",
                    content=content, authors=[one.who], object_refs=[about], created=at,
                    modified=at, created_by_ref=self._tool,
                )  # fmt: skip

    def _sure(self, leaf: Leaf, claim: Claim) -> dict[str, Any]:
        given = self._grades.confidence(leaf, claim)
        return {} if given is None else {"confidence": given}

    def _stamped(self) -> dict[str, Any]:
        return {"created": self._at, "modified": self._at, "created_by_ref": self._tool}


def _id(kind: str, *parts: str) -> str:
    return f"{kind}--{uuid(kind, *parts)}"


def _line(text: str) -> str:
    return plain(text) or "unnamed"

"""A case as a network: who and what is named, who claims what, where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assay.exchange.contents import Contents

__all__ = ["EDGE", "NODE", "Edge", "Field", "Node", "edges", "nodes"]


class Node(NamedTuple):
    """A page, claim, source or entity; ``kind`` tells them apart, ``type`` what kind of it."""

    id: str
    label: str
    kind: str
    type: str | None = None
    page: str | None = None
    modality: str | None = None
    polarity: str | None = None
    certainty: float | None = None
    checkworthy: float | None = None


class Edge(NamedTuple):
    """A line between two nodes, read from ``source`` to ``target``.

    ``kind``: `claims` (a voice, and a claim that it passes on; ``place`` is 0 for the outermost),
    `on` (a claim, and its page), `is` (a source of a page, and who that is over all), `link` (what
    somebody claims to connect two entities).
    """

    id: str
    source: str
    target: str
    kind: str
    label: str
    type: str | None = None
    claim: str | None = None
    place: int | None = None
    modality: str | None = None
    polarity: str | None = None


class Field(NamedTuple):
    """An attribute of nodes or edges, and its type as GraphML and GEXF call it."""

    name: str
    type: str


NODE: Final = (
    Field("label", "string"), Field("kind", "string"), Field("type", "string"),
    Field("page", "string"), Field("modality", "string"), Field("polarity", "string"),
    Field("certainty", "double"), Field("checkworthy", "double"),
)  # fmt: skip
EDGE: Final = (
    Field("kind", "string"), Field("label", "string"), Field("type", "string"),
    Field("claim", "string"), Field("place", "int"), Field("modality", "string"),
    Field("polarity", "string"),
)  # fmt: skip


def nodes(contents: Contents) -> Iterator[Node]:
    """Yield every node once, entities first, then page by page."""
    for entity in contents.entities:
        yield Node(_node(entity.id), entity.name, "entity", entity.kind)
    for leaf in contents.leaves():
        page = leaf.page
        yield Node(page.id, page.title or page.source, "page", page=page.id)
        for local, source in leaf.sources.items():
            yield Node(leaf.speaker(local), source.name, "source", source.kind, page.id)
        for claim, kept in zip(leaf.record.claims, leaf.claims, strict=True):
            yield Node(
                kept.id, kept.said, "claim", kept.block, page.id, claim.modality, claim.polarity,
                claim.certainty, claim.checkworthy,
            )  # fmt: skip


def edges(contents: Contents) -> Iterator[Edge]:
    """Yield every edge once, page by page."""
    for leaf in contents.leaves():
        for local, source in leaf.sources.items():
            if source.entity is not None:
                who = leaf.speaker(local)
                yield Edge(f"{who}-is", who, _node(source.entity), "is", "is")
        for claim, kept in zip(leaf.record.claims, leaf.claims, strict=True):
            yield Edge(f"{kept.id}-on", kept.id, leaf.page.id, "on", "stands on")
            last = len(claim.voices) - 1
            for place, voice in enumerate(claim.voices):
                label = "denies" if place == last and claim.id in leaf.denied else "claims"
                yield Edge(
                    f"{kept.id}-{place}", leaf.speaker(voice.source), kept.id, "claims", label,
                    claim=kept.id, place=place, modality=voice.modality, polarity=voice.polarity,
                )  # fmt: skip
        for link in leaf.links:
            ends = _node(link.from_entity), _node(link.to_entity)
            if ends[0] != ends[1]:
                yield Edge(
                    link.id, *ends, "link", link.relation, link.type, link.claim,
                    modality=link.modality, polarity=link.polarity,
                )  # fmt: skip


def _node(entity: str) -> str:
    """Return an entity's id as XML may have it: `e5.p3` is who is called `e5` on `p3` alone."""
    return entity.replace("@", ".")

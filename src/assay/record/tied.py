"""What must hold between the entities and links of a record and what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.errors import RecordError
from assay.record.referring import ids, inside, known, pieces

if TYPE_CHECKING:
    from assay.record.record import Record
    from assay.record.ties import Entity
    from assay.record.voices import Source

__all__ = ["entities", "links"]


def entities(record: Record) -> None:
    """Check entities, and that one which is a source is the same as the source."""
    held, sources = ids(record.entities, "entities"), ids(record.sources, "sources")
    size = len(record.page.text)
    taken: dict[str, int] = {}
    for place, item in enumerate(record.entities):
        path = f"$.entities[{place}]"
        pieces(item.mentions, size, f"{path}.mentions")
        for at, name in enumerate(item.sources):
            known(name, sources, f"{path}.sources[{at}]", "a source")
            if name in taken:
                raise RecordError(
                    f"{path}.sources[{at}]", f"a source that $.entities[{taken[name]}] is not"
                )
            taken[name] = place
            _same(item, record.sources[sources[name]], path, f"{path}.sources[{at}]")
        for at, one in enumerate(item.suggestions):
            inside(one.span, size, f"{path}.suggestions[{at}].span")
            known(one.entity, held, f"{path}.suggestions[{at}].entity", "an entity")
            if one.entity == item.id:
                raise RecordError(f"{path}.suggestions[{at}].entity", "another entity", "itself")


def _same(item: Entity, source: Source, path: str, place: str) -> None:
    if source.kind == "commenter":
        raise RecordError(place, "a source that is no commenter", f"'{source.id}'")
    if source.name not in {item.name, *item.aliases}:
        raise RecordError(
            f"{path}.name", f"the source's name, '{source.name}', or an alias", f"'{item.name}'"
        )
    held = frozenset(item.mentions)
    missed = next((one for one in source.mentions if one not in held), None)
    if missed is not None:
        raise RecordError(f"{path}.mentions", f"the source's mention {list(missed)} among them")


def links(record: Record) -> None:
    """Check that a link ties two entities, and is a claim's."""
    held, claims = ids(record.entities, "entities"), ids(record.claims, "claims")
    ids(record.links, "links")
    for place, item in enumerate(record.links):
        path = f"$.links[{place}]"
        known(item.from_, held, f"{path}.from", "an entity")
        known(item.to, held, f"{path}.to", "an entity")
        known(item.claim, claims, f"{path}.claim", "a claim")
        voices = len(record.claims[claims[item.claim]].voices)
        if item.voice >= voices:
            raise RecordError(f"{path}.voice", f"a place before {voices}", str(item.voice))
        inside(item.span, len(record.page.text), f"{path}.span")
        if item.from_ == item.to:
            raise RecordError(f"{path}.to", "another entity than from", f"'{item.to}'")

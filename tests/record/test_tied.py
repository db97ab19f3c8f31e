from __future__ import annotations

import msgspec
import pytest

from assay.errors import RecordError
from assay.record import Block, Entity, Link, Record, Suggestion, Voice, check
from assay.text import Span
from tests.factories import attribution, claim, entity, link, page, source, span

TEXT = "Ana Roke said that Osk pays the Tarl Institute."
ANA, OSK, TARL = span(TEXT, "Ana Roke"), span(TEXT, "Osk"), span(TEXT, "the Tarl Institute")
PAYS = span(TEXT, "Osk pays the Tarl Institute")
BEYOND = Span(0, len(TEXT) + 1)

NAMED = (
    entity("e1", "Ana Roke", ANA, sources=("s2",)),
    entity("e2", "Osk", OSK, kind="place"),
    entity("e3", "Tarl Institute", TARL, kind="organisation"),
)
PAID = link("l1", ("e2", "e3"), "pays", "k1", PAYS, type="funded")


def tied(entities: tuple[Entity, ...] = NAMED, *links: Link) -> Record:
    voices = (Voice(source="s1"), Voice(source="s2", mention=(ANA,), attribution="a1"))
    return Record(
        layers=("read",),
        page=page(TEXT),
        blocks=(Block(id="b1", kind="paragraph", span=Span(0, len(TEXT))),),
        sources=(
            source("s1", "the page", "author"),
            source("s2", "Ana Roke", "person", ANA),
            source("s3", "gull", "commenter"),
        ),
        attributions=(attribution("a1", "s2", ANA, span(TEXT, "said"), PAYS),),
        claims=(claim("k1", "b1", voices, PAYS),),
        entities=entities,
        links=links,
    )


def other(place: int, **fields: object) -> Record:
    """Return the record with one entity changed."""
    entities = list(NAMED)
    entities[place] = msgspec.structs.replace(entities[place], **fields)
    return tied(tuple(entities), PAID)


def otherwise(**fields: object) -> Record:
    """Return the record with the link changed."""
    return tied(NAMED, msgspec.structs.replace(PAID, **fields))


def hint(span: Span, of: str | None) -> tuple[Suggestion, ...]:
    return (Suggestion(span=span, name="the council", entity=of, why="It pays.", by="test/1"),)


def test_what_is_named_and_linked_comes_back_from_json() -> None:
    record = other(1, suggestions=hint(OSK, "e3"), aliases=("Oskport",))
    assert check(record) is record
    assert Record.from_json(record.to_json()) == record


BROKEN = {
    "two entities have one id": (other(1, id="e1"), "$.entities[1].id"),
    "a mention lies outside the text": (other(1, mentions=(BEYOND,)), "$.entities[1].mentions[0]"),
    "mentions overlap": (other(1, mentions=(OSK, OSK)), "$.entities[1].mentions[1]"),
    "the source is unknown": (other(1, sources=("s9",)), "$.entities[1].sources[0]"),
    "the source is a commenter": (
        other(1, name="gull", sources=("s3",)),
        "$.entities[1].sources[0]",
    ),
    "the source is another entity": (
        other(1, name="Ana Roke", mentions=(ANA,), sources=("s2",)),
        "$.entities[1].sources[0]",
    ),
    "the source has another name": (other(0, name="Roke"), "$.entities[0].name"),
    "a mention of the source is not there": (other(0, mentions=(OSK,)), "$.entities[0].mentions"),
    "a suggestion lies outside the text": (
        other(1, suggestions=hint(BEYOND, None)),
        "$.entities[1].suggestions[0].span",
    ),
    "what is suggested is unknown": (
        other(1, suggestions=hint(OSK, "e9")),
        "$.entities[1].suggestions[0].entity",
    ),
    "an entity is suggested to be itself": (
        other(1, suggestions=hint(OSK, "e2")),
        "$.entities[1].suggestions[0].entity",
    ),
    "two links have one id": (tied(NAMED, PAID, PAID), "$.links[1].id"),
    "whom a link is from is unknown": (otherwise(from_="e9"), "$.links[0].from"),
    "whom a link is to is unknown": (otherwise(to="s1"), "$.links[0].to"),
    "a link leads nowhere": (otherwise(to="e2"), "$.links[0].to"),
    "a link's claim is unknown": (otherwise(claim="k9"), "$.links[0].claim"),
    "a link is nobody's word": (otherwise(voice=2), "$.links[0].voice"),
    "a link lies outside the text": (otherwise(span=BEYOND), "$.links[0].span"),
}


@pytest.mark.parametrize(("record", "path"), BROKEN.values(), ids=BROKEN.keys())
def test_what_does_not_hang_together_is_named_by_its_path(record: Record, path: str) -> None:
    with pytest.raises(RecordError) as caught:
        check(record)
    assert caught.value.path == path


@pytest.mark.parametrize(
    ("field", "value", "path"),
    [
        ("kind", "ship", "$.entities[0].kind"),
        ("name", "", "$.entities[0].name"),
        ("mentions", [], "$.entities[0].mentions"),
    ],
)
def test_an_entity_of_the_wrong_type_is_named(field: str, value: object, path: str) -> None:
    plain = tied().to_dict()
    plain["entities"][0][field] = value
    with pytest.raises(RecordError) as caught:
        Record.from_json(msgspec.json.encode(plain))
    assert caught.value.path == path

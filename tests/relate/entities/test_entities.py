from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import assay
from assay.relate.entities import entities
from tests.factories import Post, attributed_record, discussion, reading

if TYPE_CHECKING:
    from assay.record import Entity, Record


def named(text: str) -> list[Entity]:
    return list(attributed(text).entities)


def attributed(text: str) -> Record:
    return assay.read_text(text)


KINDS = [
    ("Yesterday the company hired Rabbi Ana Roke again.", "Ana Roke", "person"),
    ("They were told of it by the banker Aurelio Paz on Monday.", "Aurelio Paz", "person"),
    ("They all bought their shares from Vorn Ltd in the spring.", "Vorn Ltd", "organisation"),
    ("He wrote it all down for the Tarl Institute that year.", "Tarl Institute", "organisation"),
    ("They lived for years in the town of Mae Taung with us.", "Mae Taung", "place"),
    ("We heard of it in Volania when the snow had gone.", "Volania", "place"),
    ("It was decided at the Lisse Summit in the end.", "Lisse Summit", "event"),
    ("It was all settled by the Treaty of Oldmere in the end.", "Treaty of Oldmere", "document"),
    ("They loaded the coaster Margit Holm with timber in the spring.", "Margit Holm", "other"),
    ("It was raining when the MV Ana Roke left for the islands.", "MV Ana Roke", "other"),
    ("He saw Halla Vind, a paddle steamer, from the quay that day.", "Halla Vind", "other"),
    ("She met Ana Roke, who had once commanded a ship.", "Ana Roke", "person"),
    ("The land is home to the Orlish Tatars and to nobody else.", "Orlish Tatars", "other"),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_the_words_in_and_around_a_name_tell_its_kind(text: str, name: str, kind: str) -> None:
    assert {one.name: one.kind for one in named(text)}[name] == kind


def test_the_kind_of_a_name_is_one_over_all_its_mentions() -> None:
    text = (
        "The council spoke to Rabbi Ana Roke about it.\n\n"
        "Many people believe Roke, and many people in town do not believe Ana Roke."
    )
    (one,) = named(text)
    assert (one.kind, one.aliases, len(one.mentions)) == ("person", ("Roke",), 3)
    assert "the title “Rabbi” stands before it" in one.why
    assert "“Roke” is part of it" in one.why


def test_initials_are_the_name_that_they_stand_for() -> None:
    text = (
        "The Inland Liberation Movement (ILM) shelled the bridge on Monday.\n\n"
        "The ILM said nothing about it, and nobody asked the ILM."
    )
    (one,) = named(text)
    assert {one.name, *one.aliases} > {"Inland Liberation Movement", "ILM"}
    assert len(one.mentions) == 4


def test_a_last_name_that_two_people_have_is_merged_with_neither() -> None:
    text = (
        "They asked the banker Ana Roke and the farmer Bram Roke about the bridge.\n\n"
        "It was on the same day that people saw Roke leave the town by the river."
    )
    found = {one.name: one for one in named(text)}
    assert set(found) == {"Ana Roke", "Bram Roke", "Roke"}
    assert [(one.name, one.entity) for one in found["Roke"].suggestions] == [
        ("Ana Roke", found["Ana Roke"].id),
        ("Bram Roke", found["Bram Roke"].id),
    ]


def test_a_place_that_acts_may_be_its_government_and_is_not_merged_with_it() -> None:
    text = "We were in Volania for years. On Monday Volania denied all of it."
    (one,) = named(text)
    (hint,) = one.suggestions
    assert one.kind == "place"
    assert hint.name == "the authorities of Volania"
    assert hint.entity is None
    assert "denied" in hint.why
    assert hint.span == one.mentions[1]


def test_who_speaks_is_the_same_entity_with_every_mention_of_the_source() -> None:
    text = (
        "Ana Roke, mayor of Osk, said that the bridge was closed. She said it would open.\n\n"
        "The bridge was built in the time of Ana Roke."
    )
    record = attributed(text)
    (source,) = [one for one in record.sources if one.kind == "person"]
    (one,) = [one for one in record.entities if source.id in one.sources]
    assert one.name == source.name
    assert set(source.mentions) < set(one.mentions)


def test_readers_are_no_entities_by_their_own_names() -> None:
    read = discussion(
        "The town asked Vorn Ltd for help.",
        Post("Gullwing", "We all know about Vorn Ltd and the town."),
        Post("Tern", "I agree with Gullwing about it.", 1),
    )
    found = attributed_record(read)
    names = [one.name for one in entities(read, found.sources).entities]
    assert names == ["Vorn Ltd"]


def test_a_heading_with_capitals_throughout_gives_only_names_known_from_the_text() -> None:
    read = reading("Bridge Closed After Vorn Ltd Complaint\n\nWe asked Vorn Ltd about it.", "title")
    found = entities(read, ()).entities
    assert [one.name for one in found] == ["Vorn Ltd"]


def test_no_words_give_no_entities() -> None:
    assert entities(reading("nothing here bears a capital"), ()).entities == ()


@pytest.mark.parametrize(
    "text",
    [
        "The bribe was N70,000, said the clerk.",
        "The firm lost R12 million last year.",
        "Bread costs KSh4,000 a sack, and GHS 40m was lent.",
        "He won Rs 5 lakh, and Rs1.2 crore later.",
    ],
)
def test_the_letters_of_an_amount_of_money_name_nothing(text: str) -> None:
    assert assay.read_text(text).entities == ()


def test_a_road_has_a_name_though_money_might_be_written_so() -> None:
    assert [one.name for one in assay.read_text("The R12 was closed.").entities] == ["R12"]

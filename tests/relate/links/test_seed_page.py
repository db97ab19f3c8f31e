from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import assay
from tests.places import SEED, needs

if TYPE_CHECKING:
    from assay.record import Record


@pytest.fixture(scope="module")
def seed() -> Record:
    return assay.read_text(needs(SEED).read_text(encoding="utf-8"))


GOLDEN = [
    ("Syrian Democratic Forces", "ISIL", "attacked", "Kurdish sources", "certain", "positive"),
    ("Abraham Shmulevich", "Institute of Eastern Partnership", "role", "the page", "certain",
     "positive"),
    ("Nadir Abu Khalil", "Islamic State", "member", "the page", "certain", "positive"),
    ("ISIL", "Moscow", "opposes", "Abraham Shmulevich", "probable", "negative"),
    ("Russia", "ISIL", "supplied", "Abraham Shmulevich", "certain", "positive"),
    ("Russia", "ISIL", "related", "Abraham Shmulevich", "unknown", "unknown"),
    ("Russia", "ISIL", "related", "the page", "possible", "positive"),
    ("Russia", "Crimean Tatars", "accused", "the page", "possible", "positive"),
]  # fmt: skip
"""Who is linked with whom in the article, how, through whose word, and how surely, by reading."""


def test_who_is_linked_with_whom_and_through_whose_word(seed: Record) -> None:
    names = {one.id: one.name for one in seed.entities}
    sources = {one.id: one.name for one in seed.sources}
    claims = {one.id: one for one in seed.claims}
    found = {
        (
            names[one.from_],
            names[one.to],
            one.type,
            sources[claims[one.claim].voices[one.voice].source],
            one.modality,
            one.polarity,
        )
        for one in seed.links
    }
    assert set(GOLDEN) <= found


def test_names_of_the_page_are_gathered(seed: Record) -> None:
    found = {one.name: one for one in seed.entities}
    assert found["Gulmurod Khalimov"].aliases == ("Khalimov",)
    assert found["Nadir Abu Khalil"].aliases == ("Nadir Medetov",)
    assert {found[name].kind for name in ("Moscow", "Syria", "Crimea", "Turkey")} == {"place"}
    assert any("authorities" in one.name for one in found["Moscow"].suggestions)

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
    ("Are they ethnic", "query"),
    ("are they from the", "query"),
    ("So those Chechens", "query"),
    ("there are many russian", "deny"),
    ("the largest group of", "deny"),
    ("Some suggest that", "deny"),
    ("Your definition then", "deny"),
    ("Javelin is a", "deny"),
    ("Mongol half breeds", "comment"),
    ("I doubt he’ll", "comment"),
    ("Poroshenko opens", "comment"),
    ("Bombing women and", "comment"),
]
"""The words by which a reader answers, and what they do with what they answer, by reading.

Those whose stance a reader of the thread could argue about are left out, and so are four that
assay has wrong: two that go on with a subject and are taken to support it, and two that mock.
"""


@pytest.mark.parametrize(("opening", "stance"), GOLDEN)
def test_where_a_reader_of_the_seed_page_stands(seed: Record, opening: str, stance: str) -> None:
    comments = {one.id for one in seed.comments}
    found = {
        one.stance
        for one in seed.stances
        if (one.to in comments or one.to == "page")
        and seed.page.text.startswith(opening, one.spans[0].start)
    }
    assert found == {stance}


def test_who_speaks_to_another_by_name_or_in_their_words_answers_them(seed: Record) -> None:
    names = {one.id: one.author for one in seed.comments}
    answered = {
        (names[one.id], names[one.answers.comment])
        for one in seed.comments
        if one.answers is not None
    }
    assert answered == {
        ("Harald Oslo Norway", "Screwdriver"),
        ("Screwdriver", "Harald Oslo Norway"),
    }


def test_every_quotation_of_the_seed_page_is_word_for_word(seed: Record) -> None:
    assert {one.match for one in seed.quotations} == {"verbatim"}

"""Who is put together over several pages, on either database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.case.naming import entity_key
from tests.case.pages import Said, page

if TYPE_CHECKING:
    from assay.case import Case


def test_the_same_full_name_on_two_pages_is_one_entity(case: Case) -> None:
    case.add(page(Said("it sank.", "Ana Orlo"), name="a.txt"))
    case.add(page(Said("it floats.", "Dr. ANA ORLÓ"), name="b.txt"))
    assert [(one.name, one.kind) for one in case.entities()] == [("Ana Orlo", "person")]
    assert [one.entity for one in case.sources() if one.kind == "person"] == ["e1", "e1"]


def test_a_single_name_is_another_person_on_each_page(case: Case) -> None:
    case.add(page(Said("it sank.", "Orlo"), name="a.txt"))
    case.add(page(Said("it floats.", "Orlo"), name="b.txt"))
    assert [one.name for one in case.entities()] == ["Orlo", "Orlo"]


@pytest.mark.parametrize("words", ["Everybody", "We", "Others", "No one", "Each of them"])
def test_a_word_for_anybody_is_nobody_that_other_pages_know(case: Case, words: str) -> None:
    case.add(page(Said("it sank.", words), name="a.txt"))
    assert case.entities() == ()


def test_a_person_and_an_organisation_of_one_name_are_two(case: Case) -> None:
    case.add(page(Said("it sank.", "Orlo Fell"), name="a.txt"))
    case.add(page(Said("it floats.", "Orlo Fell", "organisation"), name="b.txt"))
    assert [one.kind for one in case.entities()] == ["person", "organisation"]


def test_a_commenter_is_nobody_on_other_pages(case: Case) -> None:
    for name in ("a.txt", "b.txt"):
        case.add(page(Said("The ferry sank."), Said("No.", "Ana Orlo", "commenter"), name=name))
    assert case.entities() == ()
    assert "commenter" not in {one.kind for one in case.sources()}


def test_a_commenter_of_the_name_of_somebody_on_the_page_is_not_that_person(case: Case) -> None:
    case.add(page(Said("it sank.", "Ana Orlo"), name="a.txt"))
    case.add(page(Said("No.", "Ana Orlo", "commenter"), name="b.txt"))
    (entity,) = case.entities()
    with case.store.begin() as connection:
        rows = connection.exec_driver_sql("SELECT page, entity FROM sources WHERE kind = 'person'")
        assert rows.all() == [(1, int(entity.id[1:]))]
        readers = connection.exec_driver_sql("SELECT entity FROM sources WHERE kind = 'commenter'")
        assert readers.all() == [(None,)]


def test_a_name_without_letters_belongs_to_its_page() -> None:
    assert entity_key("…", "person", "sha256:1") != entity_key("…", "person", "sha256:2")


def test_a_long_name_is_looked_up_by_its_beginning_and_its_hash() -> None:
    one, two = ("Harbour Board " * 500 + end for end in ("North", "South"))
    assert len(entity_key(one, "organisation", "p")) < 500
    assert entity_key(one, "organisation", "p") != entity_key(two, "organisation", "p")

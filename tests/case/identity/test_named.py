"""Who or what pages only name is known too: its names, its links, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assay.case.identity import linked, merge, named, split
from assay.errors import CaseError
from tests.case.stated import Says, kept, made

if TYPE_CHECKING:
    from assay.case import Case

MET = Says("Ivo Sand", "Ana Roke met Bram Ost.", ("Ana Roke", "met", "Bram Ost"))
PAID = Says("Ivo Sand", "Tarn Works paid Bram Ost.", ("Tarn Works", "paid", "Bram Ost"))
OTHER = Says("Lio Marsh", "Bram Oster saw Ana Roke.", ("Bram Oster", "saw", "Ana Roke"))


def _id(case: Case, name: str) -> str:
    return next(one.id for one in case.entities() if one.name == name)


def test_an_entity_that_never_speaks_has_its_links_and_its_places(case: Case) -> None:
    kept(case, made("One", MET), made("Two", PAID))
    found = named(case, "Bram Ost")
    assert found.pages == ("p1", "p2")
    # the pages made here mention all whom they name in their title
    assert [(one.page, one.name) for one in found.places] == [("p1", "One"), ("p2", "Two")]
    assert found.places[0].after.lstrip().startswith("Ana Roke met")
    ends = found.linked.named
    assert [
        (ends[one.from_entity].name, one.relation, ends[one.to_entity].name)
        for one in found.linked.links
    ] == [("Ana Roke", "met", "Bram Ost"), ("Tarn Works", "paid", "Bram Ost")]
    assert named(case, "Bram Ost", places=False).places == ()


def test_those_that_people_put_together_are_one_and_those_they_parted_two(case: Case) -> None:
    kept(case, made("One", MET), made("Two", PAID), made("Three", OTHER))
    own = _id(case, "Bram Ost")
    merge(case, own, _id(case, "Bram Oster"))
    found = named(case, own)
    assert found.pages == ("p1", "p2", "p3")
    assert len(found.linked.links) == 3
    split(case, own, "p2")
    assert named(case, own).pages == ("p1", "p3")
    parted = named(case, f"{own}@p2")
    assert (parted.entity.name, parted.pages) == ("Bram Ost (p2)", ("p2",))
    assert [one.relation for one in parted.linked.links] == ["paid"]
    assert {one.id for one in linked(case, 10).entities} >= {own, f"{own}@p2"}


def test_as_many_links_as_are_asked_for_come_with_how_many_there_are(case: Case) -> None:
    kept(case, made("One", MET), made("Two", PAID))
    found = linked(case, 1)
    assert (len(found.links), len(found.entities), found.all) == (1, 2, 2)


@pytest.mark.parametrize("who", ["e99", "Nobody", "e1@p1", "e1@x", "@p1", "", "\x00"])
def test_an_entity_that_is_not_there_is_told(case: Case, who: str) -> None:
    kept(case, made("One", MET))
    with pytest.raises(CaseError):
        named(case, who)

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import stix2

from tests.exchange.world import exported

if TYPE_CHECKING:
    from assay.case import Case


def _objects(case: Case) -> list[Any]:
    bundle = stix2.parse(exported(case, "stix")[""], version="2.1")
    return list(bundle.objects)


def test_a_bundle_is_stix_and_refers_to_nothing_that_is_not_in_it(world: Case) -> None:
    objects = _objects(world)
    ids = [one["id"] for one in objects]
    referred = {
        each
        for one in objects
        for each in (
            *one.get("object_refs", ()), one.get("created_by_ref"),
            one.get("source_ref"), one.get("target_ref"),
        )
    } - {None}  # fmt: skip
    assert len(ids) == len(set(ids))
    assert referred <= set(ids)


def test_every_page_is_a_report_of_all_that_it_claims(world: Case) -> None:
    objects = _objects(world)
    reports = [one for one in objects if one["type"] == "report"]
    claims = {one["id"] for one in objects if one["type"] == "note" and "A claim" in one.abstract}
    assert len(reports) == len(world.pages())
    assert len(claims) == len(world.claims())
    assert claims <= {ref for one in reports for ref in one.object_refs}


def test_confidence_is_a_persons_and_no_one_elses(world: Case) -> None:
    sure = [one for one in _objects(world) if "confidence" in one]
    assert {one["confidence"] for one in sure} == {70}
    assert {one["type"] for one in sure} == {"note", "relationship"}
    assert all("owns" in (one.get("content") or one.get("description")) for one in sure)


def test_only_a_link_that_is_said_to_be_so_is_a_relationship(world: Case) -> None:
    objects = _objects(world)
    types = {one["relationship_type"] for one in objects if one["type"] == "relationship"}
    notes = [one.content for one in objects if one.get("abstract", "").startswith("A link")]
    assert types == {"owns", "works-for", "role", "family", "located-in"}
    assert any("never met" in one for one in notes)
    assert any("may be a member" in one for one in notes)

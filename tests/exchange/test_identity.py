from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
import stix2

from assay.case import Case
from assay.case.identity import merge, split
from assay.exchange.contents import contents
from assay.exchange.network import edges, nodes
from tests.exchange.world import Link, exported, linked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HERE = Link("Bram Tolle owns Skerrimouth Salvage Ltd.", ("Bram Tolle", "person"), "owns",
             ("Skerrimouth Salvage Ltd", "organisation"), "owns")  # fmt: skip
_THERE = Link("B. F. Tolle owns Skerrimouth Salvage Ltd.", ("B. F. Tolle", "person"), "owns",
              ("Skerrimouth Salvage Ltd", "organisation"), "owns")  # fmt: skip
_BOTH = Link("Bram Tolle is called B. F. Tolle.", ("Bram Tolle", "person"), "is called",
             ("B. F. Tolle", "person"))  # fmt: skip


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """A case in which Tolle has two names, and on the last page is somebody else."""
    path: Path = tmp_path_factory.mktemp("judged") / "judged.case"
    with Case.new(path) as case:
        case.add(linked(_HERE, _BOTH, name="one.txt", speaker="Bram Tolle"))
        case.add(linked(_THERE, name="two.txt"))
        case.add(linked(_HERE, name="three.txt", speaker="Bram Tolle"))
        ids = {one.name: one.id for one in case.entities()}
        merge(case, ids["Bram Tolle"], ids["B. F. Tolle"], who="Ana")
        split(case, ids["Bram Tolle"], "p3", who="Ana")
        case.judge(ids["B. F. Tolle"], "grade", "B2", who="Ana", reason="The register has him.")
        yield case


def _ftm(case: Case) -> list[dict[str, Any]]:
    return [json.loads(line) for line in exported(case, "ftm")[""].splitlines()]


def _rows(case: Case, table: str) -> list[dict[str, str]]:
    written = exported(case, "csv")[f"{table}.csv"].decode()
    return list(csv.DictReader(io.StringIO(written, newline="")))


def test_who_is_one_is_one_entity_of_followthemoney_with_the_other_name_as_alias(
    judged: Case,
) -> None:
    made = _ftm(judged)
    people = {
        one["id"]: one["properties"] for one in made
        if one["schema"] == "Person" and "Tolle" in one["properties"]["name"][0]
    }  # fmt: skip
    assert [(one["name"], one.get("alias")) for one in people.values()] == [
        (["Bram Tolle"], ["B. F. Tolle"]),
        (["Bram Tolle"], None),
    ]
    owners = [one["properties"]["owner"][0] for one in made if one["schema"] == "Ownership"]
    first, other = people
    assert owners == [first, first, other]


def test_a_link_of_somebody_to_themselves_is_none(judged: Case) -> None:
    assert not any(one["schema"] == "UnknownLink" for one in _ftm(judged))
    with contents(judged) as kept:
        assert all(one.source != one.target for one in edges(kept))


def test_a_bundle_has_one_identity_for_who_is_one_and_two_for_who_is_not(judged: Case) -> None:
    objects = list(stix2.parse(exported(judged, "stix")[""], version="2.1").objects)
    tolles = [one["id"] for one in objects if "Tolle" in one.get("name", "")]
    owns = [one for one in objects if one.get("relationship_type") == "owns"]
    assert len(tolles) == 2
    assert [one["source_ref"] for one in owns] == [tolles[0], tolles[0], tolles[1]]
    assert {one["id"] for one in objects} >= {one["target_ref"] for one in owns}


def test_a_grade_holds_for_all_that_are_one_and_for_nobody_else(judged: Case) -> None:
    notes = json.loads(exported(judged, "stix")[""])["objects"]
    graded = [one.get("confidence") for one in notes if one["type"] == "note"]
    assert graded == [70, 70, 70, None, None]


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_a_network_has_a_node_for_each_and_no_edge_to_who_is_not_there(
    judged: Case, form: str
) -> None:
    with contents(judged) as kept:
        points, lines = list(nodes(kept)), list(edges(kept))
    people = [one.id for one in points if one.kind == "entity" and "Tolle" in one.label]
    assert len(people) == 2
    assert people[1] == f"{people[0]}.p3"
    ends = {end for one in lines for end in (one.source, one.target)}
    assert ends <= {one.id for one in points}
    assert f'"{people[1]}"'.encode() in exported(judged, form)[""]


def test_the_tables_go_by_who_people_say_it_is_and_name_the_members(judged: Case) -> None:
    found = {row["entity"]: row for row in _rows(judged, "entities") if "Tolle" in row["name"]}
    first, other = found
    assert other == f"{first}@p3"
    assert len(found[first]["members"].split()) == 2
    assert [row["from"] for row in _rows(judged, "links")] == [first, first, first, other]
    written = exported(judged, "jsonl")[""].decode()
    assert '"B. F. Tolle"' in written

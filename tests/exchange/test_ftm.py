from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from assay.exchange.ftm_mapping import schema_of
from tests.exchange.world import exported

if TYPE_CHECKING:
    from assay.case import Case

_ENTITIES = {
    "member", "organization", "employee", "employer", "director", "owner", "asset", "person",
    "relative", "subject", "object", "document", "resolved", "proof", "entity",
}  # fmt: skip


_BETWEEN = {
    "Ownership": ("owner", "asset"), "Directorship": ("director", "organization"),
    "Employment": ("employee", "employer"), "Family": ("person", "relative"),
}  # fmt: skip


def _made(case: Case) -> list[dict[str, Any]]:
    return [json.loads(line) for line in exported(case, "ftm")[""].splitlines()]


def _of(case: Case, schema: str) -> list[dict[str, Any]]:
    return [one["properties"] for one in _made(case) if one["schema"] == schema]


def test_the_models_own_library_takes_every_entity_and_every_value(world: Case) -> None:
    followthemoney = pytest.importorskip(
        "followthemoney", reason="needs ICU to build: `make ftm` installs assay[ftm] and runs this"
    )
    for one in _made(world):
        proxy = followthemoney.model.get_proxy(one, cleaned=False)
        proxy.schema.validate(proxy.to_dict())
        for name, values in one["properties"].items():
            assert len(proxy.get(name)) == len(values), (one["schema"], name, values)


def test_no_entity_refers_to_one_that_is_not_there(world: Case) -> None:
    made = _made(world)
    ids = [one["id"] for one in made]
    referred = {
        each
        for one in made
        for name, values in one["properties"].items()
        if name in _ENTITIES
        for each in values
    }
    assert len(ids) == len(set(ids))
    assert referred <= set(ids)


def test_a_link_has_the_schema_of_its_type_where_its_ends_fit(world: Case) -> None:
    names = {one["id"]: one["properties"].get("name", [""])[0] for one in _made(world)}
    ends = {
        (schema, *(names[one[end][0]] for end in between))
        for schema, between in _BETWEEN.items()
        for one in _of(world, schema)
    }
    assert {
        ("Ownership", "Dunmere Holdings plc", "Skerrimouth Salvage Ltd"),
        ("Directorship", "Ilse Varn", "Saltmarsh Union"),
        ("Employment", "Bram Tolle", "Dunmere Harbour Office"),
        ("Family", "Bram Tolle", "Ilse Varn"),
    } <= ends


def test_a_link_that_is_denied_or_merely_possible_says_so_and_is_of_no_type(world: Case) -> None:
    roles = {one["role"][0] for one in _of(world, "UnknownLink")}
    assert "denied: met" in roles
    assert "stated as possible: member of" in roles
    names = {one["id"]: one["properties"].get("name", [""])[0] for one in _made(world)}
    members = {names[one["member"][0]] for one in _of(world, "Membership")}
    assert "Ilse Varn" not in members


def test_every_claim_is_a_note_that_says_whose_word_it_is(world: Case) -> None:
    notes = _of(world, "Note")
    assert len(notes) == len(world.claims())
    assert all(note["description"] and note["proof"] and note["summary"] for note in notes)
    assert any(note["name"][0].startswith("Denied: ") for note in notes)


@pytest.mark.parametrize(
    ("kind", "name", "schema"),
    [
        ("organisation", "Dunmere Holdings plc", "Company"),
        ("organisation", "Brenn & Co. Ltd.", "Company"),
        ("organisation", "the Ministry of Tides", "PublicBody"),
        ("organisation", "Osk City Council", "PublicBody"),
        ("organisation", "Saltmarsh Union", "Organization"),
        ("organisation", "Incorrigible Friends", "Organization"),
        ("outlet", "The Courier", "Organization"),
        ("person", "Ltd", "Person"),
        ("place", "Hollow Strand", "Address"),
        ("other", "The Lantern", None),
        ("group", "the pilots", None),
    ],
)
def test_an_organisation_is_a_company_only_where_its_name_says_so(
    kind: str, name: str, schema: str | None
) -> None:
    assert schema_of(kind, name) == schema

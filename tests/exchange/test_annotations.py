from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jsonschema import Draft202012Validator

from assay.case import Case
from tests.exchange.world import Link, exported, json_of, linked
from tests.places import ROOT

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

_LINK = Link("Bram Tolle met Ilse Varn.", ("Bram Tolle", "person"), "met", ("Ilse Varn", "person"))
SCHEMA = json.loads((ROOT / "tests/exchange/schemas/annotations.json").read_text())


def _targets(item: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - parsed JSON
    return item["target"] if isinstance(item["target"], list) else [item["target"]]


def test_a_page_of_annotations_is_what_the_recommendation_defines(world: Case) -> None:
    Draft202012Validator(SCHEMA).validate(json_of(world, "annotations"))


def test_the_schema_knows_what_is_wrong() -> None:
    assert not Draft202012Validator(SCHEMA).is_valid({"type": "AnnotationPage", "items": [{}]})


def test_every_position_holds_the_words_that_are_quoted_between_what_stands_around_them(
    world: Case,
) -> None:
    texts = [world.record(page.id).page.text for page in world.pages()]
    items = json_of(world, "annotations")["items"]
    assert len(items) == len(world.claims())
    for item in items:
        for target in _targets(item):
            position, words = target["selector"]
            start, end = position["start"], position["end"]
            assert any(
                text[start:end] == words["exact"]
                and text[max(0, start - 32) : start] == words["prefix"]
                and text[end : end + 32] == words["suffix"]
                for text in texts
            )


def test_positions_count_code_points_and_not_utf_16(tmp_path: Path) -> None:
    with Case.new(tmp_path / "ships.case") as case:
        case.add(linked(_LINK, speaker="Ana \U0001f6a2\U0001f6a2 Roke"))
        (item,) = json_of(case, "annotations")["items"]
    (target,) = _targets(item)
    assert target["selector"][0]["start"] == len("Ana 🚢🚢 Roke said ")


def test_only_a_person_assesses(world: Case) -> None:
    rated = [
        item for item in json_of(world, "annotations")["items"] if "assessing" in item["motivation"]
    ]
    assert len(rated) == 1
    body = rated[0]["body"][-1]
    assert body["creator"] == {"type": "Person", "name": "Ana"}
    assert body["value"] == "Unproven: Nobody has counted them."


def test_an_export_is_the_same_every_time(world: Case) -> None:
    assert exported(world, "annotations") == exported(world, "annotations")

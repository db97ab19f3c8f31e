from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from assay.codec import decode_lines, encode_lines, schema
from assay.errors import RecordError
from tests.factories import record
from tests.places import ROOT

COMMITTED = ROOT / "docs" / "reference" / "record.schema.json"


def test_a_line_holds_a_record_in_the_contracts_order() -> None:
    (line,) = encode_lines([record("The ferry sank.\nIt leaked.")])
    assert line.endswith("\n")
    assert "\n" not in line[:-1]
    fields = list(json.loads(line))
    assert fields[:5] == ["assay", "layers", "page", "blocks", "comments"]


def test_every_list_is_there_when_nothing_was_found() -> None:
    plain = record().to_dict()
    assert {name for name, value in plain.items() if value == []} == {
        "blocks",
        "comments",
        "problems",
        "sources",
        "attributions",
        "claims",
        "figures",
        "checks",
        "evidence",
        "quotations",
        "contrasts",
        "entities",
        "links",
        "events",
        "stances",
        "conduct",
    }


def test_lines_without_words_are_passed_over() -> None:
    made = [record("One."), record("Two.")]
    lines = ["\n", *encode_lines(made), "  \n"]
    assert list(decode_lines(lines)) == made
    assert list(decode_lines(line.encode() for line in lines)) == made


BAD = [
    ("{}", "line 3: $"),
    ("not json", "line 3: $"),
    (record("One.").to_json().replace('"One."', "3"), "line 3: $.page.text"),
]


@pytest.mark.parametrize(("line", "path"), BAD)
def test_a_bad_line_is_named_by_its_number(line: str, path: str) -> None:
    good = record("One.")
    found = decode_lines([good.to_json(), "", line, good.to_json()])
    assert next(found) == good
    with pytest.raises(RecordError) as caught:
        next(found)
    assert caught.value.path == path
    assert str(caught.value).startswith(path + ": expected ")


def test_the_schema_is_a_schema_of_its_draft() -> None:
    made = schema()
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(made)


SPOILED = [
    {"assay": 2},
    {"layers": ["guess"]},
    {"page": None},
    {"blocks": [{"id": "b1"}]},
    {"claims": {}},
    {"figures": [1]},
]


@pytest.mark.parametrize("change", SPOILED)
def test_the_schema_refuses_what_is_no_record(change: dict[str, object]) -> None:
    validator = Draft202012Validator(schema())
    assert validator.is_valid(record().to_dict())
    assert not validator.is_valid({**record().to_dict(), **change})


def test_the_committed_schema_is_the_one_that_the_types_make() -> None:
    committed = COMMITTED.read_text(encoding="utf-8") if COMMITTED.exists() else ""
    assert committed == json.dumps(schema(), indent=2) + "\n", (
        "the record's types have changed; renew the file with: "
        "assay schema > docs/reference/record.schema.json"
    )

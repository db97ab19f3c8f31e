from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from assay.codec import decode_lines, encode_lines, schema
from assay.errors import RecordError
from assay.record import Record, check
from tests.property.records import records

if TYPE_CHECKING:
    from collections.abc import Iterable

VALIDATOR = Draft202012Validator(schema())


@settings(deadline=None)
@given(records())
def test_write_then_read_is_the_same_record(record: Record) -> None:
    assert check(record) is record
    assert Record.from_json(record.to_json()) == record
    assert Record.from_json(record.to_json().encode()) == record
    assert Record.from_json(json.dumps(record.to_dict())) == record


@settings(deadline=None, max_examples=50)
@given(records())
def test_every_record_follows_the_schema(record: Record) -> None:
    VALIDATOR.validate(record.to_dict())


@settings(deadline=None, max_examples=30)
@given(st.lists(records(), max_size=3))
def test_records_as_lines_are_one_line_each_and_come_back(made: list[Record]) -> None:
    written = list(encode_lines(made))
    assert all(line.endswith("\n") and line.count("\n") == 1 for line in written)
    assert list(decode_lines(written)) == made


def parts(value: object) -> Iterable[object]:
    yield value
    if isinstance(value, dict):
        for inner in value.values():
            yield from parts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from parts(inner)


@settings(deadline=None, max_examples=50)
@given(records(), st.text(max_size=8), st.data())
def test_a_field_from_a_later_version_is_passed_over(
    record: Record, name: str, data: st.DataObject
) -> None:
    plain = record.to_dict()
    objects = [part for part in parts(plain) if isinstance(part, dict)]
    data.draw(st.sampled_from(objects))[f"x-{name}"] = [{"any": None}]
    assert Record.from_json(json.dumps(plain)) == record


@settings(deadline=None, max_examples=50)
@given(records(), st.data())
def test_a_value_of_the_wrong_type_is_a_record_error_with_its_path(
    record: Record, data: st.DataObject
) -> None:
    plain = record.to_dict()
    spoiled = data.draw(st.sampled_from(sorted(plain)))
    plain[spoiled] = {"no": "such thing"} if spoiled != "page" else 3
    with pytest.raises(RecordError) as caught:
        Record.from_json(json.dumps(plain))
    assert caught.value.path == f"$.{spoiled}"
    assert caught.value.expected

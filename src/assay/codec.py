"""Many records as JSON lines, and the JSON Schema of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from assay.errors import RecordError
from assay.record import CONTRACT, Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["decode_lines", "encode_lines", "schema"]


def encode_lines(records: Iterable[Record]) -> Iterator[str]:
    """Yield each record as a line of JSON with its line feed (https://jsonlines.org)."""
    for record in records:
        yield record.to_json() + "\n"


def decode_lines(lines: Iterable[str | bytes]) -> Iterator[Record]:
    """Yield the record of each line; lines without words are passed over.

    Raises `RecordError` at the first bad line; its path begins with the line's number from 1.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield Record.from_json(line)
            except RecordError as error:
                raise RecordError(
                    f"line {number}: {error.path}", error.expected, error.got
                ) from None


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a record, made from the types themselves."""
    made = msgspec.json.schema(Record)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"assay record, contract {CONTRACT}",
    }
    return {**head, **made}

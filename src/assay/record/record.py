"""The record: all that assay has to say of one page (contract 1)."""

from __future__ import annotations

import re
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta, Struct

from assay.errors import RecordError
from assay.record.grounds import Check, Contrast, Event, Evidence, Figure, Quotation
from assay.record.integrity import check
from assay.record.page import Block, Comment, Page, Problem
from assay.record.relations import Conduct, Stance
from assay.record.ties import Entity, Link
from assay.record.voices import Attribution, Claim, Source

__all__ = ["CONTRACT", "Record"]

CONTRACT: Final = 1
"""The number of the contract that `Record` follows."""

Layer = Literal["read", "attribute", "weigh", "relate"]


class Record(Struct, frozen=True, kw_only=True):
    """What assay makes of one page. Every later part reads this and nothing else.

    It says what is claimed and on what grounds; it never says what is true.
    """

    assay: Annotated[Literal[1], Meta(description="The contract's number.")] = CONTRACT
    layers: Annotated[tuple[Layer, ...], Meta(description="The parts that ran.")]
    page: Page
    blocks: tuple[Block, ...] = ()
    comments: tuple[Comment, ...] = ()
    problems: tuple[Problem, ...] = ()
    sources: tuple[Source, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    figures: tuple[Figure, ...] = ()
    checks: tuple[Check, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    contrasts: tuple[Contrast, ...] = ()
    entities: tuple[Entity, ...] = ()
    links: tuple[Link, ...] = ()
    events: tuple[Event, ...] = ()
    stances: tuple[Stance, ...] = ()
    conduct: tuple[Conduct, ...] = ()

    def to_json(self) -> str:
        """Return the record as one line of JSON (RFC 8259), fields in the contract's order."""
        return msgspec.json.encode(self).decode()

    def to_dict(self) -> dict[str, Any]:
        """Return the record as what JSON holds: dicts, lists, strings, numbers, None."""
        plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return plain

    @classmethod
    def from_json(cls, data: str | bytes) -> Record:
        """Read a record back, and check that all its parts hang together.

        Fields that this version does not know are passed over: the contract lets a field be
        added under the same number.

        Raises
        ------
        RecordError
            ``data`` is not JSON, or not a record of contract 1; the message has the path of the
            first thing that is wrong and says what was expected there.
        """
        try:
            record = msgspec.json.decode(data, type=cls)
        except msgspec.ValidationError as error:
            raise _located(str(error)) from None
        except (msgspec.DecodeError, UnicodeError) as error:
            raise RecordError("$", "one JSON object", str(error)) from None
        return check(record)


_PATH = re.compile(r" - at `(\$[^`]*)`\Z")


def _located(message: str) -> RecordError:
    """Turn msgspec's ``Expected `x`, got `y` - at `$.path` `` into an error of ours."""
    found = _PATH.search(message)
    path = found.group(1) if found else "$"
    said = message[: found.start()] if found else message
    expected, _, got = said.removeprefix("Expected ").partition(", got ")
    if not said.startswith("Expected "):
        expected, got = "what the contract defines", said
    return RecordError(path, expected, got or None)

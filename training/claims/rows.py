"""The labelled sentences: how sure events are, what is worth a check, what is opinion."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from benchmarks.shared import rows
from msgspec import Struct

from assay.text import Span

__all__ = ["SCALES", "Row", "Target", "factuality", "held", "opinions", "worth"]

SCALES = ("stated", "happened", "embedded")
"""What the sets ask of an event: how sure the words are of it (UW, MEANTIME), whether it happened
(UDS-IH2), and what a reader takes of an embedded clause (MegaVeridicality, CommitmentBank, RP)."""

_OF_SETS = {"uw": 0, "meantime": 0, "uds_ih2": 1, "mv2": 2, "rp": 2, "cb": 2}
_WRITTEN = Path(__file__).parent / "written"
_HELD = 16


class Target(NamedTuple):
    """An event's words, how sure they are (-3 to 3), and the place of its scale in `SCALES`."""

    span: Span
    label: float
    scale: int


class Row(NamedTuple):
    """A sentence, with what is known of it: events; worth a check; an opinion."""

    text: str
    targets: tuple[Target, ...] = ()
    worth: bool | None = None
    opinion: bool | None = None


class _Event(Struct):
    span1: tuple[int, int]
    label: float


class _Sentence(Struct):
    text: str
    targets: list[_Event]


class _Sentenced(Struct):
    id: str
    text: str
    check_worthy: bool


def held(row: Row) -> bool:
    """Tell whether a sentence is kept out of training, to choose by."""
    return crc32(row.text.encode()) % _HELD == 0


def factuality(name: str, part: str) -> list[Row]:
    """Read the sentences of one set, put together as they are written."""
    found = []
    for row in rows(f"data/factuality/{name}.{part}.jsonl.gz", _Sentence):
        text, spans = _joined(row.text.split(" "))
        targets = tuple(
            Target(Span(spans[low].start, spans[high - 1].end), event.label, _OF_SETS[name])
            for event in row.targets
            for low, high in [event.span1]
        )
        found.append(Row(text, targets))
    return found


def worth(part: str) -> list[Row]:
    """Read the sentences of political debates."""
    return [
        Row(row.text, worth=row.check_worthy)
        for row in rows(f"data/checkthat24/{part}.jsonl.gz", _Sentenced)
    ]


def opinions() -> list[Row]:
    """Read the sentences that were written for this model."""
    found = []
    for path in sorted(_WRITTEN.glob("*.jsonl")):
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        found += [Row(row["text"], opinion=row["opinion"]) for row in lines]
    return found


_CLINGS = re.compile(r"(?:[.,;:!?%)\]}]+|n['’]t|['’](?:s|re|ve|ll|d|m|t)?|'')\Z", re.IGNORECASE)
_OPENS = frozenset({"(", "[", "{", "$", "``", "“", "‘", "#"})
_SPELLED = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}


def _joined(tokens: list[str]) -> tuple[str, list[Span]]:
    """Put tokens together as they are written; return where each one stands."""
    text, spans, open_ = "", [], True
    for token in tokens:
        shown = _SPELLED.get(token, token)
        if not open_ and not _CLINGS.fullmatch(token):
            text += " "
        start = len(text)
        text += shown
        spans.append(Span(start, len(text)))
        open_ = token in _OPENS
    return text, spans

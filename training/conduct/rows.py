"""The labelled comments: toxic spans without a kind, and comments written for it with kinds."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from benchmarks.shared import rows

from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["KINDS", "Row", "civil", "held", "toxic", "written"]

KINDS = ("insult", "slur", "threat", "dehumanising", "bad_faith_charge", "profanity")

_WRITTEN = Path(__file__).parent / "written"
_HELD = 8
_WORD = re.compile(r"\w+")
_OFTEN, _LONGEST = 0.25, 400


class Row(NamedTuple):
    """A comment; ``toxic`` holds its spans, ``kinds`` each one's kind, or None where not told.

    ``unsure`` are spans of which nothing is told.
    """

    text: str
    toxic: tuple[Span, ...]
    kinds: tuple[str, ...] | None
    unsure: tuple[Span, ...] = ()


def held(row: Row) -> bool:
    """Tell whether a row is kept out of training, to choose by."""
    return crc32(row.text.encode()) % _HELD == 0


def toxic(part: str) -> list[Row]:
    """Read the toxic spans: runs of characters that annotators marked."""
    given = rows(f"data/toxic_spans/{part}.jsonl.gz", dict)
    return [Row(row["text"], tuple(runs(row["toxic"])), None) for row in given]


def civil(marked: Iterable[Row]) -> list[Row]:
    """Read comments of readers who argue, mostly civilly.

    The rows that are marked were all chosen for being toxic: without others, every comment would
    look so. Words that those often mark are passed over here, as nobody has looked.
    """
    often, seen = Counter[str](), Counter[str]()
    for row in marked:
        for found in _WORD.finditer(row.text):
            word = found.group().lower()
            seen[word] += 1
            often[word] += any(span.start <= found.start() < span.end for span in row.toxic)
    coarse = {word for word, count in often.items() if count > 1 and count > _OFTEN * seen[word]}
    given = rows("data/arc/train.jsonl.gz", dict)
    texts = sorted({row["comment"][:_LONGEST] for row in given})
    return [
        Row(
            text, (), None,
            tuple(
                Span(*one.span())
                for one in _WORD.finditer(text)
                if one.group().lower() in coarse
            ),
        )
        for text in texts
    ]  # fmt: skip


def runs(places: Iterable[int]) -> Iterator[Span]:
    """Join consecutive places to spans."""
    start = last = None
    for place in sorted(places):
        if last is None or place != last + 1:
            if start is not None:
                yield Span(start, last + 1)
            start = place
        last = place
    if start is not None:
        yield Span(start, last + 1)


def written() -> list[Row]:
    """Read the comments that were written for this model."""
    found = []
    for path in sorted(_WRITTEN.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            spans = sorted((one["start"], one["end"], one["kind"]) for one in row["spans"])
            found.append(
                Row(
                    row["text"],
                    tuple(Span(start, end) for start, end, _ in spans),
                    tuple(kind for _, _, kind in spans),
                )
            )
    return found

"""The labelled pairs of claims: written ones, claims with evidence, posts with what was checked."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from benchmarks.shared import rows
from msgspec import Struct

if TYPE_CHECKING:
    from random import Random

__all__ = ["RELATIONS", "Row", "arguments", "evidence", "held", "posts", "turned", "written"]

RELATIONS = ("same", "entails", "entailed", "contradicts", "neutral")
"""What the first claim is to the second."""

_WRITTEN = Path(__file__).parent / "written"
_HELD = 10
_TURNED = {
    "same": "same", "entails": "entailed", "entailed": "entails", "contradicts": "contradicts",
}  # fmt: skip


class Row(NamedTuple):
    """Two claims, the relations that the label allows, and what is held out together."""

    first: str
    second: str
    relations: tuple[str, ...]
    group: str


class _Evidence(Struct):
    text: str
    label: str


class _Claim(Struct):
    claim: str
    evidence: list[_Evidence]


class _Argument(Struct):
    claim: str
    comment: str
    stance: str


class _Verified(Struct):
    id: str
    vclaim: str


class _Post(Struct):
    id: str
    text: str
    matches: list[str]


def held(group: str) -> bool:
    """Tell whether a group of rows is kept out of training."""
    return crc32(group.encode()) % _HELD == 0


def turned(row: Row) -> Row | None:
    """Return a pair the other way round; nothing where the label tells nothing of it."""
    if any(one not in _TURNED for one in row.relations):
        return None
    relations = tuple(_TURNED[one] for one in row.relations)
    return row._replace(first=row.second, second=row.first, relations=relations)


def written() -> list[Row]:
    """Read the pairs that were written for this model.

    Pairs on one event have its name as their group. Where none is named, the first claim is the
    group.
    """
    found = []
    for path in sorted(_WRITTEN.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            found.append(Row(row["a"], row["b"], (row["label"],), row.get("group", row["a"])))
    return found


_OF_EVIDENCE = {
    "SUPPORTS": ("same", "entails"),
    "REFUTES": ("contradicts",),
    "NOT_ENOUGH_INFO": ("neutral",),
}


def evidence() -> list[Row]:
    """Read claims on the climate, each behind a sentence of evidence."""
    return [
        Row(one.text, row.claim, _OF_EVIDENCE[one.label], row.claim)
        for row in rows("data/climate_fever/train.jsonl.gz", _Claim)
        for one in row.evidence
    ]


def arguments(many: int, random: Random) -> list[Row]:
    """Read comments on claims of another subject."""
    found = [
        Row(row.comment[:240], row.claim, ("neutral",), row.claim)
        for row in rows("data/arc/train.jsonl.gz", _Argument)
        if row.stance == "unrelated"
    ]
    return random.sample(found, many)


_WORD = re.compile(r"\w{4,}")
_LIKE = 3


def posts() -> list[Row]:
    """Read posts with the claim that was checked, and with others that have words in common."""
    claims = {
        one.id: one.vclaim for one in rows("data/checkthat22/verified_claims.jsonl.gz", _Verified)
    }
    index: dict[str, list[str]] = defaultdict(list)
    for name, text in claims.items():
        for word in set(_WORD.findall(text.lower())):
            index[word].append(name)
    found = []
    for post in rows("data/checkthat22/train.jsonl.gz", _Post):
        if post.matches:
            found.append(Row(post.text, claims[post.matches[0]], ("same", "entails"), post.id))
        counts: dict[str, float] = defaultdict(float)
        for word in set(_WORD.findall(post.text.lower())):
            for name in index.get(word, ()):
                counts[name] += 1 / len(index[word])
        nearest = sorted(counts, key=lambda name: -counts[name])[:_LIKE]
        others = [name for name in nearest if name not in post.matches]
        found += [Row(post.text, claims[name], ("neutral",), post.id) for name in others[:1]]
    return found

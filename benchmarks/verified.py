"""Posts and the claims that were checked before: CheckThat! 2022, task 2A, English."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from assay.case.match.shelf import Stored
from benchmarks.shared import rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["CLAIMS", "DEV", "TRAIN", "Post", "Verified", "average", "posts", "reciprocal", "shelf"]

CLAIMS = "data/checkthat22/verified_claims.jsonl.gz"
TRAIN = "data/checkthat22/train.jsonl.gz"
DEV = "data/checkthat22/dev.jsonl.gz"

_FIRST = 5


class Post(Struct, frozen=True):
    """A post, and the ids of the checked claims that it makes."""

    text: str
    matches: list[str]


class _Claim(Struct, frozen=True):
    id: str
    vclaim: str
    title: str


class Verified(NamedTuple):
    """The checked claims, and where each id is among them."""

    stored: list[Stored]
    places: dict[str, int]


def shelf() -> Verified:
    """Read the checked claims."""
    claims = list(rows(CLAIMS, _Claim))
    stored = [Stored(one.vclaim, one.title) for one in claims]
    return Verified(stored, {one.id: at for at, one in enumerate(claims)})


def posts(file: str) -> Iterator[Post]:
    """Read the posts of a part."""
    yield from rows(file, Post)


def average(ranked: Sequence[tuple[Sequence[int], frozenset[int]]]) -> float:
    """Return MAP@5: the mean over questions of the mean precision at each right one of five."""
    return sum(_precision(found, wanted) for found, wanted in ranked) / len(ranked)


def reciprocal(ranked: Sequence[tuple[Sequence[int], frozenset[int]]]) -> float:
    """Return the mean of one over the place of the first right one, 0 where there is none."""
    firsts = (
        next((1 / at for at, one in enumerate(found, start=1) if one in wanted), 0.0)
        for found, wanted in ranked
    )
    return sum(firsts) / len(ranked)


def _precision(found: Sequence[int], wanted: frozenset[int]) -> float:
    hits, total = 0, 0.0
    for at, one in enumerate(found[:_FIRST], start=1):
        if one in wanted:
            hits += 1
            total += hits / at
    return total / min(len(wanted), _FIRST)

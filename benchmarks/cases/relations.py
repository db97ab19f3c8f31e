"""What a claim of one page is to a claim of another: on pairs labelled before the code ran."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from msgspec import Struct

from assay.case.match.claimed import Claimed
from assay.case.match.relate import relate
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import share
from benchmarks.labelled import table

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["RELATIONS"]

_KINDS = ("same", "entails", "entailed_by", "contradicts", "related", "unrelated")
_GROUPED = frozenset({"same", "entails", "entailed_by"})


class _Side(Struct, frozen=True):
    text: str
    context: str


class _Row(Struct, frozen=True):
    id: str
    a: _Side
    b: _Side
    relation: str


def measure() -> Measured:
    """Relate every pair of the table."""
    listed = table("matches", _Row)
    told = relate(
        [(Claimed(one.a.text, one.a.context), Claimed(one.b.text, one.b.context)) for one in listed]
    )
    pairs = [(one.relation, found.relation) for one, found in zip(listed, told, strict=True)]
    unseen = [pair for one, pair in zip(listed, pairs, strict=True) if crc32(one.id.encode()) % 2]
    figures = (*_figures(pairs, ""), *_figures(unseen, ", pairs not looked at"))
    each = (Figure(f"{kind}: F1", _f1(pairs, {kind}), better="neither") for kind in _KINDS)
    return Measured(len(listed), (*figures, *each))


def _figures(pairs: Sequence[tuple[str, str]], which: str) -> list[Figure]:
    right = sum(wanted == found for wanted, found in pairs)
    mean = sum(_f1(pairs, {kind}) for kind in _KINDS) / len(_KINDS)
    return [
        Figure(f"relation right{which}", share(right, len(pairs))),
        Figure(f"relation, mean F1 of the six{which}", mean),
        Figure(f"same or one implies the other: F1{which}", _f1(pairs, _GROUPED)),
    ]


def _f1(pairs: Sequence[tuple[str, str]], kinds: set[str] | frozenset[str]) -> float:
    both = sum(wanted in kinds and found in kinds for wanted, found in pairs)
    either = sum((wanted in kinds) + (found in kinds) for wanted, found in pairs)
    return share(2 * both, either)


RELATIONS = Case(
    name="relations",
    about=(
        "360 pairs of claims from two pages, invented and labelled before the code ran on them, "
        "and hard on purpose: what says the same shares few words, what does not shares many. "
        "Pairs whose id has an even CRC-32 were looked at."
    ),
    measure=measure,
)

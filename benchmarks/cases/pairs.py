"""What one claim is to another: on pairs held out of training, and on sentences of another kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from training.pairs.rows import evidence, held, written

from assay.models.alike import RELATIONS, relation
from benchmarks.case import Case, Figure, Measured
from benchmarks.comments import share
from benchmarks.shared import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.pairs.rows import Row

__all__ = ["PAIRS"]

_SICK = "data/sick/dev.jsonl.gz"
_CLIMATE = "data/climate_fever/train.jsonl.gz"
_AS_SICK = {
    "same": "entailment", "entails": "entailment", "contradicts": "contradiction",
    "entailed": "neutral", "neutral": "neutral",
}  # fmt: skip


class _Pair(Struct, frozen=True):
    a: str
    b: str
    label: str


def measure() -> Measured:
    """Score all three."""
    own = [row for row in written() if held(row.group)]
    climate = [row for row in evidence() if held(row.group)]
    sick = list(rows(_SICK, _Pair))
    zero = sum(_AS_SICK[_told(one.a, one.b)] == one.label for one in sick)
    figures = (
        Figure("written pairs held out: right", _right(own)),
        Figure("claims with evidence held out: right", _right(climate), better="neither"),
        Figure("SICK, zero-shot: right", share(zero, len(sick)), better="neither"),
    )
    return Measured(len(own) + len(climate) + len(sick), figures)


def _right(some: Sequence[Row]) -> float:
    return share(sum(_told(row.first, row.second) in row.relations for row in some), len(some))


def _told(first: str, second: str) -> str:
    return RELATIONS[int(relation(first, second).argmax())]


PAIRS = Case(
    name="pairs",
    about=(
        "What one claim is to another, of five relations. The written pairs are a tenth of those "
        "written for the model, kept out of training by their first claim, hard on purpose. The "
        "evidence is a tenth of Climate-FEVER's claims. SICK's development part is everyday "
        "sentences; nothing of it was trained on, and it is only reported."
    ),
    measure=measure,
    files=(_SICK, _CLIMATE),
)

"""How sure events are said to be, what is worth a check, and what is opinion."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from training.claims.rows import factuality, worth

from assay.models.claims import Weighed, weigh
from assay.text import Span
from benchmarks.case import Case, Figure, Measured
from benchmarks.labelled import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.claims.rows import Target

__all__ = ["CLAIMS"]

_PLAIN = Path(__file__).parents[2] / "training" / "claims" / "plain.json"
_SETS = ("uw", "uds_ih2", "meantime")
_BINS = 10
_HALF = 0.5


class Row(Struct, frozen=True):
    """A sentence of the table of opinions."""

    text: str
    opinion: bool


def measure() -> Measured:
    """Measure the shipped model; the second column is the plainest fit of its encoder."""
    plain = json.loads(_PLAIN.read_text(encoding="utf-8"))
    figures = [one for name in _SETS for one in _events(name, plain[name])]
    gold = worth("dev")
    told = [(_read(row.text).worth, bool(row.worth)) for row in gold]
    figures += [
        Figure("worth a check: F1", _f1(told), plain["worth"]["F1"]),
        Figure("worth a check: calibration error", _uneven(told), better="lower"),
    ]
    opinions = [(_read(row.text).opinion, row.opinion) for row in table("opinion", Row)]
    figures.append(Figure("opinion: F1", _f1(opinions)))
    return Measured(len(gold), tuple(figures))


def _read(text: str) -> Weighed:
    return weigh(text, (Span(0, len(text)),))


def _events(name: str, plain: dict[str, float]) -> list[Figure]:
    got, gold = [], []
    for row in factuality(name, "dev"):
        read = _read(row.text)
        for target in row.targets:
            sure = _sure(read, target)
            if sure is not None:
                got.append(sure)
                gold.append(target.label)
    r = float(np.corrcoef(got, gold)[0, 1])
    wrong = float(np.abs(np.array(got) - np.array(gold)).mean())
    return [
        Figure(f"{name}: Pearson's r", r, plain["r"]),
        Figure(f"{name}: mean error", wrong, plain["MAE"], better="lower"),
    ]


def _sure(read: Weighed, target: Target) -> float | None:
    inside = (read.starts < target.span.end) & (read.ends > target.span.start)
    if not inside.any():
        return None
    return float(read.scales[inside, target.scale].mean())


def _f1(told: Sequence[tuple[float, bool]]) -> float:
    right = sum(score > _HALF and gold for score, gold in told)
    return 2 * right / sum((score > _HALF) + gold for score, gold in told)


def _uneven(told: Sequence[tuple[float, bool]]) -> float:
    """Return the expected calibration error over ten bins (Guo et al. 2017)."""
    score, gold = np.array([one for one, _ in told]), np.array([one for _, one in told])
    bins = np.minimum((score * _BINS).astype(int), _BINS - 1)
    apart = [
        abs(score[bins == one].mean() - gold[bins == one].mean()) * (bins == one).mean()
        for one in range(_BINS)
        if (bins == one).any()
    ]
    return float(sum(apart))


CLAIMS = Case(
    name="claims",
    about=(
        "The number of a claim's certainty, against people's: the development parts of UW (events "
        "in news), UDS-IH2 (did it happen) and MEANTIME, each event at its own words and on its "
        "own set's scale. Worth a check: CheckThat! 2024's development part (political debates); "
        "the calibration error is over ten bins. Opinion: 200 sentences written and labelled "
        "before the code ran on them. The second column is the same encoder fine-tuned in the "
        "plainest way, in 32 bits, names shown, for each of the two tasks alone "
        "(`training/claims/compare.py`); a lower error is better."
    ),
    measure=measure,
    files=(
        *(f"data/factuality/{name}.dev.jsonl.gz" for name in _SETS),
        "data/checkthat24/dev.jsonl.gz",
    ),
    peer="plain fit",
)

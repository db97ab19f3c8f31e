"""Which words of a comment a moderator would want to see."""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING

from msgspec import Struct

from assay.relate.conduct import conduct
from benchmarks.case import Case, Figure, Measured
from benchmarks.shared import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.relate.conduct import Signal

__all__ = ["CONDUCT", "overlap"]

_FILE = "data/toxic_spans/dev.jsonl.gz"
_LIKE = ("insult", "slur", "dehumanising", "threat", "bad_faith_charge")


class _Comment(Struct, frozen=True):
    text: str
    toxic: list[int]


def measure() -> Measured:
    """Score every comment by its characters, as SemEval 2021's task 5 did."""
    comments = list(rows(_FILE, _Comment))
    found = [conduct(one.text) for one in comments]
    gold = [frozenset(one.toxic) for one in comments]
    scored = zip(gold, found, strict=True)
    aimed = [tuple(one for one in signals if one.kind in _LIKE) for signals in found]
    figures = (
        Figure("F1 of characters", fmean(overlap(one, signals) for one, signals in scored)),
        Figure(
            "F1 of characters, without profanity",
            fmean(overlap(one, signals) for one, signals in zip(gold, aimed, strict=True)),
        ),
        Figure(
            "comments without a toxic span that are marked",
            fmean(bool(signals) for one, signals in zip(gold, aimed, strict=True) if not one),
            better="lower",
        ),
    )
    return Measured(len(comments), figures)


def overlap(gold: frozenset[int], signals: Sequence[Signal]) -> float:
    """Return the F1 of characters; 1 where there are none to find and none was found."""
    found = {place for signal in signals for place in range(*signal.span)}
    if not gold or not found:
        return float(gold == found)
    return 2 * len(gold & found) / (len(gold) + len(found))


CONDUCT = Case(
    name="conduct",
    about=(
        "Marked characters against those that annotators marked, averaged over the comments of "
        "the toxic spans' development part (SemEval 2021, task 5). That set has no kinds, and "
        "marks coarse words that are aimed at nobody too, which a record leaves out."
    ),
    measure=measure,
    files=(_FILE,),
)

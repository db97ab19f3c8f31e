"""Where replies stand: on rumours, in a forum's exchanges, in arguments, and in few words."""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from training.stance.rows import arguments, exchanges, held, rumours

from assay.models.stance import ARGUED, STANCES, cut, read
from assay.relate.stance import stance
from assay.text import Span
from benchmarks.case import Case, Figure, Measured
from benchmarks.labelled import table

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["STANCE", "macro"]

_FILES = (
    "data/rumoureval17/dev.jsonl.gz",
    "data/subreddit/covid_vaccine.jsonl.gz",
    "data/arc/train.jsonl.gz",
)
_SIDES = ("support", "deny", "comment")
_EVERY = 4
"""Of the comments on other claims, which are three quarters of the set, one in four is scored."""


class Row(Struct, frozen=True):
    """A short reply of the table, with what stands above it."""

    said: str
    reply: str
    stance: str
    kind: str
    context: str | None = None


class _Scores(NamedTuple):
    macro: float
    each: dict[str, float]


def measure() -> Measured:
    """Score all four sets."""
    rumour = _rumours()
    replies = table("stance_replies", Row)
    short = macro(
        [one.stance for one in replies],
        [stance(one.said, one.reply).label for one in replies],
        STANCES,
    )
    kinds = sorted({one.kind for one in replies})
    forum, argued = _exchanges(), _arguments()
    figures = (
        *_figures("rumours, development part", rumour),
        *_figures("short replies in context", short),
        *(
            Figure(f"short replies, right, {kind}", _right(replies, kind), better="neither")
            for kind in kinds
        ),
        *_figures("a forum's exchanges", forum),
        *_figures("readers' arguments", argued),
    )  # fmt: skip
    return Measured(len(replies), figures)


def macro(gold: Sequence[str], got: Sequence[str], labels: Sequence[str]) -> _Scores:
    """Return macro F1 over the labels, and each one's."""
    each = {}
    for label in labels:
        right = sum(a == b == label for a, b in zip(gold, got, strict=True))
        told = sum(a == label for a in gold) + sum(b == label for b in got)
        each[label] = 2 * right / told if told else 0.0
    return _Scores(fmean(each.values()), each)


def _figures(name: str, scores: _Scores) -> list[Figure]:
    return [
        Figure(f"{name}: macro F1", scores.macro),
        *(Figure(f"{name}: F1 of {label}", one) for label, one in scores.each.items()),
    ]


def _rumours() -> _Scores:
    rows = rumours("dev")
    got = [stance("\n".join(row.said), row.reply).label for row in rows]
    return macro([row.stances[0] for row in rows], got, STANCES)


def _exchanges() -> _Scores:
    """Score three labels: who neither supports nor denies is neutral, asking or commenting."""
    rows = [row for row in exchanges() if held(row.group)]
    got = [stance("\n".join(row.said), row.reply).label for row in rows]
    sides = ["comment" if one == "query" else one for one in got]
    return macro([row.stances[0] for row in rows], sides, _SIDES)


def _arguments() -> _Scores:
    rows = [row for row in arguments() if held(row.group)]
    rows = [row for at, row in enumerate(rows) if row.argued != "unrelated" or at % _EVERY == 0]
    got = []
    for row in rows:
        said, reply = (cut(text, [Span(0, len(text))]) for text in (row.said[0], row.reply))
        got.append(ARGUED[int(read(said, reply).argued.argmax())])
    return macro([row.argued or "" for row in rows], got, ARGUED)


def _right(replies: Sequence[Row], kind: str) -> float:
    some = [one for one in replies if one.kind == kind]
    return fmean(stance(one.said, one.reply).label == one.stance for one in some)


STANCE = Case(
    name="stance",
    about=(
        "Where replies stand. Rumours: RumourEval 2017's development part, every post against the "
        "rumour and what it answers. Short replies: 229 in context, written and labelled for this "
        "before the code ran on them. The exchanges and the arguments are eighths of those sets, "
        "held out of training by the words answered and by claim."
    ),
    measure=measure,
    files=_FILES,
)

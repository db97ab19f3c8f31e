"""Train the model of stances: ``python -m training.stance.train OUT --encoder FOLDER``.

Seeded; it stops and goes on: after every pass all it knows is written to ``OUT/state.pt``.
"""

from __future__ import annotations

import json
import sys
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
import torch

from assay.models.pairs import join
from assay.models.pieces import NAME, Cutter
from assay.models.tagging import BREAK, OPENING
from assay.text import Span
from training.attribution.articles import TRAIN, articles, spoken
from training.fitting import Fit, batches, options, vocabulary
from training.stance.network import Stances, padded, started
from training.stance.rows import (
    ARGUED,
    STANCES,
    Row,
    arguments,
    exchanges,
    held,
    rumours,
    said,
    written,
)
from training.stance.score import scores

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from assay.models.pairs import Pair

__all__ = ["main"]

_HIDDEN_PIECE = 103
_HIDDEN = 0.05
_SPREAD = 0.05
"""So much of each label is spread over all, so that scores stay calibrated."""

_SMALL, _LARGE, _CASED = 0.1, 0.03, 4
"""So many pairs are read in small letters, in capitals; shapes below this are words'."""

_TOLD = 100

_RELATED, _UNRELATED = 1600, 600
"""How many of the readers' arguments are read in one pass, and how many comments on other claims:
they are most of all rows, and cost most."""

_LONGEST = 96
"""So many pieces of a reply are read in training; readers' arguments run long, and cost most."""

_WEIGHTS = {"support": 1.2, "deny": 2.2, "query": 1.8, "comment": 0.7}
"""What a row of each stance counts: rumours are mostly commented on."""


def main() -> int:
    """Train, and print the scores on the rows held out of training after each pass."""
    asked = options(__doc__, 4)
    rows = [*rumours("train"), *exchanges(), *written(), *arguments()]
    train = [row for row in rows if not held(row.group)]
    cutter = _cutter(asked.encoder, asked.out, train)
    network = started(asked.encoder)
    heads = (network.weight, network.whole, network.part)
    steps = asked.epochs * len(_chosen(train, Random(asked.seed))) // asked.batch  # noqa: S311 - no secret
    fit = Fit(network, network.encoder, heads, asked, steps)
    for epoch in range(fit.resume(asked.out / "state.pt"), asked.epochs):
        begun = perf_counter()
        random = Random(asked.seed * 1000 + epoch)  # noqa: S311 - no secret
        torch.manual_seed(asked.seed * 1000 + epoch)
        network.train()
        pairs = [
            (row, _roughened(_pair(row, cutter, random), random)) for row in _chosen(train, random)
        ]
        total = 0.0
        for at, batch in enumerate(
            batches(pairs, asked.batch, lambda one: one[1].ids.size, random), start=1
        ):
            total += fit.step(_loss(network, batch))
            if at % _TOLD == 0:
                told = f"  {at} of {steps} {total / at:.4f} {perf_counter() - begun:.0f} s\n"
                sys.stdout.write(told)
                sys.stdout.flush()
        fit.save(asked.out / "state.pt", epoch + 1)
        sys.stdout.write(f"pass {epoch + 1} {perf_counter() - begun:.0f} s\n")
        for name, score in scores(fit.averaged.module, cutter).items():
            sys.stdout.write(f"  {name}: {score}\n")
        sys.stdout.flush()
    torch.save(fit.averaged.module.state_dict(), asked.out / "network.pt")
    return 0


def _cutter(encoder: Path, out: Path, train: Sequence[Row]) -> Cutter:
    texts = [text for row in train for text in (*row.said, row.reply)]
    words = spoken(iter([*texts, *(one.text for one in articles(TRAIN))]))
    (out / "common.json").write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
    return Cutter(vocabulary(encoder), frozenset(words), posts=True)


def _chosen(train: Sequence[Row], random: Random) -> list[Row]:
    chosen = [row for row in train if row.argued is None]
    for unrelated, most in ((False, _RELATED), (True, _UNRELATED)):
        argued = [row for row in train if row.argued and (row.argued == "unrelated") is unrelated]
        chosen += random.sample(argued, min(most, len(argued)))
    return chosen


def _loss(network: Stances, batch: Sequence[tuple[Row, Pair]]) -> torch.Tensor:
    got, _ = network(*padded([pair for _, pair in batch]))
    count = len(STANCES)
    stances = torch.log_softmax(got[:, :count], dim=1)
    argued = torch.log_softmax(got[:, count:], dim=1)
    loss, weights = torch.zeros(()), 0.0
    for at, (row, _) in enumerate(batch):
        allowed = [STANCES.index(one) for one in row.stances]
        weight = min(_WEIGHTS[one] for one in row.stances)
        sure = torch.logsumexp(stances[at, allowed], dim=0)
        loss = loss - weight * ((1 - _SPREAD) * sure + _SPREAD * stances[at].mean())
        weights += weight
        if row.argued:
            weight = 0.5 if row.argued == "unrelated" else 1.0
            loss = loss - weight * argued[at, ARGUED.index(row.argued)]
    return loss / weights


def _pair(row: Row, cutter: Cutter, random: Random) -> Pair:
    above = said(row, random)
    return join(
        cutter.cut(above, Span(0, len(above))),
        cutter.cut(row.reply, Span(0, len(row.reply))).cut(0, _LONGEST),
    )


def _roughened(pair: Pair, random: Random) -> Pair:
    ids, shapes = pair.ids.copy(), pair.shapes.copy()
    lost = np.array([random.random() < _HIDDEN for _ in range(ids.size)])
    ids[lost & (ids != OPENING) & (ids != BREAK) & (ids != NAME)] = _HIDDEN_PIECE
    kind = random.random()
    if kind < _SMALL:
        shapes[(shapes > 0) & (shapes < _CASED)] = 0
    elif kind < _SMALL + _LARGE:
        shapes[shapes < _CASED] = 2
    return pair._replace(ids=ids, shapes=shapes)


if __name__ == "__main__":
    sys.exit(main())

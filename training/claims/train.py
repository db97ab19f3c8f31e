"""Train the model of claims: ``python -m training.claims.train OUT --encoder FOLDER``.

Seeded; it stops and goes on: after every pass all it knows is written to ``OUT/state.pt``. With
``--plain`` it fits the same heads in the plainest way, to compare with: names are read as they
are, no words are hidden, the words' own vectors are trained, no average of weights is taken.
"""

from __future__ import annotations

import json
import sys
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch.nn import functional

from assay.models.pieces import NAME, Cutter
from training.attribution.articles import TRAIN, articles, spoken
from training.claims.network import Claims, started
from training.claims.rows import SCALES, Row, factuality, held, opinions, worth
from training.claims.score import print_scores
from training.claims.sentences import Labelled, labelled, padded
from training.fitting import Fit, batches, options, vocabulary

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

__all__ = ["main"]

_HIDDEN, _HIDDEN_PIECE = 0.04, 103
_TOLD = 100
_AGAIN = 2
"""How often a pass reads each sentence that was written for it: they are few."""

_SETS = ("uw", "meantime", "uds_ih2", "mv2", "rp", "cb")
_SCALE_WEIGHTS = torch.tensor([1.4, 1.0, 0.5])
_WORTH = 1.5


_MORE = {
    "--plain": {"action": "store_true", "help": "one rate, no art, to compare"},
    "--only": {"choices": ("events", "worth", "opinion"), "help": "learn this part alone"},
}


def main() -> int:
    """Train, and print the scores on the sentences held out of training after each pass."""
    asked = options(__doc__, 3, more=_MORE)
    every = _rows(asked.only)
    train = [row for row in every if not held(row)]
    chosen = [row for row in every if held(row)]
    cutter = _cutter(asked, train)
    network = started(asked.encoder)
    if asked.plain:
        network.encoder.word.weight.requires_grad_(requires_grad=True)
    sentences = [labelled(row, cutter, names=not asked.plain) for row in train]
    steps = asked.epochs * len(sentences) // asked.batch
    heads = (network.event, network.weight, network.whole, network.part)
    fit = Fit(network, network.encoder, heads, asked, steps, plain=asked.plain)
    for epoch in range(fit.resume(asked.out / "state.pt"), asked.epochs):
        begun = perf_counter()
        random = Random(asked.seed * 1000 + epoch)  # noqa: S311 - no secret
        torch.manual_seed(asked.seed * 1000 + epoch)
        network.train()
        total = 0.0
        for at, batch in enumerate(
            batches(sentences, asked.batch, lambda one: one.pieces.size, random), start=1
        ):
            rough = batch if asked.plain else [_roughened(one, random) for one in batch]
            total += fit.step(_loss(network, rough))
            if at % _TOLD == 0:
                told = f"  {at} of {steps} {total / at:.4f} {perf_counter() - begun:.0f} s\n"
                sys.stdout.write(told)
                sys.stdout.flush()
        fit.save(asked.out / "state.pt", epoch + 1)
        best = network if asked.plain else fit.averaged.module
        print_scores(best, [labelled(row, cutter, names=not asked.plain) for row in chosen])
    torch.save(best.state_dict(), asked.out / "network.pt")
    return 0


def _rows(only: str | None) -> list[Row]:
    """Return the rows of all that is learnt, or of one part of it."""
    events = [row for name in _SETS for row in factuality(name, "train")]
    parts = {"events": events, "worth": worth("train"), "opinion": opinions() * _AGAIN}
    return [row for name, rows in parts.items() if only in (None, name) for row in rows]


def _cutter(asked: Namespace, train: Sequence[Row]) -> Cutter:
    news = [one.text for one in articles(TRAIN)]
    words = spoken([*news, *(row.text for row in train)])
    (asked.out / "common.json").write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
    return Cutter(vocabulary(asked.encoder), frozenset(words), posts=True)


def _loss(network: Claims, batch: Sequence[Labelled]) -> torch.Tensor:
    events, whole = network(*padded(batch))
    loss = torch.zeros(())
    told = [(at, *event) for at, one in enumerate(batch) for event in one.events]
    if told:
        found = torch.stack(
            [events[at, low + 1 : high + 1].mean(0) for at, low, high, _, _ in told]
        )
        labels = torch.tensor([label for *_, label, _ in told])
        scales = torch.tensor([scale for *_, scale in told])
        got = found[torch.arange(len(told)), scales + 1]
        lost = functional.smooth_l1_loss(got, labels, reduction="none") * _SCALE_WEIGHTS[scales]
        loss = loss + lost.sum() / len(batch) + _event_loss(events, batch)
    for place, weight in ((0, _WORTH), (1, 1.0)):
        gold = torch.tensor([(one.worth, one.opinion)[place] for one in batch])
        known = gold >= 0
        if known.any():
            lost = functional.binary_cross_entropy_with_logits(
                whole[known, place], gold[known], reduction="sum"
            )
            loss = loss + weight * lost / len(batch)
    return loss


def _event_loss(events: torch.Tensor, batch: Sequence[Labelled]) -> torch.Tensor:
    """Which words are events is learnt where all of them are marked: in UDS-IH2."""
    happened = SCALES.index("happened")
    lost = torch.zeros(())
    for at, one in enumerate(batch):
        if one.events and one.events[0][3] == happened:
            gold = torch.zeros(one.pieces.size)
            for low, high, _, _ in one.events:
                gold[low:high] = 1
            got = events[at, 1 : one.pieces.size + 1, 0]
            lost = lost + functional.binary_cross_entropy_with_logits(got, gold)
    return lost / len(batch)


def _roughened(one: Labelled, random: Random) -> Labelled:
    ids, shapes = one.pieces.ids.copy(), one.pieces.shapes
    lost = np.array([random.random() < _HIDDEN for _ in range(ids.size)], dtype=bool)
    ids[lost & (ids != NAME)] = _HIDDEN_PIECE
    if random.random() < 0.1:  # noqa: PLR2004 - so many sentences are read in small letters
        shapes = np.where((shapes > 0) & (shapes < 4), 0, shapes)  # noqa: PLR2004 - words' shapes
    return one._replace(pieces=one.pieces._replace(ids=ids, shapes=shapes))


if __name__ == "__main__":
    sys.exit(main())

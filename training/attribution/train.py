"""Train the model of who says what: ``python -m training.attribution.train OUT``.

Seeded; it stops and goes on: after every epoch all it knows is written to ``OUT/state.pt``.
"""

from __future__ import annotations

import json
import math
import sys
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch.nn import functional

from assay.models.pieces import Cutter
from assay.models.tagging import around
from training.attribution.articles import TRAIN, Article, articles, cut, held, spoken
from training.attribution.network import Network, pretrained
from training.attribution.score import evaluate
from training.attribution.windows import pack, roughened
from training.fitting import Fit, options, vocabulary

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from pathlib import Path

    from training.attribution.windows import Window

__all__ = ["main"]

_PAIRS_AT_ONCE = 72
_TOLD = 100
"""Steps from one line of progress to the next."""

_SHOWN = 30
"""How many of the articles held out are scored after every epoch."""

_NAMED = 0.65
"""How often an article is read with its names hidden; else they keep their letters."""


_WARM = 0.06
_MORE = {
    "--size": {"type": int, "default": 288, "help": "pieces in a window"},
    "--limit": {"type": int, "help": "train on so many articles only"},
}


def main() -> int:
    """Train, and print the scores on the articles held out of training after each epoch."""
    asked = options(__doc__, 8, batch=6, more=_MORE)
    every = articles(TRAIN)
    cutter = _cutter(asked.encoder, asked.out, every)
    chosen = [one for one in every if held(one.doc)]
    train = [one for one in every if not held(one.doc)][: asked.limit]
    network = pretrained(asked.encoder)
    run = _Run(network, asked, len(train))
    begun = run.fit.resume(asked.out / "state.pt")
    cuts = {names: [cut(cutter, one, names=names) for one in train] for names in (True, False)}
    for epoch in range(begun, asked.epochs):
        started = perf_counter()
        losses = run.epoch(epoch, cuts)
        run.fit.save(asked.out / "state.pt", epoch + 1)
        took = perf_counter() - started
        sys.stdout.write(f"epoch {epoch + 1} loss {losses} seconds {took:.0f}\n")
        for names in (True, False):
            scores = evaluate(run.fit.averaged, cutter, chosen[:_SHOWN], names=names)
            sys.stdout.write(f"  names hidden {names}: {scores}\n")
        sys.stdout.flush()
    torch.save(run.fit.averaged.state_dict(), asked.out / "network.pt")
    return 0


def _cutter(encoder: Path, out: Path, every: Sequence[Article]) -> Cutter:
    words = spoken(one.text for one in every if not held(one.doc))
    (out / "common.json").write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
    return Cutter(vocabulary(encoder), frozenset(words))


class _Run:
    """The passes over the articles."""

    def __init__(self, network: Network, asked: Namespace, count: int) -> None:
        self.network, self.asked = network, asked
        steps = asked.epochs * math.ceil(count * 990 / (asked.size * 0.88) / asked.batch)
        encoder = network.encoder
        heads = (encoder.cue, encoder.flat, network.pairing)
        self.fit = Fit(network, encoder, heads, asked, steps, warm=_WARM)

    def epoch(self, number: int, cuts: dict[bool, list]) -> str:
        """Go through all articles once; return the mean losses."""
        random = Random(self.asked.seed * 1000 + number)  # noqa: S311 - no secret
        torch.manual_seed(self.asked.seed * 1000 + number)
        windows: list[Window] = []
        for at in range(len(cuts[True])):
            pieces, relations = cuts[random.random() < _NAMED][at]
            windows.extend(pack(pieces, relations, self.asked.size, random))
        random.shuffle(windows)
        # Windows of like length go together, so that little is padded.
        pool = self.asked.batch * 24
        batches = []
        for low in range(0, len(windows), pool):
            some = sorted(windows[low : low + pool], key=lambda one: one.ids.size)
            batches += [
                some[at : at + self.asked.batch] for at in range(0, len(some), self.asked.batch)
            ]
        random.shuffle(batches)
        self.network.train()
        sums = np.zeros(3)
        started = perf_counter()
        for at, batch in enumerate(batches):
            rough = [roughened(one, random, 0.04) for one in batch]
            sums += self._step(rough, random)
            if (at + 1) % _TOLD == 0:
                done = perf_counter() - started
                means = np.round(sums / (at + 1), 4)
                sys.stdout.write(f"  {at + 1}/{len(batches)} {means} {done:.0f} s\n")
                sys.stdout.flush()
        return str(np.round(sums / len(batches), 4))

    def _step(self, batch: Sequence[Window], random: Random) -> np.ndarray:
        size = max(one.ids.size for one in batch)
        ids, shapes, states, cue_labels, flat_labels = (
            torch.from_numpy(
                np.stack([np.pad(one[field], (0, size - one.ids.size)) for one in batch])
            )
            for field in range(5)
        )
        there = torch.from_numpy(np.stack([np.arange(size) < one.ids.size for one in batch]))
        mask = torch.zeros(there.shape).masked_fill(~there, -1e4)[:, None, None, :]
        vectors, scores = self.network.encoder(ids, shapes, states, mask)
        cue_loss = functional.cross_entropy(scores[there], cue_labels[there])
        flat = functional.cross_entropy(
            self.network.encoder.flat(vectors)[there], flat_labels[there]
        )
        pairs = [(row, at) for row, one in enumerate(batch) for at in range(len(one.cues))]
        if len(pairs) > _PAIRS_AT_ONCE:
            pairs = random.sample(pairs, _PAIRS_AT_ONCE)
        pair_loss = torch.zeros(())
        if pairs:
            rows, places, far, exist, labels = [], [], [], [], []
            for row, at in pairs:
                one = batch[row]
                place, distance, inside = around(one.ids.size, one.cues[at])
                rows.append(row)
                places.append(place)
                far.append(distance)
                exist.append(inside)
                labels.append(np.where(inside, one.pair_labels[at][place], -100))
            place = torch.from_numpy(np.stack(places))
            near = vectors[torch.tensor(rows)[:, None], place]
            got = self.network.pairing(
                near, torch.from_numpy(np.stack(far)), torch.from_numpy(np.stack(exist))
            )
            gold = torch.from_numpy(np.stack(labels))
            pair_loss = functional.cross_entropy(got.flatten(0, 1), gold.flatten())
        loss = 2 * cue_loss + 2 * pair_loss + 0.3 * flat
        self.fit.step(loss)
        return np.array([cue_loss.item(), pair_loss.item(), flat.item()])


if __name__ == "__main__":
    sys.exit(main())

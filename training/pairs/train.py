"""Train the model of pairs: ``python -m training.pairs.train OUT --encoder FOLDER``.

Seeded; it stops and goes on: after every pass all it knows is written to ``OUT/state.pt``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
import torch

from assay.models.names import LETTERS, Names
from assay.models.pairs import join
from assay.models.pieces import NAME, Cutter
from assay.models.tagging import BREAK, OPENING
from assay.text import Span
from training.attribution.articles import TRAIN, articles, spoken
from training.fitting import Fit, batches, options, vocabulary
from training.pairs.easy import easy
from training.pairs.network import Pairs, started
from training.pairs.rows import (
    RELATIONS,
    Row,
    arguments,
    evidence,
    held,
    posts,
    turned,
    written,
)
from training.shipping import filled
from training.stance.network import padded

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from assay.models.pairs import Pair

__all__ = ["main"]

_HIDDEN, _HIDDEN_PIECE = 0.03, 103
_SPREAD = 0.05
_TOLD = 50
_LONGEST = 64
_UNTOLD = 900
"""How many pairs of a claim with evidence that decides nothing are read in one pass."""

_UNRELATED = 250
_UNDECIDED = ("neutral",)
_READ_ONCE = 200
"""Evidence of so many characters is read in one direction only."""

_KEPT_WHOLE = frozenset({NAME, OPENING, BREAK, *LETTERS})


_MORE = {"--start": {"type": Path, "help": "go on from this folder, with plain pairs added"}}


def main() -> int:
    """Train, and print the scores on the pairs held out of training after each pass."""
    asked = options(__doc__, 5, more=_MORE)
    random = Random(asked.seed)  # noqa: S311 - no secret
    own, others = written(), [*evidence(), *posts(), *arguments(_UNRELATED, random)]
    train = [row for row in [*own, *others] if not held(row.group)]
    cutter = _cutter(asked, train)
    network = started(asked.encoder)
    if asked.start is not None:
        filled(network, asked.start)
    steps = asked.epochs * len(_read(train, random, plain=asked.start is not None)) // asked.batch
    fit = Fit(network, network.encoder, (network.mixed, network.relation), asked, steps)
    for epoch in range(fit.resume(asked.out / "state.pt"), asked.epochs):
        begun = perf_counter()
        random = Random(asked.seed * 1000 + epoch)  # noqa: S311 - no secret
        torch.manual_seed(asked.seed * 1000 + epoch)
        network.train()
        rows = _read(train, random, plain=asked.start is not None)
        pairs = [(row, _roughened(_pair(row, cutter), random)) for row in rows]
        total = 0.0
        for at, batch in enumerate(
            batches(pairs, asked.batch, lambda one: one[1].ids.size, random), start=1
        ):
            got = network(*padded([pair for _, pair in batch]))
            total += fit.step(_loss(got, [row for row, _ in batch]))
            if at % _TOLD == 0:
                told = f"  {at} of {steps} {total / at:.4f} {perf_counter() - begun:.0f} s\n"
                sys.stdout.write(told)
                sys.stdout.flush()
        fit.save(asked.out / "state.pt", epoch + 1)
        for name, rows in (("written", own), ("others", others)):
            _print_scores(
                name, fit.averaged.module, [one for one in rows if held(one.group)], cutter
            )
    torch.save(fit.averaged.module.state_dict(), asked.out / "network.pt")
    return 0


def _cutter(asked: Namespace, train: Sequence[Row]) -> Cutter:
    texts = [one.text for one in articles(TRAIN)]
    words = spoken([*texts, *(text for row in train for text in (row.first, row.second))])
    (asked.out / "common.json").write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
    return Cutter(vocabulary(asked.encoder), frozenset(words), posts=True)


def _chosen(train: Sequence[Row], random: Random) -> list[Row]:
    """Return what one pass reads: pairs in both directions, and part of the undecided ones."""
    chosen = _both_ways([row for row in train if row.relations != _UNDECIDED])
    undecided = [row for row in train if row.relations == _UNDECIDED]
    short = {row.first for row in written()}
    own = [row for row in undecided if row.first in short]
    rest = [row for row in undecided if row.first not in short]
    return [*chosen, *own, *own, *random.sample(rest, min(_UNTOLD, len(rest)))]


def _read(train: Sequence[Row], random: Random, *, plain: bool) -> list[Row]:
    """Return the rows of one pass; ``plain`` adds pairs that are made by rules."""
    return [*_chosen(train, random), *(_both_ways(easy(random)) if plain else ())]


def _both_ways(rows: Sequence[Row]) -> list[Row]:
    """Return the rows, and those that are short the other way round too."""
    back = [turned(row) for row in rows if len(row.first) < _READ_ONCE]
    return [*rows, *(row for row in back if row is not None)]


def _pair(row: Row, cutter: Cutter) -> Pair:
    names = Names()
    first, second = (
        names.told_apart(text, cutter.cut(text, Span(0, len(text))).cut(0, _LONGEST))
        for text in (row.first, row.second)
    )
    return join(first, second)


def _roughened(pair: Pair, random: Random) -> Pair:
    ids, shapes = pair.ids.copy(), pair.shapes
    lost = np.array([random.random() < _HIDDEN for _ in range(ids.size)], dtype=bool)
    lost &= np.array([one not in _KEPT_WHOLE for one in ids.tolist()])
    ids[lost] = _HIDDEN_PIECE
    return pair._replace(ids=ids, shapes=shapes)


def _loss(got: torch.Tensor, rows: Sequence[Row]) -> torch.Tensor:
    scores = torch.log_softmax(got, dim=1)
    loss = torch.zeros(())
    for at, row in enumerate(rows):
        allowed = [RELATIONS.index(one) for one in row.relations]
        sure = torch.logsumexp(scores[at, allowed], dim=0)
        loss = loss - (1 - _SPREAD) * sure - _SPREAD * scores[at].mean()
    return loss / len(rows)


def _print_scores(name: str, network: Pairs, rows: Sequence[Row], cutter: Cutter) -> None:
    network.eval()
    right = {one: [0, 0, 0] for one in RELATIONS}
    hits = 0
    with torch.no_grad():
        for low in range(0, len(rows), 32):
            batch = rows[low : low + 32]
            got = network(*padded([_pair(row, cutter) for row in batch])).argmax(1).tolist()
            for row, place in zip(batch, got, strict=True):
                found, gold = RELATIONS[place], row.relations
                hits += found in gold
                right[found][0] += found in gold
                right[found][1] += 1
                right[gold[-1] if found not in gold else found][2] += 1
    network.train()
    each = {k: round(2 * r / max(1, f + g), 3) for k, (r, f, g) in right.items()}
    sys.stdout.write(f"  {name}: {len(rows)} right {hits / len(rows):.4f}, F1 {each}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

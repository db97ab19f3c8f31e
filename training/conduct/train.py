"""Train the model of conduct: ``python -m training.conduct.train OUT --encoder FOLDER``.

Seeded; it stops and goes on: after every pass all it knows is written to ``OUT/state.pt``.
"""

from __future__ import annotations

import json
import sys
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from torch.nn import functional

from assay.models.pieces import NAME, Cutter, Pieces
from assay.models.tagging import BREAK, OPENING
from assay.text import Span
from training.attribution.articles import TRAIN, articles, spoken
from training.conduct.network import Conduct, started
from training.conduct.rows import KINDS, Row, civil, held, toxic, written
from training.fitting import Fit, batches, options, vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["LAYERS", "main"]

LAYERS = 4
_HIDDEN, _HIDDEN_PIECE = 0.05, 103
_SMALL, _CASED = 0.15, 4
"""So many comments are read in small letters; shapes below this are words'."""

_TOLD = 100
_AGAIN = 3
"""How often a pass reads each comment that was written for it: they are few."""

_CIVIL = 3000
"""So many comments are read that nobody chose for being toxic."""

_LONGEST = 160


class _Labelled(NamedTuple):
    """Pieces with, for each, whether it is toxic and its kind's place; -1 where not told."""

    pieces: Pieces
    toxic: np.ndarray
    kinds: np.ndarray


def main() -> int:
    """Train, and print the scores on the rows held out of training after each pass."""
    asked = options(__doc__, 4)
    marked, own = toxic("train"), written()
    others = Random(asked.seed).sample(civil(marked), _CIVIL)  # noqa: S311 - no secret
    train = [row for row in [*marked, *own * _AGAIN, *others] if not held(row)]
    cutter = _cutter(asked.encoder, asked.out, [row for row in [*marked, *own] if not held(row)])
    rows = [_labelled(row, cutter) for row in train]
    network = started(asked.encoder, LAYERS)
    heads = (network.toxic, network.kind)
    steps = asked.epochs * len(rows) // asked.batch
    fit = Fit(network, network.encoder, heads, asked, steps)
    for epoch in range(fit.resume(asked.out / "state.pt"), asked.epochs):
        begun = perf_counter()
        random = Random(asked.seed * 1000 + epoch)  # noqa: S311 - no secret
        torch.manual_seed(asked.seed * 1000 + epoch)
        network.train()
        total = 0.0
        for at, batch in enumerate(
            batches(rows, asked.batch, lambda one: one.pieces.size, random), start=1
        ):
            total += fit.step(_loss(network, [_roughened(one, random) for one in batch]))
            if at % _TOLD == 0:
                sys.stdout.write(f"  {at} {total / at:.4f} {perf_counter() - begun:.0f} s\n")
                sys.stdout.flush()
        fit.save(asked.out / "state.pt", epoch + 1)
        sys.stdout.write(f"pass {epoch + 1} {perf_counter() - begun:.0f} s\n")
        _tell(fit.averaged.module, [row for row in marked if held(row)], cutter)
        _tell(fit.averaged.module, [row for row in own if held(row)], cutter)
        _tell(fit.averaged.module, [row for row in others if held(row)], cutter)
    torch.save(fit.averaged.module.state_dict(), asked.out / "network.pt")
    return 0


def _cutter(encoder, out, train: Sequence[Row]) -> Cutter:  # noqa: ANN001
    words = spoken(iter([row.text for row in train] + [one.text for one in articles(TRAIN)]))
    (out / "common.json").write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
    return Cutter(vocabulary(encoder), frozenset(words), posts=True)


def _labelled(row: Row, cutter: Cutter) -> _Labelled:
    pieces = cutter.cut(row.text, Span(0, len(row.text))).cut(0, _LONGEST)
    marked = np.zeros(pieces.size, dtype=np.int64)
    kinds = np.zeros(pieces.size, dtype=np.int64)
    for at, span in enumerate(row.toxic):
        inside = (pieces.starts < span.end) & (pieces.ends > span.start)
        marked[inside] = 1
        kinds[inside] = -1 if row.kinds is None else KINDS.index(row.kinds[at]) + 1
    for span in row.unsure:
        inside = (pieces.starts < span.end) & (pieces.ends > span.start)
        marked[inside] = kinds[inside] = -2
    if row.kinds is not None:
        # What is written for the kinds marks more than the other set's annotators would.
        marked[np.isin(kinds, [3, 4, 5])] = -1
    return _Labelled(pieces, marked, kinds)


def _roughened(one: _Labelled, random: Random) -> _Labelled:
    ids, shapes = one.pieces.ids.copy(), one.pieces.shapes.copy()
    lost = np.array([random.random() < _HIDDEN for _ in range(ids.size)], dtype=bool)
    ids[lost & (ids != NAME)] = _HIDDEN_PIECE
    if random.random() < _SMALL:
        shapes[(shapes > 0) & (shapes < _CASED)] = 0
    return one._replace(pieces=one.pieces._replace(ids=ids, shapes=shapes))


def _loss(network: Conduct, batch: Sequence[_Labelled]) -> torch.Tensor:
    marked, kinds = network(*_padded([one.pieces for one in batch]))
    size = marked.shape[1]
    gold, gold_kinds = (
        torch.from_numpy(
            np.stack(
                [np.pad(one[at], (1, size - one[at].size - 1), constant_values=-2) for one in batch]
            )
        )
        for at in (1, 2)
    )
    told = gold >= 0
    loss = functional.binary_cross_entropy_with_logits(marked[told], gold[told].float())
    known = gold_kinds >= 0
    loss = loss + 0.5 * functional.cross_entropy(kinds[known], gold_kinds[known])
    other = gold_kinds == -1
    if other.any():
        # A toxic span without a kind is at least of some kind.
        some = torch.logsumexp(torch.log_softmax(kinds[other], 1)[:, 1:], 1)
        loss = loss - 0.1 * some.mean()
    return loss


def _padded(batch: Sequence[Pieces]) -> tuple[torch.Tensor, ...]:
    size = max(one.size for one in batch) + 2
    ids = np.stack(
        [np.pad(np.concatenate([[OPENING], one.ids, [BREAK]]), (0, size - one.size - 2))
         for one in batch]
    )  # fmt: skip
    shapes = np.stack([np.pad(one.shapes, (1, size - one.size - 1)) for one in batch])
    states = np.stack([np.pad(one.states, (1, size - one.size - 1)) for one in batch])
    there = np.stack([np.arange(size) < one.size + 2 for one in batch])
    mask = torch.zeros(there.shape).masked_fill(~torch.from_numpy(there), -1e4)
    arrays = (torch.from_numpy(one) for one in (ids, shapes, states))
    return (*arrays, mask[:, None, None, :])


def _tell(network: Conduct, rows: Sequence[Row], cutter: Cutter) -> None:
    network.eval()
    shown = {}
    for bar in (0.3, 0.4, 0.5, 0.6):
        shown[bar] = []
    right, had, gold = (dict.fromkeys(KINDS, 0) for _ in range(3))
    for row in rows:
        one = _labelled(row, cutter)
        with torch.no_grad():
            marked, kinds = network(*_padded([one.pieces]))
        sure = torch.sigmoid(marked[0, 1:-1]).numpy()
        best = kinds[0, 1:-1].argmax(1).numpy()
        for bar, scored in shown.items():
            scored.append(_overlap(_characters(one.pieces, sure > bar), row.toxic))
        if row.kinds is not None:
            for at, kind in enumerate(KINDS, start=1):
                right[kind] += int(((best == at) & (one.kinds == at)).sum())
                had[kind] += int((best == at).sum())
                gold[kind] += int((one.kinds == at).sum())
    means = {bar: round(float(np.mean(scored)), 4) for bar, scored in shown.items()}
    sys.stdout.write(f"  {len(rows)} rows, F1 of characters: {means}\n")
    if sum(gold.values()):
        each = {k: round(2 * right[k] / max(1, had[k] + gold[k]), 3) for k in KINDS}
        sys.stdout.write(f"  F1 of pieces by kind: {each}\n")
    sys.stdout.flush()


def _characters(pieces: Pieces, marked: np.ndarray) -> set[int]:
    found: set[int] = set()
    before = None
    for at in np.flatnonzero(marked):
        start = int(pieces.ends[before]) if before is not None and before == at - 1 else None
        found.update(
            range(int(pieces.starts[at]) if start is None else start, int(pieces.ends[at]))
        )
        before = at
    return found


def _overlap(found: set[int], gold: Sequence[Span]) -> float:
    wanted = {place for span in gold for place in range(*span)}
    if not wanted or not found:
        return float(wanted == found)
    return 2 * len(found & wanted) / (len(found) + len(wanted))


if __name__ == "__main__":
    sys.exit(main())

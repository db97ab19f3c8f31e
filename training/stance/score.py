"""How well stances are told on rows held out of training."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from assay.models.pairs import join
from assay.text import Span
from training.stance.network import padded
from training.stance.rows import ARGUED, STANCES, arguments, exchanges, held, rumours, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.models.pieces import Cutter
    from training.stance.network import Stances
    from training.stance.rows import Row

__all__ = ["f1", "scores"]

_PARTED = {"support": 0, "deny": 1, "query": 2, "comment": 2}


def scores(network: Stances, cutter: Cutter) -> dict[str, str]:
    """Return a line for each set: macro F1, then the F1 of each class."""
    network.eval()
    told = {}
    kept = [row for row in rumours("train") if held(row.group)]
    for name, above in (("rumour", 0), ("answered", -1), ("both", None)):
        got = [_read(network, cutter, row, above)[0] for row in kept]
        told[f"rumours, by {name}"] = f1([STANCES.index(row.stances[0]) for row in kept], got, 4)
    for name, rows in (("written", written()), ("exchanges", exchanges())):
        kept = [row for row in rows if held(row.group)]
        got = [_read(network, cutter, row)[0] for row in kept]
        gold = [STANCES.index(row.stances[0]) for row in kept]
        if name == "exchanges":
            gold = [min(one, 2) for one in gold]
            got = [min(one, 2) for one in got]
        told[name] = f1(gold, got, 3 if name == "exchanges" else 4)
    kept = [row for row in arguments() if held(row.group)]
    kept = [row for at, row in enumerate(kept) if row.argued != "unrelated" or at % 6 == 0]
    got = [_read(network, cutter, row)[1] for row in kept]
    told["arguments"] = f1([ARGUED.index(row.argued or "") for row in kept], got, 4)
    return told


def _read(network: Stances, cutter: Cutter, row: Row, above: int | None = None) -> tuple[int, int]:
    text = "\n".join(row.said) if above is None else "".join(row.said[above:][:1])
    pair = join(
        cutter.cut(text, Span(0, len(text))), cutter.cut(row.reply, Span(0, len(row.reply)))
    )
    with torch.no_grad():
        got = network(*padded([pair]))[0][0]
    return int(got[: len(STANCES)].argmax()), int(got[len(STANCES) :].argmax())


def f1(gold: Sequence[int], got: Sequence[int], count: int) -> str:
    """Return macro F1 and each class's, as a line."""
    each = []
    for one in range(count):
        right = sum(a == b == one for a, b in zip(gold, got, strict=True))
        told = sum(b == one for b in got) + sum(a == one for a in gold)
        each.append(2 * right / told if told else 0.0)
    shown = " ".join(f"{value:.3f}" for value in each)
    return f"{sum(each) / count:.4f} ({shown}) of {len(gold)}"

"""Sentences as the network reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch

from assay.models.pieces import Cutter, Pieces
from assay.models.tagging import BREAK, OPENING
from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.claims.rows import Row

__all__ = ["Labelled", "labelled", "padded"]

_LONGEST = 128


class Labelled(NamedTuple):
    """Pieces; places, label and scale of each event; worth and opinion, -1 where not told."""

    pieces: Pieces
    events: tuple[tuple[int, int, float, int], ...]
    worth: float
    opinion: float


def labelled(row: Row, cutter: Cutter, *, names: bool) -> Labelled:
    """Cut a sentence; with ``names`` false, names keep their own letters."""
    pieces = cutter.cut(row.text, Span(0, len(row.text)), names=names).cut(0, _LONGEST)
    events = []
    for span, label, scale in row.targets:
        low = int(np.searchsorted(pieces.ends, span.start, side="right"))
        high = int(np.searchsorted(pieces.starts, span.end))
        if low < high:
            events.append((low, high, label, scale))
    told = [-1.0 if one is None else float(one) for one in (row.worth, row.opinion)]
    return Labelled(pieces, tuple(events), *told)


def padded(batch: Sequence[Labelled]) -> tuple[torch.Tensor, ...]:
    """Put sentences into arrays of one size, between their marks."""
    size = max(one.pieces.size for one in batch) + 2
    ids, shapes, states = np.zeros((3, len(batch), size), dtype=np.int64)
    there = np.zeros((len(batch), size), dtype=bool)
    for at, one in enumerate(batch):
        many = one.pieces.size
        ids[at, : many + 2] = [OPENING, *one.pieces.ids, BREAK]
        shapes[at, 1 : many + 1] = one.pieces.shapes
        states[at, 1 : many + 1] = one.pieces.states
        there[at, : many + 2] = True
    given = torch.from_numpy(there)
    mask = torch.zeros(given.shape).masked_fill(~given, -1e4)[:, None, None, :]
    return torch.from_numpy(ids), torch.from_numpy(shapes), torch.from_numpy(states), mask, given

"""The network of pairs: an encoder over both claims, and one reading of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from assay.models.pieces import STATES
from training.encoder import Encoder, pretrained
from training.pairs.rows import RELATIONS

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Pairs", "started"]


class Pairs(nn.Module):
    """Pairs -> scores of `RELATIONS`.

    Inputs: ``[batch, pieces]`` integers, the mask added to attention, and ``[batch, pieces]``,
    true for the second claim's pieces. Output: ``[batch, 5]``, not normalised.
    """

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        width = encoder.word.weight.shape[1]
        self.encoder = encoder
        self.mixed = nn.Linear(3 * width, width)
        self.relation = nn.Linear(width, len(RELATIONS))

    def forward(
        self, ids: Tensor, shapes: Tensor, states: Tensor, mask: Tensor, second: Tensor
    ) -> Tensor:
        """Return the scores."""
        vectors, _ = self.encoder(ids, shapes, states, mask)
        there = mask[:, 0, 0] >= 0
        first = there & ~second
        parts = [vectors[:, 0], _mean(vectors, first), _mean(vectors, second)]
        mixed = torch.tanh(self.mixed(self.encoder.dropped(torch.cat(parts, dim=1))))
        return self.relation(self.encoder.dropped(mixed))


def _mean(vectors: Tensor, inside: Tensor) -> Tensor:
    weights = inside.float().unsqueeze(2)
    return (vectors * weights).sum(1) / weights.sum(1).clamp(min=1)


def started(folder: Path) -> Pairs:
    """Build the network on an encoder of BERT's layout."""
    encoder = pretrained(folder)
    encoder.state = nn.Embedding(2 * STATES, encoder.word.weight.shape[1])
    with torch.no_grad():
        encoder.state.weight.zero_()
    return Pairs(encoder)

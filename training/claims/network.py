"""The network of claims: how sure the words are of each event, and what the sentence is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from training.claims.rows import SCALES
from training.encoder import Encoder, pretrained

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Claims", "started"]


class Claims(nn.Module):
    """Sentences -> readings of every piece, and of the whole.

    Inputs: ``[batch, pieces]`` integers, the mask added to attention, and ``[batch, pieces]``,
    true where a piece is. Outputs: ``[batch, pieces, 4]`` (is it an event, not normalised; then
    one number a scale, -3 to 3) and ``[batch, 2]`` (worth a check; an opinion; not normalised).
    """

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        width = encoder.word.weight.shape[1]
        self.encoder = encoder
        self.event = nn.Linear(width, 1 + len(SCALES))
        self.weight = nn.Linear(width, 1)
        self.whole = nn.Linear(width, 2)
        self.part = nn.Linear(width, 2, bias=False)

    def forward(
        self, ids: Tensor, shapes: Tensor, states: Tensor, mask: Tensor, there: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return both readings."""
        vectors, _ = self.encoder(ids, shapes, states, mask)
        vectors = self.encoder.dropped(vectors)
        weights = self.weight(vectors).squeeze(2).masked_fill(~there, -1e4)
        summed = (torch.softmax(weights, dim=1).unsqueeze(2) * self.part(vectors)).sum(1)
        return self.event(vectors), self.whole(vectors[:, 0]) + summed


def started(folder: Path) -> Claims:
    """Build the network on an encoder of BERT's layout."""
    return Claims(pretrained(folder))

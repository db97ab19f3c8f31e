"""The network of stances: an encoder over both texts, and a sum over the reply's pieces.

What each piece of the reply adds to each stance can be told apart, so that a stance points at the
words that carry it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor, nn

from assay.models.pieces import STATES
from training.encoder import Encoder, pretrained
from training.stance.rows import ARGUED, STANCES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.models.pairs import Pair

__all__ = ["Stances", "padded", "started"]


class Stances(nn.Module):
    """Pairs -> scores of the stances, and of the arguments' labels.

    Inputs: ``[batch, pieces]`` integers, the mask added to attention, and ``[batch, pieces]``,
    true for the reply's pieces. Outputs: ``[batch, 8]`` scores, not normalised (stances, then the
    arguments' labels), and ``[batch, pieces, 8]``, what each piece adds to them.
    """

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        width = encoder.word.weight.shape[1]
        count = len(STANCES) + len(ARGUED)
        self.encoder = encoder
        self.weight = nn.Linear(width, 1)
        self.whole = nn.Linear(width, count)
        self.part = nn.Linear(width, count, bias=False)

    def forward(
        self, ids: Tensor, shapes: Tensor, states: Tensor, mask: Tensor, reply: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return the scores, and each piece's part in them."""
        vectors, _ = self.encoder(ids, shapes, states, mask)
        vectors = self.encoder.dropped(vectors)
        weights = self.weight(vectors).squeeze(2).masked_fill(~reply, -1e4)
        shares = torch.softmax(weights, dim=1).unsqueeze(2) * self.part(vectors)
        return self.whole(vectors[:, 0]) + shares.sum(1), shares


def started(folder) -> Stances:  # noqa: ANN001
    """Build the network on an encoder of BERT's layout."""
    encoder = pretrained(folder)
    width = encoder.word.weight.shape[1]
    encoder.state = nn.Embedding(2 * STATES, width)
    with torch.no_grad():
        encoder.state.weight.zero_()
    return Stances(encoder)


def padded(batch: Sequence[Pair]) -> tuple[torch.Tensor, ...]:
    """Put pairs into arrays of one size: pieces, shapes, states, mask, and which are a reply's."""
    size = max(one.ids.size for one in batch)
    ids, shapes, states = (
        torch.from_numpy(np.stack([np.pad(one[at], (0, size - one.ids.size)) for one in batch]))
        for at in range(3)
    )
    places = np.arange(size)
    there = torch.from_numpy(np.stack([places < one.ids.size for one in batch]))
    reply = np.stack([(places >= one.reply) & (places < one.ids.size) for one in batch])
    mask = torch.zeros(there.shape).masked_fill(~there, -1e4)[:, None, None, :]
    return ids, shapes, states, mask, torch.from_numpy(reply)

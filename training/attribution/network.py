"""The network: an encoder, a head that finds cues, and one that reads the text again for each cue.

The second head is told where the cue is: for every piece around it, it says whether the piece is
of that cue's source, of its content, or neither. So every relation comes with its own source and
content, and nothing is left to pair afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional

from assay.models.tagging import REACH
from training import encoder as encoders
from training.encoder import Dropped, Encoder, Layer

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["LABELS", "Network", "Pairing", "pretrained"]

LABELS = ("O", "B-source", "I-source", "B-content", "I-content")

_SHARED = 256
_HEADS = 4


class Pairing(nn.Module):
    """A cue and the vectors around it -> for each of those pieces, its part in the relation.

    Inputs: ``[cues, 2 * REACH + 1, width]`` vectors, the cue's first piece in the middle;
    ``[cues, 2 * REACH + 1]`` distances in pieces from the cue (0 inside it), and a mask that is
    true where a piece is. Output: ``[cues, 2 * REACH + 1, 5]``, not normalised.
    """

    def __init__(self, width: int, dropped: Dropped) -> None:
        super().__init__()
        self.token = nn.Linear(width, _SHARED)
        self.cue = nn.Linear(width, _SHARED)
        self.far = nn.Embedding(2 * REACH + 3, _SHARED)
        self.norm = nn.LayerNorm(_SHARED)
        self.layer = Layer(_SHARED, 2 * _SHARED, _HEADS, dropped)
        self.labels = nn.Linear(_SHARED, len(LABELS))
        self.dropped = dropped

    def forward(self, around: Tensor, far: Tensor, there: Tensor) -> Tensor:
        """Return the scores of the labels."""
        return self.told(around, self.token(around), far, there)

    def told(self, around: Tensor, tokens: Tensor, far: Tensor, there: Tensor) -> Tensor:
        """Return the scores, given ``token(around)``: cues of one window have pieces in common."""
        inside = (far == REACH + 1).float().unsqueeze(2)
        cue = (around * inside).sum(1) / inside.sum(1)
        x = tokens + self.cue(cue).unsqueeze(1) + self.far(far)
        x = self.dropped(self.norm(functional.gelu(x)))
        mask = torch.zeros(there.shape, dtype=x.dtype).masked_fill(~there, -1e4)
        return self.labels(self.layer(x, mask[:, None, None, :]))


class Network(nn.Module):
    """Encoder and pairing head together."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.pairing = Pairing(encoder.word.weight.shape[1], encoder.dropped)


def pretrained(folder: Path) -> Network:
    """Build the network on an encoder of BERT's layout that lies in ``folder``."""
    return Network(encoders.pretrained(folder))

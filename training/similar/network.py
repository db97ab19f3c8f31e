"""The encoder of claims: an encoder's vectors, averaged over a text and made one long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from torch import Tensor, nn
from torch.nn import functional

from training.encoder import Encoder, pretrained

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Similar", "started"]


class Similar(nn.Module):
    """Texts -> unit vectors.

    Inputs: ``[batch, pieces]`` integers, the shapes and states that other networks read (zeros
    here), and the mask added to attention. Output: ``[batch, width]``.
    """

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return the vectors; ``mask`` is ``[batch, 1, 1, pieces]``."""
        none = ids * 0
        vectors, _ = self.encoder(ids, none, none, mask)
        there = (mask[:, 0, 0] >= 0).float().unsqueeze(2)
        return functional.normalize((vectors * there).sum(1) / there.sum(1), dim=1)


def started(folder: Path) -> Similar:
    """Build the network on an encoder of BERT's layout."""
    return Similar(pretrained(folder))

"""The network of conduct: an encoder of few layers, and two readings of every piece."""

from __future__ import annotations

from torch import Tensor, nn

from training.conduct.rows import KINDS
from training.encoder import Encoder, pretrained

__all__ = ["Conduct", "started"]


class Conduct(nn.Module):
    """Comments -> for every piece, how likely it is toxic, and of which kind.

    Inputs: ``[batch, pieces]`` integers and the mask added to attention. Outputs, not normalised:
    ``[batch, pieces]`` and ``[batch, pieces, 7]`` (no kind, then `KINDS`).
    """

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        width = encoder.word.weight.shape[1]
        self.encoder = encoder
        self.toxic = nn.Linear(width, 1)
        self.kind = nn.Linear(width, len(KINDS) + 1)

    def forward(
        self, ids: Tensor, shapes: Tensor, states: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return both readings."""
        vectors, _ = self.encoder(ids, shapes, states, mask)
        vectors = self.encoder.dropped(vectors)
        return self.toxic(vectors).squeeze(2), self.kind(vectors)


def started(folder, layers: int) -> Conduct:  # noqa: ANN001
    """Build the network on the first layers of an encoder of BERT's layout."""
    return Conduct(pretrained(folder, layers))

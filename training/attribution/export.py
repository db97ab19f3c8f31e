"""Turn a trained network into what assay ships: ``python -m training.attribution.export IN OUT``.

Two graphs in eight-bit integers (dynamic quantisation, weights by channel), the vocabulary, the
common words, and a manifest with the hash of each file.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import torch

from assay.models.tagging import REACH
from training.attribution.network import pretrained
from training.fitting import vocabulary
from training.shipping import GELU, Graph, filled, folders, ship, write_manifest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from training.attribution.network import Network

__all__ = ["main"]

_EIGHT_BITS = ("MatMul", "Gemm", "Gather")


class _Encode(torch.nn.Module):
    """The encoder on one window: ``[pieces]`` integers, no padding, no mask."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.encoder = network.encoder

    def forward(self, ids, shapes, states):  # noqa: ANN001, ANN202
        mask = torch.zeros((1, 1, 1, 1))
        vectors, scores = self.encoder(ids[None], shapes[None], states[None], mask)
        return vectors[0], scores[0]


class _Pair(torch.nn.Module):
    """The pairing head on one window: each piece is projected once, for all cues around it."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.pairing = network.pairing

    def forward(self, vectors, places, far, there):  # noqa: ANN001, ANN202
        tokens = self.pairing.token(vectors)
        return self.pairing.told(vectors[places], tokens[places], far, there)


def main() -> int:
    """Write the files."""
    asked = folders(__doc__).parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    for graph in _graphs(filled(pretrained(asked.encoder), asked.trained)):
        ship(graph, asked.out)
    vocabulary(asked.encoder).save(str(asked.out / "tokenizer.json"), pretty=False)
    write_manifest("attribution", asked.out, asked.trained)
    return 0


def _graphs(network: Network) -> Iterator[Graph]:
    """Yield both graphs.

    The encoder's operators stay as they were when it was measured: through its six layers another
    order of rounding moves eight-bit numbers enough to move the edges of spans.
    """
    size, cues, reach = 40, 3, 2 * REACH + 1
    pieces = torch.export.Dim("pieces", min=2, max=512)
    number = torch.export.Dim("cues", min=1, max=512)
    width = torch.export.Dim("reach", min=2, max=reach)
    ids = torch.randint(5, 900, (size,))
    small = torch.zeros(size, dtype=torch.int64)
    given = {"ids": ids, "shapes": small, "states": small.clone()}
    vary = {name: {0: pieces} for name in given}
    yield Graph("encoder", _Encode(network), given, vary, _EIGHT_BITS)
    given = {
        "vectors": torch.randn(size, network.pairing.token.in_features),
        "places": torch.randint(size, (cues, reach)),
        "far": torch.full((cues, reach), REACH + 1),
        "there": torch.ones((cues, reach), dtype=torch.bool),
    }
    vary = {name: {0: number, 1: width} for name in given} | {"vectors": {0: pieces}}
    yield Graph("pairing", _Pair(network), given, vary, _EIGHT_BITS, 20, GELU)


if __name__ == "__main__":
    sys.exit(main())

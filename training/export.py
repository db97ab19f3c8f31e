"""Write trained networks as assay ships them: ``python -m training.export stance IN FOLDER OUT``.

One graph in eight-bit integers (dynamic quantisation, weights by channel), the common words, and a
manifest with the hash of each file. The vectors of words are no part of it: all these networks
read those of the encoder they started from, which ``words`` writes once. ``similar`` is that
encoder itself.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor, nn

from assay.models.similar import LONGEST
from assay.models.words import WIDTH
from training.claims import network as claims
from training.conduct import network as conduct
from training.conduct.train import LAYERS
from training.encoder import Encoder, pretrained
from training.fitting import vocabulary
from training.pairs import network as pairs
from training.shipping import GELU, Graph, filled, folders, ship, write_manifest
from training.similar import network as similar
from training.stance import network as stance

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

__all__ = ["main"]


_FUSED = frozenset({"claims", "pairs", "similar"})
"""What is written with its activation as one operator: a fifth quicker, and rounded otherwise than
the models that were measured before."""


class _Read(nn.Module):
    """An encoder that is given the vectors of words: one text, no padding, no mask."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.place, self.shape, self.state = encoder.place, encoder.shape, encoder.state
        self.norm, self.layers = encoder.norm, encoder.layers

    def forward(self, words: Tensor, shapes: Tensor, states: Tensor) -> Tensor:
        places = torch.arange(words.shape[0])
        x = words + self.place(places) + self.shape(shapes) + self.state(states)
        x = self.norm(x)[None]
        for layer in self.layers:
            x = layer(x, torch.zeros((1, 1, 1, 1)))
        return x[0]


class _Stance(nn.Module):
    """Scores ``[8]`` and shares ``[pieces, 8]`` of one pair; see `Stances`."""

    def __init__(self, network: stance.Stances) -> None:
        super().__init__()
        self.read = _Read(network.encoder)
        self.weight, self.whole, self.part = network.weight, network.whole, network.part

    def forward(self, words: Tensor, shapes: Tensor, states: Tensor, reply: Tensor):  # noqa: ANN202
        vectors = self.read(words, shapes, states)
        weights = self.weight(vectors).squeeze(1).masked_fill(~reply, -1e4)
        shares = torch.softmax(weights, dim=0).unsqueeze(1) * self.part(vectors)
        return self.whole(vectors[0]) + shares.sum(0), shares


class _Conduct(nn.Module):
    """Scores ``[pieces]`` and ``[pieces, 7]`` of one text; see `Conduct`."""

    def __init__(self, network: conduct.Conduct) -> None:
        super().__init__()
        self.read = _Read(network.encoder)
        self.toxic, self.kind = network.toxic, network.kind

    def forward(self, words: Tensor, shapes: Tensor, states: Tensor):  # noqa: ANN202
        vectors = self.read(words, shapes, states)
        return self.toxic(vectors).squeeze(1), self.kind(vectors)


class _Claims(nn.Module):
    """Readings ``[pieces, 4]`` and ``[2]`` of one sentence; see `Claims`."""

    def __init__(self, network: claims.Claims) -> None:
        super().__init__()
        self.read = _Read(network.encoder)
        self.event, self.weight = network.event, network.weight
        self.whole, self.part = network.whole, network.part

    def forward(self, words: Tensor, shapes: Tensor, states: Tensor):  # noqa: ANN202
        vectors = self.read(words, shapes, states)
        weights = torch.softmax(self.weight(vectors), dim=0)
        return self.event(vectors), self.whole(vectors[0]) + (weights * self.part(vectors)).sum(0)


class _Pairs(nn.Module):
    """Scores ``[5]`` of one pair of claims; see `Pairs`."""

    def __init__(self, network: pairs.Pairs) -> None:
        super().__init__()
        self.read = _Read(network.encoder)
        self.mixed, self.relation = network.mixed, network.relation

    def forward(self, words: Tensor, shapes: Tensor, states: Tensor, reply: Tensor):  # noqa: ANN202
        vectors = self.read(words, shapes, states)
        second = reply.float().unsqueeze(1)
        means = [(vectors * one).sum(0) / one.sum() for one in (1 - second, second)]
        return self.relation(torch.tanh(self.mixed(torch.cat([vectors[0], *means]))))


class _Similar(nn.Module):
    """A unit vector ``[width]`` of one text; see `Similar`."""

    def __init__(self, network: similar.Similar) -> None:
        super().__init__()
        encoder = network.encoder
        self.layers, self.norm = encoder.layers, encoder.norm
        # what it reads has no shapes and states: theirs are those of place 0, and zero
        self.place = nn.Embedding(LONGEST, WIDTH)
        self.place.weight = nn.Parameter(encoder.place.weight[:LONGEST].detach().clone())

    def forward(self, words: Tensor) -> Tensor:
        x = self.norm(words + self.place(torch.arange(words.shape[0])))[None]
        for layer in self.layers:
            x = layer(x, torch.zeros((1, 1, 1, 1)))
        return torch.nn.functional.normalize(x[0].mean(0), dim=0)


def main() -> int:
    """Write the files of one model."""
    parser = folders(__doc__, ("words", "stance", "conduct", "claims", "pairs", "similar"))
    parser.add_argument("--plain", action="store_true", help="leave the weights in 32 bits")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    if asked.model == "words":
        _words(asked.encoder, asked.out)
        write_manifest(asked.model, asked.out)
    else:
        ship(_graph(asked), asked.out, plain=asked.plain)
        write_manifest(asked.model, asked.out, None if asked.model == "similar" else asked.trained)
    return 0


def _words(encoder: Path, out: Path) -> None:
    table = pretrained(encoder).word.weight.detach().numpy()
    scales = np.abs(table).max(axis=1, keepdims=True) / 127
    (out / "rows.int8").write_bytes(np.round(table / scales).astype(np.int8).tobytes())
    (out / "scales.float32").write_bytes(scales.astype("<f4").tobytes())
    vocabulary(encoder).save(str(out / "tokenizer.json"), pretty=False)


def _graph(asked: Namespace) -> Graph:
    pieces = torch.export.Dim("pieces", min=2, max=LONGEST if asked.model == "similar" else 512)
    size = 40
    small = torch.zeros(size, dtype=torch.int64)
    given = {"words": torch.randn(size, WIDTH), "shapes": small, "states": small.clone()}
    module: nn.Module
    if asked.model in {"stance", "pairs"}:
        given["reply"] = torch.arange(size) > size // 2
    if asked.model == "stance":
        module = _Stance(filled(stance.started(asked.encoder), asked.trained))
    elif asked.model == "pairs":
        module = _Pairs(filled(pairs.started(asked.encoder), asked.trained))
    elif asked.model == "similar":
        given = {"words": given["words"]}
        module = _Similar(similar.started(asked.encoder))
    elif asked.model == "claims":
        module = _Claims(filled(claims.started(asked.encoder), asked.trained))
    else:
        module = _Conduct(filled(conduct.started(asked.encoder, LAYERS), asked.trained))
    vary = {name: {0: pieces} for name in given}
    if asked.model in _FUSED:
        return Graph("network", module, given, vary, opset=20, anew=GELU)
    return Graph("network", module, given, vary)


if __name__ == "__main__":
    sys.exit(main())

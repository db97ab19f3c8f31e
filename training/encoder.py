"""The encoder that every network starts from: MiniLM's layers, and how words look beside them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from assay.models.pieces import SHAPES, STATES

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Dropped", "Encoder", "Layer", "pretrained"]


class Dropped(nn.Module):
    """Dropout whose masks are cut from one pool: drawing them afresh costs half the time."""

    pool: Tensor

    def __init__(self, rate: float, size: int = 1 << 23) -> None:
        super().__init__()
        kept = (torch.rand(size) >= rate).float() / (1 - rate)
        self.register_buffer("pool", kept, persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """Drop numbers in training; else return ``x`` as it is."""
        if not self.training:
            return x
        size = x.numel()
        if size >= self.pool.numel():
            return x
        start = int(torch.randint(self.pool.numel() - size, ()))
        return x * self.pool[start : start + size].view_as(x)


class Layer(nn.Module):
    """One layer of a transformer, normalised after each part, as BERT's are."""

    def __init__(self, width: int, inner: int, heads: int, dropped: Dropped) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.last = nn.LayerNorm(width, eps=1e-12)
        self.dropped = dropped

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Read ``[batch, pieces, width]``; ``mask`` is added to the attention scores."""
        batch, size, width = x.shape
        split = self.qkv(x).view(batch, size, 3, self.heads, width // self.heads)
        q, k, v = split.permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, size, width)
        x = self.norm(x + self.dropped(self.out(mixed)))
        return self.last(x + self.dropped(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces -> vectors, and for each piece how likely it begins or carries on a cue.

    Inputs are ``[batch, pieces]`` integers; outputs ``[batch, pieces, width]`` and
    ``[batch, pieces, 3]`` (outside, begins, inside; not normalised).
    """

    def __init__(self, config: dict[str, int], dropped: Dropped) -> None:
        super().__init__()
        width = config["hidden_size"]
        self.word = nn.Embedding(config["vocab_size"], width)
        self.place = nn.Embedding(config["max_position_embeddings"], width)
        self.shape = nn.Embedding(SHAPES, width)
        self.state = nn.Embedding(STATES, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(
            Layer(width, config["intermediate_size"], config["num_attention_heads"], dropped)
            for _ in range(config["num_hidden_layers"])
        )
        self.cue = nn.Linear(width, 3)
        self.flat = nn.Linear(width, 4)
        self.dropped = dropped

    def forward(
        self, ids: Tensor, shapes: Tensor, states: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return the vectors and the cue scores; ``mask`` is added to the attention scores."""
        places = torch.arange(ids.shape[1])
        x = self.word(ids) + self.place(places) + self.shape(shapes) + self.state(states)
        x = self.dropped(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x, self.cue(x)


def pretrained(folder: Path, layers: int | None = None, rate: float = 0.1) -> Encoder:
    """Build an encoder of BERT's layout that lies in ``folder``, or its first ``layers``.

    The vectors of words are not trained: the models that ship share them.
    """
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    encoder = Encoder(config, Dropped(rate))
    given = load_file(folder / "model.safetensors")
    given = {name.removeprefix("bert."): value for name, value in given.items()}
    with torch.no_grad():
        encoder.word.weight.copy_(given["embeddings.word_embeddings.weight"])
        kind = given["embeddings.token_type_embeddings.weight"][0]
        encoder.word.weight.requires_grad_(requires_grad=False)
        encoder.place.weight.copy_(given["embeddings.position_embeddings.weight"] + kind)
        encoder.shape.weight.zero_()
        encoder.state.weight.zero_()
        encoder.norm.weight.copy_(given["embeddings.LayerNorm.weight"])
        encoder.norm.bias.copy_(given["embeddings.LayerNorm.bias"])
        for at, layer in enumerate(encoder.layers):
            _take(layer, given, f"encoder.layer.{at}.")
    encoder.layers = encoder.layers[:layers]
    return encoder


def _take(layer: nn.Module, given: dict[str, Tensor], at: str) -> None:
    self_ = f"{at}attention.self."
    for kind in ("weight", "bias"):
        parts = [given[f"{self_}{part}.{kind}"] for part in ("query", "key", "value")]
        getattr(layer.qkv, kind).copy_(torch.cat(parts))
        for ours, theirs in (
            (layer.out, "attention.output.dense"),
            (layer.norm, "attention.output.LayerNorm"),
            (layer.up, "intermediate.dense"),
            (layer.down, "output.dense"),
            (layer.last, "output.LayerNorm"),
        ):
            getattr(ours, kind).copy_(given[f"{at}{theirs}.{kind}"])

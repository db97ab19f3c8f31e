"""What the fits of the small networks have in common: optimiser, schedule, average, resuming."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import torch
from tokenizers import Tokenizer

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from random import Random

    from torch import Tensor, nn

    from training.encoder import Encoder

__all__ = ["Fit", "batches", "options", "vocabulary"]

_KEPT, _EVERY = 0.98, 4
"""The running average takes in every fourth step's weights, a fiftieth each time."""

_DECAY, _BY_LAYER = 0.01, 0.85

Row = TypeVar("Row")


def options(
    about: str | None, epochs: int, *, batch: int = 16, more: Mapping[str, Mapping[str, Any]] = {}
) -> Namespace:
    """Read the command line that all fits share, and what one of them asks ``more``."""
    parser = ArgumentParser(description=about)
    parser.add_argument("out", type=Path, help="folder for the state and the weights")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the encoder")
    parser.add_argument("--epochs", type=int, default=epochs)
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--batch", type=int, default=batch)
    parser.add_argument("--rate", type=float, default=2e-4, help="the encoder's learning rate")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    for name, how in more.items():
        parser.add_argument(name, **how)
    asked = parser.parse_args()
    torch.set_num_threads(asked.threads)
    torch.manual_seed(asked.seed)
    asked.out.mkdir(parents=True, exist_ok=True)
    return asked


def vocabulary(encoder: Path) -> Tokenizer:
    """Load the encoder's vocabulary, to cut whole texts."""
    tokenizer = Tokenizer.from_file(str(encoder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def batches(
    rows: Sequence[Row], size: int, length: Callable[[Row], int], random: Random
) -> Iterator[list[Row]]:
    """Yield the rows in batches of like length, so that little is padded, in random order."""
    mixed = list(rows)
    random.shuffle(mixed)
    pool = 30 * size
    found = []
    for low in range(0, len(mixed), pool):
        some = sorted(mixed[low : low + pool], key=length)
        found += [some[at : at + size] for at in range(0, len(some), size)]
    random.shuffle(found)
    yield from found


class Fit:
    """A network with its running average, its optimiser and its schedule.

    Deeper layers of the encoder learn faster; what is not of the encoder learns at its own rate.
    With ``plain``, everything learns at one rate. The rate rises for the share ``warm`` of the
    steps, then falls.
    """

    def __init__(
        self, network: nn.Module, encoder: Encoder, heads: Sequence[nn.Module], asked: Namespace,
        steps: int, *, plain: bool = False, warm: float = 0.08,
    ) -> None:  # fmt: skip
        self.network = network
        self.averaged = torch.optim.swa_utils.AveragedModel(
            network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(_KEPT)
        )
        self.taken, self.steps, self.warm = 0, steps, warm
        new = [encoder.shape.weight, encoder.state.weight]
        new += [one for head in heads for one in head.parameters()]
        groups = [{"params": new, "lr": asked.head_rate}]
        depth = len(encoder.layers)
        for at, layer in enumerate([encoder.norm, *encoder.layers]):
            rate = asked.rate * _BY_LAYER ** (depth - at)
            groups.append({"params": list(layer.parameters()), "lr": rate})
        groups.append({"params": [encoder.place.weight], "lr": asked.rate * _BY_LAYER**depth})
        if plain:
            groups = [{"params": list(network.parameters()), "lr": asked.rate}]
        self.optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=_DECAY)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimiser, self._rate)

    def _rate(self, step: int) -> float:
        warm = self.warm * self.steps
        return min(step / warm, max(0.0, 1 - (step - warm) / (self.steps - warm)) + 0.01)

    def step(self, loss: Tensor) -> float:
        """Take one step down; return the loss."""
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.schedule.step()
        self.taken += 1
        if self.taken % _EVERY == 0:
            self.averaged.update_parameters(self.network)
        return float(loss.item())

    def save(self, path: Path, done: int) -> None:
        """Write all that is needed to go on."""
        state = {name: part.state_dict() for name, part in self._parts().items()}
        torch.save({"done": done, "taken": self.taken, **state}, path.with_suffix(".new"))
        path.with_suffix(".new").replace(path)

    def resume(self, path: Path) -> int:
        """Take up what was written, if anything was; return how many passes are done."""
        if not path.exists():
            return 0
        state = torch.load(path, weights_only=True)
        for name, part in self._parts().items():
            part.load_state_dict(state[name])
        self.taken = int(state["taken"])
        return int(state["done"])

    def _parts(self):  # noqa: ANN202
        return {
            "network": self.network, "averaged": self.averaged,
            "optimiser": self.optimiser, "schedule": self.schedule,
        }  # fmt: skip

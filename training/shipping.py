"""How trained networks become what ships: graphs in eight-bit integers, words, and a manifest."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from onnxscript import opset20
from torch import Tensor, nn

__all__ = ["GELU", "Graph", "filled", "folders", "ship", "write_manifest"]

_OPSET = 18
_EIGHT_BITS = ("MatMul", "Gemm")


def _gelu(x: object, approximate: str = "none") -> object:
    """Translate the activation into one operator, where the exporter writes five."""
    return opset20.Gelu(x, approximate=approximate)


GELU = {torch.ops.aten.gelu.default: _gelu}
"""For `Graph.anew`, with operators of set 20."""


class Graph(NamedTuple):
    """A module with an example of what it is given, and which sizes of that vary.

    ``operators`` are those whose weights are put into eight bits; ``anew`` translates some of
    PyTorch's operators otherwise than its exporter does.
    """

    name: str
    module: nn.Module
    given: Mapping[str, Tensor]
    vary: Mapping[str, Mapping[int, object]]
    operators: Sequence[str] = _EIGHT_BITS
    opset: int = _OPSET
    anew: Mapping[object, Callable[..., object]] | None = None


def folders(about: str | None, models: Sequence[str] = ()) -> ArgumentParser:
    """Return the command line that all ways out share, with a choice of ``models``."""
    parser = ArgumentParser(description=about)
    if models:
        parser.add_argument("model", choices=models)
    parser.add_argument("trained", type=Path, help="folder that train.py wrote")
    parser.add_argument("encoder", type=Path, help="folder of the encoder it started from")
    parser.add_argument("out", type=Path)
    return parser


def filled(network: nn.Module, folder: Path) -> nn.Module:
    """Give a network its trained weights: the averaged ones, of a fit that is done or not."""
    path = folder / "network.pt"
    if path.exists():
        state = torch.load(path, weights_only=True)
    else:
        state = torch.load(folder / "state.pt", weights_only=True)["averaged"]
    own = {name.removeprefix("module."): one for name, one in state.items() if name != "n_averaged"}
    network.load_state_dict(own)
    return network.eval()


def ship(graph: Graph, out: Path, *, plain: bool = False) -> None:
    """Write a graph to ``out``; ``plain`` leaves its weights in 32 bits."""
    with TemporaryDirectory() as held:
        first, ready = Path(held) / "first.onnx", Path(held) / "ready.onnx"
        program = torch.onnx.export(
            graph.module.eval(), tuple(graph.given.values()), input_names=list(graph.given),
            dynamic_shapes=dict(graph.vary), opset_version=graph.opset, dynamo=True, verbose=False,
            custom_translation_table=graph.anew,
        )  # fmt: skip
        program.save(str(first), external_data=False)
        quant_pre_process(str(first), str(ready), skip_symbolic_shape=True)
        path = out / f"{graph.name}.onnx"
        if plain:
            path.write_bytes(ready.read_bytes())
        else:
            quantize_dynamic(
                str(ready), str(path), op_types_to_quantize=list(graph.operators),
                weight_type=QuantType.QInt8, per_channel=True,
            )  # fmt: skip


def write_manifest(name: str, out: Path, trained: Path | None = None) -> None:
    """Write the common words that a training kept, and the hash of each file of a model."""
    if trained is not None:
        words = json.loads((trained / "common.json").read_text(encoding="utf-8"))
        (out / "common.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    files = sorted(path for path in out.iterdir() if path.name != "manifest.json")
    manifest = {path.name: sha256(path.read_bytes()).hexdigest() for path in files}
    text = json.dumps({"name": name, "version": 1, "files": manifest}, indent=2)
    (out / "manifest.json").write_text(text + "\n", encoding="utf-8")
    for path in files:
        sys.stdout.write(f"{path.name} {path.stat().st_size:,} bytes\n")

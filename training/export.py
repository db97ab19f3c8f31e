"""Write trained networks as assay ships them: ``python -m training.export stance IN FOLDER OUT``.

One graph in eight-bit integers (dynamic quantisation, weights by channel), the common words, and a
manifest with the hash of each file. The vectors of words are no part of it: all these networks
read those of the encoder they started from, which ``words`` writes once.
"""

from __future__ import annotations

import argparse
import json
import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from assay.models.words import WIDTH
from training.attribution.network import Encoder, pretrained
from training.conduct import network as conduct
from training.conduct.train import LAYERS
from training.fitting import vocabulary
from training.stance import network as stance

__all__ = ["main"]

_QUANTISED = ["MatMul", "Gemm"]
_OPSET = 18


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


def main() -> int:
    """Write the files of one model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", choices=("words", "stance", "conduct"))
    parser.add_argument("trained", type=Path, help="folder that train.py wrote")
    parser.add_argument("encoder", type=Path, help="folder of the encoder it started from")
    parser.add_argument("out", type=Path)
    parser.add_argument("--plain", action="store_true", help="leave the weights in 32 bits")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    if asked.model == "words":
        _words(asked.encoder, asked.out)
    else:
        _graph(asked)
        words = json.loads((asked.trained / "common.json").read_text(encoding="utf-8"))
        (asked.out / "common.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    files = sorted(path for path in asked.out.iterdir() if path.name != "manifest.json")
    manifest = {path.name: sha256(path.read_bytes()).hexdigest() for path in files}
    text = json.dumps({"name": asked.model, "version": 1, "files": manifest}, indent=2)
    (asked.out / "manifest.json").write_text(text + "\n", encoding="utf-8")
    for path in files:
        sys.stdout.write(f"{path.name} {path.stat().st_size:,} bytes\n")
    return 0


def _words(encoder: Path, out: Path) -> None:
    table = pretrained(encoder).encoder.word.weight.detach().numpy()
    scales = np.abs(table).max(axis=1, keepdims=True) / 127
    (out / "rows.int8").write_bytes(np.round(table / scales).astype(np.int8).tobytes())
    (out / "scales.float32").write_bytes(scales.astype("<f4").tobytes())
    vocabulary(encoder).save(str(out / "tokenizer.json"), pretty=False)


def _graph(asked: argparse.Namespace) -> None:
    pieces = torch.export.Dim("pieces", min=2, max=512)
    size = 40
    small = torch.zeros(size, dtype=torch.int64)
    given = {"words": torch.randn(size, WIDTH), "shapes": small, "states": small.clone()}
    if asked.model == "stance":
        network = stance.started(asked.encoder)
        given["reply"] = torch.arange(size) > size // 2
        module: nn.Module = _Stance(_filled(network, asked.trained))
    else:
        network = conduct.started(asked.encoder, LAYERS)
        module = _Conduct(_filled(network, asked.trained))
    with TemporaryDirectory() as held:
        plain, ready = Path(held) / "plain.onnx", Path(held) / "ready.onnx"
        program = torch.onnx.export(
            module.eval(), tuple(given.values()), input_names=list(given),
            dynamic_shapes={name: {0: pieces} for name in given}, opset_version=_OPSET,
            dynamo=True, verbose=False,
        )  # fmt: skip
        program.save(str(plain), external_data=False)
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        if asked.plain:
            (asked.out / "network.onnx").write_bytes(ready.read_bytes())
        else:
            quantize_dynamic(
                str(ready), str(asked.out / "network.onnx"),
                op_types_to_quantize=_QUANTISED, weight_type=QuantType.QInt8, per_channel=True,
            )  # fmt: skip


def _filled(network: nn.Module, folder: Path) -> nn.Module:
    path = folder / "network.pt"
    if path.exists():
        state = torch.load(path, weights_only=True)
    else:
        state = torch.load(folder / "state.pt", weights_only=True)["averaged"]
    own = {name.removeprefix("module."): one for name, one in state.items() if name != "n_averaged"}
    network.load_state_dict(own)
    return network.eval()


if __name__ == "__main__":
    sys.exit(main())

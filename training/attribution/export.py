"""Turn a trained network into what assay ships: ``python -m training.attribution.export IN OUT``.

Two graphs in eight-bit integers (dynamic quantisation, weights by channel), the vocabulary, the
common words, and a manifest with the hash of each file.
"""

from __future__ import annotations

import argparse
import json
import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from onnxscript import opset20
from tokenizers import Tokenizer

from assay.models.tagging import REACH
from training.attribution.network import Network

__all__ = ["main"]

_QUANTISED = ["MatMul", "Gemm", "Gather"]


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
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path, help="folder that train.py wrote")
    parser.add_argument("encoder", type=Path, help="folder of the encoder it started from")
    parser.add_argument("out", type=Path)
    asked = parser.parse_args()
    network = _loaded(asked.trained, asked.encoder)
    asked.out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as held:
        for name, module, inputs, dynamic, opset, fused in _graphs(network):
            plain, ready = Path(held) / f"{name}.onnx", Path(held) / f"{name}-ready.onnx"
            program = torch.onnx.export(
                module, tuple(inputs.values()), input_names=list(inputs),
                dynamic_shapes=dynamic, opset_version=opset, dynamo=True, verbose=False,
                custom_translation_table=fused,
            )  # fmt: skip
            program.save(str(plain), external_data=False)
            quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
            quantize_dynamic(
                str(ready), str(asked.out / f"{name}.onnx"),
                op_types_to_quantize=_QUANTISED, weight_type=QuantType.QInt8, per_channel=True,
            )  # fmt: skip
    tokenizer = Tokenizer.from_file(str(asked.encoder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(asked.out / "tokenizer.json"), pretty=False)
    words = json.loads((asked.trained / "common.json").read_text(encoding="utf-8"))
    (asked.out / "common.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    files = sorted(path for path in asked.out.iterdir() if path.name != "manifest.json")
    manifest = {path.name: sha256(path.read_bytes()).hexdigest() for path in files}
    text = json.dumps({"name": "attribution", "version": 1, "files": manifest}, indent=2)
    (asked.out / "manifest.json").write_text(text + "\n", encoding="utf-8")
    for path in files:
        sys.stdout.write(f"{path.name} {path.stat().st_size:,} bytes\n")
    return 0


def _loaded(folder: Path, encoder: Path) -> Network:
    config = json.loads((encoder / "config.json").read_text(encoding="utf-8"))
    network = Network(config)
    path = folder / "network.pt"
    if path.exists():
        state = torch.load(path, weights_only=True)
    else:
        state = torch.load(folder / "state.pt", weights_only=True)["averaged"]
    own = {name.removeprefix("module."): one for name, one in state.items() if name != "n_averaged"}
    network.load_state_dict(own)
    return network.eval()


def _gelu(x, approximate="none"):  # noqa: ANN001, ANN202
    """Translate the activation into one operator, where the exporter writes five."""
    return opset20.Gelu(x, approximate=approximate)


def _graphs(network: Network):  # noqa: ANN202
    """Yield each graph's name, module, example, sizes that vary, and operators translated anew.

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
    yield "encoder", _Encode(network), given, {name: {0: pieces} for name in given}, 18, None
    given = {
        "vectors": torch.randn(size, network.pairing.token.in_features),
        "places": torch.randint(size, (cues, reach)),
        "far": torch.full((cues, reach), REACH + 1),
        "there": torch.ones((cues, reach), dtype=torch.bool),
    }
    vary = {name: {0: number, 1: width} for name in given} | {"vectors": {0: pieces}}
    yield "pairing", _Pair(network), given, vary, 20, {torch.ops.aten.gelu.default: _gelu}


if __name__ == "__main__":
    sys.exit(main())

"""Take the table of words out of the encoder's graph: ``python -m training.attribution.share OUT``.

OUT is the folder that ``export`` wrote. The graph is then given vectors, which
`assay.models.rounded` makes of the shared table and of what is written here: where the graph's own
table differs from it. Nothing that the graph says changes by a bit.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from assay.models.rounded import FARTHEST, Rounded
from assay.models.words import WIDTH, vectors
from training.shipping import write_manifest

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["main"]

_TABLE = "encoder.word.weight"


def main() -> int:
    """Write the files anew."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    out = parser.parse_args().out
    model = onnx.load(out / "encoder.onnx")
    held = {one.name: numpy_helper.to_array(one) for one in model.graph.initializer}
    table, step, zero = (held[f"{_TABLE}_{part}"] for part in ("quantized", "scale", "zero_point"))
    files = _apart(table, float(step), int(zero))
    every = np.arange(len(table))
    made, wanted = Rounded(files, len(table))(every), (table.astype(np.float32) - zero) * step
    if not np.array_equal(made, wanted):
        raise SystemExit("the vectors made are not those of the graph")
    for name, content in files.items():
        (out / name).write_bytes(content)
    _give_vectors(model.graph)
    onnx.checker.check_model(model)
    onnx.save(model, out / "encoder.onnx")
    (out / "tokenizer.json").unlink(missing_ok=True)
    write_manifest("attribution", out)
    return 0


def _apart(table: NDArray[np.uint8], step: float, zero: int) -> dict[str, bytes]:
    """Return the files that say where a table differs from the shared one, rounded as it was."""
    again = np.round(vectors(np.arange(len(table))) / np.float32(step)) + zero
    apart = (table.astype(np.int16) - np.clip(again, 0, 255).astype(np.int16)).ravel()
    if np.abs(apart).max() > 1:
        raise SystemExit("a number is more than one step from the shared one")
    places = np.flatnonzero(apart)
    gaps: list[int] = []
    for gap in np.diff(places, prepend=-1).tolist():
        gaps += [FARTHEST] * (gap // FARTHEST) + [gap % FARTHEST]
    return {
        "rounding.json": json.dumps({"step": step, "zero": zero}).encode() + b"\n",
        "gaps.uint8": bytes(gaps),
        "signs.bits": np.packbits(apart[places] > 0).tobytes(),
    }


def _give_vectors(graph: onnx.GraphProto) -> None:
    """Have a graph read vectors where it looked them up by the ids of pieces."""
    asked = next(one for one in graph.node if "ids" in one.input and one.op_type == "Unsqueeze")
    looked = next(one for one in graph.node if f"{_TABLE}_quantized" in one.input)
    scaled = next(one for one in graph.node if looked.output[0] in one.input)
    scaled.CopyFrom(helper.make_node("Unsqueeze", ["words", asked.input[1]], [scaled.output[0]]))
    graph.node.remove(asked)
    graph.node.remove(looked)
    for one in graph.node:
        one.input[:] = ["shapes" if name == "ids" else name for name in one.input]
    kept = [one for one in graph.initializer if not one.name.startswith(f"{_TABLE}_")]
    given = {one.name: one for one in graph.input}
    size = given["ids"].type.tensor_type.shape.dim[0].dim_param
    words = helper.make_tensor_value_info("words", TensorProto.FLOAT, [size, WIDTH])
    del graph.initializer[:], graph.input[:]
    graph.initializer.extend(kept)
    graph.input.extend([words, given["shapes"], given["states"]])


if __name__ == "__main__":
    sys.exit(main())

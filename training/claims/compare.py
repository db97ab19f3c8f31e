"""What the plainest fits reach: ``python -m training.claims.compare EVENTS WORTH --encoder DIR``.

``EVENTS`` and ``WORTH`` are folders that ``train --plain --only events`` and ``--only worth``
wrote. Their figures on the development parts are printed as JSON, for ``plain.json``: what the
shipped model is held against.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch

from assay.models.pieces import Cutter
from training.claims.network import Claims, started
from training.claims.rows import factuality, worth
from training.claims.sentences import labelled, padded
from training.fitting import vocabulary
from training.shipping import filled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from training.claims.rows import Row
    from training.claims.sentences import Labelled

__all__ = ["SETS", "main"]

SETS = ("uw", "uds_ih2", "meantime")
_AT_ONCE = 32


def main() -> int:
    """Print the figures."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("events", type=Path)
    parser.add_argument("worth", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    figures: dict[str, dict[str, float]] = {}
    network, cutter = _loaded(asked.encoder, asked.events)
    for name in SETS:
        got, gold = _events(network, cutter, factuality(name, "dev"))
        figures[name] = {
            "r": round(float(np.corrcoef(got, gold)[0, 1]), 4),
            "MAE": round(float(np.abs(got - gold).mean()), 4),
        }
    network, cutter = _loaded(asked.encoder, asked.worth)
    figures["worth"] = {"F1": round(_worth(network, cutter, worth("dev")), 4)}
    sys.stdout.write(json.dumps(figures, indent=2) + "\n")
    return 0


def _loaded(encoder: Path, trained: Path) -> tuple[Claims, Cutter]:
    words = json.loads((trained / "common.json").read_text(encoding="utf-8"))
    network = filled(started(encoder), trained)
    assert isinstance(network, Claims)  # noqa: S101 - what it was made as
    return network, Cutter(vocabulary(encoder), frozenset(words), posts=True)


def _read(
    network: Claims, cutter: Cutter, rows: list[Row]
) -> Iterator[tuple[Labelled, np.ndarray, np.ndarray]]:
    sentences = sorted(
        (labelled(row, cutter, names=False) for row in rows), key=lambda one: one.pieces.size
    )
    with torch.no_grad():
        for low in range(0, len(sentences), _AT_ONCE):
            batch = sentences[low : low + _AT_ONCE]
            events, whole = network(*padded(batch))
            for at, one in enumerate(batch):
                yield one, events[at, 1:].numpy(), whole[at].numpy()


def _events(network: Claims, cutter: Cutter, rows: list[Row]) -> tuple[np.ndarray, np.ndarray]:
    found = [
        (float(events[low:high, scale + 1].mean()), label)
        for one, events, _ in _read(network, cutter, rows)
        for low, high, label, scale in one.events
    ]
    got, gold = np.array(found).T
    return got, gold


def _worth(network: Claims, cutter: Cutter, rows: list[Row]) -> float:
    told = [(whole[0] > 0, one.worth > 0) for one, _, whole in _read(network, cutter, rows)]
    return 2 * sum(a and b for a, b in told) / sum(int(a) + int(b) for a, b in told)


if __name__ == "__main__":
    sys.exit(main())

"""How well a network does on labelled articles, by strict spans and whole relations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import torch

from assay.models.tagging import tag
from training.attribution.articles import blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assay.models.pieces import Cutter
    from training.attribution.articles import Article

__all__ = ["Torch", "evaluate"]

_WORD = re.compile(r"\w+")


class Torch:
    """A network of PyTorch's as the tagger wants it: arrays in, arrays out."""

    def __init__(self, network: torch.nn.Module) -> None:
        self.network = getattr(network, "module", network)
        self.network.eval()

    @torch.inference_mode()
    def encode(self, ids, shapes, states):  # noqa: ANN001, ANN201
        """Run the encoder on one window."""
        given = (torch.from_numpy(np.asarray(one))[None] for one in (ids, shapes, states))
        mask = torch.zeros((1, 1, 1, len(ids)))
        vectors, scores = self.network.encoder(*given, mask)
        return vectors[0].numpy(), scores[0].numpy()

    @torch.inference_mode()
    def pair(self, vectors, places, far, there):  # noqa: ANN001, ANN201
        """Run the pairing head on a window's cues."""
        given = (torch.from_numpy(one) for one in (vectors[places], far, there))
        return self.network.pairing(*given).numpy()


def evaluate(
    network: torch.nn.Module, cutter: Cutter, some: Sequence[Article], *, names: bool
) -> dict[str, float]:
    """Return the strict F1 of each role, and of relations by content and source overlap."""
    runner = Torch(network)
    counts = {role: np.zeros(3) for role in ("source", "cue", "content", "all")}
    for article in some:
        cuts = [cutter.cut(article.text, span, names=names) for span in blocks(article.text)]
        tagged = tag(runner, cuts)
        words = [found.span() for found in _WORD.finditer(article.text)]
        starts = np.array([start for start, _ in words])
        ends = np.array([end for _, end in words])

        def tokens(spans: Iterable[Sequence[int]], s=starts, e=ends) -> frozenset[int]:  # noqa: ANN001
            return frozenset(
                at
                for low, high in spans
                for at in range(np.searchsorted(e, low, "right"), np.searchsorted(s, high))
            )

        got = [(tokens(one.source), tokens([one.cue]), tokens(one.content)) for one in tagged]
        gold = [
            (tokens(one["source"]), tokens(one["cue"]), tokens(one["content"]))
            for one in article.relations
        ]
        for at, role in enumerate(("source", "cue", "content")):
            ours = {one[at] for one in got if one[at]}
            theirs = {one[at] for one in gold if one[at]}
            counts[role] += len(ours & theirs), len(ours), len(theirs)
        free = list(gold)
        hits = 0
        for source, _, content in got:
            for one in free:
                both = len(one[2] & content)
                close = 2 * both >= 0.5 * (len(one[2]) + len(content)) and both
                if close and (one[0] & source or not (one[0] or source)):
                    free.remove(one)
                    hits += 1
                    break
        counts["all"] += hits, len(got), len(gold)
    return {
        role: round(float(2 * hit / max(1, ours + theirs)), 4)
        for role, (hit, ours, theirs) in counts.items()
    }

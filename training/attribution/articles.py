"""PolNeAR's articles, cut into pieces, each relation as places among them."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

import numpy as np
from benchmarks.shared import SHARED

from assay.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from assay.models.pieces import Cutter, Pieces

__all__ = ["DEV", "TRAIN", "Article", "Relation", "articles", "blocks", "cut", "held", "spoken"]

TRAIN = "data/polnear/train.jsonl.gz"
DEV = "data/polnear/dev.jsonl.gz"

_BLOCK = re.compile(r"[^\n]+")
_HELD = 14
"""One article in so many is kept out of training, to choose by."""

_OFTEN = 5
"""A word seen so often in small letters is no name when it bears a capital."""

_ALWAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may"
    " june july august september october november december i mr mrs ms dr sen rep gov".split()
)


class Article(NamedTuple):
    """A labelled article as it lies in the file."""

    doc: str
    text: str
    relations: list[dict[str, list[list[int]]]]


class Relation(NamedTuple):
    """A relation as places among an article's pieces: half-open, in order."""

    cue: tuple[int, int]
    source: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]


def articles(name: str) -> list[Article]:
    """Read the articles of a file of the shared data."""
    with gzip.open(SHARED / name, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [Article(row["doc"], row["text"], row["attributions"]) for row in rows]


def held(doc: str) -> bool:
    """Tell whether an article of the training file is kept out of training, to choose by."""
    return crc32(doc.encode()) % _HELD == 0


def blocks(text: str) -> list[Span]:
    """Cut an article into its paragraphs."""
    return [Span(*found.span()) for found in _BLOCK.finditer(text) if found.group().strip()]


def cut(cutter: Cutter, article: Article, *, names: bool) -> tuple[list[Pieces], list[Relation]]:
    """Cut an article's paragraphs into pieces; the relations count through all paragraphs."""
    cuts = [cutter.cut(article.text, span, names=names) for span in blocks(article.text)]
    starts = np.concatenate([one.starts for one in cuts])
    ends = np.concatenate([one.ends for one in cuts])
    relations = []
    for told in article.relations:
        cue = _places(starts, ends, told["cue"])
        if cue:
            source = _places(starts, ends, told["source"])
            content = _places(starts, ends, told["content"])
            relations.append(Relation((cue[0][0], cue[-1][1]), source, content))
    return cuts, relations


def _places(
    starts: NDArray[np.int64], ends: NDArray[np.int64], spans: Sequence[Sequence[int]]
) -> tuple[tuple[int, int], ...]:
    found = []
    for start, end in sorted(spans):
        low = int(np.searchsorted(ends, start, side="right"))
        high = int(np.searchsorted(starts, end, side="left"))
        if low < high:
            found.append((low, high))
    return tuple(found)


def spoken(texts: Iterator[str]) -> list[str]:
    """Return the words that stand often enough in small letters to be no names, in order."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(re.findall(r"[^\W\d_]+", text))
    small = Counter({word: count for word, count in counts.items() if word.islower()})
    often = {word for word, count in small.items() if count >= _OFTEN and len(word) > 1}
    never = {
        word for word in often if counts[word.capitalize()] + counts[word.upper()] > 9 * small[word]
    }
    return sorted((often - never) | _ALWAYS | {"a"})

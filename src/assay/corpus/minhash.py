"""Pages with nearly the same words, found by MinHash (Broder 1997), and which of them is kept.

The signatures are rensa's, and stand in the table `pages`: they hang on the words alone. Its index
takes no signatures but those that it made itself, so that what was kept is looked up here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np
from rensa import RMinHash

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from assay.record import Record

__all__ = ["copies", "signature"]

_HASHES: Final = 128
_BANDS: Final = 32
"""Bands of four: two pages with 0.8 of their runs of words in common meet in one all but surely."""

_SEED: Final = 20240301
_RUN: Final = 5
_ALIKE: Final = 0.8
_MOST: Final = 20_000
"""Words of a page that are looked at."""

_WORD: Final = re.compile(r"\w+")


def signature(record: Record) -> bytes | None:
    """Return the signature of a page's article, 128 numbers of four bytes; None of too few words.

    What readers wrote is left out, and what stands around an article.
    """
    text = record.page.text
    words: list[str] = []
    for block in record.blocks:
        if block.comment is None and block.kind not in {"furniture", "comment"}:
            words += _WORD.findall(block.span.of(text).lower())
    words = words[:_MOST]
    if len(words) < _RUN * 4:
        return None
    runs = (" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
    made = RMinHash(_HASHES, _SEED)
    # halves of surrogate pairs, which no UTF-8 holds, are no words
    made.update([run.encode(errors="replace") for run in runs])
    return np.array(made.digest(), dtype="<u4").tobytes()


def copies(signatures: Sequence[bytes | None]) -> list[int]:
    """Return for each page, by its place, the first page that it is nearly the same as: or itself.

    What is given first is what is kept.
    """
    kept = list(range(len(signatures)))
    bands: dict[tuple[int, bytes], list[int]] = {}
    width = 4 * _HASHES // _BANDS
    for place, one in enumerate(signatures):
        if one is None:
            continue
        keys = [(band, one[band * width : (band + 1) * width]) for band in range(_BANDS)]
        near = sorted({other for key in keys for other in bands.get(key, ())})
        own = _numbers(one)
        for other in near:
            held = signatures[other]
            if held is not None and float((own == _numbers(held)).mean()) >= _ALIKE:
                kept[place] = other
                break
        else:
            for key in keys:
                bands.setdefault(key, []).append(place)
    return kept


def _numbers(one: bytes) -> NDArray[np.uint32]:
    return np.frombuffer(one, dtype="<u4")

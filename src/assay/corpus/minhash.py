"""Pages with nearly the same words, found by MinHash (Broder 1997), and which of them is kept.

The signatures are in the table `pages`. They hang on the words alone.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from assay.record import Record

__all__ = ["copies", "signature"]

_HASHES: Final = 128
_BANDS: Final = 32
"""Bands of four: two pages with 0.8 of their runs of words in common meet in one all but surely."""

_RUN: Final = 5
_ALIKE: Final = 0.8
_MOST: Final = 20_000
"""Words of a page that are looked at."""

_WORD: Final = re.compile(r"\w+")
_random = np.random.default_rng(20240301)
_TIMES: Final = _random.integers(0, 1 << 63, _HASHES, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_PLUS: Final = _random.integers(0, 1 << 63, _HASHES, dtype=np.uint64)


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
    runs = {" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}
    hashes = np.array(
        sorted({zlib.crc32(run.encode(errors="surrogatepass")) for run in runs}), dtype=np.uint64
    )
    least = np.full(_HASHES, np.iinfo(np.uint32).max, dtype=np.uint64)
    for low in range(0, len(hashes), 1 << 12):
        some = hashes[low : low + (1 << 12), None] * _TIMES + _PLUS
        least = np.minimum(least, (some >> np.uint64(32)).min(axis=0))
    return least.astype("<u4").tobytes()


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

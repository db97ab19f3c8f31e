"""What a worker holds of memory while it reads shard after shard."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any, NamedTuple
from unittest.mock import patch

from assay.corpus import Wanted, shards
from benchmarks.archives import brief, warc
from benchmarks.memory import now, peak

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Held", "held"]


_SHARDS = 10


class Held(NamedTuple):
    """Megabytes at most in the second of ten shards and in the last, and with tables written.

    The first is left out: models are loaded in it. ``seconds`` are those of one core that all took.
    """

    first: float
    last: float
    written: float
    seconds: float


def held(folder: str, pages: int) -> Held:
    """Read so many short pages in a process of its own, a tenth of them in each shard."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_read, folder, pages).result()


def _read(folder: str, pages: int) -> Held:
    from assay.corpus import shard  # noqa: PLC0415 - part of what is measured

    out = Path(folder) / "brief"
    out.mkdir()
    (out / shard.RUN).write_text("{}")
    given, each = iter(brief(pages)), pages // _SHARDS
    paths = [
        warc(Path(folder) / f"brief-{place}.warc.gz", islice(given, each))
        for place in range(_SHARDS)
    ]
    most: list[float] = []
    for one in shards([str(path) for path in paths]):
        sizes: list[float] = []
        with patch("assay.corpus.shard.noted", _watched(shard.noted, sizes)):
            shard.read_shard(shard.Task(shard=one, wanted=Wanted(), out=str(out)))
        most.append(max(sizes))
    return Held(most[1], most[-1], peak(), process_time())


def _watched(noted: Callable[..., None], sizes: list[float]) -> Callable[..., None]:
    def watched(*given: Any) -> None:  # noqa: ANN401 - passed on
        noted(*given)
        sizes.append(now())

    return watched

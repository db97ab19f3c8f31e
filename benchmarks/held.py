"""What a worker holds of memory while it reads one long shard."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
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


class Held(NamedTuple):
    """Megabytes at most in the first tenth of the pages, in the last, and with the tables written.

    ``seconds`` are those of one core that it took.
    """

    first: float
    last: float
    written: float
    seconds: float


def held(folder: str, pages: int) -> Held:
    """Read a shard of so many short pages in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_read, folder, pages).result()


def _read(folder: str, pages: int) -> Held:
    from assay.corpus import shard  # noqa: PLC0415 - part of what is measured

    path = warc(Path(folder) / "brief.warc.gz", brief(pages))
    (one,) = shards([str(path)])
    out = Path(folder) / "brief"
    out.mkdir()
    (out / shard.RUN).write_text("{}")
    sizes: list[float] = []
    with patch("assay.corpus.shard.noted", _watched(shard.noted, sizes)):
        shard.read_shard(shard.Task(shard=one, wanted=Wanted(), out=str(out)))
    tenth = pages // 10
    return Held(max(sizes[:tenth]), max(sizes[-tenth:]), peak(), process_time())


def _watched(noted: Callable[..., None], sizes: list[float]) -> Callable[..., None]:
    def watched(*given: Any) -> None:  # noqa: ANN401 - passed on
        noted(*given)
        sizes.append(now())

    return watched

"""Archives in, tables and stories out: how fast, where the time goes, and how right."""

from __future__ import annotations

import os
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter, process_time
from typing import TYPE_CHECKING, NamedTuple

from assay.corpus import Local, Wanted, run, shards
from assay.corpus.forecast import forecast
from assay.corpus.storage import Place
from assay.corpus.stories import stories
from benchmarks.archives import archives, varied, warc
from benchmarks.case import Case, Figure, Measured
from benchmarks.corpus_time import Spent, spent
from benchmarks.memory import peak
from benchmarks.stories import judged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assay.corpus import Manifest

__all__ = ["CORPUS", "CORPUS_STORIES"]

_PAGES = 240
_SHARDS = 8
_ROUNDS = 2
_LONG, _SHORT = 2000, 200
_TOLD = 5000
_SAMPLE = 100


class _Run(NamedTuple):
    """Seconds on the wall and of processors."""

    wall: float
    processor: float


def _read(paths: Sequence[Path], out: Path, workers: int) -> tuple[_Run, list[Manifest]]:
    before, begun = _children(), perf_counter()
    made = list(run(shards([str(one) for one in paths]), Wanted(), str(out), Local(workers)))
    wall = perf_counter() - begun
    failed = [one.failure for one in made if one.failure]
    if failed:
        raise RuntimeError(failed[0])
    manifests = [one.manifest for one in made if one.manifest is not None]
    return _Run(wall, _children() - before), manifests


def _children() -> float:
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _alone(pages: int) -> Spent:
    """Take pages apart in a process of their own, with one thread."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(spent, pages).result()


def _held(folder: str, pages: int) -> float:
    """Return the most memory that a worker has held over so many pages, in megabytes."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_reading, folder, pages).result()


def _reading(folder: str, pages: int) -> float:
    from assay.corpus.shard import Task, read_shard  # noqa: PLC0415 - part of what is measured

    path = warc(Path(folder) / f"long-{pages}.warc.gz", varied(pages))
    (shard,) = shards([str(path)])
    out = Path(folder) / f"long-{pages}"
    out.mkdir()
    (out / "run.json").write_text("{}")
    read_shard(Task(shard=shard, wanted=Wanted(), out=str(out)))
    return peak()


def _measure() -> Measured:
    load = os.getloadavg()[0]
    each = _PAGES // _SHARDS
    runs: dict[int, list[_Run]] = {1: [], 2: []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = list(varied(_PAGES))
        paths = [
            warc(folder / f"crawl-{at}.warc.gz", pages[at * each : (at + 1) * each])
            for at in range(_SHARDS)
        ]
        stored = 0.0
        for turn in range(_ROUNDS):
            for workers in (1, 2):
                out = folder / f"out-{turn}-{workers}"
                took, _ = _read(paths, out, workers)
                runs[workers].append(took)
                stored = float(sum(one.stat().st_size for one in out.rglob("*.parquet")))
        begun = process_time()
        told = forecast(shards([str(one) for one in paths]), Wanted(), _SAMPLE)
        planning = process_time() - begun
        flat = _held(name, _LONG) / _held(name, _SHORT)
    where = _alone(max(40, _PAGES // 4))
    one = min(took.processor for took in runs[1])
    wall = {number: min(took.wall for took in some) for number, some in runs.items()}
    figures = (
        Figure("two workers, times one, on the wall", wall[1] / wall[2], digits=2),
        Figure(
            "two workers, times one, by processor time",
            2 * one / min(took.processor for took in runs[2]),
            digits=2,
        ),
        Figure("reading and the bare encoder, of the whole", where.share, digits=2),
        Figure(
            "time a page, as a multiple of trafilatura's",
            where.whole / where.trafilatura,
            better="cheaper",
            digits=1,
        ),
        Figure("memory over 2,000 pages, times 200", flat, better="cheaper", digits=2),
        Figure("core hours that were planned, of those it took", told.core_hours * 3600 / one,
               better="neither", digits=2),
        Figure("bytes that were planned, of those it took", told.storage_bytes / stored,
               better="neither", digits=2),
    )  # fmt: skip
    notes = (
        (
            f"{_PAGES} pages: {_PAGES / wall[1]:.1f} a second with one worker and"
            f" {_PAGES / wall[2]:.1f} with two, {_PAGES / one:.1f} a second of one core;"
            f" trafilatura alone {1 / where.trafilatura:.0f}. The load of the machine was"
            f" {load:.1f} when this began, and what is on the wall hangs on it."
        ),
        (
            f"Of a page's {where.whole * 1000:.0f} ms, {where.reading * 1000:.0f} are reading,"
            f" {where.encoding * 1000:.0f} the networks ({where.bare * 1000:.0f} of them in a bare"
            f" loop over the same arrays), {where.rest * 1000:.0f} the rest. The plan took"
            f" {planning:.0f} s of one core."
        ),
        (
            "Citron, the BBC's extractor of quotations, is on no index of packages and could not be"
            " installed beside: 955 words a second is what was measured of it elsewhere. Here it is"
            f" {where.words / where.whole:.0f} words a second for the whole record."
        ),
    )
    return Measured(_PAGES, figures, notes)


def _measure_stories() -> Measured:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = archives(folder, _TOLD)
        out = folder / "out"
        workers = os.cpu_count() or 1
        reading, _ = _read(made.paths, out, workers)
        begun = perf_counter()
        found = stories(Place(str(out)), Local(workers))
        took = perf_counter() - begun
    every, odd = judged(found, made.pages), judged(found, made.pages, odd=True)
    figures = (
        Figure("pairs of pages, F1", every.f1),
        Figure("pairs of pages, F1, rows not looked at", odd.f1),
        Figure("pairs of pages, precision", every.precision),
        Figure("pairs of pages, recall", every.recall),
        Figure("roots right", every.roots),
        Figure("roots right, rows not looked at", odd.roots),
        Figure("stories without a page missed", every.whole / max(1, every.stories)),
        Figure("stories, of the time of the run", took / reading.wall, better="cheaper"),
    )
    notes = (
        (
            f"{every.stories} stories found of which {every.undecided} have roots left undecided;"
            f" {odd.stories} of them are of rows that nobody looked at."
        ),
    )
    return Measured(_TOLD, figures, notes)


CORPUS = Case(
    name="corpus",
    about=(
        "Pages like the examples, with other names and figures, one in fifty of them long and with "
        "a discussion, as eight archives read by `assay corpus run` with one worker and with two "
        "by turns, from start to end. At least 1.8 is asked of two workers where each has a core; "
        "by processor time it is what they would reach on two idle ones. Reading a page and the "
        "networks in a bare loop over the same arrays are asked to be 0.7 of the whole."
    ),
    measure=_measure,
)
CORPUS_STORIES = Case(
    name="corpus-stories",
    about=(
        "Stories of 60 invented claims in six wordings each (`tables/corpus_claims.jsonl`, written "
        "before the matcher was looked at), told by outlets on 5,000 pages with other sentences "
        "around them. A pair is two pages that tell one story; putting any other claims of two "
        "pages together counts as a wrong pair. F1 of 0.9 is asked, and the right number of roots "
        "for 0.85 of the stories."
    ),
    measure=_measure_stories,
)

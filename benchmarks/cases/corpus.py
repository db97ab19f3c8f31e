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
from benchmarks.doubts import disputed, hardened, heated
from benchmarks.held import held
from benchmarks.stories import judged

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assay.corpus import Manifest
    from assay.corpus.stories import Stories
    from benchmarks.newsroom import Page

__all__ = ["CORPUS", "CORPUS_STORIES"]

_PAGES = 240
_SHARDS = 8
_ROUNDS = 2
_BRIEF = 10_000
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
        worker = held(name, _BRIEF)
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
        Figure("memory in the last of ten shards of 1,000 pages, times the second",
               worker.last / worker.first, better="cheaper", digits=2),
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
            f"A worker held {worker.first:.0f} MB at most in the second of ten shards of 1,000"
            f" short pages, {worker.last:.0f} MB in the last, {worker.written:.0f} MB when tables"
            f" were written; all took {worker.seconds:.0f} s of one core."
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
        *_doubts(found, made.pages),
        Figure("stories, of the time of the run", took / reading.wall, better="cheaper"),
    )
    notes = (
        (
            f"{every.stories} stories found of which {every.undecided} have roots left undecided;"
            f" {odd.stories} of them are of rows that nobody looked at."
        ),
    )
    return Measured(_TOLD, figures, notes)


def _doubts(found: Stories, pages: Mapping[str, Page]) -> tuple[Figure, ...]:
    every, odd = hardened(found, pages), hardened(found, pages, odd=True)
    replies = disputed(found, pages)
    return (
        Figure("doubts lost on the way, precision", every.precision),
        Figure("doubts lost on the way, recall", every.recall),
        Figure("doubts lost, rows not looked at, precision", odd.precision),
        Figure("doubts lost, rows not looked at, recall", odd.recall),
        Figure("replies that dispute a story, precision", replies.precision),
        Figure("replies that dispute a story, recall", replies.recall),
        Figure("stories that all readers dispute, among the most disputed",
               heated(found, pages).recall),
    )  # fmt: skip


CORPUS = Case(
    name="corpus",
    about=(
        "Pages like the examples, with other names and figures, one in fifty of them long and with "
        "a discussion, as eight archives read by `assay corpus run` with one worker and with two "
        "by turns, from start to end. At least 1.8 is asked of two workers where each has a core; "
        "by processor time it is what they would reach on two idle ones. Reading a page and the "
        "networks in a bare loop over the same arrays are asked to be 0.7 of the whole. Memory is "
        "looked at after each of 10,000 pages of two sentences, one in a thousand of them long, "
        "which one worker reads as ten shards."
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
        "for 0.85 of the stories. A quarter of the stories are told with doubt at first, and most "
        "of the pages that have them from there tell them without: a pair of a page and the "
        "one it is from is a doubt that was lost. Below one page in ten three readers write, and "
        "below all pages of some stories three who deny or query what they read."
    ),
    measure=_measure_stories,
)

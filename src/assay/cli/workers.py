"""Pages through one process or several, in the order in which they were given."""

from __future__ import annotations

import multiprocessing
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

from assay.cli.rendering import Done, work

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future

    from assay.cli.rendering import Job

__all__ = ["each"]


def each(jobs: Sequence[Job], workers: int) -> Iterator[Done]:
    """Yield what became of each page, in order.

    A worker that dies (out of memory, killed) costs the page that it was reading and no other.
    """
    if workers == 1 or len(jobs) == 1:
        yield from map(work, jobs)
        return
    waiting = deque(jobs)
    while waiting:
        yield from _until_broken(waiting, workers)
        if waiting:
            # a worker died: which page it had is told by reading the next ones one by one
            yield from _alone(waiting, workers)


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def _until_broken(waiting: deque[Job], workers: int) -> Iterator[Done]:
    with _pool(min(workers, len(waiting))) as pool:
        ahead: deque[Future[Done]] = deque()
        rest = deque(waiting)
        try:
            while rest or ahead:
                while rest and len(ahead) < 2 * workers:
                    ahead.append(pool.submit(work, rest.popleft()))
                done = ahead.popleft().result()
                waiting.popleft()
                yield done
        except BrokenProcessPool:
            pool.shutdown(cancel_futures=True)
        except GeneratorExit:
            pool.shutdown(cancel_futures=True)
            raise


def _alone(waiting: deque[Job], workers: int) -> Iterator[Done]:
    for _ in range(min(2 * workers, len(waiting))):
        job = waiting.popleft()
        try:
            with _pool(1) as pool:
                yield pool.submit(work, job).result()
        except BrokenProcessPool:
            message = f"{job.source}: the process that read it died (out of memory?)"
            yield Done(job.source, "", message)
